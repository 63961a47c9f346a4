package dev.backlight.view.input;

import dev.backlight.data.picture.Split;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.digits.DataOpening;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Question;
import java.io.File;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
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
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// Opens other data: by button or by dropping files, with progress and a way to stop; asks before the experiment
/// begins anew with them; says why when they can't be read. Empty while nothing of that happens.
final class DataOpeningBar extends VBox {
    private final ExperimentModel experiment;
    private final Messages messages;
    private final DataOpening opening = new DataOpening();
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final VBox question = new VBox();
    private final Button cancel = new Button();
    private String name = "";
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            poll();
        }
    };

    DataOpeningBar(ExperimentModel experiment, Messages messages) {
        this.experiment = experiment;
        this.messages = messages;
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
        getChildren().setAll(sentence, reading, question);
        opening.fractionProperty().subscribe(fraction -> {
            progress.setProgress(fraction.doubleValue() > 0 ? fraction.doubleValue() : -1);
            if (fraction.doubleValue() >= 0) {
                say(messages.get("input.reading", name, (int) Math.round(100 * fraction.doubleValue())), false);
            }
        });
    }

    void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("input.open.title"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            open(file.toPath());
        }
    }

    void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("input.open.title"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            open(folder.toPath());
        }
    }

    void open(Path path) {
        begin(String.valueOf(path.getFileName()));
        opening.open(path);
    }

    void openMnist() {
        begin("MNIST");
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

    void dispose() {
        timer.stop();
        opening.close();
    }

    private void begin(String what) {
        name = what;
        question.getChildren().clear();
        question.setVisible(false);
        question.setManaged(false);
        timer.start();
    }

    private void poll() {
        opening.poll();
        if (opening.isBusy()) {
            return;
        }
        timer.stop();
        Split split = opening.take();
        if (split == null) {
            say(messages.sentence(opening.problemProperty().get()), true);
            return;
        }
        say(
                messages.get(
                        "input.opened",
                        name,
                        Numbers.grouped(split.train().size()),
                        Numbers.grouped(split.test().size()),
                        split.train().classes()),
                false);
        Question.ask(question, messages, "input.question", () -> replace(split), () -> say("", false));
    }

    private void replace(Split split) {
        try {
            experiment.apply(
                    experiment.configProperty().get().withoutExtraction().fittedTo(split), split);
            experiment.drawing().clear();
            experiment.showTestDigit(0);
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
