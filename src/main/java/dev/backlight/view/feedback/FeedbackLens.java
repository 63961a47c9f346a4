package dev.backlight.view.feedback;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.Lens;
import java.util.List;
import javafx.scene.layout.Region;

/// The corrections a person has made beside the canvas, and what a network makes of them: learning, what got better
/// and what got worse, to be kept or not.
public final class FeedbackLens extends Region implements Lens {
    private static final double SHARE = 0.4;
    private static final double LEAST = 290;
    private static final double MOST = 460;

    private final FeedbackModel feedback;
    private final CorrectionsColumn corrections;
    private final ResultColumn result;

    public FeedbackLens(DigitsModel digits, Settings settings) {
        feedback = digits.feedback();
        setId("feedback-lens");
        setMinSize(0, 0);
        corrections = new CorrectionsColumn(digits, settings);
        result = new ResultColumn(digits, settings);
        getChildren().setAll(corrections, result);
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public Region node() {
        return this;
    }

    /// The canvas stays beside it: one draws, corrects and learns.
    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("feedback.delete", corrections::deleteSelected)
                .key("Delete")
                .key("Backspace")
                .when(feedback.selectedProperty().isNotNull()));
    }

    @Override
    public void dispose() {
        corrections.dispose();
        result.dispose();
    }

    @Override
    protected void layoutChildren() {
        double left = Math.floor(Math.clamp(getWidth() * SHARE, LEAST, MOST));
        corrections.resizeRelocate(0, 0, left, getHeight());
        result.resizeRelocate(left, 0, getWidth() - left, getHeight());
    }
}
