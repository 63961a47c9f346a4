package dev.backlight.view.evaluation;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.analysis.TestReading;
import dev.backlight.model.run.Exam;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.evaluation.chart.ClassFigures;
import dev.backlight.view.evaluation.chart.EvaluationFocus;
import dev.backlight.view.evaluation.chart.PictureGrid;
import dev.backlight.view.evaluation.run.Keys;
import dev.backlight.view.stage.control.OneOf;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The figures of each class over a gallery of the worst mistakes.
final class MistakesColumn extends VBox {
    private static final double NARROW = 440;

    private final EvaluationFocus focus;
    private final Messages messages;
    private final ClassFigures figures;
    private final PictureGrid gallery;
    private final Label range = new Label();
    private final HBox header = new HBox(10);
    private final ToggleGroup orders = new OneOf();
    private Exam ordered;
    private Function<TestReading, List<ClassifiedExample>> order = TestReading::worst;

    MistakesColumn(EvaluationFocus focus, Settings settings) {
        this.focus = focus;
        messages = settings.messages();
        figures = new ClassFigures(focus, settings);
        gallery = new PictureGrid(focus, settings, true);
        gallery.setId("mistakes");
        gallery.show(List.of(), nothing(null));
        getStyleClass().add("evaluation-mistakes");
        Label title = new Label(messages.get("evaluation.mistakes"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        range.getStyleClass().add("caption");
        range.textProperty().bind(gallery.rangeProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox segments = new HBox(
                segment("evaluation.order.certain", TestReading::worst),
                segment("evaluation.order.digit", TestReading::worstByClass),
                segment("evaluation.order.near", TestReading::nearMisses));
        segments.getStyleClass().add("segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        orders.getToggles().getFirst().setSelected(true);
        orders.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                orders.selectToggle(before); // one order is always chosen
            }
        });
        header.getChildren().setAll(title, range, space, segments);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("evaluation-head");
        header.setMinHeight(50);
        VBox.setMargin(header, new Insets(4, 24, 0, 24));
        VBox.setVgrow(gallery, Priority.ALWAYS);
        getChildren().setAll(figures, header, gallery);
    }

    private ToggleButton segment(String key, Function<TestReading, List<ClassifiedExample>> wanted) {
        ToggleButton segment = new ToggleButton(messages.get(key));
        segment.getStyleClass().add("segment");
        segment.setToggleGroup(orders);
        segment.setMinWidth(Region.USE_PREF_SIZE);
        segment.setOnAction(_ -> {
            order = wanted;
            ordered = null;
            refresh();
        });
        Keys.enterFires(segment);
        return segment;
    }

    @Override
    protected void layoutChildren() {
        ConfusionMatrix confusion = focus.confusion();
        double height = ClassFigures.heightFor(confusion == null ? 10 : confusion.classes(), getHeight());
        figures.setMinHeight(height);
        figures.setPrefHeight(height);
        makeRoom();
        super.layoutChildren();
    }

    /// Which of how many are shown is left out where there is no room beside the choice of their order.
    private void makeRoom() {
        double margin = getWidth() < NARROW ? 12 : 24;
        VBox.setMargin(header, new Insets(4, margin, 0, margin));
        double wanted = 2 * margin
                + header.getChildren().stream()
                        .filter(part -> part != range)
                        .mapToDouble(part -> part.prefWidth(-1) + header.getSpacing())
                        .sum();
        boolean room = wanted + range.prefWidth(-1) <= getWidth();
        range.setVisible(room);
        range.setManaged(room);
    }

    void sampleChanged() {
        gallery.sampleChanged();
    }

    void refresh() {
        figures.refresh();
        Exam exam = focus.exam();
        if (exam == null || exam != ordered) {
            ordered = exam;
            List<ClassifiedExample> shown = exam == null ? List.of() : order.apply(exam.reading());
            gallery.show(shown, nothing(exam));
        }
    }

    /// Why there are no pictures: nobody knows yet, there is no mistake, or none of this kind.
    private static String nothing(Exam exam) {
        return exam == null
                ? "evaluation.none.yet"
                : exam.reading().worst().isEmpty() ? "evaluation.none.wrong" : "evaluation.none";
    }

    void dispose() {
        figures.dispose();
        gallery.dispose();
    }
}
