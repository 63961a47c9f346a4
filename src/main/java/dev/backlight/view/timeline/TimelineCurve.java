package dev.backlight.view.timeline;

import dev.backlight.model.run.Bookmark;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.run.RunState;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Trace;
import dev.backlight.view.metric.Smoothed;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.Cadence;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The loss over the time of the training as one calm line, at the root of its height: past in ink, future dashed.
/// A handle moves the whole window to any recorded moment.
final class TimelineCurve extends PaintedView {
    private static final double SIDE = 8;
    private static final double TOP = 7;
    private static final double FOOT = 17;
    private static final double HANDLE = 6;

    /// A loss above has diverged; the curve is cut off there.
    private static final double MOST = 10;

    /// What learns beside it.
    private static final Pen BESIDE = Pen.DASHED.in(Palette::ink).wide(1.5);

    private static final Pen BESIDE_FUTURE = Pen.DOTTED.in(Palette::dim).wide(1.25);
    private static final Pen FUTURE = Pen.DASHED.in(Palette::dim).wide(1.25);

    private final RunModel<?> run;
    private final TimelineModel timeline;
    private final Trace trace = new Trace();
    private final Smoothed loss = new Smoothed(Metric.TRAIN_LOSS);
    private final RunModel<?> beside;
    private final Smoothed lossBeside = new Smoothed(Metric.TRAIN_LOSS);

    private final Cadence cadence = new Cadence(this::requestPaint);

    /// @param beside what learns under the same clock, as a second line; null for nothing
    TimelineCurve(RunModel<?> run, RunModel<?> beside, Settings settings) {
        super(settings);
        this.run = run;
        this.beside = beside;
        timeline = run.timeline();
        if (beside != null) {
            watch(beside.historyVersionProperty().subscribe(_ -> news()));
            watch(beside.stateProperty().subscribe(_ -> news()));
        }
        setId("timeline-curve");
        setMinSize(0, 0);
        leaveBlank(new Insets(1, 0, 0, 0));
        watch(run.historyVersionProperty().subscribe(_ -> news()));
        watch(run.stateProperty().subscribe(_ -> news()));
        watch(timeline.positionProperty().subscribe(_ -> requestPaint()));
        watch(timeline.bookmarks().subscribe(this::requestPaint));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(text("timeline.title"));
        watch(focusVisibleProperty().subscribe(this::requestPaint));
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
    }

    private void news() {
        boolean running = run.stateProperty().get() == RunState.RUNNING
                || beside != null && beside.stateProperty().get() == RunState.RUNNING;
        cadence.news(running && !timeline.isPast());
    }

    private void drag(MouseEvent event) {
        double epoch = (event.getX() - SIDE) / (getWidth() - 2 * SIDE) * end();
        if (epoch >= end()) {
            timeline.live();
        } else {
            timeline.go(Math.max(0, Math.round(epoch * stepsPerEpoch())));
        }
        event.consume();
    }

    private double stepsPerEpoch() {
        return run.progressProperty().get().stepsPerEpoch();
    }

    /// The right end of the axis, in epochs.
    private double end() {
        MetricHistory history = run.history();
        int size = history.size(Metric.TRAIN_LOSS);
        return size == 0 ? 1 : Math.max(1e-3, history.x(Metric.TRAIN_LOSS, size - 1));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double bottom = height - FOOT;
        double end = end();
        double scale = (width - 2 * SIDE) / end;
        MetricHistory history = run.history();
        int size = history.size(Metric.TRAIN_LOSS);
        double now = !timeline.isPast()
                ? size == 0 ? 0 : end
                : timeline.positionProperty().get().step() / stepsPerEpoch();
        double cursor = SIDE + Math.min(now, end) * scale;
        gc.setFill(palette.inset());
        gc.fillRect(SIDE, TOP, width - 2 * SIDE, bottom - TOP);
        if (isFocusVisible()) { // the keys of time are the window's: arrows, Home, End
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeRoundRect(SIDE - 5, TOP - 5, width - 2 * SIDE + 10, bottom - TOP + 9, 8, 8);
        }
        if (size == 0 && timeline.moments().size() <= 1) {
            nothing(gc, width, bottom, palette);
            return;
        }
        curve(gc, new Box(SIDE, TOP, width - 2 * SIDE, bottom - TOP), end, cursor, palette);
        ticks(gc, scale, end, bottom, palette);
        marks(gc, scale, bottom, palette);
        handle(gc, cursor, bottom, palette);
        if (timeline.isPast()) {
            flag(gc, cursor, width, now, palette);
        }
    }

    /// What will be here, where nothing is recorded yet.
    private void nothing(GraphicsContext gc, double width, double bottom, Palette palette) {
        gc.setFont(Type.text(13, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text("timeline.empty"), width / 2, (TOP + bottom) / 2, width - 4 * SIDE);
    }

    /// The past in ink over a wash, the future dashed.
    private void curve(GraphicsContext gc, Box box, double end, double cursor, Palette palette) {
        Points line = smoothed(loss.of(run.history()));
        Points other = beside == null ? null : smoothed(lossBeside.of(beside.history()));
        Axis height = Axis.linear(0, Math.sqrt(highest()));
        Box field = new Box(box.x(), box.y() + 3, box.width(), box.height() - 3);
        Plot plot = new Plot(
                gc,
                field,
                Axis.linear(0, end),
                height,
                palette,
                palette.inset(),
                settings().messages().locale());
        within(gc, box.x(), cursor, box, () -> {
            trace.under(plot, line, Pen.SOLID, 0.1);
            trace.calm(plot, line, Pen.SOLID.wide(1.5));
            if (other != null) {
                trace.calm(plot, other, BESIDE);
            }
        });
        if (timeline.isPast()) {
            within(gc, cursor, box.right(), box, () -> {
                trace.calm(plot, line, FUTURE);
                if (other != null) {
                    trace.calm(plot, other, BESIDE_FUTURE);
                }
            });
        }
    }

    /// The loss as the charts smooth it, at the root of its height, so that small losses still differ.
    private static Points smoothed(Points mean) {
        return new Points() {
            @Override
            public int size() {
                return mean.size();
            }

            @Override
            public double x(int i) {
                return i == 0 ? 0 : mean.x(i); // a step's loss is that of the network before it
            }

            @Override
            public double y(int i) {
                return Math.sqrt(Math.clamp(mean.y(i), 0, MOST));
            }
        };
    }

    private double highest() {
        double own = most(loss.of(run.history()));
        return beside == null ? own : Math.max(own, most(lossBeside.of(beside.history())));
    }

    private static double most(Points losses) {
        double most = 1e-6;
        int size = losses.size();
        for (int i = 0; i < size; i++) {
            most = losses.y(i) > most ? losses.y(i) : most;
        }
        return Math.min(most, MOST);
    }

    private static void within(GraphicsContext gc, double from, double to, Box box, Runnable painting) {
        gc.save();
        gc.clip(from, 0, to - from, box.bottom() + 1);
        painting.run();
        gc.restore();
    }

    private void ticks(GraphicsContext gc, double scale, double end, double bottom, Palette palette) {
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text("timeline.start"), SIDE, bottom + 9);
        gc.setTextAlign(TextAlignment.CENTER);
        int every = 1;
        while (every * scale < 90) {
            every *= every % 5 == 0 ? 2 : 5;
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        for (int epoch = every; epoch <= end; epoch += every) {
            double x = Math.round(SIDE + epoch * scale) + 0.5;
            gc.strokeLine(x, bottom - 3, x, bottom);
            double half = 30;
            gc.fillText(
                    text("timeline.epoch", Numbers.grouped(epoch)), Math.min(x, SIDE + end * scale - half), bottom + 9);
        }
    }

    private void marks(GraphicsContext gc, double scale, double bottom, Palette palette) {
        for (Bookmark mark : timeline.bookmarks()) {
            double x = Math.round(SIDE + mark.step() / stepsPerEpoch() * scale) + 0.5;
            gc.setStroke(palette.ink());
            gc.setLineWidth(1);
            gc.strokeLine(x, TOP, x, bottom);
            gc.setFill(palette.spot());
            gc.fillPolygon(new double[] {x, x + 9, x}, new double[] {TOP - 1, TOP + 3, TOP + 7}, 3);
            gc.strokePolygon(new double[] {x, x + 9, x}, new double[] {TOP - 1, TOP + 3, TOP + 7}, 3);
        }
    }

    private static void handle(GraphicsContext gc, double x, double bottom, Palette palette) {
        gc.setStroke(palette.ink());
        gc.setLineWidth(2);
        gc.strokeLine(x, TOP, x, bottom);
        gc.setFill(palette.raise());
        gc.fillOval(x - HANDLE + 1, TOP - HANDLE + 1, 2 * HANDLE - 2, 2 * HANDLE - 2);
        gc.strokeOval(x - HANDLE + 1, TOP - HANDLE + 1, 2 * HANDLE - 2, 2 * HANDLE - 2);
    }

    private void flag(GraphicsContext gc, double cursor, double width, double epoch, Palette palette) {
        String words = text("timeline.viewing", Numbers.fixed(epoch, 2));
        Text measure = new Text(words);
        measure.setFont(Type.semibold(11, settings().messages().locale()));
        double wide = measure.getLayoutBounds().getWidth() + 16;
        double x = cursor + 12 + wide > width ? cursor - 12 - wide : cursor + 12;
        gc.setFill(palette.ink());
        gc.fillRoundRect(x, TOP + 5, wide, 20, 8, 8);
        gc.setFill(palette.stage());
        gc.setFont(measure.getFont());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(words, x + 8, TOP + 15);
        setAccessibleText(words);
    }
}
