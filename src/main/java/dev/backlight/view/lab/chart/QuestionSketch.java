package dev.backlight.view.lab.chart;

import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What a lab experiments with, in a few faint strokes, for its card while there is no result. It shows the
/// question and suggests no answer. A lab without a sketch has empty axes.
final class QuestionSketch {
    private static final double DOT = 3.5;

    private final GraphicsContext gc;
    private final Palette palette;
    private final double x;
    private final double y;
    private final double unit;

    /// Sketches are drawn on 10 x 8 units, in the middle of the box.
    private QuestionSketch(GraphicsContext gc, Box box, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        unit = Math.min(box.width() / 10, box.height() / 8);
        x = box.x() + (box.width() - 10 * unit) / 2;
        y = box.y() + (box.height() - 8 * unit) / 2;
    }

    /// @return whether the lab has one
    static boolean paint(String lab, GraphicsContext gc, Box box, Palette palette) {
        QuestionSketch sketch = new QuestionSketch(gc, box, palette);
        gc.save();
        gc.setLineWidth(1.25);
        gc.setStroke(palette.dim());
        gc.setFill(palette.dim());
        gc.setTextAlign(TextAlignment.CENTER);
        boolean known = true;
        switch (lab) {
            case "grokking" -> sketch.additionTable();
            case "parity" -> sketch.bits();
            case "mirage" -> sketch.ruler();
            case "double-descent" -> sketch.widths();
            case "superposition" -> sketch.fiveInTwo();
            case "hopfield" -> sketch.damagedLetter();
            case "kohonen" -> sketch.lattice();
            case "induction" -> sketch.row("A", "B", "C", "A", "?");
            case "twin-seeds" -> sketch.twins();
            case "valleys" -> sketch.twoPlaces();
            case "fail-together" -> sketch.headsOnABase(false);
            case "inherited-fault" -> sketch.headsOnABase(true);
            case "copies" -> sketch.copies();
            case "five-senses" -> sketch.senses();
            default -> known = false;
        }
        gc.restore();
        return known;
    }

    private void additionTable() {
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                boolean shown = (row * 7 + column * 3) % 5 < 2;
                square(2.5 + column, 1.5 + row, 0.8, shown);
            }
        }
    }

    private void bits() {
        for (int i = 0; i < 20; i++) {
            dot(0.7 + i % 10 * 0.95, 3 + i / 10 * 1.8, (i * 7) % 3 == 0);
        }
    }

    private void ruler() {
        line(0.5, 3, 9.5, 3);
        for (int i = 0; i <= 18; i++) {
            line(0.5 + i * 0.5, 3, 0.5 + i * 0.5, i % 6 == 0 ? 5 : 3.8);
        }
    }

    private void widths() {
        int[] units = {2, 4, 7};
        for (int network = 0; network < units.length; network++) {
            for (int i = 0; i < units[network]; i++) {
                dot(2 + network * 3, 4 + (i - (units[network] - 1) / 2.0) * 0.95, false);
            }
        }
    }

    private void fiveInTwo() {
        for (int i = 0; i < 5; i++) {
            for (int unit = 0; unit < 2; unit++) {
                line(1 + i * 2, 1.7, 3.5 + unit * 3, 6);
            }
            dot(1 + i * 2, 1.5, true);
        }
        dot(3.5, 6.2, false);
        dot(6.5, 6.2, false);
    }

    private void damagedLetter() {
        String[] letter = {"01110", "10001", "10001", "11111", "10001", "10001", "10001"};
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 5; column++) {
                boolean ink = letter[row].charAt(column) == '1';
                boolean flipped = column > 2 && (row * 3 + column) % 4 == 0;
                if (ink != flipped) {
                    square(2.5 + column, 0.6 + row, 0.9, true);
                }
            }
        }
    }

    private void lattice() {
        for (int i = 0; i < 5; i++) {
            line(1.5 + i * 1.75, 1, 1.5 + i * 1.75, 7);
            line(1.5, 1 + i * 1.5, 8.5, 1 + i * 1.5);
        }
        for (int i = 0; i < 25; i++) {
            dot(1.5 + i % 5 * 1.75, 1 + i / 5 * 1.5, true);
        }
    }

    private void row(String... letters) {
        gc.setFont(Type.text(15));
        for (int i = 0; i < letters.length; i++) {
            gc.fillText(letters[i], x + (1 + i * 2) * unit, y + 4.4 * unit);
        }
    }

    private void twins() {
        for (int network = 0; network < 2; network++) {
            double left = 1 + network * 5;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    line(left, 2 + i * 2, left + 3, 2 + j * 2);
                }
                dot(left, 2 + i * 2, network == 0);
                dot(left + 3, 2 + i * 2, network == 0);
            }
        }
    }

    private void twoPlaces() {
        Dashes.set(gc, 3, 4);
        line(1.4, 5, 8.6, 5);
        Dashes.none(gc);
        dot(1.4, 5, true);
        dot(8.6, 5, true);
        gc.setFont(Type.text(18));
        gc.fillText("?", x + 5 * unit, y + 4.4 * unit);
    }

    private void headsOnABase(boolean stamped) {
        for (int i = 0; i < 3; i++) {
            line(5, 5.2, 2 + i * 3, 2.6);
            square(1.3 + i * 3, 1.2, 1.4, false);
        }
        square(3.5, 5.2, 3, false);
        if (stamped) {
            square(5.7, 7.4, 0.8, true);
        }
    }

    private void copies() {
        for (int i = 0; i < 3; i++) {
            square(0.6 + i * 3.3, 2.9, 2.1, false);
            if (i < 2) {
                line(2.9 + i * 3.3, 4, 3.7 + i * 3.3, 4);
            }
        }
    }

    private void senses() {
        for (int i = 0; i < 5; i++) {
            line(2, 1 + i * 1.5, 5, 4);
            dot(1.8, 1 + i * 1.5, i % 2 == 0);
        }
        square(5, 2.8, 2.4, false);
    }

    private void dot(double atX, double atY, boolean filled) {
        double left = x + atX * unit - DOT;
        double top = y + atY * unit - DOT;
        gc.setFill(filled ? palette.dim() : palette.stage());
        gc.fillOval(left, top, 2 * DOT, 2 * DOT);
        gc.strokeOval(left, top, 2 * DOT, 2 * DOT);
        gc.setFill(palette.dim());
    }

    private void square(double atX, double atY, double side, boolean filled) {
        if (filled) {
            gc.fillRect(x + atX * unit, y + atY * unit, side * unit, side * unit);
        } else {
            gc.strokeRect(x + atX * unit, y + atY * unit, side * unit, side * unit);
        }
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        gc.setStroke(palette.line());
        gc.strokeLine(x + fromX * unit, y + fromY * unit, x + toX * unit, y + toY * unit);
        gc.setStroke(palette.dim());
    }
}
