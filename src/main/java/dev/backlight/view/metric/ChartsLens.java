package dev.backlight.view.metric;

import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.view.paint.Confusions;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Loss, accuracy and mistakes, live. Where there is little room the mistakes give way first.
public final class ChartsLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double CONFUSION_FROM = 700;
    private static final double LIST_FROM = 860;
    private static final int LISTED = 5;

    private final RunModel<?> run;
    private final RunArchive archive;
    private final MetricChart loss =
            new MetricChart(Metric.TRAIN_LOSS, Metric.TEST_LOSS, Metric.VALIDATION_LOSS, false);
    private final MetricChart accuracy =
            new MetricChart(Metric.TRAIN_ACCURACY, Metric.TEST_ACCURACY, Metric.VALIDATION_ACCURACY, true);
    private final RunsChart losses = new RunsChart(loss, Metric.TEST_LOSS, false);
    private final RunsChart accuracies = new RunsChart(accuracy, Metric.TEST_ACCURACY, true);
    private double pointer = Double.NaN;

    /// The curves of a run that nobody keeps.
    public ChartsLens(RunModel<?> run, Settings settings) {
        this(run, null, settings);
    }

    /// The curves of a run, or those of other runs over each other; and what is confused with what.
    ///
    /// @param archive of this run; null if nobody keeps it
    public ChartsLens(RunModel<?> run, RunArchive archive, Settings settings) {
        super(settings);
        this.run = run;
        this.archive = archive;
        setId("charts-lens");
        watch(run.historyVersionProperty().subscribe(this::requestPaint));
        watch(run.evaluationProperty().subscribe(this::describe));
        watch(run.timeline().positionProperty().subscribe(_ -> requestPaint()));
        ListChangeListener<RunEntry> overlay = _ -> describe();
        if (archive != null) {
            archive.overlaid().addListener(overlay);
            watch(() -> archive.overlaid().removeListener(overlay));
        }
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(Double.NaN));
    }

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public Region node() {
        return this;
    }

    private void point(double x) {
        pointer = x;
        requestPaint();
    }

    private void describe() {
        setAccessibleText(description());
        requestPaint();
    }

    private String description() {
        List<RunEntry> runs = compared();
        Evaluation now = runs.isEmpty()
                ? run.evaluationProperty().get()
                : runs.getFirst().evaluationProperty().get();
        if (now == null) {
            return text("charts.waiting");
        }
        String loss = Numbers.fixed(now.loss(), 3);
        String accuracy = Numbers.percent(now.accuracy());
        return runs.isEmpty()
                ? text("charts.accessible", now.epoch(), loss, accuracy)
                : text("charts.accessible.runs", runs.size(), brief(runs.getFirst()), loss, accuracy);
    }

    private String brief(RunEntry run) {
        return RunNames.brief(run, settings().messages());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        MetricHistory history = run.history();
        var locale = settings().messages().locale();
        double lists = archive != null && width >= LIST_FROM ? 150 : 0;
        double mosaic = archive != null && width >= CONFUSION_FROM ? Math.min(180, height - 46) + 40 : 0;
        double chart = (width - 2 * PAD - lists - mosaic) / 2;
        List<RunEntry> runs = compared();
        double epochs = epochsShown(history);
        for (RunEntry run : runs) {
            epochs = Math.max(epochs, epochsShown(run.history()));
        }
        double hover = hover(chart, epochs);
        if (!Double.isNaN(hover)) {
            for (int i = 0; i < 2; i++) {
                double x = Math.round(
                                frame(i, chart, height, palette, epochs, hover).x(hover))
                        + 0.5;
                gc.setStroke(palette.line());
                gc.strokeLine(x, PAD + 24, x, height - 28);
            }
        }
        double cursor = cursor();
        double read = Double.isNaN(hover) ? cursor : hover;
        MetricChart.Frame left = frame(0, chart, height, palette, epochs, read);
        MetricChart.Frame right = frame(1, chart, height, palette, epochs, read);
        if (runs.isEmpty()) {
            loss.paint(gc, left, history, cursor);
            accuracy.paint(gc, right, history, cursor);
        } else {
            losses.paint(gc, left.titled(text("charts.loss.test")), runs, this::brief);
            accuracies.paint(gc, right.titled(text("charts.accuracy.test")), runs, this::brief);
            if (!Double.isNaN(cursor)) {
                MetricChart.cursor(gc, left, cursor);
                MetricChart.cursor(gc, right, cursor);
            }
        }
        Evaluation evaluation = run.evaluationProperty().get();
        if (mosaic > 0) {
            title(gc, text("charts.confusion"), PAD + 2 * chart, palette);
            if (evaluation != null) {
                confusion(gc, evaluation.confusion(), PAD + 2 * chart, mosaic - 24, palette);
            } else {
                gc.setFont(Type.text(11, locale));
                gc.setFill(palette.mut());
                gc.fillText(text("charts.waiting"), PAD + 2 * chart, PAD + 34);
            }
        }
        if (lists > 0 && evaluation != null) {
            mostConfused(gc, evaluation.confusion(), width - lists, palette);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// The runs laid over each other; none while the present one is alone.
    private List<RunEntry> compared() {
        if (archive == null) {
            return List.of();
        }
        List<RunEntry> runs = archive.overlaid();
        boolean alone = runs.size() == 1 && runs.getFirst() == archive.current();
        return alone ? List.of() : runs;
    }

    /// The moment of the past on screen, in epochs; NaN while live.
    private double cursor() {
        Moment past = run.timeline().positionProperty().get();
        return past == null
                ? Double.NaN
                : (double) past.step() / run.progressProperty().get().stepsPerEpoch();
    }

    /// The axis grows with the training: whole epochs, at least one.
    private static double epochsShown(MetricHistory history) {
        int steps = history.size(Metric.TRAIN_LOSS);
        return Math.max(1, Math.ceil(steps == 0 ? 1 : history.x(Metric.TRAIN_LOSS, steps - 1)));
    }

    private double hover(double chart, double epochs) {
        for (int i = 0; i < 2; i++) {
            MetricChart.Frame frame = frame(i, chart, 100, null, epochs, Double.NaN);
            double epoch = (pointer - frame.plotLeft()) / frame.plotWidth() * epochs;
            if (epoch >= 0 && epoch <= epochs) {
                return epoch;
            }
        }
        return Double.NaN;
    }

    private MetricChart.Frame frame(
            int index, double chart, double height, Palette palette, double epochs, double hover) {
        return new MetricChart.Frame(
                PAD + index * chart,
                PAD,
                chart,
                height - 2 * PAD + 4,
                palette,
                settings().messages().locale(),
                text(index == 0 ? "charts.loss" : "charts.accuracy"),
                text("charts.train"),
                text("charts.test"),
                text("charts.validation"),
                epochs,
                hover);
    }

    private void title(GraphicsContext gc, String text, double x, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings().messages().locale()));
        gc.fillText(text, x, PAD + 10);
    }

    private static void confusion(GraphicsContext gc, int[][] counts, double left, double side, Palette palette) {
        int most = Confusions.largestMistake(counts);
        double top = PAD + 22;
        double cell = Math.floor((side - 16) / counts.length);
        gc.setFont(Type.text(9));
        for (int actual = 0; actual < counts.length; actual++) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(palette.mut());
            gc.fillText(String.valueOf(actual), left + 9, top + (actual + 0.5) * cell);
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[actual][predicted];
                double x = left + 14 + predicted * cell;
                double y = top + actual * cell;
                gc.setFill(
                        actual == predicted
                                ? palette.stage().interpolate(palette.ink(), 0.1)
                                : count == 0
                                        ? palette.stage()
                                        : palette.sequential(0.1 + 0.9 * Math.sqrt((double) count / most)));
                gc.fillRect(x, y, cell - 1, cell - 1);
            }
        }
    }

    private void mostConfused(GraphicsContext gc, int[][] counts, double left, Palette palette) {
        title(gc, text("charts.confused"), left, palette);
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.fillText(text("charts.confused.order"), left, PAD + 27);
        List<Confusions.Pair> pairs = Confusions.largest(counts, LISTED);
        for (int i = 0; i < pairs.size(); i++) {
            Confusions.Pair pair = pairs.get(i);
            double y = PAD + 48 + i * 21;
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Type.semibold(13));
            gc.setFill(palette.ink());
            gc.fillText(pair.actual() + " → " + pair.predicted(), left, y);
            double share = (double) pair.count() / pairs.getFirst().count();
            gc.setFill(palette.sequential(0.4 + 0.6 * share));
            gc.fillRoundRect(left + 46, y - 4, 6 + 28 * share, 8, 4, 4);
            gc.setFont(Type.text(12));
            gc.setFill(palette.mut());
            gc.fillText(Numbers.grouped(pair.count()), left + 88, y);
        }
    }
}
