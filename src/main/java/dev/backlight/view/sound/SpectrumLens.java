package dev.backlight.view.sound;

import dev.backlight.data.sound.Mel;
import dev.backlight.data.sound.Sound;
import dev.backlight.data.sound.Spectrogram;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.sound.Word;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// One moment of a word on its way: the window of its wave, how much of every frequency is in it, and the bands
/// that become a column of the picture.
public final class SpectrumLens extends PaintedView implements Lens {
    private static final double PAD = 16;
    private static final double GAP = 28;

    private final SoundModel model;

    public SpectrumLens(SoundModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("spectrum-lens");
        watch(model.wordProperty().subscribe(_ -> requestPaint()));
        watch(model.playheadProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    public String name() {
        return "spectrum";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Word word = model.wordProperty().get();
        int from = SoundRows.windowAt(word, model.playheadProperty().get());
        double each = (width - 2 * PAD - 2 * GAP) / 3;
        float[] window = Arrays.copyOfRange(word.part(), from, from + Spectrogram.WINDOW);
        double[] power = Spectrogram.power(word.part(), from);
        double[] roots = Arrays.stream(power).map(Math::sqrt).toArray();
        double[] bands = Spectrogram.of(window).logarithms(2)[0];
        double floor = Math.log(0.01);
        double[] above = Arrays.stream(bands).map(log -> log - floor).toArray();
        double[] wave = new double[window.length];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = window[i];
        }
        gc.setTextBaseline(VPos.CENTER);
        title(gc, PAD, "spectrum.window", Numbers.fixed((double) from / Sound.RATE, 2), palette);
        line(gc, wave, PAD, each, height, palette);
        int loud = loudest(power);
        title(
                gc,
                PAD + each + GAP,
                "spectrum.frequencies",
                Numbers.grouped(Math.round((double) loud * Sound.RATE / Spectrogram.WINDOW)),
                palette);
        bars(gc, roots, PAD + each + GAP, each, height, palette);
        title(gc, PAD + 2 * (each + GAP), "spectrum.bands", String.valueOf(Mel.BANDS), palette);
        bars(gc, above, PAD + 2 * (each + GAP), each, height, palette);
        setAccessibleText(text("spectrum.frequencies", Numbers.grouped((long) loud * Sound.RATE / Spectrogram.WINDOW)));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private static int loudest(double[] numbers) {
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            at = numbers[i] > numbers[at] ? i : at;
        }
        return at;
    }

    private void title(GraphicsContext gc, double left, String key, String value, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings().messages().locale()));
        gc.fillText(text(key, value), left, PAD + 4);
    }

    private static void line(
            GraphicsContext gc, double[] wave, double left, double width, double height, Palette palette) {
        double top = PAD + 22;
        double middle = (top + height - PAD) / 2;
        double half = (height - PAD - top) / 2;
        double most = Arrays.stream(wave).map(Math::abs).max().orElse(0);
        gc.setStroke(palette.line2());
        gc.strokeLine(left, middle, left + width, middle);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.beginPath();
        for (int i = 0; i < wave.length; i++) {
            gc.lineTo(left + width * i / (wave.length - 1), middle - half * wave[i] / Math.max(1e-6, most));
        }
        gc.stroke();
        gc.setLineWidth(1);
    }

    private static void bars(
            GraphicsContext gc, double[] values, double left, double width, double height, Palette palette) {
        double top = PAD + 22;
        double bottom = height - PAD;
        double most = Math.max(1e-9, Arrays.stream(values).max().orElse(0));
        double step = width / values.length;
        for (int i = 0; i < values.length; i++) {
            double tall = (bottom - top) * values[i] / most;
            gc.setFill(palette.sequential(0.3 + 0.7 * values[i] / most));
            gc.fillRect(left + i * step, bottom - tall, Math.max(1, step - 1), tall);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(left, bottom + 0.5, left + width, bottom + 0.5);
    }
}
