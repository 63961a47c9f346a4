package dev.backlight.view.metric;

import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.view.chart.plot.Decimation;
import dev.backlight.view.chart.plot.LineEnds;
import dev.backlight.view.metric.MetricChart.Frame;
import dev.backlight.view.metric.MetricChart.Scale;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The results of two experiments over each other: A solid, B dashed, both in ink, each named at its line's end.
/// Numbers that are no shares have a chart of the training loss in place of the accuracy.
public final class RivalCharts extends PaintedView implements Lens {
    private static final double PAD = 12;
    private static final double WORDS = 14;
    private static final double[] DASHES = {6, 4};

    private final PlaneRival rival;
    private final MetricChart losses =
            new MetricChart(Metric.TRAIN_LOSS, Metric.TEST_LOSS, Metric.VALIDATION_LOSS, false);
    private final MetricChart shares =
            new MetricChart(Metric.TRAIN_ACCURACY, Metric.TEST_ACCURACY, Metric.VALIDATION_ACCURACY, true);
    private final Decimation decimation = new Decimation();
    private double pointer = Double.NaN;

    public RivalCharts(PlaneRival rival, Settings settings) {
        super(settings);
        this.rival = rival;
        setId("rival-charts");
        watch(rival.first().run().historyVersionProperty().subscribe(_ -> requestPaint()));
        watch(rival.second().run().historyVersionProperty().subscribe(_ -> requestPaint()));
        watch(rival.first().insightProperty().subscribe(_ -> describe()));
        watch(rival.second().insightProperty().subscribe(_ -> describe()));
        watch(rival.first().run().timeline().positionProperty().subscribe(_ -> requestPaint()));
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
        var first = rival.first().insightProperty().get();
        var second = rival.second().insightProperty().get();
        if (first != null && second != null) {
            setAccessibleText(text(
                    "rival.charts.accessible",
                    Numbers.fixed(first.test().loss(), 4),
                    Numbers.fixed(second.test().loss(), 4)));
        }
    }

    private List<MetricHistory> histories() {
        return List.of(rival.first().run().history(), rival.second().run().history());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<MetricHistory> histories = histories();
        boolean shared = histories.stream().anyMatch(history -> history.size(Metric.TRAIN_ACCURACY) > 0)
                || histories.getFirst().size(Metric.TRAIN_LOSS) == 0;
        double chart = (width - 2 * PAD) / 2;
        double epochs = 1;
        for (MetricHistory history : histories) {
            int steps = history.size(Metric.TRAIN_LOSS);
            epochs = Math.max(epochs, steps == 0 ? 1 : Math.ceil(history.x(Metric.TRAIN_LOSS, steps - 1)));
        }
        double hover = hover(chart, epochs);
        Frame left = frame(0, "rival.chart.loss.test", chart, height, palette, epochs, hover);
        Frame right = frame(
                1,
                shared ? "rival.chart.accuracy.test" : "rival.chart.loss.train",
                chart,
                height,
                palette,
                epochs,
                hover);
        chart(gc, left, losses, Metric.TEST_LOSS, histories);
        if (shared) {
            chart(gc, right, shares, Metric.TEST_ACCURACY, histories);
        } else {
            chart(gc, right, losses, Metric.TRAIN_LOSS, histories);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private double hover(double chart, double epochs) {
        for (int i = 0; i < 2; i++) {
            Frame frame = frame(i, "rival.chart.loss.test", chart, 100, null, epochs, Double.NaN);
            double epoch = (pointer - frame.plotLeft()) / frame.plotWidth() * epochs;
            if (epoch >= 0 && epoch <= epochs) {
                return epoch;
            }
        }
        return Double.NaN;
    }

    private Frame frame(
            int place, String title, double chart, double height, Palette palette, double epochs, double hover) {
        return new Frame(
                PAD + place * chart,
                PAD,
                chart,
                height - 2 * PAD + 4,
                palette,
                settings().messages().locale(),
                text(title),
                "A",
                "B",
                "",
                epochs,
                hover);
    }

    private void chart(
            GraphicsContext gc, Frame frame, MetricChart axes, Metric metric, List<MetricHistory> histories) {
        boolean share = metric == Metric.TEST_ACCURACY;
        Scale scale = scale(frame, axes, share, histories);
        axes.titleAndAxes(gc, frame, scale);
        if (!Double.isNaN(frame.hover())) {
            gc.setStroke(frame.palette().line());
            double x = Math.round(frame.x(frame.hover())) + 0.5;
            gc.strokeLine(x, scale.bottom() - scale.plot(), x, scale.bottom());
        }
        double[] ends = new double[2];
        for (int place = 1; place >= 0; place--) {
            ends[place] = line(gc, frame, scale, histories.get(place), metric, place);
        }
        double cursor = cursor();
        if (!Double.isNaN(cursor)) {
            MetricChart.future(gc, frame, Math.min(cursor, frame.epochs()));
            gc.setTextBaseline(VPos.CENTER);
        }
        double[] at = LineEnds.apart(ends, WORDS, 0, scale.bottom() - 2);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(frame.palette().ink());
        gc.setFont(Type.semibold(11, frame.locale()));
        for (int place = 0; place < 2; place++) {
            if (!Double.isNaN(at[place])) {
                double read = Double.isNaN(frame.hover()) ? cursor : frame.hover();
                double value = read(histories.get(place), metric, read);
                String number = share ? Numbers.fixed(100 * value, 1) + "%" : Numbers.fixed(value, 3);
                gc.fillText(
                        (place == 0 ? frame.trainName() : frame.testName()) + "  " + number,
                        frame.plotLeft() + frame.plotWidth() + 8,
                        at[place]);
            }
        }
    }

    /// The moment of the past on screen, in epochs; NaN while live.
    private double cursor() {
        Moment past = rival.first().run().timeline().positionProperty().get();
        return past == null
                ? Double.NaN
                : (double) past.step()
                        / rival.first().run().progressProperty().get().stepsPerEpoch();
    }

    private static double read(MetricHistory history, Metric metric, double hover) {
        int last = history.size(metric) - 1;
        return history.y(metric, Double.isNaN(hover) ? last : MetricChart.nearest(history, metric, hover));
    }

    private static Scale scale(Frame frame, MetricChart axes, boolean share, List<MetricHistory> histories) {
        double low = share ? 1 : 0;
        double high = share ? 1 : 0.1;
        for (MetricHistory history : histories) {
            low = share ? Math.min(low, axes.lowest(history)) : low;
            high = share ? high : Math.max(high, axes.highest(history));
        }
        return axes.scale(frame, low, high);
    }

    /// @return the y of the line's end, NaN without points
    private double line(GraphicsContext gc, Frame frame, Scale scale, MetricHistory history, Metric metric, int place) {
        int size = history.size(metric);
        if (size == 0) {
            return Double.NaN;
        }
        decimation.run(
                size, i -> history.x(metric, i), i -> history.y(metric, i), 0, frame.epochs() / frame.plotWidth());
        gc.save(); // numbers beyond the axis are cut off at its end
        gc.beginPath();
        gc.rect(frame.plotLeft(), scale.bottom() - scale.plot() - 1, frame.plotWidth() + 1, scale.plot() + 2);
        gc.clip();
        gc.setStroke(frame.palette().ink());
        gc.setLineWidth(place == 0 ? 2 : 1.75);
        gc.setLineDashes(place == 0 ? null : DASHES);
        gc.beginPath();
        for (int i = 0; i < decimation.size(); i++) {
            double x = frame.x(decimation.x(i));
            double y = MetricChart.finiteY(scale, decimation.y(i));
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
        gc.restore();
        double x = frame.x(history.x(metric, size - 1));
        double y = Math.clamp(
                MetricChart.finiteY(scale, history.y(metric, size - 1)), scale.bottom() - scale.plot(), scale.bottom());
        gc.setFill(frame.palette().ink());
        gc.fillOval(x - 2.5, y - 2.5, 5, 5);
        return y;
    }
}
