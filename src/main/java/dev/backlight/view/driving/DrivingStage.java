package dev.backlight.view.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Track;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.driving.Ride;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// A road from above with the cars on it. While `drawing`, the pointer draws another.
public final class DrivingStage extends PaintedView {
    private static final double HEAD = 36;
    private static final double FOOT = 30;
    private static final int CORNERS = 14;

    private final DrivingModel model;
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private final List<double[]> stroke = new ArrayList<>();
    private RoadPainter painter;

    public DrivingStage(DrivingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("driving-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.movedProperty().subscribe(_ -> requestPaint()));
        watch(model.run().snapshotProperty().subscribe(_ -> describe()));
        watch(drawing.subscribe(_ -> requestPaint()));
        setOnMousePressed(event -> {
            requestFocus();
            stroke.clear();
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> release());
        setOnKeyPressed(event -> turn(event, 1));
        setOnKeyReleased(event -> turn(event, 0));
    }

    /// Whether the pointer draws a road.
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    /// While somebody has the wheel the arrow keys are his.
    private void turn(KeyEvent event, int held) {
        if (takes(event)) {
            model.steer(event.getCode() == KeyCode.LEFT ? held : -held);
            event.consume();
        }
    }

    @Override
    public boolean takes(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        return arrow && model.atWheelProperty().get() > 0;
    }

    private void drag(MouseEvent event) {
        if (drawing.get() && painter != null) {
            double[] at = painter.road(event.getX(), event.getY());
            double far = Math.hypot(at[0], at[1]);
            double factor = far > 1.6 ? 1.6 / far : 1; // further out there is no road
            stroke.add(new double[] {at[0] * factor, at[1] * factor});
            requestPaint();
        }
    }

    private void release() {
        if (drawing.get() && !stroke.isEmpty()) {
            drawing.set(false);
            model.draw(corners(stroke));
            stroke.clear();
        }
    }

    /// So many points at equal distances along a closed line; none if it is hardly a line.
    static double[][] corners(List<double[]> line) {
        double[] along = new double[line.size() + 1];
        for (int i = 1; i <= line.size(); i++) {
            double[] a = line.get(i - 1);
            double[] b = line.get(i % line.size());
            along[i] = along[i - 1] + Math.hypot(b[0] - a[0], b[1] - a[1]);
        }
        double length = along[line.size()];
        if (length < 2) {
            return new double[0][];
        }
        double[][] corners = new double[CORNERS][];
        int at = 0;
        for (int c = 0; c < CORNERS; c++) {
            double wanted = length * c / CORNERS;
            while (along[at + 1] < wanted) {
                at++;
            }
            double part = (wanted - along[at]) / Math.max(1e-9, along[at + 1] - along[at]);
            double[] a = line.get(at);
            double[] b = line.get((at + 1) % line.size());
            corners[c] = new double[] {a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])};
        }
        return corners;
    }

    private void describe() {
        Ride ride = model.ride();
        setAccessibleText(text(
                        "domain.driving.accessible", Numbers.fixed(ride.cars().laps(ride.leader()), 2)) + " "
                + driving(ride.cars()));
    }

    /// How many are still on their way; of one alone, whether it is.
    private String driving(Cars cars) {
        if (cars.count() > 1) {
            return text("domain.driving.still", cars.driving(), cars.count());
        }
        return text(cars.driving() == 1 ? "domain.driving.still.one" : "domain.driving.still.none");
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        painter = new RoadPainter(gc, width, HEAD, height - HEAD - FOOT, palette);
        Ride ride = model.ride();
        painter.paint(model);
        if (!stroke.isEmpty()) {
            gc.setStroke(palette.spot());
            gc.setLineWidth(4);
            for (int i = 1; i < stroke.size(); i++) {
                double[] a = stroke.get(i - 1);
                double[] b = stroke.get(i);
                gc.strokeLine(painter.x(a[0]), painter.y(a[1]), painter.x(b[0]), painter.y(b[1]));
            }
            gc.setLineWidth(1);
        }
        Locale locale = settings().messages().locale();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        String method = text("domain.driving.method."
                + model.recipeProperty().get().method().name().toLowerCase(Locale.ROOT));
        gc.setFont(Type.semibold(13, locale));
        gc.setFill(palette.ink());
        gc.fillText(method, 20, 25);
        double after = 20 + TextWidth.of(method, gc.getFont()) + 12;
        gc.setFont(Type.text(13, locale));
        gc.setFill(palette.mut());
        gc.fillText(driving(ride.cars()), after, 25);
        gc.setFont(Type.text(11, locale));
        int left = model.atWheelProperty().get();
        if (left > 0) {
            gc.setFont(Type.semibold(15, locale));
            gc.setFill(palette.ink());
            gc.fillText(
                    text("domain.driving.wheel.left", Numbers.fixed((double) left / Cars.STEPS_A_SECOND, 1)),
                    20,
                    height - 12);
            return;
        }
        String note = drawing.get()
                ? "domain.driving.draw.note"
                : Double.isNaN(model.worth(0)) ? "domain.driving.legend" : "domain.driving.legend.worth";
        gc.fillText(text(note), 20, height - 12);
    }

    /// A road without cars in small, for the gallery while nobody drives yet.
    public static void card(GraphicsContext gc, Track track, double width, double height, Palette palette) {
        new RoadPainter(gc, width, 4, height - 8, palette).road(track);
    }

    /// The room in small, for the gallery.
    public static void card(GraphicsContext gc, DrivingModel model, double width, double height, Palette palette) {
        new RoadPainter(gc, width, 4, height - 8, palette).paint(model);
    }
}
