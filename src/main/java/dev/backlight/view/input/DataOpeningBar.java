package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DataOpening;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Question;
import dev.backlight.view.stage.control.FileChoice;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Opens other data: by button or by dropping files, with progress and a way to stop; asks before the experiment
/// begins anew with them; says why when they can't be read. Empty while nothing of that happens.
final class DataOpeningBar extends VBox {
    private final DigitsModel digits;
    private final Settings settings;
    private final Messages messages;
    private final DataOpening opening;
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final VBox question = new VBox();
    private final VBox mapping = new VBox(10);
    private ColumnPicker picker;
    private String chosenIn = "";
    private final Button cancel = new Button();
    private final Subscription subscriptions;

    DataOpeningBar(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        messages = settings.messages();
        opening = digits.opening();
        setId("data-opening");
        setSpacing(6);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        cancel.setText(messages.get("input.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> opening.cancel());
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox reading = new HBox(10, progress, cancel);
        reading.setAlignment(Pos.CENTER_LEFT);
        reading.visibleProperty().bind(opening.fractionProperty().greaterThanOrEqualTo(0));
        reading.managedProperty().bind(reading.visibleProperty());
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        question.setVisible(false);
        question.setManaged(false);
        mapping.setVisible(false);
        mapping.setManaged(false);
        getChildren().setAll(sentence, reading, mapping, question);
        subscriptions = Subscription.combine(
                opening.fractionProperty().subscribe(fraction -> show(fraction.doubleValue())),
                opening.problemProperty().subscribe(problem -> {
                    if (!problem.isEmpty()) {
                        say(messages.sentence(problem), true);
                        map(null); // another column may be the label, or another character set the right one
                        goOn();
                    }
                }),
                opening.openedProperty().subscribe(this::offer));
    }

    void chooseFile() {
        FileChoice.of(messages.get("input.open.title"))
                .open(getScene().getWindow())
                .ifPresent(this::open);
    }

    void chooseFolder() {
        FileChoice.of(messages.get("input.open.title"))
                .folder(getScene().getWindow())
                .ifPresent(this::open);
    }

    void open(Path path) {
        opening.open(path);
    }

    void openMnist() {
        opening.openMnist();
    }

    /// Lets files be dropped on a part of the window.
    ///
    /// @param accepted called before something dropped is opened
    void takeDropsOn(Node target, Runnable accepted) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragDropped((DragEvent event) -> {
            if (event.getDragboard().hasFiles()) {
                accepted.run();
                open(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /// What is being read goes on.
    void dispose() {
        subscriptions.unsubscribe();
        unmap();
    }

    private void show(double fraction) {
        if (fraction >= 0) {
            unmap();
        }
        progress.setProgress(fraction > 0 ? fraction : -1);
        say(fraction < 0 ? "" : messages.get("input.reading", opening.name(), (int) Math.round(100 * fraction)), false);
    }

    /// @param split what has been read; null for nothing
    private void offer(Split split) {
        if (split == null) {
            question.getChildren().clear();
            question.setVisible(false);
            question.setManaged(false);
            unmap();
            return;
        }
        String opened = messages.get(
                "input.opened",
                opening.name(),
                Numbers.grouped(split.train().size()),
                Numbers.grouped(split.test().size()),
                split.train().classes());
        say(
                opening.leftOut()
                        .map(test -> opened + " " + messages.get("input.leftout", test.getFileName()))
                        .orElse(opened),
                false);
        map(split.train());
        boolean fresh = Standing.of(digits.run()).isUntrained();
        String asked = messages.get(fresh ? "input.question.fresh" : "input.question");
        Question.ask(question, messages, asked, "input.question", () -> replace(opening.take()), () -> {
            opening.take();
            say("", false);
        });
        goOn();
    }

    /// Asks for the column of the labels and for the character set, where they are in doubt.
    ///
    /// @param read by the present ones; null if they were none
    private void map(Dataset read) {
        unmap();
        opening.columns().ifPresent(columns -> {
            picker = new ColumnPicker(
                    columns, read, settings, column -> chosen("#labelColumn", () -> opening.choose(column)));
            mapping.getChildren().add(picker);
        });
        opening.characters()
                .ifPresent(set -> mapping.getChildren()
                        .add(new CharacterPicker(
                                set, read, messages, other -> chosen("#characters", () -> opening.choose(other)))));
        mapping.setVisible(!mapping.getChildren().isEmpty());
        mapping.setManaged(mapping.isVisible());
    }

    private void chosen(String picked, Runnable choice) {
        chosenIn = picked;
        choice.run();
    }

    /// Who goes through the choices by keys goes on there, not at an answer that lets go of what was read.
    private void goOn() {
        Node again = chosenIn.isEmpty() ? null : mapping.lookup(chosenIn);
        chosenIn = "";
        if (again != null) {
            again.requestFocus();
        }
    }

    private void unmap() {
        if (picker != null) {
            picker.dispose();
            picker = null;
        }
        mapping.getChildren().clear();
        mapping.setVisible(false);
        mapping.setManaged(false);
    }

    private void replace(Split split) {
        try {
            digits.learnFrom(split);
            say("", false);
        } catch (IllegalArgumentException impossible) {
            say(messages.sentence(impossible), true);
        }
    }

    private void say(String text, boolean wrong) {
        sentence.setText(text);
        sentence.getStyleClass().remove("field-error");
        if (wrong) {
            sentence.getStyleClass().add("field-error");
        }
    }
}
