package dev.backlight.view.evaluation.chart;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.Exam;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Score;
import dev.backlight.view.metric.RunNames;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.TextAlignment;

/// How much better each run laid over the others reads what it has learned from than what it has not.
public final class GapChart extends PaintedView {
    private static final double PAD = 16;
    private static final double HEADER = 34;
    private static final double ROW = 36;
    private static final double FOOT = 24;
    private static final double SECOND_FOOT = 16;
    private static final double VALUE = 62;
    private static final double[] STARTS = {0.975, 0.95, 0.9, 0.8, 0.5, 0};

    private final DigitsModel digits;

    public GapChart(DigitsModel digits, Settings settings) {
        super(settings);
        this.digits = digits;
        setId("gap-chart");
    }

    /// Where something is held out the axis is named below the marks, which are three then.
    public static double heightFor(List<RunEntry> runs) {
        boolean validated = runs.stream().anyMatch(GapChart::isValidated);
        return HEADER + Math.max(1, runs.size()) * ROW + FOOT + (validated ? SECOND_FOOT : 0);
    }

    public void refresh() {
        List<RunEntry> runs = digits.archive().overlaid();
        Exam exam = runs.isEmpty() ? null : digits.exams().of(runs.getFirst());
        setAccessibleText(
                exam == null
                        ? text("charts.waiting")
                        : text(
                                "evaluation.accessible.gap",
                                Numbers.percent(test(exam), 2),
                                Numbers.percent(exam.trainAccuracy(), 2)));
        requestPaintOf(runs.stream()
                .flatMap(run -> Stream.of(
                        RunNames.title(run, settings().messages()),
                        Optional.ofNullable(digits.exams().of(run)),
                        isValidated(run)))
                .toArray());
    }

    private static double test(Exam exam) {
        return exam.evaluation().accuracy();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        painter.write(
                text("evaluation.gap"),
                Type.semibold(12, painter.locale()),
                palette.ink(),
                TextAlignment.LEFT,
                PAD,
                18);
        painter.right(text("evaluation.gap.unit"), 11, width - PAD, 18);
        List<RunEntry> runs = digits.archive().overlaid();
        double low = low(runs);
        for (int i = 0; i < runs.size(); i++) {
            row(painter, runs.get(i), HEADER + i * ROW, width, low);
        }
        double foot = HEADER + Math.max(1, runs.size()) * ROW + 8;
        ClassFigures.dot(painter, PAD + 4, foot, true);
        String test = text("charts.test");
        painter.left(test, 11, PAD + 12, foot);
        double next = PAD + 12 + TextPainter.width(test, Type.text(11, painter.locale())) + 16;
        ClassFigures.dot(painter, next, foot, false);
        String train = text("charts.train");
        painter.left(train, 11, next + 8, foot);
        boolean validated = runs.stream().anyMatch(GapChart::isValidated);
        if (validated) {
            double end = next + 8 + TextPainter.width(train, Type.text(11, painter.locale()));
            tick(painter, end + 16, foot);
            painter.left(text("charts.validation"), 11, end + 22, foot);
        }
        painter.right(
                text("evaluation.gap.axis", Numbers.fixed(100 * low, low == 0.975 ? 1 : 0)),
                11,
                width - PAD,
                validated ? foot + SECOND_FOOT : foot);
    }

    private static boolean isValidated(RunEntry run) {
        Evaluation result = run.evaluationProperty().get();
        return result != null && result.validation() != null;
    }

    /// What is held out stands between the dots as a stroke.
    private static void tick(TextPainter painter, double x, double y) {
        painter.gc().setFill(painter.palette().mut());
        painter.gc().fillRect(Math.round(x) - 1, y - 6, 2, 12);
    }

    private double low(List<RunEntry> runs) {
        double least = 1;
        for (RunEntry run : runs) {
            Exam exam = digits.exams().of(run);
            if (exam != null) {
                least = Math.min(least, test(exam));
                least = exam.trainAccuracy() < least ? exam.trainAccuracy() : least;
                Score held = exam.evaluation().validation();
                least = held != null && held.accuracy() < least ? held.accuracy() : least;
            }
        }
        for (double start : STARTS) {
            if (start <= least) {
                return start;
            }
        }
        return 0;
    }

    private void row(TextPainter painter, RunEntry run, double top, double width, double low) {
        GraphicsContext gc = painter.gc();
        Palette palette = painter.palette();
        String title = RunNames.title(run, settings().messages());
        painter.left(
                TextPainter.fitted(title, Type.text(11, painter.locale()), width - 2 * PAD - VALUE), 11, PAD, top + 8);
        double y = top + 24;
        double right = width - PAD - VALUE;
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeLine(PAD, y, right, y);
        Exam exam = digits.exams().of(run);
        boolean measured = exam != null && !Double.isNaN(exam.trainAccuracy());
        if (exam != null) {
            double test = x(test(exam), low, right);
            if (measured) {
                double train = x(exam.trainAccuracy(), low, right);
                gc.setStroke(palette.ink());
                gc.setLineWidth(2.5);
                gc.strokeLine(test, y, train, y);
                gc.setLineWidth(1);
                ClassFigures.dot(painter, train, y, false);
            }
            ClassFigures.dot(painter, test, y, true);
            Score held = exam.evaluation().validation();
            if (held != null) {
                tick(painter, x(Math.max(low, held.accuracy()), low, right), y);
            }
        }
        painter.write(
                measured ? Numbers.fixed(100 * (exam.trainAccuracy() - test(exam)), 2) : "–",
                Type.semibold(13),
                palette.ink(),
                TextAlignment.RIGHT,
                width - PAD,
                y);
    }

    private static double x(double share, double low, double right) {
        return PAD + 4 + (share - low) / (1 - low) * (right - PAD - 8);
    }
}
