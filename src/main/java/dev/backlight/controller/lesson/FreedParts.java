package dev.backlight.controller.lesson;

import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.lesson.LessonPage;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A workspace's parts with a lesson's page in place of the left panel, which comes back while one tries freely.
final class FreedParts implements FrameParts {
    private final FrameParts stage;
    private final LessonModel model;
    private final LessonPage page;
    private final StackPane left = new StackPane();
    private final VBox free;

    FreedParts(FrameParts stage, LessonModel model, LessonPage page, Messages messages) {
        this.stage = stage;
        this.model = model;
        this.page = page;
        Button back = new Button(messages.get("lesson.restore"));
        back.setId("lessonRestore");
        back.getStyleClass().add("primary");
        back.setMaxWidth(Double.MAX_VALUE);
        back.setOnAction(_ -> model.restore());
        VBox top = new VBox(back);
        top.getStyleClass().add("group");
        VBox.setVgrow(stage.left(), Priority.ALWAYS);
        free = new VBox(top, stage.left());
        free.getStyleClass().addAll("side", "left");
        left.getChildren().setAll(page);
    }

    /// Shows the workspace's own panel, or the page.
    void free(boolean trying) {
        left.getChildren().setAll(trying ? free : page);
    }

    /// What the veil lies over: all but the page and the bars.
    Node workspace(BorderPane root) {
        return root.getCenter();
    }

    @Override
    public void joined(WorkspaceFrame joined) {
        stage.joined(joined);
        joined.layout().page(LessonPage.WIDTH);
    }

    @Override
    public RunModel<?> run() {
        return stage.run();
    }

    @Override
    public Region left() {
        return left;
    }

    @Override
    public Optional<Region> right() {
        return stage.right();
    }

    @Override
    public List<Node> stage() {
        return stage.stage();
    }

    @Override
    public List<Lens> lenses() {
        return stage.lenses();
    }

    @Override
    public StageNotices notices() {
        return stage.notices();
    }

    @Override
    public void reset() {
        stage.reset();
    }

    @Override
    public void branch() {
        stage.branch();
    }

    @Override
    public String bookmarkKey() {
        return stage.bookmarkKey();
    }

    @Override
    public List<Action> actions() {
        return stage.actions();
    }

    @Override
    public List<Actions.Layer> layers() {
        List<Actions.Layer> layers = new ArrayList<>(List.of(LessonActions.layer(model, page)));
        layers.addAll(stage.layers());
        return layers;
    }

    @Override
    public List<Node> walked() {
        return stage.walked();
    }

    @Override
    public String kept(String name) {
        return stage.kept(name);
    }

    @Override
    public void shown(Lens lens) {
        stage.shown(lens);
    }

    /// A hall sees the step itself, with the lesson's words under it.
    @Override
    public Optional<HallForm> hall(Lens lens) {
        return Optional.empty();
    }

    @Override
    public void broughtBack() {
        stage.broughtBack();
    }

    @Override
    public void dispose() {
        stage.dispose();
    }
}
