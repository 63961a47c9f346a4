package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Notices;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.view.stage.ErrorCard;
import dev.backlight.view.stage.Question;
import dev.backlight.view.stage.control.InSight;
import java.util.List;
import java.util.function.BooleanSupplier;
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
/// is forgotten. Where the stage is out of sight, behind a lens or in a hall, it is said over the window.
public final class StageNotices {
    /// What the learning rate is multiplied by where a training has diverged.
    public static final float GENTLER = 0.1f;

    private static final String SEEN = "notice.best.seen";

    private final RunModel<?> run;
    private final Settings settings;
    private final Notices over;
    private final Messages messages;
    private final Runnable gentler;
    private final VBox notice = card(48);
    private final VBox question = card(16);
    private final Subscription subscriptions;
    private BooleanSupplier holds = () -> true;
    private Notices.Notice asked;
    private Notices.Notice told;

    /// @param gentler begins anew with a tenth of the learning rate
    public StageNotices(RunModel<?> run, Settings settings, Runnable gentler) {
        this.run = run;
        this.gentler = gentler;
        this.settings = settings;
        messages = settings.messages();
        over = settings.notices();
        subscriptions = Subscription.combine(
                run.stateProperty().subscribe(this::showProblem),
                run.progressProperty().subscribe(this::reconsider),
                run.timeline().positionProperty().subscribe(this::reconsider));
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
        if (isMuch()) {
            ask("transport.question", this::isMuch, reset, () -> {});
        } else {
            reset.run();
        }
    }

    private boolean isMuch() {
        Progress now = run.progressProperty().get();
        return now.step() > now.stepsPerEpoch();
    }

    /// Asks whether to continue from a moment of the past or to return to what is now.
    void playFromThePast(Runnable branch, Runnable live) {
        ask("timeline.question", run.timeline()::isPast, branch, live);
    }

    /// @param sense whether there is still something to ask
    private void ask(String key, BooleanSupplier sense, Runnable yes, Runnable no) {
        withdraw();
        holds = sense;
        if (isInSight()) {
            Question.ask(question, messages, key, yes, no);
        } else {
            asked = over.ask(key, new Answer(key + ".no", no), new Answer(key + ".yes", yes));
        }
    }

    private boolean isInSight() {
        return !settings.presentation().onProperty().get()
                && (question.getScene() == null || InSight.isShown(question.getParent()));
    }

    private void reconsider() {
        if (!holds.getAsBoolean()) {
            withdraw();
        }
    }

    private void withdraw() {
        holds = () -> true;
        Question.withdraw(question);
        over.done(asked);
        asked = null;
    }

    public void dispose() {
        subscriptions.unsubscribe();
        withdraw();
        over.done(told);
    }

    /// The training ended at its best epoch's weights.
    private VBox wentBack(String words) {
        Label text = new Label(words);
        text.setId("best-epoch");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button seen = new Button(messages.get(SEEN));
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
        over.done(told);
        told = null;
        if (wentBack) {
            String words = messages.get("notice.best", now.epoch(), now.bestEpoch());
            notice.getChildren().add(wentBack(words));
            if (!isInSight()) {
                over.tell(_ -> words);
            }
        }
        if (state == RunState.DIVERGED) {
            broke(
                    messages.get("error.diverged.title"),
                    messages.get("error.diverged", now.step()),
                    "error.diverged.action",
                    gentler);
        }
        if (state == RunState.FAILED) {
            boolean full = run.failure() instanceof OutOfMemoryError;
            broke(
                    messages.get("error.failed.title"),
                    messages.get(full ? "error.failed.memory" : "error.failed", now.step()),
                    "error.failed.action",
                    run::reset);
        }
    }

    private void broke(String title, String reason, String action, Runnable remedy) {
        notice.getChildren().add(new ErrorCard(title, reason, messages.get(action), remedy));
        if (!isInSight()) {
            told = over.ask(_ -> reason, new Answer(action, remedy), new Answer(SEEN, () -> {}));
        }
    }
}
