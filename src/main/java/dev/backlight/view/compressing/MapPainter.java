package dev.backlight.view.compressing;

import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.Spread;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.geometry.VPos;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;

/// Paints where digits lie in a plane, and what is drawn all over it.
final class MapPainter {
    private static final double GHOST = 0.3;
    private static final double POINT = 4.6;
    private static final double BADGE = 24;
    private static final double APART = 30;
    private static final int CLASSES = 10;

    private final GraphicsContext gc;
    private final Box box;
    private final Palette palette;

    MapPainter(GraphicsContext gc, Box box, Palette palette) {
        this.gc = gc;
        this.box = box;
        this.palette = palette;
    }

    /// What the decoder draws all over the plane.
    static WritableImage ghosts(CodeMap map, Palette palette) {
        return Ink.tiles(map.ghosts(), CodeMap.COLUMNS, palette.ink(), GHOST);
    }

    /// The ground: each picture square, in the middle of its cell.
    void ground(WritableImage ghosts) {
        double cellX = box.width() / CodeMap.COLUMNS;
        double cellY = box.height() / CodeMap.ROWS;
        double side = Math.min(cellX, cellY);
        for (int i = 0; i < CodeMap.COLUMNS * CodeMap.ROWS; i++) {
            int column = i % CodeMap.COLUMNS;
            int row = i / CodeMap.COLUMNS;
            gc.drawImage(
                    ghosts,
                    column * Ink.SIDE,
                    row * Ink.SIDE,
                    Ink.SIDE,
                    Ink.SIDE,
                    box.x() + (column + 0.5) * cellX - side / 2,
                    box.y() + (row + 0.5) * cellY - side / 2,
                    side,
                    side);
        }
    }

    void frame() {
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 12, 12);
    }

    /// @param coloured whether hues tell the digits apart; else ink
    /// @param every of how many digits one is shown
    void points(Spread spread, boolean coloured, int every) {
        double size = every > 1 ? POINT * 0.7 : POINT;
        gc.setFill(palette.mut());
        for (int i = 0; i < spread.x().length; i += every) {
            if (spread.x()[i] < 0 || spread.x()[i] > 1 || spread.y()[i] < 0 || spread.y()[i] > 1) {
                continue; // a few far out
            }
            if (coloured) {
                gc.setFill(ClassColours.ofDigit(spread.labels()[i]));
            }
            gc.fillOval(x(spread.x()[i]) - size / 2, y(spread.y()[i]) - size / 2, size, size);
        }
    }

    private double x(double u) {
        return box.x() + u * box.width();
    }

    private double y(double v) {
        return box.y() + v * box.height();
    }

    /// Which digits are where: a badge at the middle of each, none over another.
    void badges(Spread spread) {
        double[][] at = new double[CLASSES][];
        for (int k = 0; k < CLASSES; k++) {
            double[] middle = spread.middle(k);
            at[k] = new double[] {x(middle[0]), y(middle[1])};
        }
        apart(at);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.bold(13));
        for (int k = 0; k < CLASSES; k++) {
            double bx = within(at[k][0], box.x(), box.right());
            double by = within(at[k][1], box.y(), box.bottom());
            gc.setFill(palette.card());
            gc.fillOval(bx - BADGE / 2, by - BADGE / 2, BADGE, BADGE);
            gc.setStroke(ClassColours.ofDigit(k));
            gc.setLineWidth(2);
            gc.strokeOval(bx - BADGE / 2, by - BADGE / 2, BADGE, BADGE);
            gc.setFill(palette.ink());
            gc.fillText(String.valueOf(k), bx, by);
        }
        gc.setLineWidth(1);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// The middle of a badge that stays between two edges, also where it has no room.
    private static double within(double at, double from, double to) {
        return Math.clamp(at, from + BADGE / 2, Math.max(from + BADGE / 2, to - BADGE / 2));
    }

    /// Pushes badges that overlap from each other, a few times.
    private static void apart(double[][] at) {
        for (int round = 0; round < 40; round++) {
            for (int a = 0; a < at.length; a++) {
                for (int b = 0; b < a; b++) {
                    double dx = at[a][0] - at[b][0];
                    double dy = at[a][1] - at[b][1];
                    double far = Math.hypot(dx, dy);
                    if (far < APART) {
                        double push = (APART - far) / 2;
                        double ux = far < 1e-6 ? Math.cos(a) : dx / far;
                        double uy = far < 1e-6 ? Math.sin(a) : dy / far;
                        at[a][0] += push * ux;
                        at[a][1] += push * uy;
                        at[b][0] -= push * ux;
                        at[b][1] -= push * uy;
                    }
                }
            }
        }
    }
}
