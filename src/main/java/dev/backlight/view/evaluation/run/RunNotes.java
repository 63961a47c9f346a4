package dev.backlight.view.evaluation.run;

import dev.backlight.model.run.KeptRuns;
import dev.backlight.model.text.Messages;
import dev.backlight.storage.run.RunFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is said over the run list: what was taken away and can be brought back, which files were passed over, and
/// what became of the last saving. Takes no room while there is nothing to say.
public final class RunNotes extends VBox {
    private final KeptRuns kept;
    private final Messages messages;
    private final Label takenAway = new Label();
    private final Label problem = new Label();
    private final Label saved = new Label();
    private final Tooltip problems = new Tooltip();
    private final HBox undoBar;
    private final HBox problemBar;

    public RunNotes(KeptRuns kept, Messages messages) {
        super(6);
        this.kept = kept;
        this.messages = messages;
        Button undo = new Button(messages.get("feedback.undo"));
        undo.setId("undo-removal");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> kept.undo());
        undoBar = bar(takenAway, undo);
        undoBar.getStyleClass().add("feedback-undo");
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll("icon-button", "small-button");
        close.setTooltip(new Tooltip(messages.get("evaluation.kept.close")));
        close.setAccessibleText(close.getTooltip().getText());
        close.setOnAction(_ -> kept.forgetProblems());
        problemBar = bar(problem, close);
        problem.getStyleClass().add("field-error");
        problem.setId("run-problem");
        problem.setTooltip(problems);
        saved.getStyleClass().add("caption");
        saved.setId("curves-saved");
        for (Label label : List.of(takenAway, problem, saved)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        setPadding(new Insets(0, 8, 8, 8));
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(undoBar, problemBar, saved);
        refresh();
    }

    private static HBox bar(Label text, Button button) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox bar = new HBox(8, text, button);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinHeight(USE_PREF_SIZE);
        return bar;
    }

    public void refresh() {
        int gone = kept.takenAwayProperty().get();
        takenAway.setText(messages.get("evaluation.removed", gone));
        List<RunFileException> told = kept.problems();
        problem.setText(
                told.isEmpty()
                        ? ""
                        : sentence(told.getFirst(), messages)
                                + (told.size() == 1
                                        ? ""
                                        : "\n" + messages.get("evaluation.kept.more", told.size() - 1)));
        problems.setText(told.stream().map(each -> sentence(each, messages)).collect(Collectors.joining("\n")));
        shown(undoBar, gone > 0);
        shown(problemBar, !told.isEmpty());
        shown(saved, !saved.getText().isEmpty());
        boolean any = undoBar.isVisible() || problemBar.isVisible() || saved.isVisible();
        shown(this, any);
    }

    /// The curves of a run have been written to that file.
    void saved(Path file) {
        say(messages.get("evaluation.curves.saved", file.getFileName()), false);
    }

    /// They could not be.
    ///
    /// @param cause what went wrong with that file, or with the file of the run
    void unsaved(Path file, Throwable cause) {
        say(
                cause instanceof RunFileException told
                        ? sentence(told, messages)
                        : messages.get("plane.file.unwritable", file.toString()),
                true);
    }

    private void say(String text, boolean wrong) {
        saved.setText(text);
        saved.getStyleClass().setAll("label", wrong ? "field-error" : "caption");
        refresh();
    }

    private static String sentence(RunFileException problem, Messages messages) {
        return messages.get(
                "evaluation.kept." + problem.kind().word(), problem.file().toString());
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
