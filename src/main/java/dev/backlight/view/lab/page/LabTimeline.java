package dev.backlight.view.lab.page;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.lab.chart.LabChart;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The axis of a lab's run with its mean curve: whoever points at a place sees chart and networks as they were
/// there.
public final class LabTimeline extends PaintedView {
    private static final double TOP = 8;
    private static final double FOOT = 17;
    private static final double KNOB = 6;

    private final Experiment experiment;
    private final LabWords words;
    private Plot plot;

    public LabTimeline(Experiment experiment, Settings settings) {
        super(settings);
        this.experiment = experiment;
        words = new LabWords(experiment.lab(), settings.messages());
        setId("labTimeline");
        setMinSize(0, 60);
        setPrefHeight(60);
        setMaxHeight(60);
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        watch(experiment.changesProperty().subscribe(_ -> requestPaint()));
        watch(experiment.momentProperty().subscribe(_ -> requestPaint()));
    }

    private Series mean() {
        List<TrialRecord> asked = Records.of(
                experiment.records(),
                experiment.lab().variants().getFirst(),
                experiment.mainMeasure().name());
        return Records.mean(asked, experiment.mainMeasure().name());
    }

    private void go(MouseEvent event) {
        if (plot != null) {
            look(plot.valueAt(event.getX()));
        }
    }

    /// Looks back at a place; at or beyond the newest it is live again.
    private void look(double x) {
        Series mean = mean();
        int n = mean.size();
        if (n > 0) {
            experiment.momentProperty().set(x >= mean.x(n - 1) ? Double.NaN : Math.max(x, mean.x(0)));
        }
    }

    /// Goes so many measured places on or back.
    public void step(int by) {
        Series mean = mean();
        int n = mean.size();
        if (n > 0) {
            double now = experiment.momentProperty().get();
            int at = n - 1;
            while (!Double.isNaN(now) && at > 0 && mean.x(at) > now) {
                at--;
            }
            look(mean.x(Math.clamp(at + by, 0, n - 1)));
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Chart chart = LabChart.of(experiment, words, false);
        Box box = new Box(0, TOP, Math.max(1, width), height - TOP - FOOT);
        plot = new Plot(
                gc,
                box,
                chart.x().axis(),
                chart.y().axis(),
                palette,
                palette.panel(),
                settings().messages().locale());
        gc.setFill(palette.inset());
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        Series mean = mean();
        if (mean.size() > 0) {
            curve(gc, mean, palette);
        }
        double last = -100;
        for (double tick : chart.x().ticks((int) Math.clamp(width / 90, 1, 9))) {
            String number = chart.x().words().apply(tick);
            double half = TextWidth.of(number, plot.plain()) / 2;
            double x = Math.clamp(plot.x(tick), half, Math.max(half, width - half));
            if (x - half > last + 8) {
                plot.write(number, plot.plain(), palette.mut(), TextAlignment.CENTER, x, height - 8);
                last = x + half;
            }
        }
    }

    /// Where the answer was read.
    private void flag(GraphicsContext gc, Palette palette) {
        boolean along = experiment.lab().bet() instanceof Bet.Line line
                && (line.reading() instanceof Reading.Reaches || line.reading() instanceof Reading.Summit);
        double answer = experiment.outcome().answer();
        if (!along || Double.isNaN(answer) || !experiment.phase().isOver()) {
            return;
        }
        double x = Plot.sharp(plot.x(answer));
        gc.setStroke(palette.ink());
        gc.strokeLine(x, TOP, x, plot.box().bottom());
        gc.setFill(palette.spot());
        gc.fillPolygon(new double[] {x, x + 9, x}, new double[] {TOP, TOP + 4, TOP + 8}, 3);
        gc.strokePolygon(new double[] {x, x + 9, x}, new double[] {TOP, TOP + 4, TOP + 8}, 3);
    }

    private void curve(GraphicsContext gc, Series mean, Palette palette) {
        int n = mean.size();
        double[] xs = new double[n + 2];
        double[] ys = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = plot.x(mean.x(i));
            ys[i] = plot.yWithin(mean.y(i));
        }
        xs[n] = xs[n - 1];
        xs[n + 1] = xs[0];
        ys[n] = plot.box().bottom();
        ys[n + 1] = plot.box().bottom();
        gc.setFill(palette.line());
        gc.fillPolygon(xs, ys, n + 2);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokePolyline(xs, ys, n);
        flag(gc, palette);
        double moment = experiment.momentProperty().get();
        double place = Double.isNaN(moment) ? xs[n - 1] : plot.x(moment);
        double at = Plot.sharp(Math.clamp(place, KNOB, Math.max(KNOB, plot.box().right() - KNOB)));
        gc.strokeLine(at, TOP, at, plot.box().bottom());
        gc.setFill(Double.isNaN(moment) ? palette.ink() : palette.spot());
        gc.fillOval(at - KNOB + 1, TOP - KNOB + 2, 2 * KNOB - 2, 2 * KNOB - 2);
        gc.strokeOval(at - KNOB + 1, TOP - KNOB + 2, 2 * KNOB - 2, 2 * KNOB - 2);
        gc.setLineWidth(1);
    }
}
