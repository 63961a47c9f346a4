package dev.backlight.view.home;

import javafx.scene.image.Image;

/// One line or card of the home sheet.
///
/// @param title what it is called
/// @param words what it is, in a few words
/// @param side what stands at its end, such as a date, a key or how far one has come; may be empty
/// @param picture how it looked when it was last on screen; null where it was not yet
/// @param open goes there
public record HomeEntry(String title, String words, String side, Image picture, Runnable open) {}
