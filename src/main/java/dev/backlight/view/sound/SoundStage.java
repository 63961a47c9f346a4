package dev.backlight.view.sound;

import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.Mel;
import dev.backlight.data.sound.Sound;
import dev.backlight.data.sound.Spectrogram;
import dev.backlight.model.sound.Heard;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A word from its wave to what the network listens for: wave, spectrogram, and the hidden units that say most. The
/// playhead is moved by the pointer or by the arrow keys.
public final class SoundStage extends PaintedView {
    private static final double STEP = 0.02;

    /// Moments of a sound that is drawn.
    private static final int MOMENTS = 80;

    /// How long it sounds.
    private static final double SECONDS = (double) MOMENTS * Spectrogram.HOP / Sound.RATE;

    private static final double BESIDE = 0.15;

    private final SoundModel model;
    private double[] brushed;
    private double[][] drawn = new double[MOMENTS][Mel.BANDS];
    private boolean touched;
    private SoundRows rows;

    public SoundStage(SoundModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("sound-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.heardProperty().subscribe(_ -> {
            requestPaint();
            describe();
        }));
        watch(model.wordProperty().subscribe(_ -> requestPaint()));
        watch(model.playheadProperty().subscribe(_ -> requestPaint()));
        watch(model.drawingProperty().subscribe(_ -> {
            drawn = new double[MOMENTS][Mel.BANDS];
            requestPaint();
        }));
        setOnMouseReleased(_ -> release());
        setOnMousePressed(event -> {
            brushed = null;
            point(event);
        });
        setOnMouseDragged(this::point);
        setOnKeyPressed(this::walk);
    }

    private void point(MouseEvent event) {
        requestFocus();
        if (rows != null && model.drawingProperty().get()) {
            brush(rows.timeAt(event.getX()), rows.bandAt(event.getY()));
        } else if (rows != null) {
            model.playheadProperty().set(Math.clamp(rows.timeAt(event.getX()), 0, 1));
        }
    }

    /// All the way from where the pointer was last: a quick hand left gaps.
    private void brush(double time, int band) {
        double[] from = brushed == null ? new double[] {time, band} : brushed;
        int dabs = (int) Math.ceil(Math.max(Math.abs(time - from[0]) * MOMENTS, Math.abs(band - from[1])));
        for (int i = dabs == 0 ? 0 : 1; i <= dabs; i++) {
            double part = dabs == 0 ? 1 : (double) i / dabs;
            draw(from[0] + part * (time - from[0]), (int) Math.round(from[1] + part * (band - from[1])));
        }
        brushed = new double[] {time, band};
    }

    /// As a soft brush: a band loud, the two beside it less so.
    private void draw(double time, int band) {
        if (time >= 0 && time < 1) {
            int moment = (int) (time * MOMENTS);
            for (int t = Math.max(0, moment - 1); t <= Math.min(MOMENTS - 1, moment + 1); t++) {
                drawn[t][band] = 1;
                for (int b : new int[] {band - 1, band + 1}) {
                    if (b >= 0 && b < Mel.BANDS) {
                        drawn[t][b] = Math.max(drawn[t][b], BESIDE);
                    }
                }
            }
            touched = true;
            requestPaint();
        }
    }

    private void release() {
        if (touched) {
            touched = false;
            model.draw(drawn);
        }
    }

    private void walk(KeyEvent event) {
        if (takes(event)) {
            double by = event.getCode() == KeyCode.RIGHT ? STEP : -STEP;
            model.playheadProperty().set(Math.clamp(model.playheadProperty().get() + by, 0, 1));
            event.consume();
        }
    }

    @Override
    public boolean takes(KeyEvent event) {
        return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
    }

    private void describe() {
        Heard now = model.heardProperty().get();
        int[] loudest = now.word().loudest();
        setAccessibleText(text(
                "domain.sound.accessible",
                word(now.answer()),
                Numbers.percent(now.probability(now.answer())),
                Numbers.fixed(now.word().seconds() * loudest[0] / now.word().logarithms().length, 2),
                Numbers.grouped(Math.round(Mel.middle(loudest[1])))));
    }

    private String word(int digit) {
        return text("domain.sound.words").split(" ")[digit];
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        rows = new SoundRows(gc, width, height, palette, settings().messages());
        rows.paint(
                model.wordProperty().get(),
                model.heardProperty().get(),
                model.playheadProperty().get());
        if (model.drawingProperty().get()) {
            rows.drawn(drawn, SECONDS);
        }
        Heard heard = model.heardProperty().get();
        if (settings().presentation().onProperty().get()) {
            rows.answer(heard);
        }
        Hearing hearing = heard.hearing();
        int units = heard.probe().activations().get(1).length;
        NetworkTitle.paint(
                gc,
                hearing.width() + " × " + hearing.height() + " – " + units + " – 10",
                heard.probe().snapshot().parameters().count(),
                palette,
                settings().messages());
    }
}
