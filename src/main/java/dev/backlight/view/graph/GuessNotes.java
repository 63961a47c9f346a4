package dev.backlight.view.graph;

import dev.backlight.model.look.Sample;
import dev.backlight.model.text.Messages;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.paint.Box;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What is said beside a network that has learned nothing yet: that its answers are guesses, and whose picture it
/// looks at.
final class GuessNotes extends Region {
    private static final double BEHIND = 38;

    private final Messages messages;
    private final Label guess = note();
    private final Label given = note();
    private GraphLayout layout;

    GuessNotes(Messages messages) {
        this.messages = messages;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(guess, given);
    }

    private static Label note() {
        Label note = new Label();
        note.getStyleClass().add("graph-note");
        note.setWrapText(true);
        return note;
    }

    /// @param sample that is looked at; null for none
    void show(Frame frame, Sample sample) {
        setVisible(frame.untrained());
        if (!frame.untrained()) {
            return; // nothing is to be laid out
        }
        layout = frame.layout();
        guess.setText(messages.get("graph.guess"));
        given.setText(messages.get("graph.given"));
        given.setVisible(sample != null && sample.source() != Sample.Source.DRAWING);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (layout == null) {
            return;
        }
        GraphLayout.Outputs outputs = layout.outputs();
        double left = outputs.circleX() + outputs.radius() + BEHIND;
        double wide = Math.min(150, layout.width() - 8 - left);
        double high = guess.prefHeight(wide);
        double middle = (outputs.y(0) + outputs.y(outputs.count() - 1)) / 2;
        guess.resizeRelocate(left, Math.round(middle - high / 2), wide, high);
        Box picture = layout.picture();
        double room = Math.max(150, picture.width());
        given.resizeRelocate(picture.x(), picture.bottom() + 8, room, given.prefHeight(room));
    }
}
