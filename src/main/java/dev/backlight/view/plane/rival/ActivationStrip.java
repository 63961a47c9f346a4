package dev.backlight.view.plane.rival;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.UnitStatistics;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// How often the hidden neurons answer which value at the training points, all of them together: where the mass
/// sits at the ends of a squashing activation, little gradient gets through.
final class ActivationStrip extends PaintedView {
    private static final int BARS = 24;
    private static final double TITLE = 22;
    private static final double FOOT = 18;
    private static final double GAP = 2;

    private final PlaneModel model;

    ActivationStrip(PlaneModel model, Settings settings) {
        super(settings);
        this.model = model;
        watch(model.insightProperty().subscribe(this::requestPaint));
    }

    /// Answers by value.
    ///
    /// @param shares of the answers in equal parts of [least, largest]; their sum is 1
    record Spread(double least, double largest, double[] shares) {
        /// @param units at least one
        static Spread of(List<UnitStatistics> units, double least, double largest) {
            double[] shares = new double[BARS];
            double all = 0;
            for (UnitStatistics unit : units) {
                int bins = unit.histogram().length;
                for (int bin = 0; bin < bins; bin++) {
                    double value = unit.least() + (bin + 0.5) / bins * (unit.largest() - unit.least());
                    int bar = (int) ((value - least) / (largest - least) * BARS);
                    shares[Math.clamp(bar, 0, BARS - 1)] += unit.histogram()[bin];
                    all += unit.histogram()[bin];
                }
            }
            for (int bar = 0; bar < BARS; bar++) {
                shares[bar] /= Math.max(1, all);
            }
            return new Spread(least, largest, shares);
        }
    }

    private Spread spread(List<UnitStatistics> units) {
        return switch (model.config().activation()) {
            case TANH -> Spread.of(units, -1, 1);
            case SIGMOID -> Spread.of(units, 0, 1);
            case LINEAR, RELU, LEAKY_RELU, ELU, GELU, SQUARE -> {
                double least =
                        units.stream().mapToDouble(UnitStatistics::least).min().orElse(0);
                double largest = units.stream()
                        .mapToDouble(UnitStatistics::largest)
                        .max()
                        .orElse(1);
                yield Spread.of(units, least, Math.max(largest, least + 1e-6));
            }
        };
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        PlaneInsight insight = model.insightProperty().get();
        List<UnitStatistics> units = insight == null
                ? List.of()
                : insight.units().stream().flatMap(List::stream).toList();
        if (units.isEmpty()) {
            return;
        }
        long stuck = units.stream().filter(UnitStatistics::isStuck).count();
        var locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, locale));
        gc.fillText(text("rival.activations"), 0, 9);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFill(stuck > 0 ? palette.ink() : palette.mut());
        gc.setFont(stuck > 0 ? Type.semibold(12, locale) : Type.text(12, locale));
        gc.fillText(text("rival.stuck", stuck, units.size()), width, 9);
        bars(gc, spread(units), width, height - FOOT, palette);
    }

    private static void bars(GraphicsContext gc, Spread spread, double width, double bottom, Palette palette) {
        double most = 0;
        for (double share : spread.shares()) {
            most = Math.max(most, share);
        }
        double room = bottom - TITLE;
        double step = width / BARS;
        gc.setFill(palette.ink());
        for (int bar = 0; bar < BARS; bar++) {
            double share = spread.shares()[bar];
            double tall = share == 0 ? 0 : Math.max(1, Math.round(room * share / most));
            double left = Math.round(bar * step);
            gc.fillRect(left, bottom - tall, Math.round((bar + 1) * step) - left - GAP, tall);
        }
        gc.setStroke(palette.dim());
        gc.setLineWidth(1);
        gc.strokeLine(0, Math.round(bottom) + 0.5, width, Math.round(bottom) + 0.5);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(label(spread.least()), 0, bottom + 10);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(label(spread.largest()), width, bottom + 10);
        double zero = -spread.least() / (spread.largest() - spread.least());
        if (zero > 0.08 && zero < 0.92) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("0", zero * width, bottom + 10);
        }
    }

    private static String label(double value) {
        return value == 0 ? "0" : Numbers.signed(value, value == Math.rint(value) ? 0 : 1);
    }
}
