package dev.backlight.view.evaluation;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.model.run.Exam;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.evaluation.chart.ConfusionGrid;
import dev.backlight.view.evaluation.chart.EvaluationFocus;
import dev.backlight.view.evaluation.chart.EvaluationFocus.Cell;
import dev.backlight.view.evaluation.chart.FiguresTable;
import dev.backlight.view.evaluation.chart.PictureGrid;
import dev.backlight.view.evaluation.run.Keys;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The confusion matrix, and the very pictures behind its chosen cell.
final class MatrixColumn extends VBox {
    private static final double HEAD = 40;
    private static final double HINT = 34;
    private static final double WIDE = 470;
    private static final String UNREAD = "evaluation.none.yet";

    private final EvaluationFocus focus;
    private final Messages messages;
    private final ConfusionGrid grid;
    private final PictureGrid pictures;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label hint = new Label();
    private final Label range = new Label();
    private final Button copy = new Button();

    MatrixColumn(EvaluationFocus focus, Settings settings) {
        this.focus = focus;
        messages = settings.messages();
        grid = new ConfusionGrid(focus, settings);
        pictures = new PictureGrid(focus, settings, false);
        pictures.setId("cell-pictures");
        getStyleClass().add("evaluation-matrix");
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        range.getStyleClass().add("caption");
        range.setMinWidth(Region.USE_PREF_SIZE);
        range.textProperty().bind(pictures.rangeProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, count, space, range);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("evaluation-head");
        header.setMinHeight(HEAD);
        header.setPrefHeight(HEAD);
        VBox.setMargin(header, new Insets(0, 24, 0, 24));
        VBox.setVgrow(pictures, Priority.ALWAYS);
        hint.setText(messages.get("evaluation.hint"));
        hint.getStyleClass().add("caption");
        copy.setText(messages.get("evaluation.copy"));
        copy.setTooltip(new Tooltip(messages.get("evaluation.copy.tip")));
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.setId("copy-figures");
        copy.getStyleClass().add("link");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setVisible(false);
        copy.setOnAction(_ -> copyFigures());
        Keys.enterFires(copy);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(8, hint, between, copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(HINT);
        foot.setMaxHeight(HINT);
        VBox.setMargin(foot, new Insets(0, 24, 4, 24));
        getChildren().setAll(grid, header, pictures, foot);
    }

    @Override
    protected void layoutChildren() {
        ConfusionMatrix confusion = focus.confusion();
        int classes = confusion == null ? 10 : confusion.classes();
        double room = getHeight() - HEAD - HINT - 4 - PictureGrid.leastRow(false) - 4;
        double height = grid.heightIn(getWidth(), room, classes);
        grid.setMinHeight(height);
        grid.setPrefHeight(height);
        grid.setMaxHeight(height);
        double foot = 2 * 24 + hint.prefWidth(-1) + 16 + copy.prefWidth(-1);
        double head = 2 * 24 + title.prefWidth(-1) + count.prefWidth(-1) + range.prefWidth(-1) + 3 * 8;
        count.setVisible(head <= getWidth()); // the chosen cell above says the same
        hint.setVisible(foot <= getWidth()); // else the copy beside it, which does something, has the room
        super.layoutChildren();
    }

    void sampleChanged() {
        pictures.sampleChanged();
    }

    void refresh() {
        grid.refresh();
        ConfusionMatrix confusion = focus.confusion();
        Exam exam = focus.exam();
        copy.setVisible(confusion != null);
        copy.setText(messages.get("evaluation.copy"));
        if (confusion == null) {
            pictures.show(List.of(), UNREAD);
            return;
        }
        Cell cell = focus.cell();
        boolean right = cell.actual() == cell.predicted();
        int number = confusion.count(cell.actual(), cell.predicted());
        title.setText(focus.title(cell, messages));
        String of = focus.count(cell, messages);
        boolean most = !right && getWidth() >= WIDE && number > 0 && number == confusion.largestMistake();
        count.setText(most ? messages.get("evaluation.cell.most", of) : of);
        List<ClassifiedExample> examples =
                exam == null ? List.of() : exam.reading().cell(cell.actual(), cell.predicted());
        pictures.show(examples, exam == null ? UNREAD : "evaluation.none");
    }

    private void copyFigures() {
        ClipboardContent content = new ClipboardContent();
        content.putString(FiguresTable.of(focus.confusion(), focus::name, messages));
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(messages.get("evaluation.copied"));
    }

    void dispose() {
        grid.dispose();
        pictures.dispose();
        range.textProperty().unbind();
    }
}
