package dev.backlight.view.author;

import dev.backlight.lesson.check.Quantity;
import dev.backlight.model.lesson.author.AuthorModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A condition as three fields: a number of the program, how it compares or moves, and with what. What has more in
/// it than three fields hold stays one text.
final class ConditionRow extends HBox {
    private static final Pattern SIMPLE =
            Pattern.compile("\\s*([^<>=]*?)\\s*(?:([<>=])\\s*([^<>=]*?)|\\s(rises|falls|changes|stays))\\s*");
    private static final List<String> SIGNS = List.of("<", ">", "=", "rises", "falls", "changes", "stays");

    private final ComboBox<String> number;
    private final ChoiceBox<String> sign = new ChoiceBox<>();
    private final TextField value = new TextField();
    private final Form form;
    private final Consumer<String> typed;

    /// @param value of the condition as it is
    ConditionRow(
            Form form, AuthorModel model, String id, String name, Supplier<String> condition, Consumer<String> typed) {
        super(6);
        this.form = form;
        this.typed = typed;
        number = numbers(form, model);
        sign.getItems().setAll(SIGNS);
        sign.setValue("<");
        sign.setId(id + "-sign");
        sign.setAccessibleText(name);
        sign.setOnAction(_ -> hand());
        value.setPrefColumnCount(6);
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.SOMETIMES);
        getChildren().setAll(number, sign, value);
        form.bind(number, id, name, () -> part(condition.get(), 0), _ -> hand());
        form.bind(value, id + "-value", name, () -> part(condition.get(), 2), _ -> hand());
        form.onFill(() -> {
            boolean whole =
                    SIMPLE.matcher(condition.get()).matches() || condition.get().isBlank();
            String now = part(condition.get(), 1);
            if (!now.isEmpty()) {
                sign.setValue(now);
            }
            show(whole);
        });
    }

    /// A box of all numbers that are on stage, into which one may also type.
    static ComboBox<String> numbers(Form form, AuthorModel model) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(150);
        box.setMinWidth(90);
        form.onFill(() -> {
            List<String> offered =
                    model.rehearsal().numbers().stream().map(Quantity::toString).toList();
            if (!box.getItems().equals(offered)) {
                String text = box.getEditor().getText();
                box.getItems().setAll(offered);
                box.getEditor().setText(text);
            }
        });
        return box;
    }

    private void show(boolean whole) {
        boolean moves = sign.getValue().length() > 1;
        sign.setVisible(whole);
        sign.setManaged(whole);
        value.setVisible(whole && !moves);
        value.setManaged(whole && !moves);
    }

    private void hand() {
        if (form.isFilling()) {
            return;
        }
        String left = number.getEditor().getText().strip();
        if (!sign.isVisible()) {
            typed.accept(left);
            return;
        }
        boolean moves = sign.getValue().length() > 1;
        show(true);
        typed.accept(left + " " + sign.getValue()
                + (moves ? "" : " " + value.getText().strip()));
    }

    private static String part(String condition, int which) {
        Matcher simple = SIMPLE.matcher(condition);
        if (!simple.matches()) {
            return which == 0 ? condition : "";
        }
        String found = switch (which) {
            case 0 -> simple.group(1);
            case 1 -> simple.group(2) == null ? simple.group(4) : simple.group(2);
            default -> simple.group(3);
        };
        return found == null ? "" : found;
    }
}
