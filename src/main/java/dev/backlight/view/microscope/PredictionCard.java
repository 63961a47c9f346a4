package dev.backlight.view.microscope;

import dev.backlight.data.ClassNames;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks, waits for a commitment, and reveals: by keys, by buttons, or by dragging the expected number. Keeps the
/// score.
public final class PredictionCard extends VBox {
    private final Messages messages;
    private final Runnable onDone;
    private final Label question = new Label();
    private final FlowPane choices = new FlowPane(8, 8);
    private final Label verdict = new Label();
    private final Label score = new Label();
    private final Supplier<Asked> names;
    private final Button done = new Button();
    private Prediction asked;
    private Slider number;
    private boolean revealed;
    private int answers;
    private int right;

    /// What an example has for answers.
    ///
    /// @param question the key of the text that asks for one
    /// @param names what they are called
    /// @param first the key of the first on the keyboard, 0 or 1
    public record Asked(String question, ClassNames names, int first) {
        /// Plain outputs, as in a book's example: they stand for no class.
        static Asked outputs(int count) {
            return new Asked(
                    "predict.largest",
                    new ClassNames(IntStream.rangeClosed(1, count)
                            .mapToObj(k -> "y" + k)
                            .toList()),
                    1);
        }

        static Asked classes(ClassNames names) {
            return new Asked("predict.answer", names, 0);
        }
    }

    /// @param names what the example on screen has for answers
    /// @param onDone called when the hall has seen the truth and goes on
    public PredictionCard(Messages messages, Supplier<Asked> names, Runnable onDone) {
        super(12);
        this.messages = messages;
        this.names = names;
        this.onDone = onDone;
        setId("predictionCard");
        question.getStyleClass().add("heading");
        question.setWrapText(true);
        verdict.setId("predictionVerdict");
        verdict.setWrapText(true);
        score.getStyleClass().add("muted");
        done.setText(messages.get("predict.done"));
        done.setId("predictionDone");
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(12, score, gap, done);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(question, choices, verdict, foot);
        verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
        setPadding(new Insets(18));
        setMaxSize(460, Region.USE_PREF_SIZE);
        getStyleClass().add("prediction-card");
        setVisible(false);
    }

    /// @return whether there was something to ask
    boolean ask(Prediction next) {
        if (next == null) {
            return false;
        }
        asked = next;
        revealed = false;
        number = null;
        verdict.setText("");
        done.setVisible(false);
        question.setText(words(next));
        choices.getChildren()
                .setAll(
                        switch (next) {
                            case Prediction.Answer(int classes, int _) ->
                                IntStream.range(0, classes)
                                        .mapToObj(i -> choice(
                                                i,
                                                String.valueOf(i),
                                                names.get().names().of(i)))
                                        .toList();
                            case Prediction.Way _ ->
                                List.of(
                                        choice(0, "1", "predict.up"),
                                        choice(1, "2", "predict.down"),
                                        choice(2, "3", "predict.stays"));
                            case Prediction.Falls _ ->
                                List.of(choice(0, "1", "predict.yes"), choice(1, "2", "predict.no"));
                            case Prediction.Amount amount -> List.of(line(amount));
                        });
        showScore();
        setVisible(true);
        requestFocus();
        return true;
    }

    private String words(Prediction next) {
        return switch (next) {
            case Prediction.Answer _ -> messages.get(names.get().question());
            case Prediction.Way(String weight, int _) -> messages.get("predict.way", weight);
            case Prediction.Falls _ -> messages.get("predict.falls");
            case Prediction.Amount amount -> messages.get("predict.amount." + amount.what());
        };
    }

    private Node choice(int value, String key, String word) {
        String text = word.startsWith("predict.") ? key + " · " + messages.get(word) : word;
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("prediction-" + value);
        button.setOnAction(_ -> commit(value));
        return button;
    }

    private Node line(Prediction.Amount amount) {
        number = new Slider(
                amount.signed() ? -amount.most() : 0, amount.most(), amount.signed() ? 0 : amount.most() / 2);
        number.setId("predictionNumber");
        number.setPrefWidth(280);
        number.setShowTickMarks(true);
        number.setShowTickLabels(true);
        number.setMajorTickUnit(amount.most() / 2);
        number.setBlockIncrement(amount.most() / 50); // finer than what counts as right
        Label value = new Label();
        value.setMinWidth(64);
        number.valueProperty().subscribe(now -> value.setText(Numbers.fixed(now.doubleValue(), 2)));
        Button commit = new Button(messages.get("predict.commit"));
        commit.setId("predictionCommit");
        commit.setMinWidth(Region.USE_PREF_SIZE);
        commit.setOnAction(_ -> commit(number.getValue()));
        HBox row = new HBox(10, number, value, commit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void commit(double guess) {
        if (revealed) {
            return;
        }
        revealed = true;
        answers++;
        boolean hit = asked.isRight(guess);
        right += hit ? 1 : 0;
        verdict.setText(messages.get(hit ? "predict.right" : "predict.wrong", truth(asked)));
        verdict.getStyleClass().setAll("label", hit ? "verdict-right" : "verdict-wrong");
        choices.setDisable(true);
        done.setVisible(true);
        showScore();
        done.requestFocus();
    }

    private String truth(Prediction of) {
        return switch (of) {
            case Prediction.Answer(int _, int truth) -> names.get().names().of(truth);
            case Prediction.Way(String _, int truth) ->
                messages.get(truth == 0 ? "predict.up" : truth == 1 ? "predict.down" : "predict.stays");
            case Prediction.Falls(int truth) -> messages.get(truth == 0 ? "predict.yes" : "predict.no");
            case Prediction.Amount amount -> Numbers.fixed(amount.truth(), 4);
        };
    }

    private void showScore() {
        score.setText(answers == 0 ? "" : messages.get("predict.score", right, answers));
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Takes a question back that nobody has answered.
    public void cancel() {
        setVisible(false);
        choices.setDisable(false);
    }

    private void close() {
        cancel();
        onDone.run();
    }

    /// Takes a key while it is open: numbers choose, Enter commits a number or goes on.
    ///
    /// @return whether it had a use for it
    public boolean key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.Q) {
            cancel();
            return true;
        }
        if (revealed) {
            if (code == KeyCode.ENTER || code == KeyCode.RIGHT || code == KeyCode.PAGE_DOWN || code == KeyCode.SPACE) {
                close();
                return true;
            }
            return false;
        }
        if (number != null) {
            return switch (code) {
                case LEFT -> moved(-1);
                case RIGHT -> moved(1);
                case ENTER -> {
                    commit(number.getValue());
                    yield true;
                }
                default -> false;
            };
        }
        if (!code.isDigitKey()) {
            return code == KeyCode.RIGHT || code == KeyCode.PAGE_DOWN; // nobody walks past a question by chance
        }
        int digit = code.getCode() - (code.isKeypadKey() ? KeyCode.NUMPAD0.getCode() : KeyCode.DIGIT0.getCode());
        int value = digit - (asked instanceof Prediction.Answer ? names.get().first() : 1);
        if (value >= 0 && value < choices.getChildren().size()) {
            commit(value);
        }
        return true;
    }

    private boolean moved(int by) {
        number.setValue(number.getValue() + by * number.getBlockIncrement());
        return true;
    }
}
