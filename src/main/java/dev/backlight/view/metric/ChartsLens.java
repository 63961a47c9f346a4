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
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Lines;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Cadence;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Loss, accuracy and mistakes, live. Where there is little room the mistakes give way first.
public final class ChartsLens extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double CONFUSION_FROM = 700;
    private static final double LIST_FROM = 860;
    private static final double NOTE = 24;
    private static final double FOOT = 18;

    /// From this height on the mistakes have all the room they want, under the charts or beside them.
    private static final double TALL_FROM = 420;

    /// From this width on they stand beside the charts, which then stand one under the other over the same epochs.
    private static final double BESIDE_FROM = 900;

    private static final double APART = 36;

    private static final double TALL_CHARTS = 0.56;

    private final RunModel<?> run;
    private final RunArchive archive;
    private final Overlay overlay;
    private final MetricChart losses = MetricChart.losses();
    private final MetricChart accuracies = MetricChart.accuracies();
    private final ChartPair pair = new ChartPair();
    private final Mistakes mistakes;
    private final Cadence cadence = new Cadence(this::describe);
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
        mistakes = new Mistakes(settings.messages());
        setId("charts-lens");
        leaveBlank(new Insets(2, 0, 2, 0));
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
        end(); // it may be over since before this was made
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
        cadence.news(run.stateProperty().get() == RunState.RUNNING);
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
        boolean large = archive != null && height >= TALL_FROM;
        boolean beside = large && width >= BESIDE_FROM;
        boolean under = large && !beside;
        double lists = archive != null && !large && width >= LIST_FROM ? 150 : 0;
        double mosaic = archive != null && !large && width >= CONFUSION_FROM ? Math.min(180, height - 46) + 40 : 0;
        double corner = beside ? Mistakes.side(height - 2 * PAD) : 0;
        double room = width - 2 * PAD - lists - mosaic - (beside ? corner + APART : 0);
        List<String> verdict = ending.isEmpty() || !over().isEmpty() ? List.of() : verdict(room);
        double foot = verdict.size() * FOOT;
        double charts = (under ? Math.round(height * TALL_CHARTS) : height - 2 * PAD + 4) - foot;
        Box area = new Box(PAD, PAD, room, charts);
        if (!hasClasses()) {
            pair.alone(gc, charts(history).left(), area, cursor(), palette, locale);
        } else if (beside) {
            pair.stacked(gc, charts(history), area, cursor(), palette, locale);
        } else {
            pair.paint(gc, charts(history), area, cursor(), palette, locale);
        }
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < verdict.size(); i++) {
            gc.fillText(verdict.get(i), PAD, PAD + charts + 6 + i * FOOT);
        }
        if (over().isEmpty() && run.estimates().size(Metric.TEST_LOSS) > 0) {
            estimateNote(gc, PAD + (beside ? room : room / 2), palette);
        }
        if (beside) {
            Box box = new Box(width - PAD - corner, PAD, corner, height - 2 * PAD);
            mistakes.oneUnderTheOther(gc, mistaken(), box, palette);
        } else if (under) {
            double top = PAD + charts + foot;
            double side = Math.min(height - top - 3 * PAD - 20, width / 3);
            mistakes.sideBySide(gc, mistaken(), new Box(PAD, top + PAD, side, side), PAD + side + 60, palette);
        } else if (mosaic > 0) {
            Box box = new Box(PAD + room, PAD, mosaic - 24, 0);
            mistakes.sideBySide(gc, mistaken(), box, lists > 0 ? width - lists : Double.NaN, palette);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// The verdict in as many lines as it needs in the room under the charts.
    private List<String> verdict(double room) {
        return Lines.of(
                settings().messages().sentence(ending),
                room - PAD,
                Type.semibold(12, settings().messages().locale()));
    }

    private Mistakes.Of mistaken() {
        ClassNames names = run.hasExamples() ? run.dataProperty().get().train().names() : ClassNames.NUMBERED;
        return new Mistakes.Of(run.evaluationProperty().get(), names, when());
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

    /// The test result of the moment on screen, where it has been found; else the line would end in an estimate
    /// beside the very number.
    TestedPoints.Exact exact(ToDoubleFunction<Evaluation> figure) {
        Moment past = run.timeline().positionProperty().get();
        Progress now = run.progressProperty().get();
        long shown = past == null ? now.step() : past.step();
        Evaluation found = run.evaluationProperty().get();
        return found == null || found.step() != shown
                ? null
                : new TestedPoints.Exact((double) shown / now.stepsPerEpoch(), figure.applyAsDouble(found));
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

    /// Whether anything can be right or wrong, so that there is an accuracy.
    private boolean hasClasses() {
        return !run.hasExamples() || run.dataProperty().get().train().classes() > 0;
    }

    /// Of which moment the confusion is; empty where there is none.
    private String when() {
        Evaluation now = run.evaluationProperty().get();
        return now == null
                ? ""
                : MomentWords.when(
                        now,
                        run.progressProperty().get().stepsPerEpoch(),
                        settings().messages());
    }
}
