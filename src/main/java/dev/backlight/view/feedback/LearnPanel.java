package dev.backlight.view.feedback;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.digits.FineTuningModel.Stage;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.OneOf;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How to learn from the corrections, and the button that does it; while it does, how far it is.
final class LearnPanel extends VBox {
    private static final int[] STEPS = {50, 200, 500};

    private final DigitsModel digits;
    private final FeedbackModel feedback;
    private final FineTuningModel learning;
    private final Messages messages;
    private final Label explanation = new Label();
    private final Label notice = new Label();
    private final Button learn = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final HBox running;
    private final CheckBox mixed;
    private final CheckBox varied;
    private final ToggleGroup steps = new OneOf();
    private final Node choices;
    private final Subscription subscriptions;

    LearnPanel(DigitsModel digits, Messages messages) {
        super(8);
        this.digits = digits;
        this.messages = messages;
        feedback = digits.feedback();
        learning = feedback.learning();
        mixed = box("feedback.mixed", "feedback.mixed.tip");
        mixed.setId("mix-old-digits");
        varied = box("feedback.varied", "feedback.varied.tip");
        explanation.getStyleClass().add("caption");
        notice.getStyleClass().add("caption");
        for (Label label : new Label[] {explanation, notice}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        choices = choices();
        learn.setId("learn");
        learn.getStyleClass().add("primary");
        learn.setMaxWidth(Double.MAX_VALUE);
        learn.setMinHeight(36);
        learn.setOnAction(_ -> learning.learn());
        Button cancel = new Button(messages.get("feedback.cancel"));
        cancel.setId("cancel-learning");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> learning.cancel());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty().bind(learning.fractionProperty());
        HBox.setHgrow(progress, Priority.ALWAYS);
        running = new HBox(10, progress, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.setMinHeight(36);
        getChildren().setAll(mixed, explanation, varied, choices, learn, running, notice);
        mixed.selectedProperty().bindBidirectional(learning.mixedProperty());
        varied.selectedProperty().bindBidirectional(learning.variedProperty());
        subscriptions = Subscription.combine(
                feedback.setProperty().subscribe(this::show),
                learning.stageProperty().subscribe(this::show),
                learning.noticeProperty().subscribe(this::show),
                learning.problemProperty().subscribe(this::show),
                learning.mixedProperty().subscribe(this::show),
                learning.stepsProperty().subscribe(this::show),
                digits.run().configProperty().subscribe(this::show));
        show();
    }

    void dispose() {
        subscriptions.unsubscribe();
        progress.progressProperty().unbind();
        mixed.selectedProperty().unbindBidirectional(learning.mixedProperty());
        varied.selectedProperty().unbindBidirectional(learning.variedProperty());
    }

    private CheckBox box(String key, String tip) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setTooltip(new Tooltip(messages.get(tip)));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Node choices() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMinWidth(USE_PREF_SIZE);
        for (int count : STEPS) {
            ToggleButton segment = new ToggleButton(String.valueOf(count));
            segment.getStyleClass().setAll("toggle-button", "segment", "narrow-segment");
            segment.setUserData(count);
            segment.setToggleGroup(steps);
            segment.setOnAction(_ -> {
                learning.stepsProperty().set(count);
                show(); // one number is always chosen
            });
            segments.getChildren().add(segment);
        }
        Label word = new Label(messages.get("feedback.steps"));
        word.setMinWidth(USE_PREF_SIZE);
        Label rate = new Label(messages.get("feedback.rate", Numbers.fixed(FineTuningModel.LEARNING_RATE, 4)));
        rate.getStyleClass().add("caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, word, segments, space, rate);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        int count = feedback.setProperty().get().size();
        boolean busy = learning.stageProperty().get() == Stage.LEARNING;
        boolean can = learning.canLearn();
        int share = learning.share();
        explanation.setText(
                learning.mixedProperty().get()
                        ? messages.get("feedback.mixed.text", share, FineTuningModel.BATCH - share)
                        : messages.get("feedback.unmixed.text", share));
        steps.getToggles().stream()
                .filter(toggle ->
                        toggle.getUserData().equals(learning.stepsProperty().get()))
                .forEach(steps::selectToggle);
        for (Node node : new Node[] {mixed, explanation, varied, choices}) {
            shown(node, can);
            node.setDisable(busy);
        }
        learn.setText(messages.get("feedback.learn", count));
        shown(learn, can && !busy);
        shown(running, busy);
        notice.setText(count > 0 && !can ? messages.get("feedback.unfit") : sentence());
        notice.getStyleClass().remove("field-error");
        if (!learning.problemProperty().get().isEmpty()) {
            notice.getStyleClass().add("field-error");
        }
    }

    private String sentence() {
        if (!learning.problemProperty().get().isEmpty()) {
            return messages.sentence(learning.problemProperty().get());
        }
        return switch (learning.noticeProperty().get()) {
            case NONE -> "";
            case GONE_ON -> messages.get("feedback.gone");
            case CANCELLED -> messages.get("feedback.cancelled");
            case DIVERGED -> messages.get("feedback.diverged");
        };
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
