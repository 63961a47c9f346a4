package dev.backlight.view.lab.bench;

import dev.backlight.lab.Bench;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The cells of a bench, to be drawn on: a pointer turns all it touches to the side of the first, arrows and Enter
/// turn one. What the cell that was asked last hears most of comes along curves in the colours of the signs.
final class CellGrid extends PaintedView {
    /// So many of the others are drawn; all would hide the picture.
    private static final int HEARD = 14;

    private final Bench bench;
    private final Runnable changed;
    private double drawn;
    private int last = -1;
    private int cursor;

    /// @param changed called after each change by hand
    CellGrid(Bench bench, Settings settings, Runnable changed) {
        super(settings);
        this.bench = bench;
        this.changed = changed;
        cursor = bench.side() * bench.side() / 2 + bench.side() / 2;
        setId("benchCells");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.CROSSHAIR);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(_ -> show());
    }

    /// Shows what has changed.
    void show() {
        int side = bench.side();
        String on = text(bench.cells()[cursor] > 0 ? "labs.bench.on" : "labs.bench.off");
        setAccessibleText(text("labs.bench.pixel", cursor / side + 1, cursor % side + 1, on));
        requestPaint();
    }

    private double cell() {
        return Math.floor(Math.min(getWidth(), getHeight()) / bench.side());
    }

    private int at(double x, double y) {
        int column = (int) Math.floor(x / cell());
        int row = (int) Math.floor(y / cell());
        boolean inside = column >= 0 && row >= 0 && column < bench.side() && row < bench.side();
        return inside ? row * bench.side() + column : -1;
    }

    private void press(MouseEvent event) {
        requestFocus();
        int cell = at(event.getX(), event.getY());
        last = cell;
        if (cell >= 0) {
            drawn = -bench.cells()[cell];
            set(cell);
        }
    }

    private void drag(MouseEvent event) {
        int cell = at(event.getX(), event.getY());
        if (cell < 0 || last < 0) {
            last = cell;
            return;
        }
        int side = bench.side();
        int steps = Math.max(Math.abs(cell / side - last / side), Math.abs(cell % side - last % side));
        for (int i = 1; i <= steps; i++) { // a quick hand leaves no gaps
            long row = Math.round(last / side + (double) i / steps * (cell / side - last / side));
            long column = Math.round(last % side + (double) i / steps * (cell % side - last % side));
            set((int) (row * side + column));
        }
        last = cell;
    }

    private void set(int cell) {
        cursor = cell;
        if (bench.cells()[cell] != drawn) {
            bench.turn(cell);
            changed.run();
        }
    }

    private void key(KeyEvent event) {
        int side = bench.side();
        int to = switch (event.getCode()) {
            case LEFT -> cursor % side > 0 ? cursor - 1 : cursor;
            case RIGHT -> cursor % side < side - 1 ? cursor + 1 : cursor;
            case UP -> cursor >= side ? cursor - side : cursor;
            case DOWN -> cursor < side * (side - 1) ? cursor + side : cursor;
            case ENTER -> {
                bench.turn(cursor);
                changed.run();
                yield cursor;
            }
            default -> -1;
        };
        if (to >= 0) {
            cursor = to;
            show();
            event.consume();
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double[] cells = bench.cells();
        int side = bench.side();
        double size = cell();
        gc.setFill(palette.line());
        gc.fillRect(0, 0, side * size, side * size);
        for (int i = 0; i < cells.length; i++) {
            gc.setFill(cells[i] > 0 ? palette.ink() : palette.stage());
            gc.fillRect(i % side * size, i / side * size, size - 1, size - 1);
        }
        if (bench.asked() >= 0) {
            heard(gc, size, palette);
            frame(gc, bench.asked(), size, palette);
        }
        if (isFocused()) {
            frame(gc, cursor, size, palette);
        }
    }

    private void frame(GraphicsContext gc, int cell, double size, Palette palette) {
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        gc.strokeRect(cell % bench.side() * size - 0.5, cell / bench.side() * size - 0.5, size, size);
        gc.setLineWidth(1);
    }

    private void heard(GraphicsContext gc, double size, Palette palette) {
        int side = bench.side();
        int asked = bench.asked();
        List<Integer> loudest = IntStream.range(0, side * side)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -Math.abs(bench.hears(asked, other))))
                .limit(HEARD)
                .toList();
        double toX = (asked % side + 0.5) * size;
        double toY = (asked / side + 0.5) * size;
        for (int other : loudest) {
            double weight = bench.hears(asked, other);
            if (weight != 0) {
                double fromX = (other % side + 0.5) * size;
                double fromY = (other / side + 0.5) * size;
                gc.setStroke(palette.sign(weight));
                gc.setLineWidth(1.5);
                if (weight < 0) {
                    Dashes.set(gc, 4, 3);
                } else {
                    Dashes.none(gc);
                }
                gc.strokeLine(fromX, fromY, toX, toY);
                gc.setFill(palette.sign(weight));
                gc.fillOval(fromX - 2, fromY - 2, 4, 4);
            }
        }
        Dashes.none(gc);
        gc.setLineWidth(1);
    }
}
