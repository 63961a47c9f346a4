package dev.backlight.view.inventing;

import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.inventing.Phase;
import dev.backlight.model.window.Settings;
import dev.backlight.training.inventing.RealPoints;
import dev.backlight.training.inventing.Scene;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The duel over points or over small digits. On the plane its ground is what the discriminator thinks of each
/// place, hollow points are real, yellow ones invented, and arrows say where they would have to go to be taken for
/// real.
public final class InventingStage extends PaintedView {
    private static final double LEFT = 20;
    private static final double TOP = 40;
    private static final double LONGEST = 36;

    private final InventingModel model;
    private final List<double[]> drawn = new ArrayList<>();

    public InventingStage(InventingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("inventing-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleText(text("domain.inventing.accessible"));
        watch(model.sceneProperty().subscribe(_ -> requestPaint()));
        watch(model.phaseProperty().subscribe(_ -> requestPaint()));
        watch(model.drawingProperty().subscribe(on -> {
            if (!on && !drawn.isEmpty()) {
                model.apply(model.recipeProperty().get().with(RealPoints.along(drawn)));
            }
            drawn.clear();
            requestPaint();
        }));
        setOnMousePressed(this::draw);
        setOnMouseDragged(this::draw);
    }

    private void draw(MouseEvent event) {
        requestFocus();
        double u = (event.getX() - LEFT) / (getWidth() - 2 * LEFT);
        double v = (event.getY() - TOP) / (getHeight() - TOP - LEFT);
        if (model.drawingProperty().get() && u >= 0 && u <= 1 && v >= 0 && v <= 1) {
            drawn.add(new double[] {2 * u - 1, 1 - 2 * v});
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Scene scene = model.sceneProperty().get();
        double wide = width - 2 * LEFT;
        double tall = height - TOP - LEFT;
        if (isPlane(scene)) {
            plane(
                    gc,
                    scene,
                    LEFT,
                    TOP,
                    wide,
                    tall,
                    palette,
                    model.phaseProperty().get());
            legend(gc, LEFT + 12, height - 44, palette);
        } else {
            new DigitsDuel(gc, scene, palette)
                    .paint(
                            new Box(LEFT, TOP, wide, tall),
                            model.phaseProperty().get(),
                            settings().messages());
        }
        if (model.drawingProperty().get()) {
            drawn(gc, wide, tall, palette);
        }
        String shape = text(
                "domain.inventing.title",
                model.recipeProperty().get().generator().summary(),
                model.recipeProperty().get().discriminator().summary());
        NetworkTitle.paint(
                gc,
                shape,
                model.run().snapshotProperty().get().parameters().count(),
                palette,
                settings().messages());
    }

    /// The plane in small, for the gallery.
    public static void card(GraphicsContext gc, Scene scene, double width, double height, Palette palette) {
        if (isPlane(scene)) {
            plane(gc, scene, 0, 0, width, height, palette, null);
        } else {
            new DigitsDuel(gc, scene, palette).small(width, height - 8);
        }
    }

    /// Real points in small, for the gallery while nobody invents yet.
    ///
    /// @param real two numbers of each point, in [-1, 1]
    public static void card(GraphicsContext gc, float[] real, double width, double height, Palette palette) {
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.2);
        for (int i = 0; i < real.length / 2; i++) {
            gc.strokeOval(x(real[2 * i], 0, width) - 2.5, y(real[2 * i + 1], 0, height) - 2.5, 5, 5);
        }
        gc.setLineWidth(1);
    }

    private static boolean isPlane(Scene scene) {
        return scene.numbers() == 2;
    }

    private static void plane(
            GraphicsContext gc,
            Scene scene,
            double left,
            double top,
            double width,
            double height,
            Palette palette,
            Phase phase) {
        boolean large = phase != null;
        boolean arrows = phase == Phase.ALL || phase == Phase.SHARPEN;
        boolean judged = phase != Phase.INVENT;
        double cellX = width / Scene.SIDE;
        double cellY = height / Scene.SIDE;
        for (int i = 0; i < scene.field().length; i++) {
            gc.setFill(judged ? palette.diverging().color(0.62 * (2 * scene.field()[i] - 1)) : palette.stage());
            gc.fillRect(
                    left + i % Scene.SIDE * cellX,
                    top + (Scene.SIDE - 1 - i / Scene.SIDE) * cellY,
                    cellX + 0.5,
                    cellY + 0.5);
        }
        double size = large ? 8.4 : 5;
        gc.setStroke(palette.ink());
        gc.setLineWidth(large ? 1.8 : 1.2);
        for (int i = 0; i < Scene.POINTS; i++) {
            gc.strokeOval(
                    x(scene.real()[2 * i], left, width) - size / 2,
                    y(scene.real()[2 * i + 1], top, height) - size / 2,
                    size,
                    size);
        }
        for (int i = 0; i < Scene.POINTS; i++) {
            double px = x(scene.invented()[2 * i], left, width);
            double py = y(scene.invented()[2 * i + 1], top, height);
            if (arrows && i % 2 == 0) {
                arrow(gc, px, py, scene.pulls()[2 * i] * 30, -scene.pulls()[2 * i + 1] * 30, palette);
            }
            gc.setFill(palette.spot());
            gc.fillOval(px - size / 2, py - size / 2, size, size);
            gc.setStroke(palette.stage());
            gc.setLineWidth(1);
            gc.strokeOval(px - size / 2, py - size / 2, size, size);
        }
        gc.setStroke(palette.line());
        gc.strokeRect(left, top, width, height);
    }

    /// What will be real, over a quiet ground.
    private void drawn(GraphicsContext gc, double wide, double tall, Palette palette) {
        gc.setFill(palette.stage());
        gc.setGlobalAlpha(0.8);
        gc.fillRect(LEFT, TOP, wide, tall);
        gc.setGlobalAlpha(1);
        gc.setStroke(palette.ink());
        gc.setLineWidth(2);
        for (double[] heap :
                drawn.isEmpty() ? new double[0][] : RealPoints.along(drawn).heaps()) {
            gc.strokeOval(x(heap[0], LEFT, wide) - 8, y(heap[1], TOP, tall) - 8, 16, 16);
        }
        gc.setLineWidth(1);
        gc.setFont(Type.semibold(14, settings().messages().locale()));
        gc.setFill(palette.ink());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text("domain.inventing.draw.note"), LEFT + wide / 2, TOP + 28);
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private static double x(double value, double left, double width) {
        return left + (value + 1) / 2 * width;
    }

    private static double y(double value, double top, double height) {
        return top + (1 - value) / 2 * height;
    }

    private static void arrow(GraphicsContext gc, double x, double y, double dx, double dy, Palette palette) {
        double length = Math.hypot(dx, dy);
        if (length < 5) {
            return;
        }
        double factor = Math.min(1, LONGEST / length);
        double ex = x + dx * factor;
        double ey = y + dy * factor;
        double ux = dx / length;
        double uy = dy / length;
        gc.setStroke(palette.spot());
        gc.setLineWidth(1.4);
        gc.strokeLine(x, y, ex, ey);
        gc.strokePolyline(
                new double[] {ex - 5 * ux + 3 * uy, ex, ex - 5 * ux - 3 * uy},
                new double[] {ey - 5 * uy - 3 * ux, ey, ey - 5 * uy + 3 * ux},
                3);
    }

    private void legend(GraphicsContext gc, double left, double middle, Palette palette) {
        var font = Type.text(12, settings().messages().locale());
        String[] words = {
            text("domain.inventing.real"), text("domain.inventing.invented"), text("domain.inventing.pull")
        };
        double wide = 96;
        for (String word : words) {
            wide += TextWidth.of(word, font);
        }
        gc.setFill(palette.card());
        gc.setGlobalAlpha(0.92);
        gc.fillRoundRect(left, middle - 15, wide, 30, 10, 10);
        gc.setGlobalAlpha(1);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(font);
        double x = left + 14;
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.8);
        gc.strokeOval(x - 4, middle - 4, 8, 8);
        gc.setFill(palette.ink());
        gc.fillText(words[0], x + 10, middle);
        x += 32 + TextWidth.of(words[0], font);
        gc.setFill(palette.spot());
        gc.fillOval(x - 4, middle - 4, 8, 8);
        gc.setFill(palette.ink());
        gc.fillText(words[1], x + 10, middle);
        x += 24 + TextWidth.of(words[1], font);
        arrow(gc, x, middle, 18, 0, palette);
        gc.setFill(palette.ink());
        gc.fillText(words[2], x + 24, middle);
        gc.setLineWidth(1);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
