package dev.backlight.view.timeline;

import dev.backlight.model.run.Bookmark;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.chart.plot.ColumnBand;
import dev.backlight.view.chart.plot.Decimation;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.PaintedView;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The loss over the time of the training, at the root of its height: past in ink, future dashed. A handle moves
/// the whole window to any recorded moment.
final class TimelineCurve extends PaintedView {
    private static final double SIDE = 8;
    private static final double TOP = 7;
    private static final double FOOT = 17;
    private static final double HANDLE = 6;

    /// A loss above has diverged; the curve is cut off there.
    private static final double MOST = 10;

    private final RunModel<?> run;
    private final TimelineModel timeline;
    private final Decimation decimation = new Decimation();

    TimelineCurve(RunModel<?> run, Settings settings) {
        super(settings);
        this.run = run;
        timeline = run.timeline();
        setId("timeline-curve");
        setMinSize(0, 0);
        watch(run.historyVersionProperty().subscribe(_ -> requestPaint()));
        watch(timeline.positionProperty().subscribe(_ -> requestPaint()));
        watch(timeline.bookmarks().subscribe(this::requestPaint));
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
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
        if (size > 0) {
            decimation.run(
                    size, i -> history.x(Metric.TRAIN_LOSS, i), i -> history.y(Metric.TRAIN_LOSS, i), 0, 1 / scale);
            double most = most();
            past(gc, scale, most, bottom, cursor, palette);
            future(gc, scale, most, bottom, cursor, width, palette);
        }
        ticks(gc, scale, end, bottom, palette);
        marks(gc, scale, bottom, palette);
        handle(gc, cursor, bottom, palette);
        if (timeline.isPast()) {
            flag(gc, cursor, width, now, palette);
        }
    }

    private double most() {
        double most = 1e-6;
        for (int i = 0; i < decimation.size(); i++) {
            most = Double.isFinite(decimation.y(i)) ? Math.max(most, decimation.y(i)) : most;
        }
        return Math.min(most, MOST);
    }

    private void past(GraphicsContext gc, double scale, double most, double bottom, double cursor, Palette palette) {
        gc.save();
        gc.beginPath();
        gc.rect(SIDE, 0, cursor - SIDE, bottom + 1);
        gc.clip();
        gc.setFill(palette.ink());
        ColumnBand.walk(
                decimation, epoch -> SIDE + epoch * scale, loss -> height(loss, most, bottom), (x, top, height) -> {
                    gc.setGlobalAlpha(0.1);
                    gc.fillRect(x, top, 1, bottom - top);
                    gc.setGlobalAlpha(1);
                    gc.fillRect(x, top, 1, height);
                });
        gc.restore();
    }

    private void future(
            GraphicsContext gc,
            double scale,
            double most,
            double bottom,
            double cursor,
            double width,
            Palette palette) {
        if (!timeline.isPast()) {
            return;
        }
        gc.save();
        gc.beginPath();
        gc.rect(cursor, 0, width - cursor, bottom + 1);
        gc.clip();
        gc.setStroke(palette.dim());
        gc.setLineWidth(1.25);
        gc.setLineDashes(4, 3);
        trace(gc, scale, most, bottom);
        gc.stroke();
        gc.setLineDashes((double[]) null);
        gc.restore();
    }

    /// Square-root height, so that small losses still differ.
    private static double height(double loss, double most, double bottom) {
        double share = Math.sqrt(Math.clamp(loss / most, 0, 1));
        return bottom - share * (bottom - TOP - 3);
    }

    private void trace(GraphicsContext gc, double scale, double most, double bottom) {
        gc.beginPath();
        for (int i = 0; i < decimation.size(); i++) {
            double x = SIDE + decimation.x(i) * scale;
            double y = height(decimation.y(i), most, bottom);
            if (i == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, Double.isNaN(y) ? TOP : y);
            }
        }
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
