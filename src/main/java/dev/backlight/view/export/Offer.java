package dev.backlight.view.export;

import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.text.Sentence;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// One form in which something can go elsewhere, as the sheet shows it. On the screen's thread; what takes long is
/// answered from elsewhere.
public interface Offer {
    /// Its word in the text bundles.
    String id();

    /// What it is of, as a word in the text bundles.
    String kind();

    /// How its file's name ends.
    String ending();

    /// What there is to choose about it; empty where it is as it is.
    default Optional<Node> choices() {
        return Optional.empty();
    }

    /// Writes it for a look at it, and reads it back.
    ///
    /// @param out in a folder that is cleared away with the sheet
    CompletableFuture<Preview> preview(Path out);

    /// Writes it where it was wished.
    ///
    /// @return what was written; fails with one sentence where it can't be
    CompletableFuture<Written> write(Path out);

    /// What would be written.
    ///
    /// @param text empty where it is none
    /// @param image null where it is none
    /// @param files how many would be written; 0 if it can't be
    /// @param bytes 0 where that is not known before
    record Preview(String text, Image image, Sentence check, boolean agrees, int files, long bytes) {}
}
