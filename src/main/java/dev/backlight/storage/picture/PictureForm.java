package dev.backlight.storage.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which form a picture of what stands on screen goes elsewhere.
public enum PictureForm {
    /// Pixels, at any scale.
    PNG("png", ".png"),
    /// Curves, words as outlines.
    SVG("svg", ".svg"),
    /// How it came to be, played again and again.
    GIF("gif", ".gif"),
    /// The same, a file for each moment.
    SEQUENCE("sequence", ".png");

    private final String id;
    private final String ending;

    PictureForm(String id, String ending) {
        this.id = id;
        this.ending = ending;
    }

    /// Its word on the command line and in the text bundles.
    public String id() {
        return id;
    }

    /// How its file's name ends.
    public String ending() {
        return ending;
    }

    /// Whether it is several moments of a training, not one.
    public boolean isFilm() {
        return this == GIF || this == SEQUENCE;
    }

    public static Optional<PictureForm> of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
