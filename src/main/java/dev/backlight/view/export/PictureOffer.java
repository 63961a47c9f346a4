package dev.backlight.view.export;

import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.picture.PictureFile;
import dev.backlight.storage.picture.PictureForm;
import dev.backlight.text.Sentence;
import dev.backlight.view.picture.Camera;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// A picture of what stands on screen.
///
/// @param film takes pictures of the past; used where the form is of several
public record PictureOffer(PictureForm form, PictureChoice choice, Camera camera, Film film) implements Offer {
    /// What plays the past before the camera.
    public interface Film {
        /// How many pictures there will be.
        int length();

        /// Plays and writes it.
        CompletableFuture<Written> write(PictureOffer offer, Path out);
    }

    @Override
    public String id() {
        return form.id();
    }

    @Override
    public String kind() {
        return "picture";
    }

    @Override
    public String ending() {
        return form.ending();
    }

    @Override
    public Optional<Node> choices() {
        return Optional.of(choice.row());
    }

    /// The picture as it would be now.
    public Image pixels() {
        return camera.pixels(choice.subject(), form == PictureForm.SVG ? 1 : choice.times(), choice.ground());
    }

    @Override
    public CompletableFuture<Preview> preview(Path out) {
        if (form.isFilm()) {
            Sentence soon = new Sentence(
                    "The past is played once a place is chosen: {0} pictures like this one.", film.length());
            int files = form == PictureForm.GIF ? 1 : film.length();
            return CompletableFuture.completedFuture(new Preview("", pixels(), soon, true, files, 0));
        }
        Image seen = pixels();
        return write(out).thenApply(written -> {
            try {
                return new Preview("", seen, written.check(), written.agrees(), 1, Files.size(out));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    @Override
    public CompletableFuture<Written> write(Path out) {
        if (form.isFilm()) {
            return film.write(this, out);
        }
        BufferedImage pixels = SwingFXUtils.fromFXImage(pixels(), null);
        String svg = form == PictureForm.SVG ? camera.vector(choice.subject(), choice.ground()) : "";
        return CompletableFuture.supplyAsync(() -> {
            try {
                return form == PictureForm.SVG
                        ? PictureFile.writeSvg(out, svg, pixels)
                        : PictureFile.writePng(out, pixels);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
