package dev.backlight.view.embedding;

import dev.backlight.analysis.Embedding;
import dev.backlight.data.ClassNames;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.EmbeddingModel;
import dev.backlight.model.look.EmbeddingModel.Plane;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Two thousand test digits where the hidden layer puts them, and the sample as a star among them.
final class PlaneChart extends PaintedView {
    private static final double MARGIN = 28;
    private static final double NEAR = 12;
    private static final int POINTS = 5;

    private final DigitsModel digits;
    private final EmbeddingModel model;
    private final DigitSprites sprites = new DigitSprites();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private double left;
    private double top;
    private double scaleX;
    private double scaleY;
    private double bottom;

    PlaneChart(DigitsModel digits, Settings settings) {
        super(settings);
        this.digits = digits;
        model = digits.embedding();
        setId("embedding-plane");
        setMinSize(200, 100);
        setFocusTraversable(false);
        watch(settings.themeProperty().subscribe(this::prepare));
        watch(model.planeProperty().subscribe(this::prepare));
        watch(model.planeProperty().subscribe(this::changed));
        watch(digits.sample().probeProperty().subscribe(this::requestPaint));
        watch(pointed.subscribe(this::requestPaint));
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> pointed.set(-1));
        setOnMouseClicked(_ -> choose());
        prepare(); // the plane is there already where the views are built anew, as for another language
    }

    /// The digit under the mouse, by its number in the test set; -1 for none.
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    private void changed() {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            setAccessibleText(text(
                    "embedding.accessible",
                    plane.embedding().x().length,
                    percent(plane.embedding(), 0),
                    percent(plane.embedding(), 1)));
        }
        requestPaint();
    }

    private static String percent(Embedding embedding, int axis) {
        return Numbers.percent(embedding.share(axis));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        Plane plane = model.planeProperty().get();
        var locale = settings().messages().locale();
        gc.setFont(Type.text(12, locale));
        gc.setFill(palette.mut());
        if (plane == null) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(text("embedding.waiting"), width / 2, height / 2);
            gc.setTextAlign(TextAlignment.LEFT);
            return;
        }
        Embedding embedding = plane.embedding();
        fit(embedding, width, height);
        axes(gc, width, height, palette);
        for (int i = 0; i < embedding.x().length; i++) {
            Image digit = sprites.of(plane.digits().label(i) % 10);
            gc.drawImage(
                    digit,
                    Math.round(placeX(embedding.x()[i]) - digit.getWidth() / 2),
                    Math.round(placeY(embedding.y()[i]) - digit.getHeight() / 2));
        }
        if (pointed.get() >= 0) {
            gc.setStroke(palette.ink());
            gc.setLineWidth(1.5);
            double x = placeX(embedding.x()[pointed.get()]);
            double y = placeY(embedding.y()[pointed.get()]);
            gc.strokeOval(x - 9, y - 9, 18, 18);
        }
        star(gc, plane, palette);
        names(gc, embedding, width, height, palette);
    }

    /// The middle 99 of a hundred digits fill the plane; the few far out lie at its edge.
    private void fit(Embedding embedding, double width, double height) {
        float[] rangeX = range(embedding.x());
        float[] rangeY = range(embedding.y());
        left = rangeX[0];
        top = rangeY[1];
        bottom = rangeY[0];
        scaleX = (width - 2 * MARGIN) / Math.max(1e-6, rangeX[1] - rangeX[0]);
        scaleY = (height - 2 * MARGIN) / Math.max(1e-6, rangeY[1] - rangeY[0]);
    }

    private static float[] range(float[] values) {
        float[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int cut = sorted.length / 200;
        return new float[] {sorted[cut], sorted[sorted.length - 1 - cut]};
    }

    private double placeX(double x) {
        double edge = MARGIN / 2;
        return Math.clamp(MARGIN + (x - left) * scaleX, edge, Math.max(edge, getWidth() - edge));
    }

    private double placeY(double y) {
        double edge = MARGIN / 2;
        return Math.clamp(MARGIN + (top - y) * scaleY, edge, Math.max(edge, getHeight() - edge));
    }

    private void axes(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        double x = Math.round(placeX(0)) + 0.5;
        double y = Math.round(placeY(0)) + 0.5;
        gc.strokeLine(x, 0, x, height);
        gc.strokeLine(0, y, width, y);
    }

    /// Over the digits, so that they can be read.
    private void names(GraphicsContext gc, Embedding embedding, double width, double height, Palette palette) {
        String first = text("embedding.axis", 1, percent(embedding, 0));
        String second = text("embedding.axis", 2, percent(embedding, 1));
        double y = Math.clamp(placeY(0) + 16, 34, Math.max(34, height - 8));
        double x = Math.clamp(placeX(0) + 8, 8, Math.max(8, width - measure(gc, second) - 8));
        name(gc, first, width - measure(gc, first) - 8, y, palette);
        name(gc, second, x, 16, palette);
    }

    private static double measure(GraphicsContext gc, String words) {
        Text text = new Text(words);
        text.setFont(gc.getFont());
        return text.getLayoutBounds().getWidth();
    }

    private static void name(GraphicsContext gc, String words, double x, double y, Palette palette) {
        gc.setFill(palette.card());
        gc.fillRoundRect(x - 6, y - 13, measure(gc, words) + 12, 18, 6, 6);
        gc.setFill(palette.mut());
        gc.fillText(words, x, y);
    }

    private void star(GraphicsContext gc, Plane plane, Palette palette) {
        Probe probe = digits.sample().probeProperty().get();
        if (probe == null || probe.snapshot().spec() != plane.snapshot().spec()) {
            return;
        }
        double[] place = plane.embedding().place(EmbeddingModel.hiddenOf(probe));
        double x = placeX(place[0]);
        double y = placeY(place[1]);
        double[] xs = new double[2 * POINTS];
        double[] ys = new double[2 * POINTS];
        for (int i = 0; i < xs.length; i++) {
            double radius = i % 2 == 0 ? 13 : 5.5;
            double angle = Math.PI * i / POINTS - Math.PI / 2;
            xs[i] = x + radius * Math.cos(angle);
            ys[i] = y + radius * Math.sin(angle);
        }
        gc.setFill(palette.spot());
        gc.fillPolygon(xs, ys, xs.length);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, xs.length);
    }

    private void point(MouseEvent event) {
        Plane plane = model.planeProperty().get();
        int nearest = -1;
        double least = NEAR * NEAR;
        for (int i = 0; plane != null && i < plane.embedding().x().length; i++) {
            double dx = placeX(plane.embedding().x()[i]) - event.getX();
            double dy = placeY(plane.embedding().y()[i]) - event.getY();
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                nearest = i;
            }
        }
        pointed.set(nearest);
    }

    private void choose() {
        if (pointed.get() >= 0 && pointed.get() < digits.testSet().size()) {
            digits.drawing().clear();
            digits.showTestDigit(pointed.get());
        }
    }

    /// Paints the classes' marks, before they are needed.
    private void prepare() {
        var plane = model.planeProperty().get();
        sprites.prepare(
                settings().themeProperty().get(),
                plane == null ? digits.sample().names() : plane.digits().names());
    }

    /// The sample in words.
    static String words(Sample sample, ClassNames names, Settings settings) {
        return switch (sample == null ? null : sample.source()) {
            case null -> settings.messages().get("embedding.nothing");
            case DRAWING -> settings.messages().get("embedding.drawing");
            case TEST_SET ->
                settings.messages().get("seen.test", Numbers.grouped(sample.index()), names.of(sample.label()));
            case TRAINING_SET ->
                settings.messages().get("seen.train", Numbers.grouped(sample.index()), names.of(sample.label()));
        };
    }
}
