package dev.backlight.view.microscope;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What one walks through the stops with: to the first, back, on; below it the slow motion both ways.
public final class WalkButtons extends VBox {
    private static final String FIRST_TO_PRESS = "primary";

    private final StopWalk walk;
    private final Button following;
    private final Subscription subscription;

    /// @param steps to the first stop, back, on
    public WalkButtons(StopWalk walk, Messages messages, List<Action> steps, Action rewind, Action slowMotion) {
        super(8);
        this.walk = walk;
        Button start = button("microscope-start", messages.get("microscope.start"), steps.get(0));
        start.setTooltip(new Tooltip(messages.get("microscope.start.tip")));
        Button previous = button("microscope-previous", messages.get("microscope.back"), steps.get(1));
        following = button("microscope-next", messages.get("microscope.next"), steps.get(2));
        Button backwards = button("microscope-rewind", messages.get("microscope.slow.back"), rewind);
        Button slow = button("microscope-slow", messages.get("microscope.slow"), slowMotion);
        getChildren().setAll(new HBox(8, start, previous, following), new HBox(8, backwards, slow));
        subscription = Subscription.combine(
                walk.playingProperty()
                        .subscribe(playing ->
                                slow.setText(messages.get(playing ? "microscope.slow.pause" : "microscope.slow"))),
                walk.stopProperty().subscribe(() -> mark()),
                walk.stopsProperty().subscribe(() -> mark()));
        mark();
    }

    private static Button button(String id, String text, Action action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// The way on is the first thing to press until there is none.
    private void mark() {
        int last = walk.stopsProperty().get().size() - 1;
        following.getStyleClass().remove(FIRST_TO_PRESS);
        if (walk.stopProperty().get() < last) {
            following.getStyleClass().add(FIRST_TO_PRESS);
        }
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
