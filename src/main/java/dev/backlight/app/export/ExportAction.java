package dev.backlight.app.export;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.view.export.ExportSheet;
import dev.backlight.view.present.WindowFrame;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Opens the sheet of what can go elsewhere, and writes what is chosen on it.
public final class ExportAction {
    private final Settings settings;
    private final Supplier<Workspace> open;
    private final Supplier<WindowFrame> frame;

    /// @param open the workspace on screen
    /// @param frame the window's frame of now
    public ExportAction(Settings settings, Supplier<Workspace> open, Supplier<WindowFrame> frame) {
        this.settings = settings;
        this.open = open;
        this.frame = frame;
    }

    public Action action() {
        return Action.of("project.export", this::open).key("Ctrl+E");
    }

    private void open() {
        try {
            open.get().export().thenAcceptAsync(this::show, Platform::runLater);
        } catch (IllegalArgumentException nothingLearns) {
            show(Optional.empty());
        }
    }

    private void show(Optional<ExportSource> source) {
        if (source.isEmpty()) {
            settings.notices().tell(messages -> messages.get("export.nothing"));
            return;
        }
        WindowFrame window = frame.get();
        ExportSheet sheet = new ExportSheet(
                source.get(), settings, (form, name) -> save(source.get(), form, name), window::hideSheet);
        window.showSheet(sheet, sheet::dispose);
        sheet.focus();
    }

    private void save(ExportSource source, ExportForm form, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        Window window = frame.get().getScene().getWindow();
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            Path file = chosen.getName().endsWith(form.ending())
                    ? chosen.toPath()
                    : Path.of(chosen.getPath() + form.ending());
            frame.get().hideSheet();
            write(source, form, file);
        }
    }

    private void write(ExportSource source, ExportForm form, Path file) {
        CompletableFuture.supplyAsync(() -> {
                    try {
                        form.write(source, file);
                        return Sentence.NONE;
                    } catch (IOException | RuntimeException refused) {
                        return Told.of(refused);
                    }
                })
                .thenAcceptAsync(
                        problem -> settings.notices()
                                .tell(messages -> problem.isEmpty()
                                        ? messages.get("export.saved", file)
                                        : messages.sentence(problem)),
                        Platform::runLater);
    }
}
