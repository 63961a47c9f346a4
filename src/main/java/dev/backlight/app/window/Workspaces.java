package dev.backlight.app.window;

import dev.backlight.controller.digits.DigitsWorkspace;
import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.lab.LabsWorkspace;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Split;
import dev.backlight.lab.kit.WholeDigits;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.lesson.author.Tools;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Ways;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The list of workspaces, of which one is on screen. Only that works: leaving it lets its training rest. Labs go
/// on.
public final class Workspaces implements AutoCloseable {
    private final DigitsWorkspace digits;
    private final PlaneWorkspace planes = new PlaneWorkspace();
    private final LabsWorkspace labs;
    private final DomainsWorkspace domains = new DomainsWorkspace();
    private final LessonsWorkspace lessons;
    private final List<Workspace> all;
    private final Settings settings;
    private volatile boolean training;

    public Workspaces(DigitsModel digits, Settings settings) {
        this.digits = new DigitsWorkspace(digits);
        this.settings = settings;
        Split given = new Split(digits.trainingSet(), digits.testSet());
        labs = new LabsWorkspace(() -> given, () -> training, this::show);
        lessons = new LessonsWorkspace(
                () -> new DigitsModel(given, ExperimentConfig.article(), threads()), () -> given, this::show);
        all = List.of(this.digits, planes, domains, labs, lessons);
        settings.ways().guidedBy(this::go);
        settings.workspaceProperty().subscribe((left, entered) -> {
            named(left).leave();
            named(entered).enter();
        });
    }

    Settings settings() {
        return settings;
    }

    /// All of them, in the order of their keys.
    public List<Workspace> all() {
        return all;
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public Workspace named(String id) {
        return all.stream()
                .filter(workspace -> workspace.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no workspace: choose {1}.",
                        id, all.stream().map(Workspace::id).collect(Collectors.joining(" or "))));
    }

    /// The one on screen.
    public Workspace open() {
        return named(settings.workspaceProperty().get());
    }

    /// What learns in it.
    public RunModel<?> run() {
        return open().run();
    }

    /// The digits, on screen or not.
    public DigitsModel digits() {
        return digits.digits();
    }

    /// The playground, on screen or not; another may take its place.
    public PlaneModel plane() {
        return planes.plane();
    }

    /// The playground and what is compared with it.
    public PlaneComparison planes() {
        return planes.planes();
    }

    /// All labs, on screen or not.
    public LabModel labs() {
        return labs.labs();
    }

    /// The domains, on screen or not.
    public DomainsWorkspace domains() {
        return domains;
    }

    /// The lessons, on screen or not.
    public LessonModel lessons() {
        return lessons.lessons();
    }

    /// Whether all that a lesson makes while one reads has been made.
    public boolean isReadAhead() {
        return lessons.isReadAhead();
    }

    /// Keeps in this file what is done in the lessons; it is read when they are first asked for.
    void keepLessons(Path file) {
        lessons.keepIn(file);
    }

    /// The lesson that somebody writes, on screen or not.
    public AuthorModel author() {
        return lessons.author();
    }

    /// Where that lesson is kept, and what walks it unseen.
    void writeLessons(Path folder, Tools tools) {
        lessons.write(folder, tools);
    }

    /// The lesson that somebody writes; empty if nobody has begun.
    public Optional<AuthorModel> written() {
        return lessons.written();
    }

    /// Shows a network of a lab among the digits, as it stood when its trial ended.
    private void show(Openable lab) {
        digits().open(WholeDigits.recipe(lab.network(), lab.seed()), WholeDigits.weights(lab.network()));
        settings.workspaceProperty().set(digits.id());
    }

    /// Goes to a room, a lab or a lesson.
    private void go(Ways.Place place) {
        switch (place.workspace()) {
            case DomainsWorkspace.ID -> domains.enter(place.name());
            case LabsWorkspace.ID -> labs().openProperty().set(place.name());
            default -> lessons().open(place.name());
        }
        settings.workspaceProperty().set(place.workspace());
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    public void pump() {
        training = open().isTraining();
        open().pump();
        if (open() != lessons) {
            lessons.pumpWriting();
        }
    }

    /// Whether something learned in the one on screen at the last look.
    boolean isTraining() {
        return training;
    }

    public boolean isSettled() {
        return open().isSettled();
    }

    public void answer() {
        open().answer();
    }

    @Override
    public void close() {
        all.forEach(Workspace::close);
    }
}
