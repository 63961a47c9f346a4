package dev.backlight.view.input;

import dev.backlight.model.look.SaliencyModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.paint.Color;

/// The 28 x 28 picture that enters the network, at exactly three screen pixels a pixel.
public final class SeenImage extends PaintedView {
    private static final int SIDE = 28;
    private static final int SCALE = 3;
    private static final int EXTENT = SIDE * SCALE + 2;

    private final SampleModel model;
    private final SaliencyModel saliency;
    private final PictureCells cells = new PictureCells();
    private boolean waiting;

    public SeenImage(SampleModel model, Settings settings) {
        super(settings);
        this.model = model;
        saliency = model.saliency();
        setId("seen-image");
        setMinSize(EXTENT, EXTENT);
        setPrefSize(EXTENT, EXTENT);
        setMaxSize(EXTENT, EXTENT);
        setAccessibleText(text("seen.title"));
        watch(model.sampleProperty().subscribe(this::requestPaint));
        watch(saliency.answerProperty().subscribe(this::requestPaint));
    }

    /// Whether it is an empty frame that a drawing will fill.
    public void setWaiting(boolean empty) {
        if (empty != waiting) {
            waiting = empty;
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (waiting) {
            gc.setStroke(palette.dim());
            gc.setLineWidth(1);
            Dashes.set(gc, 4, 4);
            gc.strokeRect(0.5, 0.5, EXTENT - 1, EXTENT - 1);
            Dashes.none(gc);
            return;
        }
        gc.setFill(palette.stage());
        gc.fillRect(1, 1, EXTENT - 2, EXTENT - 2);
        gc.setStroke(palette.line());
        gc.strokeRect(0.5, 0.5, EXTENT - 1, EXTENT - 1);
        Sample sample = model.sampleProperty().get();
        if (sample == null) {
            return;
        }
        SaliencyModel.Answer answer = saliency.answerProperty().get();
        if (answer != null && answer.values().length == SIDE * SIDE) {
            speak(gc, answer, palette);
            return;
        }
        for (int i = 0; i < sample.pixels().length && i < SIDE * SIDE; i++) {
            float ink = sample.pixels()[i];
            if (ink > 0) {
                Color colour = palette.stage().interpolate(palette.ink(), Math.min(1, ink));
                gc.setFill(colour);
                gc.fillRect(1 + i % SIDE * SCALE, 1 + i / SIDE * SCALE, SCALE, SCALE);
            }
        }
    }

    /// Blue speaks for the class, orange against it, at full strength where the most is said; the ink shows as
    /// dots, so that one sees what is spoken about.
    private void speak(GraphicsContext gc, SaliencyModel.Answer answer, Palette palette) {
        float most = 1e-9f;
        for (float value : answer.values()) {
            most = Math.max(most, Math.abs(value));
        }
        float whole = most;
        gc.setImageSmoothing(false);
        cells.signed(gc, SIDE * SIDE, i -> answer.values()[i] / whole, palette, 1, 1, EXTENT - 2);
        gc.setImageSmoothing(true);
        gc.setFill(palette.ink());
        float[] pixels = answer.probe().input();
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (pixels[i] > 0.5f) {
                gc.fillRect(2 + i % SIDE * SCALE, 2 + i / SIDE * SCALE, 1, 1);
            }
        }
    }
}
