package dev.backlight.view.domain;

import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.shape.ArcType;

/// What a room is about, in a few faint strokes, for its card while its data are read. It shows no number, as there
/// is none yet.
public final class RoomSketch {
    private static final double WIDE = 20;
    private static final double HIGH = 8;
    private static final double DOT = 4;

    private final GraphicsContext gc;
    private final double x;
    private final double y;
    private final double unit;

    /// Sketches are drawn on 20 x 8 units, in the middle of the picture.
    private RoomSketch(GraphicsContext gc, double width, double height) {
        this.gc = gc;
        unit = Math.min((width - 40) / WIDE, (height - 24) / HIGH);
        x = (width - WIDE * unit) / 2;
        y = (height - HIGH * unit) / 2;
    }

    /// The sketch of a room; a room without one has empty letters, as most rooms read something.
    public static RoomCard.Painting of(String room) {
        return (gc, width, height, palette) -> paint(room, gc, width, height, palette);
    }

    private static void paint(String room, GraphicsContext gc, double width, double height, Palette palette) {
        RoomSketch sketch = new RoomSketch(gc, width, height);
        gc.save();
        gc.setStroke(palette.dim());
        gc.setFill(palette.line());
        gc.setLineWidth(1.25);
        switch (room) {
            case "sentiment" -> sketch.line();
            case "attention" -> sketch.arcs();
            case "translation" -> sketch.table();
            case "sound" -> sketch.wave();
            case "taste" -> sketch.dots();
            case "driving" -> sketch.road();
            case "compressing" -> sketch.squeeze();
            case "inventing" -> sketch.heaps();
            case "memory" -> sketch.rememberedLetter();
            default -> sketch.letters();
        }
        gc.restore();
    }

    /// Half of it, and what it is part of.
    private void rememberedLetter() {
        String[] letter = {"01110", "10001", "10001", "11111", "10001", "10001", "10001"};
        for (int row = 0; row < letter.length; row++) {
            for (int column = 0; column < letter[row].length(); column++) {
                boolean ink = letter[row].charAt(column) == '1';
                box(3.5 + column, 0.5 + row, 0.8, 0.8, ink && row < 4);
                box(11.5 + column, 0.5 + row, 0.8, 0.8, ink);
            }
        }
    }

    private void letters() {
        for (int t = 0; t < 7; t++) {
            box(2.3 + t * 2.3, 0.4, 1.6, 1.6, false);
            box(2.3 + t * 2.3, 2.9, 1.6, 4.4, true);
        }
    }

    private void line() {
        for (int t = 0; t < 8; t++) {
            box(0.6 + t * 2.4, 0.6, 2, 1, true);
        }
        gc.strokeLine(x, y + 5 * unit, x + WIDE * unit, y + 5 * unit);
        dot(19, 5, true);
    }

    private void arcs() {
        for (int t = 0; t < 9; t++) {
            box(1.4 + t * 2, 6.2, 1.3, 1.4, t == 3);
        }
        for (int reach = 1; reach <= 4; reach++) {
            double right = 8 + reach * 2.4;
            gc.strokeArc(
                    x + 8 * unit,
                    y + (6 - reach * 1.3) * unit,
                    (right - 8) * unit,
                    2 * reach * 1.3 * unit,
                    0,
                    180,
                    ArcType.OPEN);
        }
    }

    private void table() {
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 9; column++) {
                box(3 + column * 1.6, 0.4 + row * 1.5, 1.4, 1.3, column <= row + 3);
            }
        }
    }

    private void wave() {
        for (int i = 0; i < 48; i++) {
            double loud =
                    0.2 + 2.4 * Math.exp(-Math.pow((i - 16) / 7.0, 2)) + 1.5 * Math.exp(-Math.pow((i - 34) / 6.0, 2));
            double at = x + (1 + i * 0.38) * unit;
            gc.strokeLine(at, y + (4 - loud) * unit, at, y + (4 + loud) * unit);
        }
    }

    private void dots() {
        for (int i = 0; i < 24; i++) {
            double turn = i * 2.4; // the golden angle spreads them
            double far = Math.sqrt(i / 24.0);
            box(9.7 + 8 * far * Math.cos(turn), 3.7 + 3.4 * far * Math.sin(turn), 0.6, 0.6, i % 5 != 0);
        }
    }

    private void road() {
        gc.strokeOval(x + 5 * unit, y, 10 * unit, 8 * unit);
        gc.strokeOval(x + 6.4 * unit, y + 1.4 * unit, 7.2 * unit, 5.2 * unit);
        box(9.4, 0.3, 1.6, 0.8, true);
    }

    private void squeeze() {
        double[] widths = {16, 9, 5, 1.5, 5, 9, 16};
        for (int i = 0; i < widths.length; i++) {
            box((WIDE - widths[i]) / 2, 0.2 + i * 1.1, widths[i], 0.8, true);
        }
    }

    private void heaps() {
        for (int heap = 0; heap < 8; heap++) {
            double turn = heap * Math.PI / 4;
            for (int i = 0; i < 3; i++) {
                dot(10 + 7 * Math.cos(turn) + 0.5 * i, 4 + 3.2 * Math.sin(turn) + 0.4 * (i % 2), false);
            }
        }
    }

    private void dot(double atX, double atY, boolean filled) {
        double left = x + atX * unit - DOT;
        double top = y + atY * unit - DOT;
        if (filled) {
            gc.fillOval(left, top, 2 * DOT, 2 * DOT);
        }
        gc.strokeOval(left, top, 2 * DOT, 2 * DOT);
    }

    private void box(double atX, double atY, double width, double height, boolean filled) {
        if (filled) {
            gc.fillRoundRect(x + atX * unit, y + atY * unit, width * unit, height * unit, 4, 4);
        } else {
            gc.strokeRoundRect(x + atX * unit, y + atY * unit, width * unit, height * unit, 4, 4);
        }
    }
}
