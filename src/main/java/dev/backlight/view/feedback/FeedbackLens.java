package dev.backlight.view.feedback;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.Lens;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The corrections a person has made beside the canvas, and what a network makes of them: learning, what got better
/// and what got worse, to be kept or not.
public final class FeedbackLens extends Region implements Lens {
    private static final double SHARE = 0.4;
    private static final double LEAST = 290;
    private static final double MOST = 460;

    private final CorrectionsColumn corrections;
    private final ResultColumn result;

    public FeedbackLens(DigitsModel digits, Settings settings) {
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
    public boolean key(KeyEvent event) {
        boolean wanted = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        return wanted && !event.isAltDown() && !event.isControlDown() && corrections.deleteSelected();
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
