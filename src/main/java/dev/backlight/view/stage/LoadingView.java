package dev.backlight.view.stage;

import dev.backlight.model.window.WindowScale;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// The window while the digits are read: bar, strip, panels, network, charts and timeline stand where they will be,
/// empty, so that the first frame is the program and data only fill it. A line runs under the top edge, and what is
/// being done is said in the middle.
public final class LoadingView extends Region {
    private static final double BAR = 56;
    private static final double STRIP = 60;
    private static final double TIMELINE = 60;
    private static final double TILE = 28;
    private static final double GAP = 31;
    private static final int ACROSS = 8;
    private static final int DOWN = 16;
    private static final int OUTPUTS = 10;
    private static final int STATIONS = 8;

    private final Rectangle line = new Rectangle(0, 2);
    private final Label label;
    private final Label brand = new Label("Backlight");
    private final Scale enlarged = new Scale(1, 1, 0, 0);
    private final ReadOnlyIntegerProperty percent;
    private final Pane page = new Pane();

    /// @param percent of the ordinary size
    public LoadingView(String text, ReadOnlyIntegerProperty percent) {
        this.percent = percent;
        label = new Label(text);
        getStyleClass().addAll("root", "stage");
        page.getTransforms().setAll(enlarged);
        line.getStyleClass().add("loading-line");
        label.getStyleClass().add("muted");
        brand.getStyleClass().add("brand");
        getChildren().addAll(page, line);
        widthProperty()
                .subscribe(width -> new Timeline(new KeyFrame(
                                Duration.seconds(1), new KeyValue(line.widthProperty(), width.doubleValue())))
                        .play());
    }

    @Override
    protected void layoutChildren() {
        double times = WindowScale.within(percent.get(), getWidth(), getHeight());
        enlarged.setX(times);
        enlarged.setY(times);
        double width = getWidth() / times;
        double height = getHeight() / times;
        page.resizeRelocate(0, 0, width, height);
        arrange(width, height);
    }

    private void arrange(double width, double height) {
        double left = width < 1180 ? 0 : width >= 2400 ? 264 : width >= 1800 ? 248 : width >= 1400 ? 232 : 224;
        double right = width >= 2400 ? 376 : width >= 1800 ? 336 : width >= 1400 ? 304 : 272;
        double drawer = height < 800 ? 36 : height >= 1300 ? 280 : height >= 1000 ? 224 : height >= 860 ? 192 : 172;
        double top = BAR + STRIP;
        double bottom = height - TIMELINE;
        List<Node> parts = new ArrayList<>();
        parts.add(block("skeleton-bar", 0, 0, width, BAR));
        parts.add(block("skeleton-bar", 0, BAR, width, STRIP));
        parts.add(block("skeleton-side", 0, top, left, bottom - top));
        parts.add(block("skeleton-side", width - right, top, right, bottom - top));
        parts.add(block("skeleton-bar", left, bottom - drawer, width - left - right, drawer));
        parts.add(block("skeleton-bar", 0, bottom, width, TIMELINE));
        parts.add(block("skeleton", 148, 12, 372, 32));
        for (int station = 0; station < STATIONS; station++) {
            double x = 14 + station * width / STATIONS;
            parts.add(block("skeleton", x, BAR + 10, 40, 40));
            parts.add(block("skeleton", x + 52, BAR + 18, 56, 8));
            parts.add(block("skeleton", x + 52, BAR + 36, 80, 8));
        }
        for (int row = 0; left > 0 && row < (bottom - top) / 46 - 1; row++) {
            parts.add(block("skeleton", 18, top + 22 + row * 46, (left - 36) * (row % 3 == 0 ? 0.4 : 1), 18));
        }
        double side = right - 36;
        parts.add(block("skeleton", width - right + 18, top + 54, side, side));
        for (int bar = 0; bar < OUTPUTS && bottom - 24 - 15 * (OUTPUTS - bar) > top + 80 + side; bar++) {
            parts.add(block("skeleton", width - right + 18, bottom - 24 - 15 * (OUTPUTS - bar), side, 8));
        }
        network(parts, left, top, width - left - right, bottom - drawer - top);
        parts.add(block("skeleton", 222, bottom + 14, width - 450, 30));
        label.relocate(left + 20, top + 14);
        brand.relocate(50, 16);
        parts.add(label);
        parts.addAll(mark());
        parts.add(brand);
        page.getChildren().setAll(parts);
        page.applyCss(); // this frame's styles are over by now, and unstyled circles are black
        label.autosize();
        brand.autosize();
    }

    /// The hidden units as tiles, what they read on their left, the answers on their right.
    private static void network(List<Node> parts, double left, double top, double width, double height) {
        double times = Math.min(1, Math.min((height - 90) / (DOWN * GAP), width / 800));
        double x = left + width * 0.54 - ACROSS * GAP * times / 2;
        double y = top + 66 + Math.max(0, (height - 90 - DOWN * GAP * times) / 2);
        for (int i = 0; times > 0.2 && i < ACROSS * DOWN; i++) {
            parts.add(block(
                    "skeleton-tile",
                    x + i % ACROSS * GAP * times,
                    y + i / ACROSS * GAP * times,
                    TILE * times,
                    TILE * times));
        }
        double input = 170 * times;
        parts.add(block("skeleton", left + 28, y, input, input));
        for (int i = 0; times > 0.2 && i < OUTPUTS; i++) {
            double each = DOWN * GAP * times / OUTPUTS;
            Circle unit = new Circle(left + width * 0.81, y + (i + 0.5) * each, 14 * times);
            unit.getStyleClass().add("skeleton-unit");
            parts.add(unit);
        }
    }

    private static List<Node> mark() {
        Polygon beam = new Polygon(16, 20, 32, 28, 16, 36);
        beam.getStyleClass().add("brand-beam");
        Circle dot = new Circle(35, 28, 6.5);
        dot.getStyleClass().add("brand-dot");
        return List.of(beam, dot);
    }

    private static Region block(String style, double x, double y, double width, double height) {
        Region block = new Region();
        block.getStyleClass().add(style);
        block.setManaged(false);
        block.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
        return block;
    }
}
