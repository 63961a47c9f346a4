package dev.backlight.controller.lesson;

import dev.backlight.controller.digits.DigitsController;
import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.plane.PlaygroundController;
import dev.backlight.data.DataException;
import dev.backlight.lab.run.Digits;
import dev.backlight.lesson.draft.DraftJson;
import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.lesson.author.Recording;
import dev.backlight.model.lesson.author.Tools;
import dev.backlight.model.lesson.stage.DescentStage;
import dev.backlight.model.lesson.stage.DigitsStage;
import dev.backlight.model.lesson.stage.ExampleStage;
import dev.backlight.model.lesson.stage.LabStage;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.lesson.stage.PlaneStage;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Refusal;
import dev.backlight.training.run.RunState;
import dev.backlight.view.lesson.RichView;
import dev.backlight.view.plane.PlaneTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Lessons: walks of steps through the real program, with models of their own, so that what one does by oneself in
/// the other workspaces stays as it is. All is made when it is first asked for.
public final class LessonsWorkspace implements Workspace {
    public static final String ID = "lessons";

    private static final String DRAFT = "draft";
    /// Looks without news after which one reads, about two thirds of a second.
    private static final int REST = 20;

    private final Supplier<DigitsModel> digits;
    private final Digits.Reader given;
    private final Consumer<Openable> opener;
    private final ReadOnlyObjectWrapper<Object> arrangement = new ReadOnlyObjectWrapper<>(this, "arrangement", "");
    private LessonModel lessons;
    private Path kept;
    private AuthorModel author;
    private Path folder;
    private Tools tools;
    private Ahead ahead;
    private Settings settings;
    private int rested;

    /// @param digits makes a model of the lessons' own
    /// @param given the digits that labs learn from
    /// @param opener shows a network of a lab where digits are read
    public LessonsWorkspace(Supplier<DigitsModel> digits, Digits.Reader given, Consumer<Openable> opener) {
        this.digits = digits;
        this.given = given;
        this.opener = opener;
    }

    public LessonModel lessons() {
        if (lessons == null) {
            lessons = new LessonModel(Lessons.all(), new Stages(digits, given));
            remember();
            author = new AuthorModel(lessons);
            author.keepIn(folder);
            author.equip(tools);
            lessons.newsProperty().subscribe(_ -> rested = 0);
            lessons.stageProperty().subscribe(this::arrange);
            author.openProperty().subscribe(this::arrange);
        }
        return lessons;
    }

    /// Keeps in this file what is done in the lessons, and brings back what was. Nothing is read before the lessons
    /// are asked for: the program's start need not wait for them.
    public void keepIn(Path file) {
        kept = file;
        if (lessons != null) {
            remember();
        }
    }

    private void remember() {
        if (kept == null) {
            return;
        }
        try {
            lessons.book().keepIn(kept);
        } catch (DataException damaged) {
            // said once in the log: the lessons themselves are whole, and the file is left as it is
            System.getLogger(LessonsWorkspace.class.getName())
                    .log(System.Logger.Level.WARNING, "What was done in the lessons can't be read", damaged);
        }
    }

    /// Keeps lessons that are written in this folder.
    ///
    /// @param walking walks and pictures them unseen
    public void write(Path lessonFolder, Tools walking) {
        folder = lessonFolder;
        tools = walking;
    }

    /// The lesson that somebody writes; empty if nobody has begun.
    public Optional<AuthorModel> written() {
        return Optional.ofNullable(author);
    }

    /// The lesson that somebody writes.
    public AuthorModel author() {
        lessons();
        return author;
    }

    /// Carries over what is saved or checked, whatever is on screen.
    public void pumpWriting() {
        if (author != null) {
            author.pump();
        }
    }

    /// Other views are needed for another stage, and for the room in which a lesson is written.
    private void arrange() {
        arrangement.set(
                new Shown(lessons.stageProperty().get(), author.openProperty().get()));
    }

    private record Shown(LessonStage stage, boolean writing) {}

    private Optional<RunModel<?>> learning() {
        LessonStage stage = lessons().stageProperty().get();
        return switch (stage) {
            case PlaneStage planes -> Optional.of(planes.plane().run());
            case DigitsStage pictures -> Optional.of(pictures.digits().run());
            case ExampleStage _ -> Optional.empty();
            case LabStage _ -> Optional.empty();
            case DescentStage _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunModel<?> run() {
        return learning()
                .orElseThrow(() -> new Refusal(
                        "Nothing learns step by step in this lesson: open one with a playground or digits."));
    }

    @Override
    public boolean isTraining() {
        return learning()
                .filter(run -> run.stateProperty().get() == RunState.RUNNING)
                .isPresent();
    }

    @Override
    public Caption caption(Messages messages) {
        LessonModel model = lessons();
        var lesson = model.openProperty().get();
        if (lesson == null) {
            return new Caption(messages.get("workspace.lessons"), messages.get("lesson.list.subtitle"), 0, 0);
        }
        var text = lesson.text(model.step(), messages.locale());
        return new Caption(
                text.title(),
                RichView.pieces(text.hall(), model.figures()),
                model.place(),
                lesson.steps().size());
    }

    @Override
    public ObservableValue<?> news() {
        return lessons().newsProperty();
    }

    @Override
    public WorkspaceController views(Settings now) {
        if (settings != now) {
            settings = now;
            ahead = new Ahead(now.open());
            now.presentation().captionProperty().subscribe(_ -> keepWord());
        }
        LessonStage stage = lessons().stageProperty().get();
        rested = 0;
        return ahead.take(stage, now.messages().locale(), () -> built(stage));
    }

    /// A lens on a lesson's stage has words of its own for a hall, which is told the lesson's.
    private void keepWord() {
        Presentation hall = settings.presentation();
        if (hall.captionProperty().get() != null
                && settings.workspaceProperty().get().equals(ID)
                && lessons().openProperty().get() != null
                && !lessons().tryingProperty().get()) {
            hall.say(null);
        }
    }

    private WorkspaceController built(LessonStage stage) {
        return switch (stage) {
            case null ->
                author().openProperty().get()
                        ? new AuthorController(author(), settings)
                        : new LessonsController(lessons(), author(), settings);
            case ExampleStage example -> new ExampleController(lessons(), example, settings);
            case DescentStage descent -> new DescentController(lessons(), descent, settings);
            case LabStage lab -> new LabLessonController(lessons(), lab, settings, opener);
            case PlaneStage planes ->
                new LessonFrame(lessons(), planes, plane(planes, settings), planes.lensProperty(), settings);
            case DigitsStage pictures ->
                new LessonFrame(
                        lessons(),
                        pictures,
                        new DigitsController(pictures.digits(), settings),
                        pictures.lensProperty(),
                        settings);
        };
    }

    /// The stage of a step that may come next, if other views are needed for it than those that are there.
    private Optional<LessonStage> next() {
        return author().openProperty().get()
                ? Optional.empty()
                : lessons().coming().stream()
                        .map(stop -> lessons().stages().of(stop.step().state()))
                        .filter(stage -> stage != lessons().stageProperty().get())
                        .filter(stage ->
                                !ahead.isDone(stage, settings.messages().locale()))
                        .findFirst();
    }

    private void rest() {
        if (ahead != null) {
            ahead.drop();
        }
    }

    /// Whether what can be made while one reads has been made.
    public boolean isReadAhead() {
        return settings == null || lessons == null || next().isEmpty();
    }

    /// While one reads, the views of the next step are built, once nothing has happened for a while: that takes the
    /// screen's thread for longer than a frame.
    private void readAhead() {
        rested = lessons().isSettled() && !isTraining() ? rested + 1 : 0;
        if (settings != null && rested == REST) {
            rested = 0;
            next().ifPresent(stage -> ahead.build(stage, settings.messages().locale(), () -> built(stage)));
        }
    }

    private FrameParts plane(PlaneStage stage, Settings settings) {
        return new PlaygroundController(
                PlaneComparison.none(stage.plane()),
                stage.plane(),
                settings,
                new PlaneTools(stage.plane(), PlaygroundController.PACE));
    }

    @Override
    public ObservableValue<?> arrangement() {
        lessons();
        return arrangement.getReadOnlyProperty();
    }

    @Override
    public Optional<Recorded> recorded(Settings settings) {
        return Recording.of(lessons().stageProperty().get(), settings.viewState());
    }

    /// The lesson that is being written, if it has not been saved as it is: so it is there again after the program
    /// has ended, however it did.
    @Override
    public CompletableFuture<Part> keep() {
        if (author == null || !author.isChanged()) {
            return Workspace.super.keep();
        }
        LessonDraft draft = author.draftProperty().get();
        return CompletableFuture.supplyAsync(
                () -> new Part.Writer().json(DRAFT, DraftJson.write(draft)).done());
    }

    /// What is being written stays unless this is the program's own copy: of it nothing goes unasked.
    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        if (!part.has(DRAFT)) {
            return () -> {};
        }
        LessonDraft draft = DraftJson.read(part.json(DRAFT));
        return () -> {
            if (!author().isChanged()) {
                author().goOn(draft);
            }
        };
    }

    @Override
    public void leave() {
        learning().ifPresent(RunModel::pause);
        rest();
    }

    @Override
    public void pump() {
        lessons().pump();
        author().pump();
        readAhead();
    }

    @Override
    public void answer() {
        // a lesson's stage answers by itself when it is pumped
    }

    @Override
    public boolean isSettled() {
        return lessons().isSettled();
    }

    @Override
    public void close() {
        rest();
        if (lessons != null) {
            author.close();
            lessons.close();
        }
    }
}
