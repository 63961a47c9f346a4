package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Look;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.scale.PackedColors;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints what a lab saw inside: matrices in plum, signed numbers in the colours of their signs, pictures in ink,
/// points as dots.
public final class LookPainter {
    private static final double GAP = 3;
    private static final int BARS = 6;
    private static final int ARROWS = 12;
    private static final int MAP = 4;
    private static final double WRITTEN = 17;
    /// Shares that are all smaller are coloured by the largest of them.
    private static final double FAINT = 0.5;

    private LookPainter() {}

    /// @param area of all its tables together
    ///
    /// @return the lower end of what was painted
    public static double paint(GraphicsContext gc, Look look, Box area, Palette palette) {
        if (look.kind() == Look.Kind.SIGNED && look.count() == 1 && look.rows() <= BARS && look.columns() > BARS) {
            bars(gc, look, area, palette);
            return area.bottom();
        }
        if (look.kind() == Look.Kind.BARS) {
            return LabelledBars.paint(
                    gc, look, area, palette, value -> Numbers.grouped(Math.round(value)), Locale.ENGLISH);
        }
        int across = across(look, area);
        int down = (look.count() + across - 1) / across;
        double shape = shape(look);
        double tall = (area.width() - GAP * (across - 1)) / across / shape;
        double cellWidth = (area.width() - GAP * (across - 1)) / across;
        double cellHeight = Math.min(tall, (area.height() - GAP * (down - 1)) / down);
        double bottom = area.y();
        for (int table = 0; table < look.count(); table++) {
            double x = area.x() + (table % across) * (Math.min(cellWidth, cellHeight * shape) + GAP);
            double y = area.y() + (table / across) * (cellHeight + GAP);
            Box box = fitted(look, new Box(x, y, cellWidth, cellHeight));
            if (look.kind() == Look.Kind.POINTS) {
                points(gc, look, table, box, palette);
            } else {
                raster(gc, look, table, box, palette);
            }
            bottom = Math.max(bottom, box.bottom());
        }
        return bottom;
    }

    /// So many tables beside each other that they are as large as they can be.
    private static int across(Look look, Box area) {
        int square = (int) Math.round(Math.sqrt(look.count()));
        if (square >= MAP && square * square == look.count()) {
            return square; // a map: who is beside whom has a meaning
        }
        int best = 1;
        double largest = 0;
        double shape = shape(look);
        for (int across = 1; across <= look.count(); across++) {
            int down = (look.count() + across - 1) / across;
            double width = area.width() / across;
            double side = Math.min(width, area.height() / down * shape);
            if (side > largest + 1e-9) {
                largest = side;
                best = across;
            }
        }
        return best;
    }

    /// Width by height.
    private static double shape(Look look) {
        return switch (look.kind()) {
            case PICTURES -> (double) look.columns() / look.rows();
            case POINTS, BARS -> 1;
            case MATRIX, SIGNED ->
                look.rows() == look.columns() ? 1 : Math.clamp((double) look.columns() / look.rows(), 0.7, 8.0);
        };
    }

    private static Box fitted(Look look, Box cell) {
        double shape = shape(look);
        double width = Math.min(cell.width(), cell.height() * shape);
        return new Box(cell.x(), cell.y(), width, width / shape);
    }

    private static void raster(GraphicsContext gc, Look look, int table, Box box, Palette palette) {
        double most = 1e-9;
        for (float value : look.values()) {
            most = Math.max(most, Math.abs(value));
        }
        double full = look.kind() == Look.Kind.MATRIX ? Math.max(most > 1.5 || most < FAINT ? most : 1, 1e-9) : most;
        int[] pixels = new int[look.rows() * look.columns()];
        int paper = Palette.argb(palette.stage());
        int ink = Palette.argb(palette.ink());
        for (int row = 0; row < look.rows(); row++) {
            for (int column = 0; column < look.columns(); column++) {
                float value = look.value(table, row, column);
                pixels[row * look.columns() + column] = switch (look.kind()) {
                    case MATRIX -> palette.sequentialArgb(value / full);
                    case SIGNED -> palette.diverging().argb(value / full);
                    case PICTURES, POINTS, BARS ->
                        PackedColors.mix(paper, ink, (int) Math.round(256 * Math.clamp(value, 0.0, 1.0)));
                };
            }
        }
        WritableImage image = new WritableImage(look.columns(), look.rows());
        image.getPixelWriter()
                .setPixels(
                        0, 0, look.columns(), look.rows(), PixelFormat.getIntArgbInstance(), pixels, 0, look.columns());
        boolean smooth = gc.isImageSmoothing();
        gc.setImageSmoothing(false);
        gc.drawImage(image, box.x(), box.y(), box.width(), box.height());
        gc.setImageSmoothing(smooth);
        if (look.kind() == Look.Kind.MATRIX) {
            numbers(gc, look, table, box, palette, full);
        }
        if (box.width() > 40) {
            gc.setStroke(palette.line());
            gc.setLineWidth(1);
            gc.strokeRect(
                    Math.floor(box.x()) + 0.5,
                    Math.floor(box.y()) + 0.5,
                    Math.floor(box.width()),
                    Math.floor(box.height()));
        }
    }

    /// Writes the numbers into cells that have room for them.
    private static void numbers(GraphicsContext gc, Look look, int table, Box box, Palette palette, double full) {
        double wide = box.width() / look.columns();
        double tall = box.height() / look.rows();
        boolean whole = true;
        for (float value : look.values()) {
            whole &= value == Math.rint(value);
        }
        double longest = 0;
        for (float value : look.values()) {
            longest = Math.max(longest, TextWidth.of(written(value, whole), Type.text(11)));
        }
        if (tall < WRITTEN || wide < longest + 4) {
            return;
        }
        gc.setFont(Type.text(11));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < look.rows(); row++) {
            for (int column = 0; column < look.columns(); column++) {
                double value = look.value(table, row, column);
                gc.setFill(Palette.textOn(palette.sequential(value / full)));
                gc.fillText(written(value, whole), box.x() + (column + 0.5) * wide, box.y() + (row + 0.5) * tall);
            }
        }
    }

    private static String written(double value, boolean whole) {
        return whole ? Numbers.grouped(Math.round(value)) : Numbers.fixed(value, 2);
    }

    /// A row of bars for each row of numbers.
    private static void bars(GraphicsContext gc, Look look, Box area, Palette palette) {
        double height = area.height() / look.rows();
        double width = area.width() / look.columns();
        double most = 1e-9;
        for (float value : look.values()) {
            most = Math.max(most, Math.abs(value));
        }
        for (int row = 0; row < look.rows(); row++) {
            double middle = area.y() + (row + 0.5) * height;
            for (int column = 0; column < look.columns(); column++) {
                double value = look.value(0, row, column);
                double length = Math.abs(value) / most * (height / 2 - 4);
                gc.setFill(palette.sign(value));
                gc.fillRect(
                        area.x() + column * width,
                        value < 0 ? middle : middle - length,
                        Math.max(1, width - 1),
                        length);
            }
            gc.setStroke(palette.dim());
            gc.setLineWidth(0.5);
            gc.strokeLine(area.x(), middle, area.right(), middle);
        }
        gc.setLineWidth(1);
    }

    private static void points(GraphicsContext gc, Look look, int table, Box box, Palette palette) {
        double most = 1e-9;
        double least = 0;
        for (int row = 0; row < look.rows(); row++) {
            for (int column = 0; column < Math.min(2, look.columns()); column++) {
                most = Math.max(most, Math.abs(look.value(table, row, column)));
                least = Math.min(least, look.value(table, row, column));
            }
        }
        boolean around = least < 0;
        boolean arrows = around && look.rows() <= ARROWS;
        double radius = look.rows() > 60 ? 1.75 : 3;
        double scale = (box.width() - 8) / (around ? 2 * most : most);
        double originX = around ? box.centreX() : box.x() + 4;
        double originY = around ? box.centreY() : box.bottom() - 4;
        if (arrows) {
            gc.setStroke(palette.line());
            gc.strokeOval(box.x() + 4, box.y() + 4, box.width() - 8, box.height() - 8);
        }
        for (int row = 0; row < look.rows(); row++) {
            double x = originX + scale * look.value(table, row, 0);
            double y = originY - scale * (look.columns() > 1 ? look.value(table, row, 1) : 0);
            Color colour = look.columns() > 2 ? shade(look.value(table, row, 2), palette) : palette.ink();
            if (arrows) {
                gc.setStroke(palette.ink());
                gc.setLineWidth(1.75);
                gc.strokeLine(originX, originY, x, y);
                gc.setLineWidth(1);
            }
            gc.setFill(colour);
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /// What a further column says: negative for none of the known.
    private static Color shade(double value, Palette palette) {
        return value < 0 ? palette.plum() : palette.ink().interpolate(palette.dim(), (value % 3) / 2);
    }
}
