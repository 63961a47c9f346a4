package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.Enlarger;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;

/// The pictures of a dataset: a row for each class with its share, or all pictures of one class, of which only
/// those in sight are painted, however many there are.
final class DatasetGrid extends PaintedView {
    private static final int ALL = -1;
    private static final double CELL = 48;
    private static final double ROW = 66;
    private static final double MARGIN = 16;
    private static final double BALANCE = 190;
    private static final double BAR = 70;
    private static final int SIDE = 28;
    private static final int LARGE = 42;
    /// Around a picture in its cell, in pixels.
    private static final int EDGE = 3;

    private final IntConsumer onPick;
    private final IntegerProperty chosenClass = new SimpleIntegerProperty(this, "chosenClass", ALL);
    private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private Dataset set;
    private int[][] byClass = {};
    private int selected = -1;
    private final Enlarger enlarger = new Enlarger(SIDE, LARGE, true);
    private final int[] small = new int[SIDE * SIDE];
    private WritableImage image;
    private int[] argb = new int[0];
    private Painted painted;

    /// What the picture of all thumbnails was made of.
    private record Painted(Dataset set, int chosenClass, int scroll, int rows, int columns, Palette palette) {
        boolean isSame(Painted other) {
            return other != null && set == other.set && palette == other.palette && equals(other);
        }
    }

    /// @param onPick is told the index of the picture somebody clicks
    DatasetGrid(Settings settings, IntConsumer onPick) {
        super(settings);
        this.onPick = onPick;
        setId("dataset-grid");
        setMinSize(200, 100);
        watch(chosenClass.subscribe(() -> {
            scroll.set(0);
            requestPaint();
        }));
        watch(scroll.subscribe(this::requestPaint));
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(_ -> hovered.set(-1));
        setOnMouseClicked(event -> click(event.getX(), event.getY()));
        setFocusTraversable(true);
        watch(focusedProperty().subscribe(this::requestPaint));
        setOnKeyPressed(event -> {
            boolean moved = switch (event.getCode()) {
                case LEFT -> move(-1, 0);
                case RIGHT -> move(1, 0);
                case UP -> move(0, -1);
                case DOWN -> move(0, 1);
                default -> false;
            };
            if (moved) {
                event.consume();
            }
        });
        setOnScroll(event -> scrollTo(scroll.get() - event.getDeltaY() / CELL));
    }

    void show(Dataset next) {
        if (next != set) {
            boolean sameClasses = set != null && set.classNames().equals(next.classNames());
            set = next;
            byClass = next.byClass();
            chosenClass.set(sameClasses ? chosenClass.get() : ALL);
            scroll.set(0);
        }
        requestPaint();
    }

    /// Rings one picture; -1 for none.
    void select(int index) {
        selected = index;
        requestPaint();
    }

    /// Shows a class from one of its rows on, as far as the pictures have them; -1 is the overview.
    void goTo(int k, int row) {
        boolean known = k >= 0 && k < byClass.length;
        chosenClass.set(known ? k : ALL);
        scroll.set(known ? Math.min(row, byClass[k].length - 1) : 0);
    }

    /// Shows the class of a picture, scrolled to where it is.
    void reveal(int index) {
        chosenClass.set(set.label(index));
        int place = java.util.Arrays.binarySearch(byClass[set.label(index)], index);
        scrollTo(place / columns() - visibleRows() / 2);
    }

    /// The class whose pictures are shown; -1 for the overview.
    IntegerProperty chosenClassProperty() {
        return chosenClass;
    }

    /// The first row in sight.
    DoubleProperty scrollProperty() {
        return scroll;
    }

    /// The picture under the pointer; -1 for none.
    ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// How far `scroll` may go.
    double lastRow() {
        return chosenClass.get() == ALL ? 0 : Math.max(0, rows() - visibleRows());
    }

    double visibleRows() {
        return Math.floor(getHeight() / CELL);
    }

    private void scrollTo(double row) {
        scroll.set(Math.clamp(Math.round(row), 0, lastRow()));
    }

    private int columns() {
        return Math.max(1, (int) ((getWidth() - left() - 4) / CELL));
    }

    private double left() {
        return chosenClass.get() == ALL ? BALANCE : MARGIN;
    }

    private int rows() {
        return Math.ceilDiv(byClass[chosenClass.get()].length, columns());
    }

    private double rowHeight() {
        return chosenClass.get() == ALL ? Math.clamp(getHeight() / Math.max(1, byClass.length), 30, ROW) : CELL;
    }

    /// The picture at a place of the grid; -1 where there is none.
    private int item(int row, int column) {
        if (column < 0 || column >= columns() || row < 0) {
            return -1;
        }
        boolean all = chosenClass.get() == ALL;
        int of = all ? row : chosenClass.get();
        int place = all ? column : ((int) scroll.get() + row) * columns() + column;
        return of < byClass.length && place < byClass[of].length ? byClass[of][place] : -1;
    }

    private int itemAt(double x, double y) {
        return x < left() ? -1 : item((int) (y / rowHeight()), (int) ((x - left()) / CELL));
    }

    private int classAt(double x, double y) {
        int row = (int) (y / rowHeight());
        return chosenClass.get() == ALL && x < left() && row < byClass.length && byClass[row].length > 0 ? row : ALL;
    }

    private void hover(double x, double y) {
        hovered.set(itemAt(x, y));
        setCursor(hovered.get() >= 0 || classAt(x, y) != ALL ? Cursor.HAND : Cursor.DEFAULT);
    }

    /// Picks the neighbour of the ringed picture; without one in sight, the first.
    ///
    /// @return true: the key was for the pictures, even at their edge
    private boolean move(int right, int down) {
        boolean all = chosenClass.get() == ALL;
        boolean ringed = selected >= 0 && (all || set.label(selected) == chosenClass.get());
        int next;
        if (!ringed) {
            next = item(0, 0);
        } else {
            int[] of = byClass[set.label(selected)];
            int place = java.util.Arrays.binarySearch(of, selected);
            int moved = place + right + (all ? 0 : down * columns());
            next = all
                    ? item(set.label(selected) + down, Math.min(moved, columns() - 1))
                    : moved >= 0 && moved < of.length ? of[moved] : -1;
        }
        if (next >= 0) {
            onPick.accept(next);
            keepInSight(next);
        }
        return true;
    }

    private void keepInSight(int index) {
        if (chosenClass.get() != ALL) {
            int row = java.util.Arrays.binarySearch(byClass[chosenClass.get()], index) / columns();
            if (row < scroll.get() || row >= scroll.get() + visibleRows()) {
                scrollTo(row - visibleRows() / 2);
            }
        }
    }

    private void click(double x, double y) {
        requestFocus();
        int item = itemAt(x, y);
        if (item >= 0) {
            onPick.accept(item);
        } else if (classAt(x, y) != ALL) {
            chosenClass.set(classAt(x, y));
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        if (set == null) {
            return;
        }
        boolean all = chosenClass.get() == ALL;
        if (all) {
            balance(gc, palette);
        }
        int shownRows = all ? byClass.length : (int) Math.ceil(height / CELL);
        pictures(gc, shownRows, palette);
        if (isFocusVisible()) {
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeRect(1, 1, width - 2, height - 2);
            gc.setLineWidth(1);
        }
        setAccessibleText(
                all
                        ? text("input.accessible", set.name(), Numbers.grouped(set.size()))
                        : text(
                                "input.accessible.class",
                                set.classNames().get(chosenClass.get()),
                                Numbers.grouped(byClass[chosenClass.get()].length)));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// How many examples each class has: an amount, so plum.
    private void balance(GraphicsContext gc, Palette palette) {
        var locale = settings().messages().locale();
        int most = 1;
        for (int[] of : byClass) {
            most = Math.max(most, of.length);
        }
        gc.setTextBaseline(VPos.CENTER);
        for (int c = 0; c < byClass.length; c++) {
            double y = (c + 0.5) * rowHeight();
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(palette.ink());
            gc.setFont(Type.semibold(13, locale));
            gc.fillText(set.classNames().get(c), MARGIN, y, 44);
            gc.setFill(palette.inset());
            gc.fillRoundRect(MARGIN + 50, y - 4, BAR, 8, 6, 6);
            gc.setFill(palette.plum());
            gc.fillRoundRect(MARGIN + 50, y - 4, BAR * byClass[c].length / most, 8, 6, 6);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(12));
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(Numbers.grouped(byClass[c].length), BALANCE - 12, y);
        }
    }

    /// All thumbnails in sight as one picture, in the pixels of the screen: many small ones would take longer.
    private void pictures(GraphicsContext gc, int rows, Palette palette) {
        int columns = columns();
        Painted wanted = new Painted(set, chosenClass.get(), (int) scroll.get(), rows, columns, palette);
        if (!wanted.isSame(painted)) {
            compose(rows, columns, shades(palette));
            painted = wanted;
        }
        double step = rowHeight();
        for (int row = 0; row < rows; row++) {
            double top = Math.round(row * step + (step - CELL) / 2);
            gc.drawImage(image, 0, row * CELL, columns * CELL, CELL, left(), top, columns * CELL, CELL);
        }
        for (int place = 0; place < rows * columns && selected >= 0; place++) {
            if (item(place / columns, place % columns) == selected) {
                gc.setStroke(palette.spot());
                gc.setLineWidth(3);
                double top = Math.round(place / columns * step + (step - CELL) / 2);
                gc.strokeRoundRect(left() + place % columns * CELL + 1.5, top + 1.5, CELL - 3, CELL - 3, 8, 8);
                gc.setLineWidth(1);
            }
        }
    }

    private void compose(int rows, int columns, int[] shades) {
        int cell = (int) CELL;
        int wide = columns * cell;
        int high = rows * cell;
        if (image == null || image.getWidth() != wide || image.getHeight() != high) {
            image = new WritableImage(wide, high);
            argb = new int[wide * high];
        }
        java.util.Arrays.fill(argb, shades[0]);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int item = item(row, column);
                if (item >= 0) {
                    for (int i = 0; i < small.length; i++) {
                        small[i] = shades[set.pixel(item, i)];
                    }
                    enlarger.enlarge(small, argb, (row * cell + EDGE) * wide + column * cell + EDGE, wide);
                }
            }
        }
        image.getPixelWriter().setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), argb, 0, wide);
    }

    private static int[] shades(Palette palette) {
        int[] shades = new int[256];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = Palette.argb(palette.stage().interpolate(palette.ink(), i / 255.0));
        }
        return shades;
    }
}
