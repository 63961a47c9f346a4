package dev.backlight.view.feedback;

import dev.backlight.data.feedback.Correction;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.stage.paint.Refresh;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// "Not right? It is a …": a button for each class beside the drawing, there only while there is a drawing. What
/// the network read is struck through, what it is said to be is filled.
public final class CorrectionRow extends VBox {
    private static final int ACROSS = 5;
    private static final int MOST_KEYS = 10;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");

    private final DigitsModel digits;
    private final FeedbackModel feedback;
    private final Messages messages;
    private final Label title = new Label();
    private final VBox rows = new VBox(2);
    private final List<Button> buttons = new ArrayList<>();
    private List<String> built = List.of();
    private final ReadOnlyBooleanWrapper correctable = new ReadOnlyBooleanWrapper(this, "correctable");
    private final Refresh refresh = new Refresh(this, this::show);
    private final List<Action> actions;
    private final Subscription subscriptions;

    public CorrectionRow(DigitsModel digits, Messages messages) {
        super(2);
        this.digits = digits;
        this.messages = messages;
        feedback = digits.feedback();
        actions = IntStream.range(0, MOST_KEYS)
                .mapToObj(is -> Action.of("drawing.is-" + is, () -> correct(is))
                        .key("Shift+" + is)
                        .on("keys.correct")
                        .when(correctable))
                .toList();
        setId("correction-row");
        title.getStyleClass().add("caption");
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, rows);
        managedProperty().bind(visibleProperty());
        subscriptions = Subscription.combine(
                digits.sample().sampleProperty().subscribe(this::changed),
                digits.sample().probeProperty().subscribe(this::changed),
                digits.drawing().versionProperty().subscribe(this::changed),
                digits.run().dataProperty().subscribe(this::changed),
                feedback.setProperty().subscribe(this::changed));
        changed();
    }

    public void dispose() {
        subscriptions.unsubscribe();
        refresh.dispose();
    }

    /// Shift and a digit says what the drawing is; a plain digit chooses a workspace.
    public List<Action> actions() {
        return actions;
    }

    private void correct(int is) {
        if (is < digits.trainingSet().classNames().size()) {
            feedback.correct(is);
        }
    }

    private void changed() {
        correctable.set(feedback.canCorrect());
        setVisible(correctable.get());
        refresh.request();
    }

    private void show() {
        if (!feedback.canCorrect()) {
            return;
        }
        List<String> names = digits.trainingSet().classNames();
        if (!names.equals(built)) {
            built = names;
            build(names.size());
        }
        Probe probe = digits.sample().probeProperty().get();
        Correction known = feedback.ofDrawing();
        int said = known == null ? probe.answer() : known.said();
        title.setText(
                known == null
                        ? messages.get("feedback.row")
                        : messages.get("feedback.row.kept", called(known.said()), called(known.is())));
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            boolean chosen = known != null && known.is() == i;
            button.pseudoClassStateChanged(CHOSEN, chosen);
            button.pseudoClassStateChanged(SAID, i == said);
            button.setAccessibleText(messages.get(chosen ? "feedback.row.is" : "feedback.row.tip", names.get(i)));
            button.getTooltip()
                    .setText(
                            i == said
                                    ? messages.get("feedback.row.said", names.get(i))
                                    : messages.get("feedback.row.tip", names.get(i)) + " · Shift+" + i);
        }
    }

    private String called(int k) {
        return digits.trainingSet().names().of(k);
    }

    private void build(int classes) {
        buttons.clear();
        rows.getChildren().clear();
        for (int i = 0; i < classes; i++) {
            if (i % ACROSS == 0) {
                rows.getChildren().add(new HBox(3));
            }
            int is = i;
            Button button = new Button(digits.trainingSet().names().mark(i));
            button.setId("is-" + i);
            button.getStyleClass().setAll("button", "digit-choice");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip());
            button.setOnAction(_ -> {
                if (is < MOST_KEYS) {
                    actions.get(is).run();
                } else {
                    feedback.correct(is);
                }
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.add(button);
            ((HBox) rows.getChildren().getLast()).getChildren().add(button);
        }
    }
}
