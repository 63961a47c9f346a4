package dev.backlight.view.chart.plot;

import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.function.Function;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// What a line is drawn with.
///
/// @param colour of any theme
/// @param width in pixels
/// @param dash how the line is broken
/// @param strength opacity, in (0, 1]
public record Pen(Function<Palette, Color> colour, double width, Dash dash, double strength) {
    /// How a line is broken. Dots are short enough to differ from dashes at a glance.
    public enum Dash {
        SOLID,
        DASHED(6, 4),
        DOTTED(1.5, 3);

        private final double[] pixels;

        Dash(double... pixels) {
            this.pixels = pixels;
        }
    }

    /// What counts: solid ink.
    public static final Pen SOLID = new Pen(Palette::ink, 2, Dash.SOLID, 1);

    /// What it is compared with: dashed grey.
    public static final Pen DASHED = new Pen(Palette::mut, 1.75, Dash.DASHED, 1);

    /// What is a third beside them: dotted grey.
    public static final Pen DOTTED = new Pen(Palette::mut, 1.75, Dash.DOTTED, 1);

    /// One of several runs whose mean is drawn over them.
    public static final Pen SEED = new Pen(Palette::dim, 1, Dash.SOLID, 0.7);

    /// A broad stroke that lies below the data, such as somebody's guess.
    public static final Pen HIGHLIGHTER = new Pen(Palette::spot, 11, Dash.SOLID, 0.45);

    /// Lines that lie over each other: the first solid, the second dashed, all others dotted.
    public static Pen of(int place) {
        return place == 0 ? SOLID : place == 1 ? DASHED : DOTTED;
    }

    /// In another colour.
    public Pen in(Function<Palette, Color> other) {
        return new Pen(other, width, dash, strength);
    }

    /// As thick as this many pixels.
    public Pen wide(double pixels) {
        return new Pen(colour, pixels, dash, strength);
    }

    /// The colour of words beside the line: its own, but never one that is for lines alone.
    public Color words(Palette palette) {
        Color own = colour.apply(palette);
        return own.equals(palette.dim()) ? palette.mut() : own.equals(palette.spot()) ? palette.ink() : own;
    }

    void take(GraphicsContext gc, Palette palette) {
        gc.setStroke(colour.apply(palette));
        gc.setLineWidth(width);
        Dashes.set(gc, dash.pixels);
        gc.setLineCap(dash == Dash.SOLID ? StrokeLineCap.ROUND : StrokeLineCap.BUTT); // a square cap fills the gaps
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setGlobalAlpha(strength);
    }

    static void putAway(GraphicsContext gc) {
        gc.setLineWidth(1);
        Dashes.none(gc);
        gc.setLineCap(StrokeLineCap.SQUARE);
        gc.setLineJoin(StrokeLineJoin.MITER);
        gc.setGlobalAlpha(1);
    }
}
