package dev.backlight.controller.digits;

import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import dev.backlight.view.paint.Numbers;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many training examples are held out, and how long one waits for them to be read better. Patience appears
/// where there is something to wait for.
final class ValidationFields extends VBox {
    private static final int MOST_PATIENCE = 1_000;

    private final Messages messages;
    private final Consumer<Validation> onChange;
    private final Consumer<String> onRefuse;
    private final TextField held = field("held-out");
    private final TextField patience = field("patience");
    private final HBox patienceRow;
    private Validation shown = Validation.NONE;
    private int most;

    /// @param onChange is handed what the user wishes for
    /// @param onRefuse is handed the sentence that says why a wish can't be met; empty when all is well again
    ValidationFields(Messages messages, Consumer<Validation> onChange, Consumer<String> onRefuse) {
        super(6);
        this.messages = messages;
        this.onChange = onChange;
        this.onRefuse = onRefuse;
        patienceRow = row("training.patience", "training.patience.tip", patience);
        patienceRow.managedProperty().bind(patienceRow.visibleProperty());
        getChildren().addAll(row("data.held", "data.held.tip", held), patienceRow);
        listen(held);
        listen(patience);
    }

    /// @param examples of the training set
    void show(ExperimentConfig config, int examples) {
        shown = config.validation();
        held.getStyleClass().remove("invalid");
        patience.getStyleClass().remove("invalid");
        most = examples - 1;
        if (!held.isFocused()) {
            held.setText(String.valueOf(shown.heldOut()));
        }
        if (!patience.isFocused()) {
            patience.setText(String.valueOf(shown.patience()));
        }
        patienceRow.setVisible(!shown.isNone());
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(72);
        field.setMinWidth(48);
        field.setStyle("-fx-alignment: center-right;");
        return field;
    }

    private HBox row(String key, String tipKey, TextField field) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Tooltip tip = new Tooltip(messages.get(tipKey));
        tip.setWrapText(true);
        tip.setMaxWidth(260);
        field.setTooltip(tip);
        field.setAccessibleText(messages.get(key));
        HBox row = new HBox(name, space, field);
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }

    private void listen(TextField field) {
        field.setOnAction(_ -> change());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                change();
            }
        });
    }

    private void change() {
        int count = number(held, "data.held.invalid", most);
        int epochs = number(patience, "training.patience.invalid", MOST_PATIENCE);
        if (count < 0 || epochs < 0) {
            return;
        }
        onRefuse.accept("");
        Validation wish = new Validation(count, count == 0 ? 0 : epochs);
        if (!wish.equals(shown)) {
            onChange.accept(wish);
        }
    }

    /// @return below 0 if nothing that can be used was typed
    private int number(TextField field, String sentence, int limit) {
        String typed = field.getText().replaceAll("[\\s,.]", "");
        boolean sound = typed.matches("\\d{1,9}") && Integer.parseInt(typed) <= limit;
        field.getStyleClass().remove("invalid");
        if (sound) {
            return Integer.parseInt(typed);
        }
        field.getStyleClass().add("invalid");
        onRefuse.accept(messages.get(sentence, field.getText().strip(), Numbers.grouped(limit)));
        return -1;
    }
}
