package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Fields under each other that show a value and hand on what is typed, without an echo.
class Form extends VBox {
    private final Messages messages;
    private final List<Runnable> fills = new ArrayList<>();
    private List<Runnable> collected = List.of();
    private boolean filling;

    Form(Messages messages) {
        super(10);
        this.messages = messages;
        getStyleClass().add("author-form");
    }

    Messages messages() {
        return messages;
    }

    /// Shows what is true now.
    void fill() {
        filling = true;
        List.copyOf(fills).forEach(Runnable::run);
        filling = false;
    }

    /// Something that is done with each `fill`.
    void onFill(Runnable show) {
        fills.add(show);
    }

    /// Takes what is done with each `fill` for fields that are built now, in place of what was collected before.
    List<Runnable> collect(Runnable building) {
        fills.removeAll(collected);
        int before = fills.size();
        building.run();
        collected = List.copyOf(fills.subList(before, fills.size()));
        return collected;
    }

    /// What is being typed in the chosen step, as one change.
    ///
    /// @param typed null for a change of its own
    static Object typing(AuthorModel model, Object... typed) {
        return typed.length == 0 || typed[0] == null
                ? null
                : Stream.concat(Stream.of(model.chosen()), Arrays.stream(typed)).toList();
    }

    /// A field for a part of the chosen step's words.
    void words(AuthorModel model, Supplier<String> language, String id, Part part, int lines) {
        text(
                id,
                "author.part." + part.word(),
                lines,
                () -> WordsForm.words(model, language.get()).of(part),
                typed -> {
                    String spoken = language.get();
                    model.changeStep(
                            step -> step.say(spoken, words -> words.with(part, typed)), typing(model, part, spoken));
                });
    }

    /// Whether what changes now comes from the model.
    boolean isFilling() {
        return filling;
    }

    /// A field under its name.
    ///
    /// @param lines 1 for a line
    TextInputControl text(String id, String key, int lines, Supplier<String> value, Consumer<String> typed) {
        TextInputControl field = lines == 1 ? new TextField() : area(lines);
        bind(field, id, messages.get(key), value, typed);
        getChildren().add(named(key, field));
        return field;
    }

    private static TextArea area(int lines) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(lines);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) { // nobody needs a tab in Markdown
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        return area;
    }

    void bind(TextInputControl field, String id, String name, Supplier<String> value, Consumer<String> typed) {
        field.setId(id);
        field.setAccessibleText(name);
        onFill(() -> {
            if (!field.getText().equals(value.get())) {
                field.setText(value.get());
            }
        });
        field.textProperty().subscribe((_, now) -> {
            if (!filling) {
                typed.accept(now);
            }
        });
    }

    CheckBox check(String id, String key, Supplier<Boolean> value, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setId(id);
        onFill(() -> box.setSelected(value.get()));
        box.setOnAction(_ -> chosen.accept(box.isSelected()));
        return box;
    }

    /// A box whose text may be typed or chosen.
    void bind(ComboBox<String> box, String id, String name, Supplier<String> value, Consumer<String> typed) {
        box.setEditable(true);
        bind(box.getEditor(), id + "-text", name, value, typed);
        box.setId(id);
        box.setAccessibleText(name);
    }

    VBox named(String key, Node field) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("caption");
        name.setLabelFor(field);
        VBox named = new VBox(3, name, field);
        named.setFillWidth(true);
        return named;
    }
}
