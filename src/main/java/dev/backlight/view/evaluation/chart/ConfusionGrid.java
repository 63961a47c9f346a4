package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.evaluation.chart.EvaluationFocus.Cell;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// The confusion matrix, large: counts, mistakes in plum, one cell chosen by pointer or arrow keys.
public final class ConfusionGrid extends PaintedView {
    private static final double PAD = 24;
    private static final double HEADER = 56;
    private static final double DIGITS = 24;
    private static final double MARK = 17;
    private static final double MOST_CELL = 42;

    private final EvaluationFocus focus;
    private final Tooltip tip = new Tooltip();

    public ConfusionGrid(EvaluationFocus focus, Settings settings) {
        super(settings);
        this.focus = focus;
        setId("confusion-grid");
        setFocusTraversable(true);
        setOnMousePressed(this::press);
        setOnKeyPressed(this::key);
        tip.setShowDelay(Duration.millis(120));
        setOnMouseMoved(this::hover);
        watch(focusedProperty().subscribe(this::requestPaint));
    }

    /// What the grid takes of a column of that size.
    public double heightIn(double width, double space, int classes) {
        return HEADER + DIGITS + classes * cell(width, space, classes) + 8;
    }

    public void refresh() {
        describe();
        requestPaintOf(focus.run(), focus.result(), focus.cell(), focus.result() == null ? "" : when(), held());
    }

    private static double cell(double width, double height, int classes) {
        double across = (width - 2 * PAD - MARK) / classes;
        double down = (height - HEADER - DIGITS - 8) / classes;
        return Math.floor(Math.clamp(Math.min(across, down), 8, MOST_CELL));
    }

    private void describe() {
        ConfusionMatrix confusion = focus.confusion();
        Cell cell = focus.cell();
        setAccessibleText(
                confusion == null
                        ? text("charts.waiting")
                        : text(
                                "evaluation.accessible.matrix",
                                Numbers.grouped(confusion.mistakes()),
                                Numbers.grouped(confusion.total()),
                                focus.name(cell.actual()),
                                focus.name(cell.predicted()),
                                Numbers.grouped(confusion.count(cell.actual(), cell.predicted()))));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        painter.heading(text("evaluation.confusion"), PAD, 21);
        ConfusionMatrix confusion = focus.confusion();
        if (confusion == null) {
            painter.left(text("charts.waiting"), 11, PAD, 39);
            return;
        }
        painter.left(text("evaluation.confusion.axes"), 11, PAD, 39);
        double cell = cell(width, height, confusion.classes());
        verdict(painter, confusion, width - PAD);
        Cell chosen = focus.cell();
        for (int k = 0; k < confusion.classes(); k++) {
            mark(painter, k, k == chosen.predicted(), PAD + MARK + (k + 0.5) * cell, HEADER + 14);
            mark(painter, k, k == chosen.actual(), PAD + 5, HEADER + DIGITS + (k + 0.5) * cell);
        }
        int most = Math.max(1, confusion.largestMistake());
        for (int actual = 0; actual < confusion.classes(); actual++) {
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                double x = PAD + MARK + predicted * cell;
                double y = HEADER + DIGITS + actual * cell;
                int count = confusion.count(actual, predicted);
                cell(painter, x, y, cell - 2, ground(palette, actual == predicted, count, most), count);
            }
        }
        frame(
                gc,
                PAD + MARK + chosen.predicted() * cell,
                HEADER + DIGITS + chosen.actual() * cell,
                cell - 2,
                palette,
                isFocused());
    }

    private void verdict(TextPainter painter, ConfusionMatrix confusion, double right) {
        double caption =
                PAD + 16 + TextPainter.width(text("evaluation.confusion.axes"), Type.text(11, painter.locale()));
        String number = Numbers.fixed(100 * confusion.accuracy(), 1);
        Palette palette = painter.palette();
        painter.write("%", Type.semibold(19), palette.ink(), TextAlignment.RIGHT, right, 35);
        double percent = TextPainter.width("%", Type.semibold(19));
        painter.write(number, Type.bold(44), palette.ink(), TextAlignment.RIGHT, right - percent - 1, 28);
        String wrong =
                text("evaluation.wrong", Numbers.grouped(confusion.mistakes()), Numbers.grouped(confusion.total()));
        double left = right - percent - TextPainter.width(number, Type.bold(44)) - 12;
        if (left - TextPainter.width(wrong, Type.text(13, painter.locale())) > caption) {
            painter.right(wrong, 13, left, 38);
        }
        double room =
                left - PAD - TextPainter.width(text("evaluation.confusion"), Type.semibold(13, painter.locale())) - 16;
        String when = when();
        String held = when.isEmpty() ? held() : when + " · " + held();
        held = TextPainter.width(held, Type.text(11, painter.locale())) > room ? when : held;
        if (TextPainter.width(held, Type.text(11, painter.locale())) <= room) {
            painter.right(held, 11, left, 20);
        }
    }

    /// Of which moment the test is.
    private String when() {
        Evaluation result = focus.result();
        boolean other = focus.run() != focus.experiment().archive().current() && result.epoch() > 0;
        int stepsPerEpoch = other
                ? (int) Math.max(1, result.step() / result.epoch()) // of a run of before its epochs' ends are kept
                : focus.experiment().run().progressProperty().get().stepsPerEpoch();
        return MomentWords.when(result, stepsPerEpoch, settings().messages());
    }

    /// What the examples held out say of the run, or that there are none.
    private String held() {
        RunEntry run = focus.run();
        Evaluation result = focus.result();
        if (run == null || run.configProperty().get().validation().isNone()) {
            return text("evaluation.validation.none");
        }
        return result == null || result.validation() == null
                ? text("evaluation.validation", "–")
                : text(
                        "evaluation.validation",
                        Numbers.percent(result.validation().accuracy(), 2));
    }

    private void mark(TextPainter painter, int k, boolean chosen, double x, double y) {
        Palette palette = painter.palette();
        painter.write(
                focus.mark(k),
                chosen ? Type.bold(13) : Type.text(13),
                chosen ? palette.ink() : palette.mut(),
                TextAlignment.CENTER,
                x,
                y);
    }

    /// Right answers are grey, never on the scale of the mistakes; what never happened is blank.
    private static Color ground(Palette palette, boolean right, int count, int most) {
        if (right) {
            return palette.stage().interpolate(palette.ink(), 0.1);
        }
        return count == 0 ? null : palette.sequential(0.1 + 0.9 * Math.sqrt((double) count / most));
    }

    private static void cell(TextPainter painter, double x, double y, double side, Color ground, int count) {
        GraphicsContext gc = painter.gc();
        if (ground == null) {
            gc.setStroke(painter.palette().line2());
            gc.setLineWidth(1);
            gc.strokeRoundRect(x + 0.5, y + 0.5, side - 1, side - 1, 6, 6);
            return;
        }
        gc.setFill(ground);
        gc.fillRoundRect(x, y, side, side, 6, 6);
        if (count > 0 && side >= 18) {
            String text = Numbers.grouped(count);
            double size = text.length() > 4 ? Math.min(12, side * 0.3) : Math.min(13, side * 0.4);
            painter.write(
                    text,
                    Type.semibold(size),
                    textOn(ground, painter),
                    TextAlignment.CENTER,
                    x + side / 2,
                    y + side / 2);
        }
    }

    private static Color textOn(Color ground, TextPainter painter) {
        Color ink = Palette.textOn(ground);
        return Palette.contrast(ink, ground)
                        >= Palette.contrast(painter.palette().ink(), ground)
                ? ink
                : painter.palette().ink();
    }

    /// Two pixels of ink, and the spotlight around them.
    static void frame(GraphicsContext gc, double x, double y, double side, Palette palette, boolean focused) {
        gc.setLineWidth(focused ? 4 : 2.5);
        gc.setStroke(palette.spot());
        gc.strokeRoundRect(x - 2, y - 2, side + 4, side + 4, 9, 9);
        gc.setLineWidth(2);
        gc.setStroke(palette.ink());
        gc.strokeRoundRect(x, y, side, side, 6, 6);
        gc.setLineWidth(1);
    }

    private void press(MouseEvent event) {
        requestFocus();
        Cell hit = cellAt(event);
        if (hit != null) {
            focus.chosenProperty().set(hit);
        }
    }

    /// The cell under the pointer; null beside the matrix.
    private Cell cellAt(MouseEvent event) {
        ConfusionMatrix confusion = focus.confusion();
        if (confusion == null) {
            return null;
        }
        double side = cell(getWidth(), getHeight(), confusion.classes());
        Cell hit = new Cell((int) Math.floor((event.getY() - HEADER - DIGITS) / side), (int)
                Math.floor((event.getX() - PAD - MARK) / side));
        return isInside(hit, confusion.classes()) ? hit : null;
    }

    private void hover(MouseEvent event) {
        Cell hit = cellAt(event);
        setCursor(hit == null ? Cursor.DEFAULT : Cursor.HAND);
        if (hit == null) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(focus.words(hit, settings().messages()));
            Tooltip.install(this, tip);
        }
    }

    private static boolean isInside(Cell cell, int classes) {
        return cell.actual() >= 0 && cell.predicted() >= 0 && cell.actual() < classes && cell.predicted() < classes;
    }

    private void key(KeyEvent event) {
        ConfusionMatrix confusion = focus.confusion();
        Cell cell = focus.cell();
        if (confusion == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> choose(cell.actual() - 1, cell.predicted(), confusion.classes());
            case DOWN -> choose(cell.actual() + 1, cell.predicted(), confusion.classes());
            case LEFT -> choose(cell.actual(), cell.predicted() - 1, confusion.classes());
            case RIGHT -> choose(cell.actual(), cell.predicted() + 1, confusion.classes());
            case ENTER -> focus.chosenProperty().set(cell);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int actual, int predicted, int classes) {
        Cell wanted = new Cell(actual, predicted);
        if (isInside(wanted, classes)) {
            focus.chosenProperty().set(wanted);
        }
    }
}
