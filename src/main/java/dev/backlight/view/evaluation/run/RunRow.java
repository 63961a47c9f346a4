package dev.backlight.view.evaluation.run;

import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.metric.RunNames;
import dev.backlight.view.paint.Numbers;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One run in the list: chosen by a click, laid over the others by its eye.
public final class RunRow extends StackPane {
    private static final double EYE = 38;
    private static final double SPARK_FROM = 240;

    private final RunEntry run;
    private final RunArchive archive;
    private final Settings settings;
    private final ToggleButton choice = new ToggleButton();
    private final Button eye = new Button();
    private final FontIcon icon = new FontIcon(Feather.EYE);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label accuracy = new Label();
    private final RunSpark spark;

    public RunRow(RunEntry run, RunArchive archive, RunMenu menu, Settings settings) {
        this.run = run;
        this.archive = archive;
        this.settings = settings;
        spark = new RunSpark(run, settings);
        title.getStyleClass().add("group-title");
        detail.getStyleClass().add("caption");
        accuracy.getStyleClass().addAll("value", "run-accuracy");
        accuracy.setMinWidth(46);
        accuracy.setAlignment(Pos.CENTER_RIGHT);
        VBox names = new VBox(1, title, detail);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox content = new HBox(4, names, spark, accuracy);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        content.setPadding(new Insets(0, EYE, 0, 8));
        choice.getStyleClass().add("run-row");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setTooltip(new Tooltip());
        choice.setContextMenu(menu.of(run));
        choice.setOnAction(_ -> {
            archive.selectedProperty().set(run);
            refresh();
        });
        eye.setGraphic(icon);
        eye.getStyleClass().addAll("icon-button", "small-button");
        eye.setTooltip(new Tooltip());
        eye.setOnAction(_ -> archive.setOverlaid(run, !archive.overlaid().contains(run)));
        StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
        StackPane.setMargin(eye, new Insets(0, 6, 0, 0));
        widthProperty().subscribe(() -> {
            spark.setVisible(getWidth() >= SPARK_FROM);
            spark.setManaged(getWidth() >= SPARK_FROM);
        });
        getChildren().setAll(choice, content, eye);
        Keys.enterFires(choice);
        Keys.enterFires(eye);
    }

    void refresh() {
        choice.setId("run-" + run.number()); // numbers go on from earlier runs, which may be read late
        eye.setId("overlay-" + run.number());
        title.setText(RunNames.name(run, settings.messages()));
        detail.setText(RunNames.line(run, settings.messages()));
        Evaluation result = run.evaluationProperty().get();
        accuracy.setText(result == null ? "" : Numbers.fixed(100 * result.accuracy(), 2));
        choice.setSelected(archive.selectedProperty().get() == run);
        String recipe = RunNames.full(run, settings.messages());
        choice.getTooltip().setText(recipe + "\n" + settings.messages().get("evaluation.run.menu"));
        choice.setAccessibleText(recipe + "\n" + accuracy.getText());
        boolean overlaid = archive.overlaid().contains(run);
        icon.setIconCode(overlaid ? Feather.EYE : Feather.EYE_OFF);
        icon.setOpacity(overlaid ? 1 : 0.6);
        boolean last = overlaid && archive.overlaid().size() == 1;
        eye.getTooltip()
                .setText(settings.messages()
                        .get(
                                last
                                        ? "evaluation.overlay.last"
                                        : overlaid
                                                ? "evaluation.overlay.hide"
                                                : archive.canOverlay()
                                                        ? "evaluation.overlay.show"
                                                        : "evaluation.overlay.full"));
        eye.setAccessibleText(eye.getTooltip().getText());
        spark.refresh();
    }

    void dispose() {
        spark.dispose();
    }
}
