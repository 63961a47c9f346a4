package dev.backlight.view.plane;

import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.data.plane.Task;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;

/// A data set as a small picture of its points.
public final class DataPicture extends PaintedView {
    private static final int POINTS = 90;

    private final List<PlanePoint> points;
    private final Task task;

    public DataPicture(PlaneKind kind, Settings settings) {
        super(settings);
        PlaneRecipe recipe = PlaneRecipe.of(kind);
        task = recipe.task();
        points = kind == PlaneKind.OWN
                ? List.of()
                : PlaneSplit.of(recipe, new Features(List.of("x1")), PlaneSplit.Targets.SIGNS)
                        .train()
                        .points();
        setMouseTransparent(true);
        setMinSize(28, 28);
        setPrefSize(28, 28);
        setMaxSize(28, 28);
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        for (int i = 0; i < Math.min(POINTS, points.size()); i++) {
            PlanePoint point = points.get(i);
            gc.setFill(
                    switch (task) {
                        case BINARY -> palette.sign(point.label() > 0 ? 1 : -1);
                        case CLASSES -> ClassColours.ofPoint((int) point.label());
                        case REGRESSION -> palette.diverging().color(point.label());
                    });
            double x = (point.x1() / PlanePoint.LIMIT + 1) / 2 * (width - 4) + 2;
            double y = (1 - point.x2() / PlanePoint.LIMIT) / 2 * (height - 4) + 2;
            gc.fillOval(x - 1.1, y - 1.1, 2.2, 2.2);
        }
        if (points.isEmpty()) {
            gc.setStroke(palette.ink());
            gc.setLineWidth(1.6);
            gc.strokeLine(width / 2 - 6, height / 2, width / 2 + 6, height / 2);
            gc.strokeLine(width / 2, height / 2 - 6, width / 2, height / 2 + 6);
        }
    }
}
