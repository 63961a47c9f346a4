package dev.backlight.app.project;

import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.view.stage.control.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;

/// What one can do with projects: by keys and menu, and by dropping a file on the window.
public final class ProjectActions {
    private final Projects projects;
    private final Settings settings;
    private final Supplier<Window> window;

    /// @param window for the choice of a file
    public ProjectActions(Projects projects, Settings settings, Supplier<Window> window) {
        this.projects = projects;
        this.settings = settings;
        this.window = window;
    }

    public List<Action> actions() {
        return List.of(
                Action.of("project.new", this::begin).key("Ctrl+N"),
                Action.of("project.open", this::open).key("Ctrl+O"),
                Action.told("project.open-file", List.of("file"), with -> open(Path.of(with.text("file")))),
                Action.of("project.save", this::save).key("Ctrl+S"),
                Action.of("project.save-as", this::saveAs).key("Ctrl+Shift+S"));
    }

    /// Begins a new project, having asked what is to become of what is unsaved.
    public void begin() {
        projects.begin(this::chosen);
    }

    /// Opens projects that are dropped anywhere where nobody else takes the file.
    public void takeDrops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (dropped(event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> dropped(event.getDragboard().getFiles()).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            open(file);
        }));
    }

    private static Optional<Path> dropped(List<File> files) {
        return files == null
                ? Optional.empty()
                : files.stream().map(File::toPath).filter(ProjectFile::isNamed).findFirst();
    }

    /// Opens a project, having asked what is to become of what is unsaved.
    public void open(Path file) {
        projects.open(file, this::chosen);
    }

    private void open() {
        choice("action.project.open").open(window.get()).ifPresent(this::open);
    }

    private void save() {
        Path file = projects.fileProperty().get();
        if (file == null) {
            saveAs();
        } else {
            projects.save(file, () -> {});
        }
    }

    private void saveAs() {
        chosen().ifPresent(file -> projects.save(file, () -> {}));
    }

    private Optional<Path> chosen() {
        return choice("action.project.save-as")
                .named(suggested(
                        projects.fileProperty().get(), settings.messages().get("project.name")))
                .save(window.get())
                .map(ProjectActions::named);
    }

    /// The name that a dialog begins with: that of the project, so that a copy is told from it by what one adds.
    ///
    /// @param present null where it has none yet
    static String suggested(Path present, String first) {
        return present == null
                ? first + ProjectFile.SUFFIX
                : present.getFileName().toString();
    }

    /// Not every system's dialog adds the ending.
    static Path named(Path file) {
        return ProjectFile.isNamed(file) ? file : file.resolveSibling(file.getFileName() + ProjectFile.SUFFIX);
    }

    private FileChoice choice(String title) {
        Path last = projects.fileProperty().get();
        return FileChoice.of(settings.messages().get(title))
                .kind(settings.messages().get("project.files"), "*.backlight")
                .in(last == null ? null : last.getParent());
    }
}
