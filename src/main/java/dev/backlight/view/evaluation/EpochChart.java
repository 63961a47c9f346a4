package dev.backlight.view.evaluation;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.LineEnds;
import dev.backlight.view.metric.LineStyles;
import dev.backlight.view.metric.RunNames;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.PaintedView;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Test accuracy by epoch of the runs laid over each other.
final class EpochChart extends PaintedView {
    static final double HEIGHT = 156;

    private static final double PAD = 16;
    private static final double AXIS = 32;
    private static final double LABELS = 44;
    private static final double TOP = 40;
    private static final double FOOT = 26;

    private final DigitsModel digits;

    EpochChart(DigitsModel digits, Settings settings) {
        super(settings);
        this.digits = digits;
        setId("epoch-chart");
    }

    void refresh() {
        List<RunEntry> runs = digits.archive().overlaid();
        RunEntry first = runs.isEmpty() ? null : runs.getFirst();
        var result = first == null ? null : first.evaluationProperty().get();
        setAccessibleText(
                result == null
                        ? text("charts.waiting")
                        : text(
                                "evaluation.accessible.epochs",
                                runs.size(),
                                RunNames.brief(first, settings().messages()),
                                Numbers.percent(result.accuracy(), 2)));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        painter.write(
                text("evaluation.epochs"),
                Type.semibold(12, painter.locale()),
                palette.ink(),
                TextAlignment.LEFT,
                PAD,
                20);
        List<RunEntry> runs = digits.archive().overlaid();
        double last = 1;
        double low = 1;
        for (RunEntry run : runs) {
            MetricHistory history = run.history();
            int size = history.size(Metric.TEST_ACCURACY);
            last = size == 0 ? last : Math.max(last, history.x(Metric.TEST_ACCURACY, size - 1));
            for (int i = size > 1 ? 1 : 0; i < size; i++) {
                low = Math.min(low, history.y(Metric.TEST_ACCURACY, i));
            }
        }
        double bottom = low >= 0.97 ? 0.97 : low >= 0.95 ? 0.95 : low >= 0.9 ? 0.9 : low >= 0.8 ? 0.8 : 0;
        Plot plot = new Plot(
                PAD + AXIS, width - PAD - LABELS, TOP, height - FOOT, Math.max(2, Math.ceil(last - 1e-9)), bottom);
        axes(painter, plot);
        double[] ends = new double[runs.size()];
        for (int place = runs.size() - 1; place >= 0; place--) {
            ends[place] = curve(gc, plot, runs.get(place).history(), place, palette);
        }
        labels(painter, plot, runs, ends);
    }

    /// x are epochs from 1, y shares from `low` to 1.
    private record Plot(double left, double right, double top, double bottom, double epochs, double low) {
        double x(double epoch) {
            return left + (epoch - 1) / (epochs - 1) * (right - left);
        }

        double y(double share) {
            return bottom - (Math.max(share, low) - low) / (1 - low) * (bottom - top);
        }
    }

    private static void axes(TextPainter painter, Plot plot) {
        GraphicsContext gc = painter.gc();
        gc.setLineWidth(1);
        for (int i = 0; i <= 2; i++) {
            double share = plot.low() + (1 - plot.low()) * i / 2;
            double y = Math.round(plot.y(share)) + 0.5;
            gc.setStroke(i == 0 ? painter.palette().dim() : painter.palette().line2());
            gc.strokeLine(plot.left(), y, plot.right(), y);
            double percent = 100 * share;
            painter.right(Numbers.fixed(percent, percent == Math.rint(percent) ? 0 : 1) + "%", 11, plot.left() - 5, y);
        }
        double middle = Math.rint((1 + plot.epochs()) / 2);
        for (double epoch : new double[] {1, middle, plot.epochs()}) {
            painter.centre(Numbers.fixed(epoch, 0), 11, plot.x(epoch), plot.bottom() + 12);
        }
    }

    /// @return the y of its end; NaN before the first epoch
    private static double curve(GraphicsContext gc, Plot plot, MetricHistory history, int place, Palette palette) {
        int size = history.size(Metric.TEST_ACCURACY);
        if (size < 2) {
            return Double.NaN;
        }
        LineStyles.use(gc, place, palette);
        gc.beginPath();
        for (int i = 1; i < size; i++) {
            double x = plot.x(Math.max(1, history.x(Metric.TEST_ACCURACY, i)));
            double y = plot.y(history.y(Metric.TEST_ACCURACY, i));
            if (i == 1) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
        LineStyles.end(gc);
        double y = plot.y(history.y(Metric.TEST_ACCURACY, size - 1));
        double x = plot.x(Math.max(1, history.x(Metric.TEST_ACCURACY, size - 1)));
        gc.setFill(LineStyles.colour(place, palette));
        gc.fillOval(x - 2.5, y - 2.5, 5, 5);
        return y;
    }

    /// Labels that would touch move apart, in the order of their ends.
    private void labels(TextPainter painter, Plot plot, List<RunEntry> runs, double[] ends) {
        double[] at = LineEnds.apart(ends, 14, 0, plot.bottom() - 4);
        for (int place = 0; place < runs.size(); place++) {
            if (!Double.isNaN(at[place])) {
                painter.write(
                        RunNames.brief(runs.get(place), settings().messages()),
                        place == 0 ? Type.semibold(11, painter.locale()) : Type.text(11, painter.locale()),
                        LineStyles.words(place, painter.palette()),
                        TextAlignment.LEFT,
                        plot.right() + 7,
                        at[place]);
            }
        }
    }
}
