package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.ColumnBand;
import dev.backlight.view.chart.plot.Decimation;
import dev.backlight.view.chart.plot.LineEnds;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// One small chart: training dashed, test solid, what is held out dotted, each named at its line's end.
final class MetricChart {
    private static final double LABELS = 74;
    private static final double AXIS = 40;
    private static final double TITLE = 26;
    private static final double FOOT = 20;

    /// A line of more points than pixels is a band from the smallest to the largest, drawn lightly.
    private static final double BAND = 0.5;

    /// Axes end here at the latest; what is above has diverged.
    private static final double MOST = 10;

    private final Metric train;
    private final Metric test;
    private final Metric validation;
    private final boolean share;
    private final Decimation decimation = new Decimation();

    /// @param share whether the numbers are shares of one, shown as percent
    MetricChart(Metric train, Metric test, Metric validation, boolean share) {
        this.train = train;
        this.test = test;
        this.validation = validation;
        this.share = share;
    }

    /// Where and how to draw, and the words.
    ///
    /// @param hover x in epochs under the pointer, NaN for none
    record Frame(
            double left,
            double top,
            double width,
            double height,
            Palette palette,
            Locale locale,
            String title,
            String trainName,
            String testName,
            String validationName,
            double epochs,
            double hover) {
        Frame titled(String other) {
            return new Frame(
                    left,
                    top,
                    width,
                    height,
                    palette,
                    locale,
                    other,
                    trainName,
                    testName,
                    validationName,
                    epochs,
                    hover);
        }

        double plotLeft() {
            return left + AXIS;
        }

        double plotWidth() {
            return Math.max(1, width - AXIS - LABELS);
        }

        double x(double epoch) {
            return plotLeft() + epoch / epochs * plotWidth();
        }
    }

    /// @param cursor the moment on screen in epochs, NaN while that is now: what lies beyond has half the strength
    void paint(GraphicsContext gc, Frame frame, MetricHistory history, double cursor) {
        double low = share ? lowest(history) : 0;
        double high = share ? 1 : highest(history);
        Scale scale = scale(frame, low, high);
        titleAndAxes(gc, frame, scale);
        double trainEnd = line(gc, frame, scale, history, train, Look.DASHED);
        double testEnd = line(gc, frame, scale, history, test, Look.SOLID);
        double validationEnd = line(gc, frame, scale, history, validation, Look.DOTTED);
        if (!Double.isNaN(cursor)) {
            future(gc, frame, Math.min(cursor, frame.epochs()));
        }
        gc.setTextBaseline(VPos.CENTER);
        ends(gc, frame, history, trainEnd, testEnd, validationEnd);
    }

    /// How a series is drawn.
    private enum Look {
        SOLID,
        DASHED,
        DOTTED
    }

    /// Lets what lies beyond a moment step back to half its strength.
    static void future(GraphicsContext gc, Frame frame, double epoch) {
        double x = Math.round(frame.x(epoch)) + 0.5;
        double top = frame.top() + TITLE - 4;
        double bottom = frame.top() + frame.height() - FOOT;
        gc.setGlobalAlpha(0.5);
        gc.setFill(frame.palette().panel());
        gc.fillRect(x, top, frame.plotLeft() + frame.plotWidth() + 4 - x, bottom - top - 1);
        gc.setGlobalAlpha(1);
        cursor(gc, frame, epoch);
    }

    /// Marks a moment.
    static void cursor(GraphicsContext gc, Frame frame, double epoch) {
        double x = Math.round(frame.x(epoch)) + 0.5;
        gc.setStroke(frame.palette().ink());
        gc.setLineWidth(1);
        gc.strokeLine(x, frame.top() + TITLE - 4, x, frame.top() + frame.height() - FOOT);
    }

    /// The vertical axis of a chart in this frame.
    Scale scale(Frame frame, double low, double high) {
        double bottom = frame.top() + frame.height() - FOOT;
        return new Scale(low, high, bottom, Math.max(1, bottom - frame.top() - TITLE));
    }

    void titleAndAxes(GraphicsContext gc, Frame frame, Scale scale) {
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(frame.palette().ink());
        gc.setFont(Type.semibold(12, frame.locale()));
        gc.fillText(frame.title(), frame.left() + 8, frame.top() + 10);
        axes(gc, frame, scale);
    }

    /// @param low value at the bottom
    /// @param high value at the top
    /// @param bottom y of the axis
    /// @param plot height of the plot, above 0 also where there is no room for one
    record Scale(double low, double high, double bottom, double plot) {
        double y(double value) {
            return bottom - (value - low) / (high - low) * plot;
        }
    }

    private void axes(GraphicsContext gc, Frame frame, Scale scale) {
        gc.setFont(Type.text(11));
        gc.setLineWidth(1);
        for (int i = 0; i <= 2; i++) {
            double value = scale.low() + (scale.high() - scale.low()) * i / 2;
            double y = Math.round(scale.y(value)) + 0.5;
            gc.setStroke(i == 0 ? frame.palette().dim() : frame.palette().line2());
            gc.strokeLine(frame.plotLeft(), y, frame.plotLeft() + frame.plotWidth(), y);
            gc.setFill(frame.palette().mut());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.fillText(share ? Numbers.fixed(100 * value, 0) + "%" : label(value), frame.plotLeft() - 7, y);
        }
        gc.setTextAlign(TextAlignment.CENTER);
        for (double epoch : Axis.linear(0, frame.epochs()).ticks(5, 1)) {
            gc.fillText(Numbers.fixed(epoch, 0), frame.x(epoch), scale.bottom() + 12);
        }
    }

    private static String label(double value) {
        return value == 0 ? "0" : Numbers.fixed(value, value < 0.1 ? 2 : 1);
    }

    /// @return the y of the line's end, NaN without points
    private double line(GraphicsContext gc, Frame frame, Scale scale, MetricHistory history, Metric metric, Look look) {
        boolean dashed = look == Look.DASHED;
        int size = history.size(metric);
        if (size == 0) {
            return Double.NaN;
        }
        decimation.run(
                size, i -> history.x(metric, i), i -> history.y(metric, i), 0, frame.epochs() / frame.plotWidth());
        Color color = switch (look) {
            case SOLID -> frame.palette().ink();
            case DASHED -> frame.palette().dim();
            case DOTTED -> frame.palette().mut();
        };
        gc.setStroke(color);
        gc.setLineWidth(look == Look.SOLID ? 2 : 1.5);
        if (look == Look.DOTTED) {
            gc.setLineDashes(1.5, 3);
        } else if (dashed && size < 40) {
            gc.setLineDashes(4, 3);
        }
        gc.save(); // numbers beyond the axis are cut off at its end, never shown as if they lay on it
        gc.beginPath();
        gc.rect(frame.plotLeft(), scale.bottom() - scale.plot() - 1, frame.plotWidth() + 1, scale.plot() + 2);
        gc.clip();
        gc.setGlobalAlpha(dashed && size > frame.plotWidth() ? BAND : 1);
        if (dashed && size > frame.plotWidth()) {
            gc.setFill(frame.palette().dim());
            ColumnBand.fill(gc, decimation, frame::x, scale::y);
        } else {
            stroke(gc, frame, scale);
        }
        gc.restore();
        gc.setLineDashes((double[]) null);
        double endX = frame.x(history.x(metric, size - 1));
        double endY =
                Math.clamp(finiteY(scale, history.y(metric, size - 1)), scale.bottom() - scale.plot(), scale.bottom());
        gc.setFill(color);
        gc.fillOval(endX - 2.5, endY - 2.5, 5, 5);
        return endY;
    }

    private void stroke(GraphicsContext gc, Frame frame, Scale scale) {
        gc.beginPath();
        for (int i = 0; i < decimation.size(); i++) {
            double x = frame.x(decimation.x(i));
            double y = scale.y(decimation.y(i));
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        }
        gc.stroke();
    }

    private void ends(
            GraphicsContext gc,
            Frame frame,
            MetricHistory history,
            double trainEnd,
            double testEnd,
            double validationEnd) {
        gc.setTextAlign(TextAlignment.LEFT);
        if (!Double.isNaN(validationEnd)) {
            double lowest = frame.top() + frame.height() - FOOT - 2; // the axis has its own numbers there
            double[] at = LineEnds.apart(new double[] {trainEnd, testEnd, validationEnd}, 14, 0, lowest);
            end(gc, frame, history, train, frame.trainName(), at[0], false);
            end(gc, frame, history, test, frame.testName(), at[1], true);
            end(gc, frame, history, validation, frame.validationName(), at[2], false);
            return;
        }
        double trainY = trainEnd;
        double testY = testEnd;
        if (Math.abs(trainY - testY) < 15) {
            double middle = (trainY + testY) / 2;
            boolean trainAbove = trainY < testY || trainY == testY && share;
            trainY = middle + (trainAbove ? -7.5 : 7.5);
            testY = middle + (trainAbove ? 7.5 : -7.5);
        }
        double below = Math.max(trainY, testY) - (frame.top() + frame.height() - FOOT - 2);
        if (below > 0) { // the axis has its own numbers there
            trainY -= below;
            testY -= below;
        }
        end(gc, frame, history, train, frame.trainName(), trainY, false);
        end(gc, frame, history, test, frame.testName(), testY, true);
    }

    private void end(
            GraphicsContext gc,
            Frame frame,
            MetricHistory history,
            Metric metric,
            String name,
            double y,
            boolean bold) {
        int size = history.size(metric);
        if (size == 0) {
            return;
        }
        int at = Double.isNaN(frame.hover()) ? size - 1 : nearest(history, metric, frame.hover());
        double value = history.y(metric, at);
        String number = share ? Numbers.fixed(100 * value, 1) : Numbers.fixed(value, 3);
        gc.setFill(bold ? frame.palette().ink() : frame.palette().mut());
        gc.setFont(bold ? Type.semibold(11, frame.locale()) : Type.text(11, frame.locale()));
        double x = Math.min(frame.x(history.x(metric, size - 1)), frame.plotLeft() + frame.plotWidth());
        gc.fillText(name + " " + number, x + 7, y);
    }

    /// The last point at or before x.
    static int nearest(MetricHistory history, Metric metric, double x) {
        int low = 0;
        int high = history.size(metric) - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (history.x(metric, middle) <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The axis begins at a round share below all but the first hundred steps' numbers, and says so.
    double lowest(MetricHistory history) {
        double low = 1;
        int tests = history.size(test);
        for (int i = tests > 1 ? 1 : 0; i < tests; i++) {
            low = Math.min(low, history.y(test, i));
        }
        int steps = history.size(train);
        if (steps > 0) {
            low = Math.min(low, history.y(train, steps - 1));
        }
        return low >= 0.95 ? 0.9 : low >= 0.88 ? 0.8 : low >= 0.7 ? 0.5 : 0;
    }

    double highest(MetricHistory history) {
        double high = 0.1;
        int tests = history.size(test);
        for (int i = tests > 1 ? 1 : 0; i < tests; i++) {
            high = Math.max(high, finite(history.y(test, i)));
        }
        int steps = history.size(train);
        if (steps > 0) {
            high = Math.max(high, finite(history.y(train, Math.min(steps - 1, 100))));
        }
        return Math.ceil(high / 0.4) * 0.4;
    }

    /// A loss that has left the numbers stretches no axis.
    private static double finite(double value) {
        return Double.isFinite(value) ? Math.min(value, MOST) : 0;
    }

    static double finiteY(Scale scale, double value) {
        return Double.isNaN(value) ? scale.bottom() - scale.plot() : scale.y(value);
    }
}
