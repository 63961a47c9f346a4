package dev.backlight.view.home;

import javafx.scene.image.Image;
import org.kordamp.ikonli.Ikon;

/// One line or card of the home sheet.
///
/// @param title what it is called
/// @param words what it is, in a few words
/// @param side what stands at its end, such as a date, a key or how far one has come; may be empty
/// @param picture how it looked when it was last on screen; null where it was not yet
/// @param sign what stands in a picture's place; null for lines, which have none
/// @param open goes there
public record HomeEntry(String title, String words, String side, Image picture, Ikon sign, Runnable open) {
    /// A line, which has no picture.
    public static HomeEntry line(String title, String words, String side, Runnable open) {
        return new HomeEntry(title, words, side, null, null, open);
    }
}
