package dev.backlight.view.descent;

import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.model.lesson.stage.DescentStage;
import dev.backlight.model.lesson.stage.DescentStage.Race;
import dev.backlight.model.window.Settings;
import dev.backlight.training.descent.Surface;
import dev.backlight.training.descent.Way;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A surface from above, as a map with contour lines, and the ways of optimizers over it: a dot for each step.
public final class DescentView extends PaintedView {
    private static final double MARGIN = 28;
    private static final double LEGEND = 34;
    private static final int MOST_DOTS = 200;

    private final DescentStage stage;
    private WritableImage map;
    private Surface drawn;
    private Palette of;

    public DescentView(DescentStage stage, Settings settings) {
        super(settings);
        this.stage = stage;
        setId("descent-map");
        setMinSize(0, 0);
        watch(stage.raceProperty().subscribe(this::changed));
        changed();
    }

    private void changed() {
        Race race = stage.raceProperty().get();
        if (race != null) {
            StringJoiner said = new StringJoiner("; ");
            race.ways().forEach(way -> said.add(name(way.rule()) + " " + height(way)));
            setAccessibleText(text("lesson.descent", race.state().steps(), said));
        }
        requestPaint();
    }

    private String height(Way way) {
        return way.height() < 1e4 ? Numbers.fixed(way.height(), 3) : "> 10,000";
    }

    private String name(OptimizerSpec rule) {
        return switch (rule) {
            case OptimizerSpec.Momentum _ -> text("lesson.way.momentum");
            case OptimizerSpec.Adam _ -> text("lesson.way.adam");
            default -> text("lesson.way.sgd");
        };
    }

    private static String rate(OptimizerSpec rule) {
        return new BigDecimal(Float.toString(rule.learningRate()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Color colour(OptimizerSpec rule, Palette palette) {
        return switch (rule) {
            case OptimizerSpec.Momentum _ -> palette.pos();
            case OptimizerSpec.Adam _ -> palette.plum();
            default -> palette.neg();
        };
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Race race = stage.raceProperty().get();
        double w = width - 2 * MARGIN;
        double h = height - 2 * MARGIN - LEGEND;
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        if (race == null || w < 20 || h < 20) {
            return;
        }
        Surface surface = race.state().surface();
        Plan plan = new Plan(surface, MARGIN, MARGIN + LEGEND, w, h);
        gc.drawImage(map(surface, palette, (int) w, (int) h), plan.left(), plan.top(), w, h);
        gc.save();
        gc.clip(plan.left(), plan.top(), w, h);
        race.ways().forEach(way -> way(gc, plan, way, colour(way.rule(), palette)));
        gc.setFill(palette.ink());
        gc.fillOval(plan.x(race.state().x()) - 5, plan.y(race.state().y()) - 5, 10, 10);
        gc.restore();
        legend(gc, race, palette);
    }

    private static void way(GraphicsContext gc, Plan plan, Way way, Color colour) {
        gc.setStroke(colour);
        gc.setFill(colour);
        gc.setLineWidth(2);
        int last = 0;
        for (int i = 1; i <= way.steps() && Math.abs(way.x()[i]) < 1e3 && Math.abs(way.y()[i]) < 1e3; i++) {
            gc.strokeLine(plan.x(way.x()[i - 1]), plan.y(way.y()[i - 1]), plan.x(way.x()[i]), plan.y(way.y()[i]));
            last = i;
            if (i <= MOST_DOTS) {
                gc.fillOval(plan.x(way.x()[i]) - 2.5, plan.y(way.y()[i]) - 2.5, 5, 5);
            }
        }
        gc.fillOval(plan.x(way.x()[last]) - 6, plan.y(way.y()[last]) - 6, 12, 12);
    }

    /// Which colour is who, how fast, and how high it stands.
    private void legend(GraphicsContext gc, Race race, Palette palette) {
        Locale locale = settings().messages().locale();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        double x = MARGIN;
        double step = (getWidth() - 2 * MARGIN) / Math.max(3, race.ways().size());
        for (Way way : race.ways()) {
            gc.setFill(colour(way.rule(), palette));
            gc.fillOval(x, MARGIN - 6, 12, 12);
            gc.setFill(palette.ink());
            gc.setFont(Type.semibold(14, locale));
            gc.fillText(name(way.rule()) + "  η = " + rate(way.rule()), x + 20, MARGIN - 8);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(12, locale));
            gc.fillText(text("lesson.way.height", way.steps(), height(way)), x + 20, MARGIN + 11);
            x += step;
        }
    }

    /// Bands of equal factors of height, with a line between.
    private WritableImage map(Surface surface, Palette palette, int width, int height) {
        if (map != null && drawn == surface && of == palette && map.getWidth() == width && map.getHeight() == height) {
            return map;
        }
        Plan plan = new Plan(surface, 0, 0, width, height);
        int[] pixels = new int[width * height];
        int line = Palette.argb(palette.inset().interpolate(palette.mut(), 0.45));
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int band = band(surface, plan, column, row);
                boolean edge =
                        band != band(surface, plan, column + 1, row) || band != band(surface, plan, column, row + 1);
                double depth = Math.clamp(band / 16.0, 0, 1);
                pixels[row * width + column] = edge
                        ? line
                        : Palette.argb(palette.spotWash().interpolate(palette.inset(), Math.min(1, depth * 2)));
            }
        }
        map = new WritableImage(width, height);
        map.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        drawn = surface;
        of = palette;
        return map;
    }

    private static int band(Surface surface, Plan plan, double x, double y) {
        double height = surface.height(plan.back(x), plan.backY(y));
        return (int) Math.floor(3 * Math.log(1 + Math.max(0, height) * 4) / Math.log(2));
    }

    /// Where on the map a place lies.
    private record Plan(Surface surface, double left, double top, double width, double height) {
        double x(double x) {
            return left + (x / surface.reachX() + 1) / 2 * width;
        }

        double y(double y) {
            return top + (1 - y / surface.reachY()) / 2 * height;
        }

        double back(double column) {
            return ((column - left) / width * 2 - 1) * surface.reachX();
        }

        double backY(double row) {
            return (1 - (row - top) / height * 2) * surface.reachY();
        }
    }
}
