package dev.backlight.view.features;

import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Lines;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The sample as each feature set sees it: raw, through the variance mask, as edges, and as principal components.
final class FeaturesPage extends PaintedView {
    private static final double PAD = 16;
    private static final int TILES = 16;
    private static final int[] STEPS = {1, 5, 20, 50, 150};

    private final DigitsModel digits;
    private final FeaturesModel model;
    private final List<PictureCells> pictures = new ArrayList<>();
    private int next;
    private float[] pixels;

    FeaturesPage(DigitsModel digits, FeaturesModel model, Settings settings) {
        super(settings);
        this.digits = digits;
        this.model = model;
        for (int i = 0; i < TILES + STEPS.length + 3; i++) {
            pictures.add(new PictureCells());
        }
        setMinSize(0, 0);
        setAccessibleText(text("features.accessible"));
        watch(digits.sample().sampleProperty().subscribe(() -> requestPaint()));
        watch(digits.run().configProperty().subscribe(() -> requestPaint()));
        watch(model.fittedProperty().subscribe(() -> requestPaint()));
        watch(model.componentsProperty().subscribe(() -> requestPaint()));
        watch(model.leastProperty().subscribe(() -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        next = 0;
        Sample sample = digits.sample().sampleProperty().get();
        pixels = sample == null ? null : sample.pixels();
        gc.setTextBaseline(VPos.TOP);
        double top = Math.clamp(height * 0.37, 150, 250);
        double column = (width - PAD) / 3;
        double side = Math.min(top - 44, column * 0.56);
        FittedFeatures fitted = model.fittedProperty().get();
        gc.setStroke(palette.line2());
        gc.strokeLine(0, top + 0.5, width, top + 0.5);
        raw(gc, PAD, side, column, palette);
        if (fitted == null) {
            gc.setFill(palette.inset());
            gc.fillRoundRect(PAD + column, 34, side, side, 6, 6);
            label(gc, text("features.mask"), PAD + column, 10, palette.ink(), true);
            double x = PAD + column + side + 12;
            double y = 34;
            for (String line : Lines.of(text("features.fitting"), column - side - 24, Type.text(12))) {
                label(gc, line, x, y, palette.mut(), false);
                y += 17;
            }
        } else {
            mask(gc, fitted, PAD + column, side, column, palette);
        }
        edges(gc, PAD + 2 * column, side, column, palette);
        gc.save();
        gc.translate(0, top + 10);
        double left = Math.min(width * 0.31, (height - top - 40) * 0.95);
        if (fitted == null) {
            new FeaturesSkeleton(TILES, STEPS.length + 1).paint(gc, left, width, height - top, palette);
            label(gc, text("features.eigendigits"), PAD, 0, palette.mut(), true);
            label(gc, text("features.rebuilt"), 2 * PAD + left, 0, palette.mut(), true);
        } else {
            eigendigits(gc, fitted, left, height - top - 18, palette);
            gc.translate(PAD + left + PAD, 0);
            double rest = width - left - 3 * PAD;
            double tile = rebuilt(gc, fitted, rest, height - top, palette);
            gc.translate(0, tile);
            new ComponentCharts(settings(), fitted.pca(), model.shownComponents())
                    .paint(gc, pixels, rest, height - top - 10 - tile, palette);
        }
        gc.restore();
    }

    /// What the network reads says so beside its title.
    private void title(GraphicsContext gc, String key, boolean used, double x, Palette palette) {
        label(gc, text(key), x, 10, palette.ink(), true);
        if (used) {
            double width = Lines.width(text(key), gc.getFont());
            small(gc, text("features.in.use"), x + width + 8, 11, palette.mut(), TextAlignment.LEFT);
        }
    }

    private void raw(GraphicsContext gc, double x, double side, double column, Palette palette) {
        title(gc, "features.pixels", model.used().pixels(), x, palette);
        frame(gc, x, 34, side, palette);
        ink(gc, pixels, x, 34, side, palette);
        int count = pixels == null ? 0 : pixels.length;
        words(gc, count, text("features.pixels.tip"), x + side + 12, column - side - 24, palette);
    }

    private void mask(
            GraphicsContext gc, FittedFeatures fitted, double x, double side, double column, Palette palette) {
        title(gc, "features.mask", model.used().isMasked(), x, palette);
        frame(gc, x, 34, side, palette);
        float[] deviations = fitted.mask().deviations();
        int cells = (int) Math.ceil(Math.sqrt(deviations.length));
        double most = 1e-6;
        for (float deviation : deviations) {
            most = Math.max(most, deviation);
        }
        double cell = (side - 2) / cells;
        int kept = 0;
        for (int i = 0; i < deviations.length; i++) {
            double left = x + 1 + i % cells * cell;
            double up = 35 + i / cells * cell;
            if (deviations[i] >= model.leastProperty().get()) {
                kept++;
                gc.setFill(palette.sequential(deviations[i] / most));
                gc.fillRect(left, up, cell + 0.3, cell + 0.3);
            } else {
                gc.setStroke(palette.line());
                gc.strokeLine(left + cell * 0.2, up + cell * 0.8, left + cell * 0.8, up + cell * 0.2);
            }
        }
        String out = text("features.mask.tip", Numbers.grouped(deviations.length - kept));
        words(gc, kept, out, x + side + 12, column - side - 24, palette);
    }

    private void edges(GraphicsContext gc, double x, double side, double column, Palette palette) {
        title(gc, "features.edges", model.used().edges(), x, palette);
        frame(gc, x, 34, side, palette);
        int edge = pixels == null ? 0 : (int) Math.round(Math.sqrt(pixels.length));
        if (edge < 2 * EdgeHistograms.CELL || edge * edge != pixels.length || edge % EdgeHistograms.CELL != 0) {
            return;
        }
        gc.setGlobalAlpha(0.25);
        ink(gc, pixels, x, 34, side, palette);
        gc.setGlobalAlpha(1);
        EdgeHistograms histograms = new EdgeHistograms(edge);
        float[] values = new float[histograms.size()];
        histograms.fill(pixels, values, 0);
        int cells = histograms.cells();
        double cell = side / cells;
        gc.setStroke(palette.line2());
        for (int i = 1; i < cells; i++) {
            gc.strokeLine(x + i * cell, 35, x + i * cell, 33 + side);
            gc.strokeLine(x + 1, 34 + i * cell, x + side - 1, 34 + i * cell);
        }
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.4);
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0.04) {
                // the edge itself runs across the gradient
                double angle = EdgeHistograms.angle(i % EdgeHistograms.DIRECTIONS) + Math.PI / 2;
                double length = Math.min(1, values[i] / 0.5) * cell * 0.48;
                int at = i / EdgeHistograms.DIRECTIONS;
                double middleX = x + (at % cells + 0.5) * cell;
                double middleY = 34 + (at / cells + 0.5) * cell;
                double dx = Math.cos(angle) * length;
                double dy = Math.sin(angle) * length;
                gc.setGlobalAlpha(Math.min(1, 0.25 + values[i] * 1.6));
                gc.strokeLine(middleX - dx, middleY - dy, middleX + dx, middleY + dy);
            }
        }
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
        String tip = text("features.edges.tip", cells, EdgeHistograms.DIRECTIONS);
        words(gc, histograms.size(), tip, x + side + 12, column - side - 24, palette);
    }

    private void eigendigits(GraphicsContext gc, FittedFeatures fitted, double width, double height, Palette palette) {
        label(gc, text("features.eigendigits"), PAD, 0, palette.ink(), true);
        double rowHeight = (height - 24) / 4;
        double tile = Math.max(16, Math.min(rowHeight - 20, (width - 24) / 4));
        for (int k = 0; k < Math.min(TILES, fitted.pca().components()); k++) {
            double x = PAD + k % 4 * ((width + 8) / 4);
            double y = 24 + k / 4 * rowHeight;
            float[] axis = fitted.pca().axis(k);
            double limit = 1e-6;
            for (float value : axis) {
                limit = Math.max(limit, Math.abs(value));
            }
            double scale = limit;
            frame(gc, x, y, tile, palette);
            gc.setImageSmoothing(false);
            pictures.get(next++).signed(gc, axis.length, i -> axis[i] / scale, palette, x + 1, y + 1, tile - 2);
            gc.setImageSmoothing(true);
            boolean used = k < model.shownComponents();
            small(gc, String.valueOf(k + 1), x, y + tile + 3, used ? palette.ink() : palette.mut(), TextAlignment.LEFT);
            double share = fitted.pca().explained(k + 1) - fitted.pca().explained(k);
            small(gc, Numbers.percent(share), x + tile, y + tile + 3, palette.mut(), TextAlignment.RIGHT);
        }
    }

    /// @return height used
    private double rebuilt(GraphicsContext gc, FittedFeatures fitted, double width, double height, Palette palette) {
        label(gc, text("features.rebuilt"), 0, 0, palette.ink(), true);
        double tile = Math.min((width - 5 * 14) / 6, Math.max(48, height * 0.3));
        double step = (width - tile) / 5;
        int chosen = model.shownComponents();
        float[] code = new float[fitted.pca().components()];
        boolean fits = pixels != null && pixels.length == fitted.train().features();
        if (fits) {
            fitted.pca().project(pixels, code.length, code, 0);
        }
        boolean[] spotted = {false};
        for (int i = 0; i <= STEPS.length; i++) {
            double x = i * step;
            boolean original = i == STEPS.length;
            int k = original ? 0 : Math.min(STEPS[i], code.length);
            boolean nearest = !original && !spotted[0] && (i == STEPS.length - 1 || chosen <= STEPS[i]);
            if (nearest) {
                spotted[0] = true;
                k = chosen;
                gc.setFill(palette.spot());
                gc.fillRoundRect(x - 3, 21, tile + 6, tile + 6, 10, 10);
            }
            frame(gc, x, 24, tile, palette);
            if (!fits) {
                continue;
            }
            float[] picture = original ? pixels : fitted.pca().rebuild(code, k);
            ink(gc, picture, x, 24, tile, palette);
            String name = original ? text("features.original") : "k = " + k;
            small(gc, name, x, 28 + tile, palette.ink(), TextAlignment.LEFT);
            if (!original && tile > 62) {
                String error = "±" + Numbers.fixed(error(picture), 2);
                small(gc, error, x + tile, 28 + tile, palette.mut(), TextAlignment.RIGHT);
            }
        }
        return tile + 58;
    }

    /// Root of the mean squared distance from the sample.
    private double error(float[] picture) {
        double sum = 0;
        for (int i = 0; i < picture.length; i++) {
            sum += (picture[i] - pixels[i]) * (double) (picture[i] - pixels[i]);
        }
        return Math.sqrt(sum / picture.length);
    }

    private void ink(GraphicsContext gc, float[] picture, double x, double y, double side, Palette palette) {
        if (picture != null) {
            gc.setImageSmoothing(false);
            pictures.get(next++).ink(gc, picture.length, i -> picture[i], palette, x + 1, y + 1, side - 2);
            gc.setImageSmoothing(true);
        }
    }

    private static void frame(GraphicsContext gc, double x, double y, double side, Palette palette) {
        gc.setFill(palette.line());
        gc.fillRoundRect(x, y, side, side, 6, 6);
        gc.setFill(palette.stage());
        gc.fillRoundRect(x + 1, y + 1, side - 2, side - 2, 5, 5);
    }

    private void words(GraphicsContext gc, int count, String tip, double x, double width, Palette palette) {
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(24));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(Numbers.grouped(count), x, 34);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(12, settings().messages().locale()));
        double y = 68;
        for (String line : Lines.of(tip, width, gc.getFont())) {
            gc.fillText(line, x, y);
            y += 17;
        }
    }

    private void label(GraphicsContext gc, String words, double x, double y, Color color, boolean bold) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(color);
        gc.setFont(
                bold
                        ? Type.semibold(12, settings().messages().locale())
                        : Type.text(12, settings().messages().locale()));
        gc.fillText(words, x, y);
    }

    private void small(GraphicsContext gc, String words, double x, double y, Color color, TextAlignment align) {
        gc.setTextAlign(align);
        gc.setFill(color);
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.fillText(words, x, y);
        gc.setTextAlign(TextAlignment.LEFT);
    }
}
