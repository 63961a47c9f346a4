package dev.backlight.view.feedback;

import dev.backlight.data.feedback.Correction;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.control.FileChoice;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The corrections, what one does with them, and how one learns from them.
public final class CorrectionsColumn extends VBox {
    private final FeedbackModel feedback;
    private final Messages messages;
    private final CorrectionsGrid grid;
    private final LearnPanel learn;
    private final Label count = new Label();
    private final Label empty = new Label();
    private final Label problem = new Label();
    private final Label exported = new Label();
    private final Label takenAway = new Label();
    private final FeedbackSketch sketch;
    private final HBox undoBar;
    private final Button delete = new Button();
    private final Button clear = new Button();
    private final MenuButton export = new MenuButton();
    private final Subscription subscriptions;

    public CorrectionsColumn(DigitsModel digits, Settings settings) {
        super(8);
        feedback = digits.feedback();
        messages = settings.messages();
        grid = new CorrectionsGrid(feedback, settings);
        learn = new LearnPanel(digits, messages);
        getStyleClass().add("feedback-corrections");
        Label title = new Label(messages.get("feedback.corrections"));
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        delete.setGraphic(new FontIcon(Feather.TRASH_2));
        delete.setTooltip(new Tooltip(messages.get("feedback.delete.tip")));
        delete.setAccessibleText(messages.get("feedback.delete.tip"));
        delete.setId("delete-correction");
        delete.setOnAction(_ -> deleteSelected());
        clear.setText(messages.get("feedback.clear"));
        clear.setId("clear-corrections");
        clear.setOnAction(_ -> feedback.clear());
        for (Button button : new Button[] {delete, clear}) {
            button.getStyleClass().add("link");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        export.setText(messages.get("feedback.export"));
        export.getStyleClass().add("feedback-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.getItems()
                .setAll(
                        item("feedback.export.pictures", feedback::exportPictures),
                        item("feedback.export.idx", feedback::exportIdx));
        HBox header = new HBox(8, title, count, space, delete, clear, export);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(32);
        Button undo = new Button(messages.get("feedback.undo"));
        undo.setId("undo-deletion");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> feedback.undo());
        takenAway.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(takenAway, Priority.ALWAYS);
        undoBar = new HBox(8, takenAway, undo);
        undoBar.setAlignment(Pos.CENTER_LEFT);
        undoBar.getStyleClass().add("feedback-undo");
        undoBar.managedProperty().bind(undoBar.visibleProperty());
        problem.getStyleClass().add("field-error");
        exported.getStyleClass().add("caption");
        empty.setText(messages.get("feedback.empty"));
        empty.getStyleClass().add("muted");
        for (Label label : new Label[] {problem, exported, empty}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        grid.managedProperty().bind(grid.visibleProperty());
        VBox.setVgrow(grid, Priority.ALWAYS);
        sketch = new FeedbackSketch(feedback.learning(), true, settings);
        getChildren().setAll(header, undoBar, problem, exported, empty, sketch, grid, learn);
        subscriptions = Subscription.combine(
                feedback.setProperty().subscribe(this::show),
                feedback.selectedProperty().subscribe(this::show),
                feedback.takenAwayProperty().subscribe(this::show),
                feedback.problemProperty().subscribe(this::show));
        show();
        say("", false);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        grid.dispose();
        sketch.dispose();
        learn.dispose();
    }

    /// Takes the selected correction away.
    ///
    /// @return whether there was one
    public boolean deleteSelected() {
        Correction selected = feedback.selectedProperty().get();
        if (selected != null) {
            feedback.delete(selected);
        }
        return selected != null;
    }

    private void show() {
        int size = feedback.setProperty().get().size();
        count.setText(size == 0 ? "" : String.valueOf(size));
        delete.setVisible(feedback.selectedProperty().get() != null);
        clear.setVisible(size > 0);
        export.setVisible(size > 0);
        empty.setVisible(size == 0);
        sketch.setVisible(size == 0);
        grid.setVisible(size > 0);
        int gone = feedback.takenAwayProperty().get();
        undoBar.setVisible(gone > 0);
        takenAway.setText(messages.get("feedback.taken", gone));
        problem.setText(messages.sentence(feedback.problemProperty().get()));
        problem.setVisible(!problem.getText().isEmpty());
    }

    private MenuItem item(String key, Function<Path, CompletableFuture<Path>> action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> FileChoice.of(messages.get("feedback.export.title"))
                .folder(getScene().getWindow())
                .ifPresent(folder -> action.apply(folder)
                        .whenCompleteAsync(
                                (written, failure) -> say(
                                        failure == null
                                                ? messages.get("feedback.exported", written)
                                                : messages.get("feedback.export.failed", folder),
                                        failure != null),
                                Platform::runLater)));
        return item;
    }

    private void say(String sentence, boolean wrong) {
        exported.setText(sentence);
        exported.setVisible(!sentence.isEmpty());
        exported.getStyleClass().remove("field-error");
        if (wrong) {
            exported.getStyleClass().add("field-error");
        }
    }
}
