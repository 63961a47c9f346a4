package dev.backlight.controller.plane;

import dev.backlight.data.DataException;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.plane.PointBrush;
import dev.backlight.model.text.Messages;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.text.Refusal;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.stage.control.FileChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/// Takes the playground elsewhere and back: by a code on the clipboard, or by a file.
final class PlaneSharing {
    private final PlaneModel model;
    private final PlaneComparison planes;
    private final Messages messages;
    private final PlaneChanges changes;
    private final Consumer<String> say;

    /// @param say tells what was done
    PlaneSharing(
            PlaneModel model, PlaneComparison planes, Messages messages, PlaneChanges changes, Consumer<String> say) {
        this.model = model;
        this.planes = planes;
        this.messages = messages;
        this.changes = changes;
        this.say = say;
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        PlaneRival rival = planes.rivalProperty().get();
        content.putString(
                rival == null
                        ? ShareCode.encode(model.config())
                        : ShareCode.encode(
                                rival.first().config(), rival.second().config()));
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(messages.get("plane.code.copied"));
    }

    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        refusing(() -> {
            List<PlaneConfig> shared = ShareCode.decodeAll(text == null ? "" : text);
            model.apply(shared.getFirst());
            if (shared.size() > 1 && planes.isOffered()) {
                planes.begin();
                planes.rivalProperty().get().apply(shared.getLast());
            }
        });
    }

    /// A playground, or points as CSV.
    void open(Window window, PointBrush brush) {
        FileChoice.of(messages.get("plane.file.open"))
                .kind(messages.get("plane.files"), "*.json", "*.csv", "*.tsv", "*.txt")
                .kind(messages.get("domain.text.any"), "*")
                .open(window)
                .ifPresent(file -> open(file, brush));
    }

    private void open(Path file, PointBrush brush) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            refusing(() -> model.apply(PlaneFile.read(file)));
        } else {
            refusing(() -> {
                brush.replace(PlaneFile.readPoints(file));
                brush.pour();
            });
        }
    }

    void save(Window window) {
        FileChoice.of(messages.get("plane.file.save"))
                .kind("Backlight", "*.json")
                .named("playground.json")
                .save(window)
                .ifPresent(file -> refusing(() -> write(file)));
    }

    private void write(Path file) {
        try {
            PlaneFile.write(file, model.config());
            say.accept(messages.get("plane.file.saved", file.getFileName()));
        } catch (IOException unwritable) {
            throw new IllegalArgumentException(messages.get("plane.file.unwritable", file.toString()), unwritable);
        }
    }

    private interface Reading {
        void run() throws DataException;
    }

    private void refusing(Reading reading) {
        say.accept("");
        changes.attempt(() -> {
            try {
                reading.run();
            } catch (DataException told) {
                throw new Refusal(told.sentence(), told);
            }
        });
    }
}
