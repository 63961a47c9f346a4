package dev.backlight.view.evaluation;

import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.analysis.Marked;
import dev.backlight.model.run.Exam;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.evaluation.Study.Cell;
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

    private final Study study;
    private final Messages messages;
    private final ConfusionGrid grid;
    private final PictureGrid pictures;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label range = new Label();
    private final Button copy = new Button();

    MatrixColumn(Study study, Settings settings) {
        this.study = study;
        messages = settings.messages();
        grid = new ConfusionGrid(study, settings);
        pictures = new PictureGrid(study, settings, false);
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
        Label hint = new Label(messages.get("evaluation.hint"));
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
        ConfusionMatrix confusion = study.confusion();
        int classes = confusion == null ? 10 : confusion.classes();
        double room = getHeight() - HEAD - HINT - 4 - PictureGrid.leastRow(false) - 4;
        double height = grid.heightIn(getWidth(), room, classes);
        grid.setMinHeight(height);
        grid.setPrefHeight(height);
        grid.setMaxHeight(height);
        super.layoutChildren();
    }

    void sampleChanged() {
        pictures.sampleChanged();
    }

    void refresh() {
        grid.refresh();
        ConfusionMatrix confusion = study.confusion();
        Exam exam = study.exam();
        copy.setVisible(confusion != null);
        copy.setText(messages.get("evaluation.copy"));
        if (confusion == null) {
            pictures.show(List.of());
            return;
        }
        Cell cell = study.cell();
        boolean right = cell.actual() == cell.predicted();
        int number = confusion.count(cell.actual(), cell.predicted());
        title.setText(study.title(cell, messages));
        String of = study.count(cell, messages);
        boolean most = !right && getWidth() >= WIDE && number > 0 && number == confusion.largestMistake();
        count.setText(most ? messages.get("evaluation.cell.most", of) : of);
        List<Marked> marked = exam == null ? List.of() : exam.reading().cell(cell.actual(), cell.predicted());
        pictures.show(marked);
    }

    private void copyFigures() {
        ClipboardContent content = new ClipboardContent();
        content.putString(FiguresTable.of(study.confusion(), study::name, messages));
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(messages.get("evaluation.copied"));
    }

    void dispose() {
        grid.dispose();
        pictures.dispose();
        range.textProperty().unbind();
    }
}
