package dev.backlight.controller.frame;

import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.control.OneOf;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The workspaces in the bar on top, a segment each, as soon as there is a choice.
public final class WorkspaceSegments {
    private WorkspaceSegments() {}

    /// @param place gets the segments
    /// @param actions of the window
    public static void fill(HBox place, Actions actions, Settings settings) {
        List<Action> choices = actions.all().stream()
                .filter(action -> action.id().startsWith("workspace."))
                .toList();
        place.setVisible(choices.size() > 1);
        place.setManaged(choices.size() > 1);
        ToggleGroup segments = new OneOf();
        for (Action choice : choices) {
            String id = choice.id().substring("workspace.".length());
            ToggleButton segment = new ToggleButton(choice.name(settings.messages()));
            segment.setId(id + "Workspace");
            segment.getStyleClass().add("segment");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setToggleGroup(segments);
            segment.setSelected(id.equals(settings.workspaceProperty().get()));
            segment.setOnAction(_ -> {
                segment.setSelected(true);
                choice.run();
            });
            place.getChildren().add(segment);
        }
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(place, event));
    }

    /// Arrows go to the neighbour, which Enter opens; JavaFX itself would show it as open already.
    private static void walk(HBox place, KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int at = place.getChildren().indexOf(event.getTarget());
        if (by != 0 && at >= 0) {
            event.consume();
            place.getChildren()
                    .get(Math.clamp(at + by, 0, place.getChildren().size() - 1))
                    .requestFocus();
        }
    }
}
