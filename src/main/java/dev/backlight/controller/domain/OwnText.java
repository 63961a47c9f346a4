package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.model.sequence.Corpus;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.text.Messages;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.text.Sentence;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.FileChoice;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the next letter is learned from: the names, or somebody's own text, dropped or chosen.
final class OwnText {
    private final TextModel model;
    private final Messages messages;
    private final Label problem = new Label();
    private final HBox reading;
    private final Subscription subscription;

    OwnText(TextModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        problem.setId("own-text-problem");
        problem.getStyleClass().add("caption");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Label words = new Label(messages.get("domain.text.opening"));
        words.getStyleClass().add("caption");
        Button stop = new Button(messages.get("domain.text.opening.stop"));
        stop.setId("own-text-stop");
        stop.getStyleClass().add("link");
        reading = new HBox(8, words, stop);
        reading.setId("own-text-reading");
        reading.setAlignment(Pos.CENTER_LEFT);
        stop.setOnAction(_ -> {
            model.cancelOpening();
            showReading(false);
        });
        subscription = Subscription.combine(
                model.problemProperty().subscribe(this::show),
                model.openingProperty().subscribe(now -> showReading(now.doubleValue() >= 0)));
    }

    /// The group of the data in the left panel.
    VBox group(Panel panel) {
        Corpus now = model.corpusProperty().get();
        Button open = new Button(messages.get("domain.text.open"));
        open.setId("own-text");
        open.setOnAction(_ -> choose());
        FlowPane buttons = new FlowPane(6, 6, open);
        if (now.isOwn()) {
            Button names = new Button(messages.get("domain.text.take-names"));
            names.setId("take-names");
            names.setOnAction(_ -> model.takeNames());
            buttons.getChildren().add(names);
        }
        return panel.group(
                "domain.data",
                now.isOwn() ? panel.caption("domain.text.own", now.name()) : panel.caption("domain.text.data"),
                panel.row(now.isOwn() ? "domain.text.lines" : "domain.text.names", Numbers.grouped(now.size())),
                panel.row(
                        "domain.text.letters",
                        Numbers.grouped(now.letters().vocabulary().size() - 1)),
                buttons,
                reading,
                problem);
    }

    void choose() {
        FileChoice.of(messages.get("domain.text.open"))
                .kind(messages.get("domain.text.files"), "*.txt")
                .kind(messages.get("domain.text.any"), "*")
                .open(problem.getScene() == null ? null : problem.getScene().getWindow())
                .ifPresent(model::open);
    }

    /// Learns from a text that is dropped on a node; a project goes on to the window.
    void takeDrops(Node node) {
        node.setOnDragOver(event -> {
            if (isText(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            if (isText(event)) {
                model.open(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isText(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null
                && !files.isEmpty()
                && !ProjectFile.isNamed(files.getFirst().toPath());
    }

    private void showReading(boolean now) {
        reading.setVisible(now);
        reading.setManaged(now);
    }

    private void show(Sentence why) {
        problem.setText(why.isEmpty() ? "" : messages.sentence(why));
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
