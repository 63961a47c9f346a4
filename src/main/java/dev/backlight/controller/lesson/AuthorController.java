package dev.backlight.controller.lesson;

import dev.backlight.lesson.file.LessonFile;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.view.author.AuthorView;
import dev.backlight.view.stage.control.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The room in which a lesson is written.
final class AuthorController extends BarRoom {
    private static final String PAGE = ".html";

    private final AuthorModel model;
    private final Settings settings;
    private final AuthorView view;

    AuthorController(AuthorModel model, Settings settings) {
        super(settings);
        this.model = model;
        this.settings = settings;
        BooleanBinding undo = Bindings.createBooleanBinding(model::canUndo, model.newsProperty());
        BooleanBinding redo = Bindings.createBooleanBinding(model::canRedo, model.newsProperty());
        BooleanBinding some = Bindings.createBooleanBinding(() -> model.step().isPresent(), model.newsProperty());
        List<Action> whole = List.of(
                Action.of("author.close", () -> close(model, settings)).key("Esc"),
                Action.of("author.undo", model::undo).key("Ctrl+Z").when(undo),
                Action.of("author.redo", model::redo).key("Ctrl+Shift+Z").when(redo),
                Action.of("author.look", model::look).when(some),
                Action.of("author.check", model::check).when(some),
                Action.of("author.save", () -> model.save(() -> {}))
                        .key("Ctrl+S")
                        .when(some),
                Action.of("author.export", () -> choose("action.author.export", LessonFile.SUFFIX, model::export))
                        .when(some),
                Action.of("author.handout", () -> choose("action.author.handout", PAGE, this::handOut))
                        .when(some));
        List<Action> ofStep = List.of(
                Action.of("author.up", () -> model.move(-1)).key("Alt+Up").when(some),
                Action.of("author.down", () -> model.move(1)).key("Alt+Down").when(some),
                Action.of("author.duplicate", model::duplicate).key("Ctrl+D").when(some),
                Action.of("author.remove", model::remove).when(some));
        view = new AuthorView(model, settings, whole, ofStep);
        show(view, List.of(Actions.Layer.of("author", whole), Actions.Layer.of("author-step", ofStep)), List.of());
    }

    /// Back to the list of lessons; what has not been saved is asked about.
    private static void close(AuthorModel model, Settings settings) {
        if (!model.isChanged()) {
            model.discard();
            return;
        }
        settings.notices()
                .ask(
                        "author.leave.ask",
                        new Answer("author.leave.save", () -> model.save(model::discard)),
                        new Answer("author.leave.later", model::leave),
                        new Answer("author.leave.discard", model::discard));
    }

    private void handOut(Path file) {
        model.handOut(settings.messages().locale(), file);
    }

    private void choose(String title, String suffix, Consumer<Path> write) {
        FileChoice.of(settings.messages().get(title))
                .named(model.draftProperty().get().name() + suffix)
                .save(root().getScene().getWindow())
                .ifPresent(
                        chosen -> write.accept(chosen.toString().endsWith(suffix) ? chosen : Path.of(chosen + suffix)));
    }

    @Override
    public List<String> lensNames() {
        return List.of();
    }

    @Override
    public void showLens(String name) {
        // the room is one page
    }

    @Override
    public void dispose() {
        view.dispose();
        super.dispose();
    }
}
