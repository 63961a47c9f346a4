package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.Calibration;
import dev.backlight.model.run.Exam;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.text.TextAlignment;

/// Whether the network is as often right as it says: a dot for each bin of probabilities, against the diagonal
/// where both are the same. How many answers a bin has is plum.
public final class CalibrationChart extends PaintedView {
    public static final double HEIGHT = 182;

    private static final double PAD = 16;
    private static final double AXIS = 34;
    private static final double TOP = 52;
    private static final double FOOT = 26;
    private static final double STRIP = 10;

    private final EvaluationFocus focus;

    public CalibrationChart(EvaluationFocus focus, Settings settings) {
        super(settings);
        this.focus = focus;
        setId("calibration-chart");
    }

    public void refresh() {
        Exam exam = focus.exam();
        setAccessibleText(exam == null ? text(waiting()) : says(exam.calibration()));
        requestPaintOf(exam, exam == null ? waiting() : "");
    }

    private String says(Calibration calibration) {
        return text(
                "evaluation.calibration.says",
                Numbers.percent(calibration.certainty(), 1),
                Numbers.percent(calibration.accuracy(), 1));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        painter.write(
                text("evaluation.calibration"),
                Type.semibold(12, painter.locale()),
                palette.ink(),
                TextAlignment.LEFT,
                PAD,
                18);
        Exam exam = focus.exam();
        if (exam == null) {
            painter.left(text(waiting()), 11, PAD, 36);
            return;
        }
        Calibration calibration = exam.calibration();
        painter.write(
                text("evaluation.calibration.error", Numbers.fixed(100 * calibration.expectedError(), 2)),
                Type.medium(11, painter.locale()),
                palette.ink(),
                TextAlignment.RIGHT,
                width - PAD,
                18);
        painter.left(says(calibration), 11, PAD, 36);
        plot(painter, calibration, PAD + AXIS, width - PAD, height - FOOT);
    }

    private static void plot(TextPainter painter, Calibration calibration, double left, double right, double bottom) {
        GraphicsContext gc = painter.gc();
        Palette palette = painter.palette();
        double floor = bottom - STRIP - 3;
        gc.setLineWidth(1);
        for (int i = 0; i <= 2; i++) {
            double y = Math.round(floor - i / 2.0 * (floor - TOP)) + 0.5;
            gc.setStroke(i == 0 ? palette.dim() : palette.line2());
            gc.strokeLine(left, y, right, y);
            painter.right(i * 50 + "%", 11, left - 5, y);
        }
        for (int i = 0; i <= 2; i++) {
            double x = left + i / 2.0 * (right - left);
            painter.write(
                    i * 50 + "%",
                    Type.text(11),
                    palette.mut(),
                    i == 0 ? TextAlignment.LEFT : i == 1 ? TextAlignment.CENTER : TextAlignment.RIGHT,
                    x,
                    bottom + 11);
        }
        gc.setStroke(palette.dim());
        Dashes.set(gc, 2, 3);
        gc.strokeLine(left, floor, right, TOP);
        Dashes.none(gc);
        double most = 1;
        for (Calibration.Bin bin : calibration.bins()) {
            most = Math.max(most, bin.count());
        }
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Calibration.Bin bin : calibration.bins()) {
            double from = left + bin.from() * (right - left);
            double wide = (bin.to() - bin.from()) * (right - left);
            if (bin.count() > 0) {
                gc.setFill(palette.sequential(0.1 + 0.9 * Math.sqrt(bin.count() / most)));
                gc.fillRoundRect(from + 1, bottom - STRIP, wide - 2, STRIP, 4, 4);
                double x = left + bin.certainty() * (right - left);
                double y = floor - bin.accuracy() * (floor - TOP);
                gc.setStroke(palette.ink());
                gc.setLineWidth(1.75);
                if (!Double.isNaN(lastX)) {
                    gc.strokeLine(lastX, lastY, x, y);
                }
                gc.setLineWidth(1);
                gc.setFill(palette.ink());
                gc.fillOval(x - 3, y - 3, 6, 6);
                lastX = x;
                lastY = y;
            }
        }
    }

    /// Why there is no look at the run: the pictures or the weights are gone, or it comes soon.
    private String waiting() {
        if (focus.pictures() == null) {
            return "evaluation.gone";
        }
        if (focus.result() == null) {
            return "charts.waiting";
        }
        return focus.run().hasWeights() ? "evaluation.none.yet" : "evaluation.light";
    }
}
