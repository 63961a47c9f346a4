package dev.backlight.controller.lab;

import dev.backlight.lab.LabResult;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.text.Messages;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.lab.LabCsv;
import dev.backlight.storage.lab.LabResultFile;
import dev.backlight.view.stage.control.FileChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javax.imageio.ImageIO;

/// Takes what came out of a lab elsewhere: the page as a picture, every number as a table. Files are written beside
/// the screen, whole or not at all.
final class LabExport {
    private final Messages messages;
    private final Consumer<String> told;

    /// @param told gets one sentence of what became of it
    LabExport(Messages messages, Consumer<String> told) {
        this.messages = messages;
        this.told = told;
    }

    /// Asks where to and writes.
    ///
    /// @param kind `png` or `csv`
    void ask(Experiment experiment, Node page, String kind) {
        FileChoice.of(messages.get("labs.export.title"))
                .kind(kind.toUpperCase(Locale.ROOT), "*." + kind)
                .named(experiment.lab().name() + "." + kind)
                .save(page.getScene().getWindow())
                .ifPresent(file -> write(experiment, page, file));
    }

    /// Writes what the file's ending says: `.png` the page, `.json` all of the result, all others a table.
    CompletableFuture<Void> write(Experiment experiment, Node page, Path file) {
        LabResult result = experiment.result();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        BufferedImage picture =
                name.endsWith(".png") ? SwingFXUtils.fromFXImage(page.snapshot(null, null), null) : null;
        return CompletableFuture.runAsync(() -> {
                    try {
                        if (picture != null) {
                            AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
                        } else if (name.endsWith(".json")) {
                            LabResultFile.write(file, result);
                        } else {
                            LabCsv.write(file, result);
                        }
                    } catch (IOException unwritable) {
                        throw new CompletionException(unwritable);
                    }
                })
                .whenCompleteAsync(
                        (_, failure) -> told.accept(
                                failure == null
                                        ? messages.get("labs.export.done", file)
                                        : messages.get("labs.export.failed", file)),
                        Platform::runLater);
    }
}
