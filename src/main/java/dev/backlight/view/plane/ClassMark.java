package dev.backlight.view.plane;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.paint.Color;

/// The marks of several classes of points: circle, triangle, square and diamond in the class's hue with an outline
/// in ink, so that hue is never all that tells them apart.
public final class ClassMark {
    private ClassMark() {}

    /// @param label from 0
    /// @param radius of the circle; the others are as large
    public static void paint(GraphicsContext gc, int label, double x, double y, double radius, Palette palette) {
        gc.setFill(ClassColours.ofPoint(label));
        outline(gc, label, x, y, radius, palette.ink(), true);
    }

    /// The outline alone, in the class's hue.
    public static void hollow(GraphicsContext gc, int label, double x, double y, double radius) {
        outline(gc, label, x, y, radius, ClassColours.ofPoint(label), false);
    }

    private static void outline(
            GraphicsContext gc, int label, double x, double y, double radius, Color line, boolean filled) {
        gc.setStroke(line);
        gc.setLineWidth(filled ? 1 : 1.6);
        double r = radius * 1.2;
        switch (label % 4) {
            case 0 -> {
                if (filled) {
                    gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
                }
                gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
            case 1 -> shape(gc, filled, new double[] {x - r, x + r, x}, new double[] {y + 0.8 * r, y + 0.8 * r, y - r});
            case 2 -> {
                double half = 0.88 * radius;
                shape(gc, filled, new double[] {x - half, x + half, x + half, x - half}, new double[] {
                    y - half, y - half, y + half, y + half
                });
            }
            default -> shape(gc, filled, new double[] {x - r, x, x + r, x}, new double[] {y, y - r, y, y + r});
        }
    }

    private static void shape(GraphicsContext gc, boolean filled, double[] xs, double[] ys) {
        if (filled) {
            gc.fillPolygon(xs, ys, xs.length);
        }
        gc.strokePolygon(xs, ys, xs.length);
    }
}
