package dev.backlight.app.window;

import dev.backlight.app.export.ExportAction;
import dev.backlight.app.home.GlossaryActions;
import dev.backlight.app.home.HomeActions;
import dev.backlight.app.home.PlaceActions;
import dev.backlight.app.own.OwnLessons;
import dev.backlight.app.own.Writing;
import dev.backlight.app.project.Autosave;
import dev.backlight.app.project.Edits;
import dev.backlight.app.project.ProjectActions;
import dev.backlight.app.project.Projects;
import dev.backlight.app.speaker.SpeakerWindow;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.LabKeeper;
import dev.backlight.model.lesson.author.Tools;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.file.UserFolder;
import dev.backlight.storage.project.Session;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.lesson.speaker.StepPictures;
import dev.backlight.view.paint.Type;
import dev.backlight.view.present.WindowFrame;
import dev.backlight.view.stage.ErrorCard;
import dev.backlight.view.stage.LoadingView;
import dev.backlight.view.stage.PopupGround;
import dev.backlight.view.stage.ThemeStyles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The program's window: shows at once, reads the digits beside it, then becomes the workspace.
public final class BacklightApp {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final Stage stage = new Stage();
    private final Settings settings;
    private final Messages messages;
    private final Scene scene = scene();
    private final Path asked;
    private final Optional<Path> lesson;
    private final FirstReadings readings;
    private final Function<Split, Tools> tools;
    private final Function<Split, StepPictures> pictures;
    private volatile FeedbackFile.Opened corrections;
    private volatile Session session;
    private volatile Session.Found last = new Session.Found(null, null);
    private Workspaces workspaces;
    private Autosave autosave;
    private SpeakerWindow speaker;

    private BacklightApp(
            Opening opening,
            FirstReadings readings,
            Function<Split, Tools> tools,
            Function<Split, StepPictures> pictures) {
        this.readings = readings;
        this.tools = tools;
        this.pictures = pictures;
        settings = readings.settings();
        messages = settings.messages();
        lesson = opening.lesson();
        asked = lesson.isPresent() ? null : opening.project();
        if (opening.percent() > 0) {
            settings.scaleProperty().set(opening.percent());
        }
    }

    /// Opens the window. JavaFX must be running; it ends when the window closes.
    ///
    /// @param readings begun before JavaFX was
    /// @param tools for who writes a lesson, made of the digits that the program carries
    /// @param pictures of steps for who gives a lecture, made of the same
    public static void open(
            Opening opening,
            FirstReadings readings,
            Function<Split, Tools> tools,
            Function<Split, StepPictures> pictures) {
        Platform.runLater(() -> new BacklightApp(opening, readings, tools, pictures).show());
    }

    /// A scene with a size of its own. One without takes the size that its content would like best as soon as a
    /// picture of it is taken, whatever the window's size is.
    static Scene scene() {
        return new Scene(new StackPane(), WIDTH, HEIGHT);
    }

    /// Threads of the trainer beside a window: one core is left to the screen, so that neither waits for the other.
    public static int trainerThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private void show() {
        StartTimes.over("javafx");
        ErrorReport report = new ErrorReport(settings);
        Thread.setDefaultUncaughtExceptionHandler(report);
        Thread.currentThread().setUncaughtExceptionHandler(report);
        SystemReader.follow(settings);
        PopupGround.follow(settings.themeProperty());
        ThemeStyles.begin(
                scene, settings.themeProperty().get(), messages.localeProperty().get());
        scene.setRoot(new LoadingView(messages.get("loading.mnist"), settings.scaleProperty()));
        stage.setTitle("Backlight");
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        Rectangle2D place = place(
                Screen.getPrimary().getVisualBounds(), settings.scaleProperty().get() / 100.0);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            Icons.load(size).ifPresent(stage.getIcons()::add);
        }
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc is the presentation's own
        settings.presentation().onProperty().subscribe(stage::setFullScreen);
        stage.setOnHidden(_ -> close());
        stage.show();
        FirstFrame.shown().thenRun(() -> StartTimes.over("window")).thenRun(this::load);
    }

    /// Where the window opens: on the screen as a whole, a little above the middle. A window that is left to find
    /// its place by itself, and fills the screen, has half of its title bar above the edge.
    ///
    /// @param screen what windows may cover of it
    /// @param times by how much everything is larger than usual
    static Rectangle2D place(Rectangle2D screen, double times) {
        double width = Math.min(WIDTH * times, screen.getWidth());
        double height = Math.min(HEIGHT * times, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 3,
                width,
                height);
    }

    private void load() {
        CompletableFuture.supplyAsync(this::read)
                .whenCompleteAsync(
                        (data, failure) -> {
                            if (failure == null) {
                                start(data);
                            } else {
                                refuse(failure.getCause());
                            }
                        },
                        Platform::runLater);
    }

    private Split read() {
        try {
            UserFolder.make(UserFolder.path());
        } catch (IOException told) {
            System.getLogger(BacklightApp.class.getName())
                    .log(System.Logger.Level.WARNING, "The user's folder can't be made", told);
        }
        Type.load(); // what the first frame did without
        corrections = FeedbackFile.open(UserFolder.path().resolve("corrections" + FeedbackFile.SUFFIX));
        takePlace();
        try {
            Split digits = readings.digits();
            StartTimes.over("digits");
            return digits;
        } catch (DataException unreadable) {
            throw new CompletionException(unreadable);
        }
    }

    /// Without a place everything works but bringing back what was there.
    private void takePlace() {
        if (session != null) {
            return; // the data are read once more
        }
        try {
            session = Session.take(UserFolder.path().resolve("session"));
            if (asked == null) {
                last = session.last();
            } else {
                session.setAside("earlier");
            }
        } catch (IOException none) {
            System.getLogger(BacklightApp.class.getName())
                    .log(System.Logger.Level.WARNING, "What is worked on can't be kept", none);
        }
    }

    private void start(Split data) {
        DigitsModel digits = new DigitsModel(data, ExperimentConfig.article(), trainerThreads());
        digits.feedback().keepIn(corrections);
        digits.archive().kept().keepIn(new RunFolder(UserFolder.path().resolve("runs")));
        workspaces = new Workspaces(digits, settings);
        workspaces.labs().keepIn(new LabKeeper(UserFolder.path().resolve("labs")));
        workspaces.keepLessons(UserFolder.path().resolve("lessons.json"));
        Projects projects = new Projects(workspaces.all(), settings);
        projects.fileProperty().subscribe(this::title);
        autosave = new Autosave(projects, session);
        autosave.restore(last, settings);
        ProjectActions files = new ProjectActions(projects, settings, () -> stage);
        Edits edits = new Edits(workspaces.all(), settings, System::nanoTime, Platform::runLater);
        List<Action> more = new ArrayList<>(files.actions());
        more.addAll(edits.actions());
        ExportAction export = new ExportAction(settings, workspaces::open, this::frame);
        more.add(export.action());
        more.add(export.copying());
        List<Action> places =
                new PlaceActions(settings.ways(), workspaces.domains().names()).all();
        GlossaryActions words = new GlossaryActions(settings, this::frame, places);
        more.addAll(new HomeActions(
                        workspaces.all(),
                        workspaces::lessons,
                        () -> workspaces.labs().answered(),
                        settings,
                        files::open,
                        files::begin,
                        words::show,
                        this::frame,
                        ErrorLog.file())
                .actions());
        more.addAll(places);
        more.addAll(words.all());
        speaker = new SpeakerWindow(workspaces::lessons, settings, this::frame, pictures.apply(data), stage);
        more.add(speaker.action());
        OwnLessons own =
                new OwnLessons(workspaces::lessons, settings, UserFolder.path().resolve("lessons"), Platform::runLater);
        more.addAll(own.actions(stage));
        more.addAll(writing(data).actions());
        WorkspaceRoot root = new WorkspaceRoot(scene, workspaces, more);
        files.takeDrops(scene);
        own.takeDrops(scene);
        own.list().thenRun(() -> lesson.ifPresent(own::open));
        projects.onOpened(() -> {
            edits.forget();
            root.build();
        });
        new FramePump(workspaces).start();
        if (asked != null) {
            projects.read(asked);
        }
        autosave.start();
        FirstFrame.shown().thenRun(() -> StartTimes.over("workspace")).thenRun(StartTimes::end);
    }

    /// Lessons of one's own; the window asks before it lets go of one.
    private Writing writing(Split data) {
        Writing writing = new Writing(workspaces::author, workspaces::lessons, workspaces::open, settings);
        workspaces.writeLessons(UserFolder.path().resolve("lessons"), tools.apply(data));
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (workspaces.written().isPresent() && !writing.mayClose(stage::hide)) {
                event.consume();
            }
        });
        return writing;
    }

    /// @return null while the digits are read
    private WindowFrame frame() {
        return scene.getRoot() instanceof WindowFrame frame ? frame : null;
    }

    private void title(Path file) {
        stage.setTitle(file == null ? "Backlight" : Projects.name(file) + " – Backlight");
    }

    private void refuse(Throwable failure) {
        scene.setRoot(new StackPane(new ErrorCard(
                messages.get("error.data.title"),
                messages.sentence(failure),
                messages.get("error.data.retry"),
                this::load)));
    }

    private void close() {
        if (workspaces != null) {
            speaker.end();
            autosave.close();
            workspaces.close();
        }
        Platform.runLater(Platform::exit); // the window is still being hidden: it must have gone first
    }
}
