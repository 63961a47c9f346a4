package dev.backlight.app.project;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.data.DataException;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Project;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The project that is open: what all workspaces keep, taken together, the file the user has for it, and changing
/// to another one. On the screen's thread; files are read and written beside it.
public final class Projects {
    private final List<Workspace> workspaces;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private CompletableFuture<Long> untouched;
    private Runnable onOpened = () -> {};
    private long saved;
    private boolean hasSaved;

    public Projects(List<Workspace> workspaces, Settings settings) {
        this.workspaces = workspaces;
        this.settings = settings;
        untouched = capture().thenApply(Project::print);
    }

    /// Where the user keeps it; null where nowhere yet.
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// @param rebuild builds the views anew, once another project is open
    public void onOpened(Runnable rebuild) {
        onOpened = rebuild;
    }

    /// All of it between two steps of what learns.
    ///
    /// @return answered on another thread than the screen's
    public CompletableFuture<Project> capture() {
        Map<String, Part> parts = new ConcurrentHashMap<>();
        String workspace = settings.workspaceProperty().get();
        Map<String, Map<String, String>> views = settings.views();
        Path place = file.get();
        CompletableFuture<?>[] all = workspaces.stream()
                .map(one -> one.keep().thenAccept(part -> parts.put(one.id(), part)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenApply(_ -> {
            parts.values().removeIf(Part::isEmpty);
            return new Project(Instant.now(), place == null ? "" : place.toString(), workspace, views, parts);
        });
    }

    /// Shows a project that has been read; all of it or nothing.
    ///
    /// @param own whether it is the program's own copy of what was there when it ended
    /// @param from what it is called in a sentence
    /// @throws DataException with one sentence if something in it is damaged; nothing has changed then
    public void show(Project project, boolean own, Path from) throws DataException {
        List<Runnable> changes = new ArrayList<>();
        try {
            for (Workspace workspace : workspaces) {
                changes.add(workspace.opening(project.part(workspace.id()), own));
            }
        } catch (DataException told) {
            throw told;
        } catch (IOException | RuntimeException damaged) {
            throw ProjectFile.damaged(from, damaged);
        }
        changes.forEach(Runnable::run);
        settings.showAgain(project.views());
        if (workspaces.stream().anyMatch(workspace -> workspace.id().equals(project.workspace()))) {
            settings.workspaceProperty().set(project.workspace());
        }
        onOpened.run();
    }

    /// Begins with nothing, having asked what is to become of what is unsaved.
    ///
    /// @param chosen asks for a file to save to
    public void begin(Supplier<Optional<Path>> chosen) {
        whenSafe(chosen, () -> {
            Project nothing =
                    new Project(Instant.now(), "", settings.workspaceProperty().get(), Map.of(), Map.of());
            refusing(() -> show(nothing, false, Path.of("")));
            file.set(null);
            hasSaved = false;
            untouched = capture().thenApply(Project::print);
        });
    }

    /// Opens a file, having asked what is to become of what is unsaved.
    ///
    /// @param chosen asks for a file to save to
    public void open(Path from, Supplier<Optional<Path>> chosen) {
        whenSafe(chosen, () -> read(from));
    }

    /// Opens a file in the place of what is there.
    ///
    /// @return when it is done, or has been refused in a sentence on screen
    public CompletableFuture<Void> read(Path from) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return new Read(ProjectFile.read(from), null);
                    } catch (DataException refused) {
                        return new Read(null, refused);
                    }
                })
                .thenAcceptAsync(
                        read -> refusing(() -> {
                            if (read.problem() != null) {
                                throw read.problem();
                            }
                            show(read.project(), false, from);
                            belongsTo(from);
                            wasSaved(read.project().print());
                        }),
                        Platform::runLater);
    }

    private record Read(Project project, DataException problem) {}

    /// What is open is kept by the user in this file.
    public void belongsTo(Path place) {
        file.set(place.toAbsolutePath());
        settings.recent().use(place.toAbsolutePath().toString());
    }

    private void wasSaved(long print) {
        saved = print;
        hasSaved = true;
    }

    /// Writes all of it into a file, which it belongs to from then on.
    ///
    /// @param after is run when it has been written, on the screen's thread
    public void save(Path to, Runnable after) {
        capture()
                .thenApplyAsync(project -> {
                    try {
                        ProjectFile.write(to, project.of(""));
                        return new Written(project.print(), null);
                    } catch (IOException refused) {
                        return new Written(0, refused);
                    }
                })
                .thenAcceptAsync(
                        written -> refusing(() -> {
                            if (written.problem() != null) {
                                throw written.problem();
                            }
                            belongsTo(to);
                            wasSaved(written.print());
                            settings.notices().tell(messages -> messages.get("project.saved", name(to)));
                            after.run();
                        }),
                        Platform::runLater);
    }

    private record Written(long print, IOException problem) {}

    /// The name of a project, as it stands in the window's title.
    public static String name(Path place) {
        String name = String.valueOf(place.getFileName());
        return name.endsWith(ProjectFile.SUFFIX)
                ? name.substring(0, name.length() - ProjectFile.SUFFIX.length())
                : name;
    }

    /// Goes on at once if nothing would be lost, else when the question is answered.
    private void whenSafe(Supplier<Optional<Path>> chosen, Runnable goOn) {
        capture()
                .thenCombine(untouched, (now, first) -> hasSaved ? now.print() == saved : now.print() == first)
                .thenAcceptAsync(
                        safe -> {
                            if (safe) {
                                goOn.run();
                                return;
                            }
                            settings.notices()
                                    .ask(
                                            "project.unsaved",
                                            new Answer(
                                                    "project.unsaved.save",
                                                    () -> Optional.ofNullable(file.get())
                                                            .or(chosen)
                                                            .ifPresent(place -> save(place, goOn))),
                                            new Answer("project.unsaved.leave", goOn),
                                            new Answer("project.unsaved.cancel", () -> {}));
                        },
                        Platform::runLater);
    }

    /// Something that may be refused in one sentence.
    @FunctionalInterface
    interface Attempt {
        void run() throws IOException;
    }

    /// Runs it; a refusal is told in the window.
    void refusing(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | IllegalArgumentException refused) {
            Sentence why = Told.of(refused);
            settings.notices().warn(messages -> messages.sentence(why));
        }
    }
}
