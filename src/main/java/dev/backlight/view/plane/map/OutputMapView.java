package dev.backlight.view.plane.map;

import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.Task;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PointBrush;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.Answer;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlaneMaps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.picture.FieldRaster;
import dev.backlight.view.paint.scale.ClassColours;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.plane.ClassMark;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.stage.paint.Fineness;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

/// What the network answers all over the plane, with the points it learns from and is judged by. On data of one's
/// own it is the sheet one paints on; while it has the focus, the brush's keys count.
public final class OutputMapView extends Region {
    private static final double POINT = 3.2;
    private static final double ERASER = 0.6;
    private static final int SPRAY = 3;
    private static final double SPREAD = 0.28;

    private final MapCorners corners = new MapCorners(this);
    private final PlaneModel model;
    private final Settings settings;
    private final PointBrush brush;
    private final PlaneTools tools;
    private final RasterLayer field = new RasterLayer();
    private final Canvas points = new Canvas();
    private final Canvas rings = new Canvas();
    private final Repaint repaint = new Repaint(this, this::paintField);
    private final Repaint repaintPoints = new Repaint(this, this::paintPoints);
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(this, "reading", "");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private double pointerX = Double.NaN;
    private double pointerY;

    public OutputMapView(PlaneModel model, Settings settings, PlaneTools tools) {
        this.model = model;
        this.settings = settings;
        this.tools = tools;
        brush = tools.brush();
        setId("output-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(settings.messages().get("plane.map"));
        for (Canvas canvas : List.of(points, rings)) {
            canvas.setMouseTransparent(true);
        }
        field.view().setMouseTransparent(true);
        getChildren().addAll(field.view(), points, rings, repaint.node(), repaintPoints.node());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> point(Double.NaN, 0));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> brush.pour());
        subscriptions.add(model.insightProperty().subscribe(repaint::request));
        subscriptions.add(model.dataProperty().subscribe(repaintPoints::request));
        subscriptions.add(model.configProperty().subscribe(repaintPoints::request));
        subscriptions.add(settings.themeProperty().subscribe(() -> {
            repaintPoints.request();
            repaint.request();
        }));
        subscriptions.add(tools.labelProperty().subscribe(repaint::request));
        subscriptions.add(tools.eraserProperty().subscribe(repaint::request));
    }

    /// Whether the focus of a window is on such a map, and one can paint on it.
    public static boolean isPaintedIn(Node root) {
        return root.getScene() != null
                && root.getScene().getFocusOwner() instanceof OutputMapView map
                && map.isPainting();
    }

    /// What the network answers under the pointer, in words; empty when nothing is pointed at.
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        repaint.dispose();
        repaintPoints.dispose();
    }

    @Override
    protected void layoutChildren() {
        corners.layout();
        if (points.getWidth() != getWidth() || points.getHeight() != getHeight()) {
            for (Canvas canvas : List.of(points, rings)) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            repaintPoints.request();
            repaint.request();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? 320 : width;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private double side() {
        return Math.min(getWidth(), getHeight());
    }

    private void paintField() {
        PlaneInsight insight = model.insightProperty().get();
        if (side() < 2 || insight == null) {
            return;
        }
        corners.follow(isPainting(), shownPoints());
        Palette palette = Palette.of(settings.themeProperty().get());
        double scale = Fineness.onScreen(this);
        double whole = Math.floor(side());
        int[] pixels = field.open(new Box(0, 0, whole, whole), scale);
        PlaneMaps maps = insight.maps();
        PlaneConfig config = model.config();
        int line = Palette.argb(palette.ink());
        switch (maps.task()) {
            case BINARY ->
                FieldRaster.signed(
                        pixels,
                        field.width(),
                        maps.output(),
                        PlaneMaps.SIZE,
                        1,
                        config.discretise(),
                        palette.diverging(),
                        line);
            case REGRESSION ->
                FieldRaster.signed(
                        pixels,
                        field.width(),
                        maps.output(),
                        PlaneMaps.SIZE,
                        1,
                        config.discretise(),
                        palette.diverging(),
                        0);
            case CLASSES ->
                FieldRaster.classes(
                        pixels,
                        field.width(),
                        maps.answers(),
                        maps.output(),
                        PlaneMaps.SIZE,
                        config.discretise(),
                        palette.stage(),
                        line);
        }
        corners.cut(pixels, field);
        field.close();
        paintRings(insight, palette);
        read();
    }

    /// Points are painted when they change, not with every frame; in the pulse after it, when data and task belong
    /// together again.
    private void paintPoints() {
        GraphicsContext gc = GraphicsContext.on(points);
        gc.clearRect(0, 0, points.getWidth(), points.getHeight());
        if (side() < 2) {
            return;
        }
        if (corners.follow(isPainting(), shownPoints())) {
            repaint.request();
        }
        Palette palette = Palette.of(settings.themeProperty().get());
        Task task = model.config().task();
        if (model.config().data().kind() == PlaneKind.OWN) {
            for (PlanePoint point : brush.points()) {
                dot(gc, point, task, palette, false);
            }
            return;
        }
        if (model.config().showTest()) {
            for (PlanePoint point : model.dataProperty().get().test().points()) {
                dot(gc, point, task, palette, true);
            }
        }
        for (PlanePoint point : model.dataProperty().get().train().points()) {
            dot(gc, point, task, palette, false);
        }
    }

    private List<PlanePoint> shownPoints() {
        List<PlanePoint> points =
                new ArrayList<>(model.dataProperty().get().train().points());
        if (model.config().showTest()) {
            points.addAll(model.dataProperty().get().test().points());
        }
        return points;
    }

    private void dot(GraphicsContext gc, PlanePoint point, Task task, Palette palette, boolean hollow) {
        double x = x(point.x1());
        double y = y(point.x2());
        if (task == Task.CLASSES) {
            int label = (int) point.label();
            if (hollow) {
                ClassMark.hollow(gc, label, x, y, POINT);
            } else {
                ClassMark.paint(gc, label, x, y, POINT + 0.6, palette);
            }
            return;
        }
        Color colour = colour(point, task, palette);
        if (hollow) {
            gc.setStroke(colour);
            gc.setLineWidth(1.4);
            gc.strokeOval(x - POINT + 0.5, y - POINT + 0.5, 2 * POINT - 1, 2 * POINT - 1);
        } else {
            gc.setFill(palette.stage());
            gc.fillOval(x - POINT - 1, y - POINT - 1, 2 * POINT + 2, 2 * POINT + 2);
            gc.setFill(colour);
            gc.fillOval(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
        }
    }

    private static Color colour(PlanePoint point, Task task, Palette palette) {
        return switch (task) {
            case BINARY -> palette.sign(point.label() > 0 ? 1 : -1);
            case CLASSES -> ClassColours.ofPoint((int) point.label());
            case REGRESSION -> palette.diverging().color(point.label());
        };
    }

    private void paintRings(PlaneInsight insight, Palette palette) {
        GraphicsContext gc = GraphicsContext.on(rings);
        gc.clearRect(0, 0, rings.getWidth(), rings.getHeight());
        ring(gc, palette, insight.train(), model.dataProperty().get().train().points());
        if (model.config().showTest()) {
            ring(gc, palette, insight.test(), model.dataProperty().get().test().points());
        }
        if (isPainting() && !Double.isNaN(pointerX)) {
            double radius = (tools.eraserProperty().get() ? ERASER : SPREAD) * side() / 12;
            gc.setStroke(palette.ink());
            gc.setLineWidth(1);
            Dashes.set(gc, 4, 3);
            gc.strokeOval(pointerX - radius, pointerY - radius, 2 * radius, 2 * radius);
            Dashes.none(gc);
        }
    }

    private void ring(GraphicsContext gc, Palette palette, Answer answer, List<PlanePoint> all) {
        if (answer.wrong().length != all.size()) {
            return; // judged before the points changed
        }
        for (int i = 0; i < all.size(); i++) {
            if (answer.wrong()[i]) {
                double x = x(all.get(i).x1());
                double y = y(all.get(i).x2());
                gc.setStroke(palette.ink());
                gc.setLineWidth(4);
                gc.strokeOval(x - 6.5, y - 6.5, 13, 13);
                gc.setStroke(palette.spot());
                gc.setLineWidth(2.4);
                gc.strokeOval(x - 6.5, y - 6.5, 13, 13);
            }
        }
    }

    private double x(float x1) {
        return (x1 / PlanePoint.LIMIT + 1) / 2 * side();
    }

    private double y(float x2) {
        return (1 - x2 / PlanePoint.LIMIT) / 2 * side();
    }

    private double x1(double x) {
        return (2 * x / side() - 1) * PlanePoint.LIMIT;
    }

    private double x2(double y) {
        return (1 - 2 * y / side()) * PlanePoint.LIMIT;
    }

    private boolean isPainting() {
        return model.config().data().kind() == PlaneKind.OWN;
    }

    private void point(double x, double y) {
        pointerX = x >= 0 && x < side() && y >= 0 && y < side() ? x : Double.NaN;
        pointerY = y;
        setCursor(isPainting() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        if (isPainting()) {
            repaint.request();
        }
        read();
    }

    private void read() {
        PlaneInsight insight = model.insightProperty().get();
        if (Double.isNaN(pointerX) || insight == null) {
            reading.set("");
            return;
        }
        int column = Math.clamp((int) (pointerX / side() * PlaneMaps.SIZE), 0, PlaneMaps.SIZE - 1);
        int row = Math.clamp((int) (pointerY / side() * PlaneMaps.SIZE), 0, PlaneMaps.SIZE - 1);
        float value = insight.maps().output()[row * PlaneMaps.SIZE + column];
        String answer = insight.maps().task() == Task.CLASSES
                ? settings.messages()
                        .get(
                                "plane.reading.class",
                                insight.maps().answers()[row * PlaneMaps.SIZE + column] + 1,
                                Numbers.percent(value, 0))
                : Numbers.signed(value, 2);
        reading.set("x₁ " + Numbers.signed(x1(pointerX), 1) + "   x₂ " + Numbers.signed(x2(pointerY), 1) + "   →   "
                + answer);
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (isPainting()) {
            brush.beginStroke();
            paint(event);
        }
    }

    private void drag(MouseEvent event) {
        point(event.getX(), event.getY());
        if (isPainting()) {
            paint(event);
        }
    }

    private void paint(MouseEvent event) {
        if (tools.eraserProperty().get() || event.getButton() == MouseButton.SECONDARY) {
            brush.erase(x1(event.getX()), x2(event.getY()), ERASER);
        } else {
            brush.paint(
                    x1(event.getX()), x2(event.getY()), tools.labelProperty().get(), SPRAY, SPREAD);
        }
        repaintPoints.request();
    }
}
