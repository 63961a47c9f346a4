package dev.backlight.view.microscope;

import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All stops of the way in three groups; the one that is looked at is marked and kept in sight.
public final class StopList extends ScrollPane {
    private static final int FEW = 9;
    private static final String[] GROUPS = {"microscope.forward", "microscope.backward", "microscope.steps"};

    private final StopWalk walk;
    private final Messages messages;
    private final VBox rows = new VBox(1);
    private final List<Button> buttons = new ArrayList<>();
    private final Subscription subscription;

    public StopList(StopWalk walk, Messages messages) {
        this.walk = walk;
        this.messages = messages;
        setId("microscope-stops");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("stop-list");
        setMinHeight(120);
        skinProperty().subscribe(skin -> {
            if (skin != null) { // kept as a bitmap, a picture of the window would show marks of long ago
                lookup(".viewport").setCache(false);
            }
        });
        subscription = walk.stopsProperty()
                .subscribe(_ -> fill())
                .and(walk.stopProperty().subscribe(_ -> mark()))
                .and(rows.heightProperty().subscribe(this::follow))
                .and(viewportBoundsProperty().subscribe(this::follow));
    }

    private void fill() {
        rows.getChildren().clear();
        buttons.clear();
        List<Microscope.StopName> stops = walk.stopsProperty().get();
        int part = -1;
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).part() > part) {
                part = stops.get(i).part();
                Label group = new Label(messages.get(GROUPS[part]));
                group.getStyleClass().add("caption");
                VBox.setMargin(group, new Insets(i == 0 ? 0 : 8, 0, 2, 0));
                rows.getChildren().add(group);
            }
            Button button = button(i, stops.get(i), stops.size() > FEW);
            buttons.add(button);
            rows.getChildren().add(button);
        }
        mark();
    }

    private Button button(int index, Microscope.StopName stop, boolean dense) {
        Label number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("stop-number");
        Label name = new Label(messages.get("microscope.stop." + stop.id()));
        name.getStyleClass().add("value");
        Label detail = new Label(stop.detail());
        detail.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(10, number, name, gap, detail);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("stop");
        if (dense) {
            button.getStyleClass().add("dense");
        }
        content.prefWidthProperty().bind(rows.widthProperty().subtract(22));
        button.setAccessibleText((name.getText() + " " + detail.getText()).strip());
        button.setOnAction(_ -> walk.go(index));
        return button;
    }

    private void mark() {
        int now = walk.stopProperty().get();
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getStyleClass().remove("current");
        }
        if (now < buttons.size()) {
            buttons.get(now).getStyleClass().add("current");
            keepInSight(buttons.get(now));
        }
    }

    /// The list may be laid out, or get less room, only after a stop was marked.
    private void follow() {
        int now = walk.stopProperty().get();
        if (now < buttons.size()) {
            keepInSight(buttons.get(now));
        }
    }

    private void keepInSight(Button button) {
        Bounds place = button.getBoundsInParent();
        double hidden = rows.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double middle = place.getCenterY() - getViewportBounds().getHeight() / 2;
            setVvalue(Math.clamp(middle / hidden, 0.0, 1.0));
        }
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
