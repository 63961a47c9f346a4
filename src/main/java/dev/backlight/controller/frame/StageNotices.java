package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.view.stage.ErrorCard;
import dev.backlight.view.stage.Question;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is said over the stage: that a training has diverged or failed and what to do, and the question before much
/// is forgotten.
public final class StageNotices {
    /// What the learning rate is multiplied by where a training has diverged.
    public static final float GENTLER = 0.1f;

    private final RunModel<?> run;
    private final Settings settings;
    private final Messages messages;
    private final Runnable gentler;
    private final VBox notice = card(48);
    private final VBox question = card(16);
    private final Subscription subscription;

    /// @param gentler begins anew with a tenth of the learning rate
    public StageNotices(RunModel<?> run, Settings settings, Runnable gentler) {
        this.run = run;
        this.settings = settings;
        messages = settings.messages();
        this.gentler = gentler;
        subscription = run.stateProperty().subscribe(this::showProblem);
    }

    private static VBox card(double top) {
        VBox card = new VBox();
        card.setMaxSize(420, Region.USE_PREF_SIZE);
        card.setVisible(false);
        card.setManaged(false);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(top, 0, 0, 0));
        return card;
    }

    public List<Node> nodes() {
        return List.of(notice, question);
    }

    /// Runs `reset` at once, or after a question if more than an epoch has been learned.
    public void reset(Runnable reset) {
        Progress now = run.progressProperty().get();
        if (now.step() > now.stepsPerEpoch()) {
            ask("transport.question", reset, () -> {});
        } else {
            reset.run();
        }
    }

    /// Asks whether to continue from a moment of the past or to return to what is now.
    void playFromThePast(Runnable branch, Runnable live) {
        ask("timeline.question", branch, live);
    }

    /// Over the stage; in a hall, whose picture may lie over that, where the window asks. Enter loses nothing in
    /// either.
    private void ask(String key, Runnable onYes, Runnable onNo) {
        if (settings.presentation().onProperty().get()) {
            settings.notices().ask(key, new Answer(key + ".no", onNo), new Answer(key + ".yes", onYes));
        } else {
            Question.ask(question, messages, key, onYes, onNo);
        }
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    /// The training ended at its best epoch's weights.
    private VBox wentBack(Progress now) {
        Label text = new Label(messages.get("notice.best", now.epoch(), now.bestEpoch()));
        text.setId("best-epoch");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button seen = new Button(messages.get("notice.best.seen"));
        seen.setOnAction(_ -> {
            notice.setVisible(false);
            notice.setManaged(false);
        });
        VBox card = new VBox(text, seen);
        card.getStyleClass().add("question");
        return card;
    }

    private void showProblem(RunState state) {
        boolean broken = state.isBroken();
        Progress now = run.progressProperty().get();
        boolean wentBack = state == RunState.FINISHED && now.bestEpoch() > 0 && now.bestEpoch() < now.epoch();
        notice.setVisible(broken || wentBack);
        notice.setManaged(broken || wentBack);
        notice.getChildren().clear();
        if (wentBack) {
            notice.getChildren().add(wentBack(now));
        }
        if (state == RunState.DIVERGED) {
            notice.getChildren()
                    .add(new ErrorCard(
                            messages.get("error.diverged.title"),
                            messages.get("error.diverged", now.step()),
                            messages.get("error.diverged.action"),
                            gentler));
        }
        if (state == RunState.FAILED) {
            boolean full = run.failure() instanceof OutOfMemoryError;
            notice.getChildren()
                    .add(new ErrorCard(
                            messages.get("error.failed.title"),
                            messages.get(full ? "error.failed.memory" : "error.failed", now.step()),
                            messages.get("error.failed.action"),
                            run::reset));
        }
    }
}
