package dev.backlight.view.metric;

import dev.backlight.data.ClassNames;
import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.past.Ending;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.training.run.RunState;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.Confusions;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Loss, accuracy and mistakes, live. Where there is little room the mistakes give way first.
public final class ChartsLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double CONFUSION_FROM = 700;
    private static final double LIST_FROM = 860;
    private static final int LISTED = 5;
    private static final double NOTE = 24;
    private static final double FOOT = 18;

    /// From this height on the mistakes stand under the charts.
    private static final double TALL_FROM = 420;

    private static final double TALL_CHARTS = 0.56;

    private final RunModel<?> run;
    private final RunArchive archive;
    private final Overlay overlay;
    private final MetricChart losses = MetricChart.losses();
    private final MetricChart accuracies = MetricChart.accuracies();
    private final ChartPair pair = new ChartPair();
    private Sentence ending = Sentence.NONE;

    /// The curves of a run that nobody keeps.
    public ChartsLens(RunModel<?> run, Settings settings) {
        this(run, null, null, settings);
    }

    /// The curves of a run, or those of others over each other.
    public ChartsLens(RunModel<?> run, Overlay overlay, Settings settings) {
        this(run, null, overlay, settings);
        watch(overlay.follow(this::requestPaint));
    }

    /// The curves of a run, or those of other runs over each other; and what is confused with what.
    ///
    /// @param archive of this run; null if nobody keeps it
    public ChartsLens(RunModel<?> run, RunArchive archive, Settings settings) {
        this(run, archive, null, settings);
    }

    private ChartsLens(RunModel<?> run, RunArchive archive, Overlay others, Settings settings) {
        super(settings);
        setAccessibleText(text("charts.waiting"));
        overlay = others;
        this.run = run;
        this.archive = archive;
        setId("charts-lens");
        watch(run.historyVersionProperty().subscribe(this::end));
        watch(run.stateProperty().subscribe(this::end));
        watch(run.evaluationProperty().subscribe(this::describe));
        watch(run.timeline().positionProperty().subscribe(_ -> requestPaint()));
        ListChangeListener<RunEntry> laid = _ -> describe();
        if (archive != null) {
            archive.overlaid().addListener(laid);
            watch(() -> archive.overlaid().removeListener(laid));
        }
        watch(run.snapshotProperty().subscribe(() -> {
            if (run.timeline().isPast()) {
                requestPaint();
            }
        }));
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

    /// How the training stands where it has ended and its last epoch is judged.
    private void end() {
        MetricHistory history = run.history();
        int tested = history.size(Metric.TEST_LOSS);
        boolean over = run.stateProperty().get() == RunState.FINISHED
                && tested > 0
                && history.x(Metric.TEST_LOSS, tested - 1)
                        >= run.progressProperty().get().epoch();
        Ending found = over ? Ending.of(history) : null;
        ending = found == null ? Sentence.NONE : found.sentence();
        describe();
    }

    private void point(double x) {
        pair.point(x);
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
        String end = ending.isEmpty() ? "" : " " + settings().messages().sentence(ending);
        return runs.isEmpty()
                ? text("charts.accessible", now.epoch(), loss, accuracy) + end
                : text("charts.accessible.runs", runs.size(), brief(runs.getFirst()), loss, accuracy);
    }

    private String brief(RunEntry run) {
        return RunNames.brief(run, settings().messages());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        MetricHistory history = run.history();
        var locale = settings().messages().locale();
        boolean tall = archive != null && height >= TALL_FROM;
        double lists = archive != null && !tall && width >= LIST_FROM ? 150 : 0;
        double mosaic = archive != null && !tall && width >= CONFUSION_FROM ? Math.min(180, height - 46) + 40 : 0;
        double chart = (width - 2 * PAD - lists - mosaic) / 2;
        double foot = ending.isEmpty() || !over().isEmpty() ? 0 : FOOT;
        double charts = (tall ? Math.round(height * TALL_CHARTS) : height - 2 * PAD + 4) - foot;
        Box area = new Box(PAD, PAD, 2 * chart, charts);
        if (hasClasses()) {
            pair.paint(gc, charts(history), area, cursor(), palette, locale);
        } else {
            pair.alone(gc, charts(history).left(), area, cursor(), palette, locale);
        }
        if (foot > 0) {
            gc.setFont(Type.semibold(12, locale));
            gc.setFill(palette.ink());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(settings().messages().sentence(ending), PAD, PAD + charts + 6, 2 * chart - PAD);
        }
        if (over().isEmpty() && run.estimates().size(Metric.TEST_LOSS) > 0) {
            estimateNote(gc, PAD + chart, palette);
        }
        Evaluation evaluation = run.evaluationProperty().get();
        ClassNames names = run.hasExamples() ? run.dataProperty().get().train().names() : ClassNames.NUMBERED;
        if (tall) {
            gc.translate(0, charts + PAD);
            double side = Math.min(height - charts - 4 * PAD - 20, width / 3);
            mistakes(gc, evaluation, names, new Box(PAD, PAD, side, side), PAD + side + 60, palette);
            gc.translate(0, -charts - PAD);
        } else if (mosaic > 0) {
            Box box = new Box(PAD + 2 * chart, PAD, mosaic - 24, 0);
            mistakes(gc, evaluation, names, box, lists > 0 ? width - lists : Double.NaN, palette);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// What is confused with what: all of it, and the most frequent.
    ///
    /// @param box the first; its height doesn't matter
    /// @param list left of the second; NaN for none
    private void mistakes(
            GraphicsContext gc, Evaluation evaluation, ClassNames names, Box box, double list, Palette palette) {
        title(gc, text("charts.confusion"), box.x(), palette);
        if (evaluation == null) {
            gc.setFont(Type.text(11, settings().messages().locale()));
            gc.setFill(palette.mut());
            gc.fillText(text("charts.waiting"), box.x(), PAD + 34);
            return;
        }
        confusion(gc, evaluation.confusion(), names, box.x(), box.width(), palette);
        if (!Double.isNaN(list)) {
            int most = box.height() > 0 ? (int) Math.clamp((box.height() - 30) / 21, LISTED, 2 * LISTED) : LISTED;
            mostConfused(gc, Confusions.largest(evaluation.confusion(), most), names, list, palette);
        }
    }

    /// What a hollow mark is.
    ///
    /// @param right where the note ends
    private void estimateNote(GraphicsContext gc, double right, Palette palette) {
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.mut());
        String words = text("charts.estimate", Evaluator.ESTIMATE);
        gc.fillText(words, right - NOTE, PAD + 10);
        double left = right - NOTE - TextWidth.of(words, gc.getFont()) - 12;
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokeOval(left, PAD + 7, 6, 6);
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

    /// What is laid over each other; nothing while the present run is alone.
    private List<Overlay.Curve> over() {
        return overlay != null
                ? overlay.curves()
                : compared().stream()
                        .map(one -> new Overlay.Curve(brief(one), one.history()))
                        .toList();
    }

    /// The moment of the past on screen, in epochs; NaN while live.
    private double cursor() {
        Moment past = run.timeline().positionProperty().get();
        return past == null
                ? Double.NaN
                : (double) past.step() / run.progressProperty().get().stepsPerEpoch();
    }

    /// The test result of the moment of the past on screen, where it has been found.
    private TestedPoints.Exact exact(ToDoubleFunction<Evaluation> figure) {
        Moment past = run.timeline().positionProperty().get();
        Evaluation found = run.evaluationProperty().get();
        return past == null || found == null || found.step() != past.step()
                ? null
                : new TestedPoints.Exact(cursor(), figure.applyAsDouble(found));
    }

    /// Losses and accuracies: of this run, or of several over each other.
    private ChartPair.Charts charts(MetricHistory history) {
        List<Overlay.Curve> runs = over();
        if (runs.isEmpty()) {
            var names = new MetricChart.Names(text("charts.train"), text("charts.test"), text("charts.validation"));
            return new ChartPair.Charts(
                    losses.of(history, run.estimates(), exact(Evaluation::loss), names)
                            .titled(text("charts.loss")),
                    accuracies
                            .of(history, run.estimates(), exact(Evaluation::accuracy), names)
                            .titled(text("charts.accuracy")),
                    true);
        }
        List<MetricChart.Line> lines = IntStream.range(0, runs.size())
                .mapToObj(place -> new MetricChart.Line(
                        runs.get(place).name(), runs.get(place).history(), Pen.of(place)))
                .toList();
        return new ChartPair.Charts(
                losses.over(lines, false).titled(text("charts.loss.test")),
                accuracies.over(lines, false).titled(text("charts.accuracy.test")),
                false);
    }

    private void title(GraphicsContext gc, String text, double x, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings().messages().locale()));
        gc.fillText(text, x, PAD + 10);
    }

    private static void confusion(
            GraphicsContext gc, int[][] counts, ClassNames names, double left, double side, Palette palette) {
        int most = Confusions.largestMistake(counts);
        double top = PAD + 22;
        double cell = Math.floor((side - 16) / counts.length);
        gc.setFont(Type.text(9));
        for (int actual = 0; actual < counts.length; actual++) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(palette.mut());
            gc.fillText(names.mark(actual), left + 9, top + (actual + 0.5) * cell);
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

    /// Whether anything can be right or wrong, so that there is an accuracy.
    private boolean hasClasses() {
        return !run.hasExamples() || run.dataProperty().get().train().classes() > 0;
    }

    /// Of which moment the confusion is.
    private String when() {
        Evaluation now = run.evaluationProperty().get();
        return MomentWords.when(
                now, run.progressProperty().get().stepsPerEpoch(), settings().messages());
    }

    private void mostConfused(
            GraphicsContext gc, List<Confusions.Pair> pairs, ClassNames names, double left, Palette palette) {
        title(gc, text("charts.confused"), left, palette);
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.fillText(when(), left, PAD + 27, 130);
        for (int i = 0; i < pairs.size(); i++) {
            Confusions.Pair pair = pairs.get(i);
            double y = PAD + 48 + i * 21;
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Type.semibold(13));
            gc.setFill(palette.ink());
            gc.fillText(names.of(pair.actual()) + " → " + names.of(pair.predicted()), left, y, 42);
            double share = (double) pair.count() / pairs.getFirst().count();
            gc.setFill(palette.sequential(0.4 + 0.6 * share));
            gc.fillRoundRect(left + 46, y - 4, 6 + 28 * share, 8, 4, 4);
            gc.setFont(Type.text(12));
            gc.setFill(palette.mut());
            gc.fillText(Numbers.grouped(pair.count()), left + 88, y);
        }
    }
}
