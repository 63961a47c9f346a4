package dev.backlight.app.export;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.picture.PictureForm;
import dev.backlight.text.Told;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.export.ExportSheet;
import dev.backlight.view.export.FormOffer;
import dev.backlight.view.export.Offer;
import dev.backlight.view.export.PictureChoice;
import dev.backlight.view.export.PictureOffer;
import dev.backlight.view.export.TrainedOffer;
import dev.backlight.view.picture.Camera;
import dev.backlight.view.picture.Subject;
import dev.backlight.view.present.WindowFrame;
import dev.backlight.view.stage.control.FileChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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

    /// Copies a picture of the stage, or of the window where there is none, as it stands.
    public Action copying() {
        return Action.of("project.copy-picture", this::copy).key("Ctrl+Shift+C");
    }

    private void open() {
        try {
            open.get().export().thenAcceptAsync(this::show, Platform::runLater);
        } catch (IllegalArgumentException nothingLearns) {
            show(Optional.empty()); // pictures go elsewhere from everywhere
        }
    }

    private void show(Optional<ExportSource> source) {
        WindowFrame window = frame.get();
        Camera camera = new Camera(window, settings);
        PictureChoice choice =
                new PictureChoice(camera.subjects(), settings.themeProperty().get(), settings.messages());
        List<Offer> offers = new ArrayList<>(source.map(FormOffer::of).orElse(List.of()));
        if (source.isEmpty()) {
            trained().ifPresent(offers::add);
        }
        offers.add(new PictureOffer(PictureForm.PNG, choice, camera, null));
        offers.add(new PictureOffer(PictureForm.SVG, choice, camera, null));
        replay().ifPresent(film -> {
            offers.add(new PictureOffer(PictureForm.GIF, choice, camera, film));
            offers.add(new PictureOffer(PictureForm.SEQUENCE, choice, camera, film));
        });
        ExportSheet sheet = new ExportSheet(offers, settings, this::save, window::hideSheet);
        choice.follow(sheet::anew);
        window.showSheet(sheet, sheet::dispose);
        sheet.focus();
    }

    /// Whatever else learns on screen, which goes elsewhere as ONNX; empty where nothing does.
    private Optional<Offer> trained() {
        try {
            Snapshot now = open.get().run().snapshotProperty().get();
            return now == null ? Optional.empty() : Optional.of(new TrainedOffer(now.parameters()));
        } catch (IllegalArgumentException nothingLearns) {
            return Optional.empty();
        }
    }

    /// Empty where there is no past to be played.
    private Optional<Replay> replay() {
        try {
            return Optional.of(new Replay(open.get(), settings.notices())).filter(film -> film.length() > 1);
        } catch (IllegalArgumentException nothingLearns) {
            return Optional.empty();
        }
    }

    private void copy() {
        Camera camera = new Camera(frame.get(), settings);
        Subject stage = Subject.first(camera.subjects());
        ClipboardContent content = new ClipboardContent();
        content.putImage(camera.pixels(stage, 2, settings.themeProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
        settings.notices().tell(messages -> messages.get("export.copied"));
    }

    private void save(Offer offer, String name) {
        Window window = frame.get().getScene().getWindow();
        FileChoice.of(settings.messages().get("export.title"))
                .named(name)
                .save(window)
                .ifPresent(chosen -> {
                    frame.get().hideSheet();
                    write(
                            offer,
                            chosen.toString().endsWith(offer.ending()) ? chosen : Path.of(chosen + offer.ending()));
                });
    }

    private void write(Offer offer, Path file) {
        offer.write(file).whenCompleteAsync((written, refused) -> tell(file, written, refused), Platform::runLater);
    }

    private void tell(Path file, Written written, Throwable refused) {
        settings.notices()
                .tell(messages -> refused != null
                        ? messages.sentence(Told.of(refused))
                        : messages.get("export.saved", file) + " " + messages.sentence(written.check()));
    }
}
