package dev.backlight.view.domain;

import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Probabilities as bars, each with its word and its number.
public final class LetterBars extends PaintedView {
    private static final double ROW = 23;

    private List<Bar> bars = List.of();
    private boolean plum;

    /// @param strong whether it stands out, as the true answer does
    /// @param counted whether it is a share of cases, of which all or none may be, and no probability
    public record Bar(String name, double share, boolean strong, boolean counted) {
        /// A probability.
        public Bar(String name, double share, boolean strong) {
            this(name, share, strong, false);
        }

        /// A share of cases.
        public static Bar counted(String name, double share, boolean strong) {
            return new Bar(name, share, strong, true);
        }

        /// The share as it is written.
        String number() {
            return counted ? Numbers.percent(share, 1) : Numbers.percent(share);
        }
    }

    /// @param rows how many there is room for
    public LetterBars(Settings settings, int rows) {
        super(settings);
        setMinHeight(rows * ROW);
        setPrefHeight(rows * ROW);
    }

    /// For amounts that are no answers.
    public LetterBars inPlum() {
        plum = true;
        return this;
    }

    public void show(List<Bar> next) {
        bars = List.copyOf(next);
        StringBuilder words = new StringBuilder();
        bars.forEach(
                bar -> words.append(bar.name()).append(' ').append(bar.number()).append(", "));
        setAccessibleText(words.toString());
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        var locale = settings().messages().locale();
        double names = 36;
        for (Bar bar : bars) {
            names = Math.max(names, 14 + TextWidth.of(bar.name(), Type.text(13, Type.faceOf(bar.name(), locale))));
        }
        double room = width - names - 62;
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double mid = ROW * (i + 0.5);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(bar.strong() ? palette.ink() : palette.mut());
            var face = Type.faceOf(bar.name(), locale);
            gc.setFont(bar.strong() ? Type.semibold(13, face) : Type.text(13, face));
            gc.fillText(bar.name(), 0, mid);
            gc.setFill(palette.inset());
            gc.fillRoundRect(names, mid - 6, room, 12, 5, 5);
            gc.setFill(plum ? palette.plum() : bar.strong() ? palette.ink() : palette.dim());
            gc.fillRoundRect(names, mid - 6, Math.max(2, room * bar.share()), 12, 5, 5);
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(bar.strong() ? palette.ink() : palette.mut());
            gc.fillText(bar.number(), width, mid);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
