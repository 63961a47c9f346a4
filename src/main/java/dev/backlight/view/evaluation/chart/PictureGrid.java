package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// Test pictures with the network's answers, as many as fit; wheel and arrow keys bring the others, a click or
/// Enter makes one the current sample.
public final class PictureGrid extends PaintedView {
    private static final double PAD = 24;
    private static final double SIDE = 64;
    private static final double LEAST_PITCH = 76;
    private static final double TOP = 4;
    private static final double LINE = 16;
    private static final double MOST_GAP = 12;

    private final EvaluationFocus focus;
    private final boolean verdicts;
    private final DigitImages images = new DigitImages();
    private final ReadOnlyStringWrapper range = new ReadOnlyStringWrapper(this, "range", "");
    private List<ClassifiedExample> items = List.of();
    private String none = "evaluation.none.yet";
    private int firstRow;
    private List<Object> shown;
    private int cursor;
    private boolean framed;

    /// @param verdicts whether each says what was read and what it is; else the probability alone
    public PictureGrid(EvaluationFocus focus, Settings settings, boolean verdicts) {
        super(settings);
        this.focus = focus;
        this.verdicts = verdicts;
        setFocusTraversable(true);
        setOnMousePressed(this::press);
        setOnKeyPressed(this::key);
        setOnScroll(event -> {
            scrollTo(firstRow - (int) Math.signum(event.getDeltaY()));
            event.consume();
        });
        watch(focusedProperty().subscribe(this::requestPaint));
        watch(heightProperty().subscribe(() -> scrollTo(firstRow)));
        watch(widthProperty().subscribe(() -> scrollTo(firstRow)));
    }

    /// Which of how many are on screen: `1–21 of 73`; empty when there are none.
    public ReadOnlyStringProperty rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /// Repaints if the frame of the current sample comes, goes or moves.
    public void sampleChanged() {
        int now = -1;
        for (int i = 0; i < items.size() && now < 0; i++) {
            now = focus.isShown(items.get(i)) ? i : -1;
        }
        if (now >= 0 || framed) {
            requestPaint();
        }
        framed = now >= 0;
    }

    public void show(List<ClassifiedExample> examples) {
        show(examples, "evaluation.none");
    }

    /// @param nothing the key of what is said where there are none
    public void show(List<ClassifiedExample> examples, String nothing) {
        List<Object> next = Arrays.asList(
                examples,
                nothing,
                focus.run(),
                focus.pictures(),
                settings().messages().locale());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        none = nothing;
        if (!examples.equals(items)) {
            items = examples;
            firstRow = 0;
            cursor = 0;
        }
        scrollTo(firstRow);
    }

    /// The least height of one row of pictures.
    public static double leastRow(boolean verdicts) {
        return SIDE + (verdicts ? 2 * LINE + 5 : LINE + 8);
    }

    /// Rows share the height that is left, as far as it helps.
    private double rowHeight() {
        double least = leastRow(verdicts);
        return Math.clamp((getHeight() - TOP) / rows(), least, least + MOST_GAP);
    }

    private int columns() {
        return Math.max(1, (int) ((getWidth() - 2 * PAD - SIDE) / (verdicts ? LEAST_PITCH + 12 : LEAST_PITCH)) + 1);
    }

    private int rows() {
        return Math.max(1, (int) ((getHeight() - TOP) / leastRow(verdicts)));
    }

    private double pitch() {
        int columns = columns();
        return columns == 1 ? SIDE : (getWidth() - 2 * PAD - SIDE) / (columns - 1);
    }

    private void scrollTo(int row) {
        int all = (items.size() + columns() - 1) / columns();
        firstRow = Math.clamp(row, 0, Math.max(0, all - rows()));
        int from = firstRow * columns();
        int to = Math.min(items.size(), from + rows() * columns());
        range.set(
                items.isEmpty()
                        ? ""
                        : text(
                                "evaluation.range",
                                Numbers.grouped(from + 1),
                                Numbers.grouped(to),
                                Numbers.grouped(items.size())));
        describe();
        requestPaint();
    }

    private void describe() {
        setAccessibleText(
                items.isEmpty()
                        ? text(none)
                        : text(
                                "evaluation.accessible.pictures",
                                Numbers.grouped(items.size()),
                                items.get(cursor).index(),
                                said(items.get(cursor)),
                                Numbers.percent(items.get(cursor).certainty())));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        Dataset pictures = focus.pictures();
        if (pictures == null || items.isEmpty()) {
            painter.left(text(pictures == null ? "evaluation.gone" : none), 11, PAD, TOP + 12);
            return;
        }
        int columns = columns();
        int to = Math.min(items.size(), (firstRow + rows()) * columns);
        for (int i = firstRow * columns; i < to; i++) {
            double x = Math.round(PAD + i % columns * pitch());
            double y = Math.round(TOP + (i / columns - firstRow) * rowHeight());
            picture(painter, pictures, items.get(i), x, y, isFocused() && i == cursor);
        }
    }

    private void picture(
            TextPainter painter, Dataset pictures, ClassifiedExample example, double x, double y, boolean focused) {
        GraphicsContext gc = painter.gc();
        Palette palette = painter.palette();
        Image image = images.get(pictures, example.index(), palette);
        gc.setFill(palette.stage());
        gc.fillRoundRect(x, y, SIDE, SIDE, 8, 8);
        gc.drawImage(image, x + 4, y + 4, SIDE - 8, SIDE - 8);
        boolean shown = focus.isShown(example);
        if (shown) {
            ConfusionGrid.frame(gc, x, y, SIDE, palette, focused);
        } else {
            gc.setStroke(focused ? palette.ink() : palette.line());
            gc.setLineWidth(focused ? 2 : 1);
            gc.strokeRoundRect(x + 0.5, y + 0.5, SIDE - 1, SIDE - 1, 8, 8);
        }
        double line = y + SIDE + 12;
        if (verdicts) {
            painter.write(
                    TextPainter.firstThatFits(
                            Type.semibold(11, painter.locale()), pitch() - 6, said(example), arrow(example)),
                    Type.semibold(11, painter.locale()),
                    palette.ink(),
                    TextAlignment.CENTER,
                    x + SIDE / 2,
                    line);
            line += LINE - 2;
        }
        painter.write(
                Numbers.percent(example.certainty()),
                shown && !verdicts ? Type.semibold(11) : Type.text(11),
                shown && !verdicts ? palette.ink() : palette.mut(),
                TextAlignment.CENTER,
                x + SIDE / 2,
                line);
    }

    private String said(ClassifiedExample example) {
        return text("evaluation.said", focus.name(example.answer()), focus.name(example.label()));
    }

    /// What it was and what was said, where there is no room for a sentence: of one that is cut off the end, what
    /// it was, would be missing.
    private String arrow(ClassifiedExample example) {
        return focus.name(example.label()) + "→" + focus.name(example.answer());
    }

    private void press(MouseEvent event) {
        requestFocus();
        int column = (int) Math.round((event.getX() - PAD - SIDE / 2) / pitch());
        int row = (int) Math.floor((event.getY() - TOP) / rowHeight());
        int at = (firstRow + row) * columns() + column;
        boolean hit = Math.abs(event.getX() - PAD - SIDE / 2 - column * pitch()) <= SIDE / 2;
        if (hit && row >= 0 && row < rows() && column >= 0 && column < columns() && at < items.size()) {
            moveTo(at);
            focus.show(items.get(at));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || items.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> moveTo(cursor - 1);
            case RIGHT -> moveTo(cursor + 1);
            case UP -> moveTo(cursor - columns());
            case DOWN -> moveTo(cursor + columns());
            case ENTER -> focus.show(items.get(cursor));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int item) {
        if (item >= 0 && item < items.size()) {
            cursor = item;
            int row = item / columns();
            scrollTo(row < firstRow ? row : Math.max(firstRow, row - rows() + 1));
        }
    }
}
