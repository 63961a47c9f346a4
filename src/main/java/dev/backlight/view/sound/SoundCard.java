package dev.backlight.view.sound;

import dev.backlight.model.sound.Word;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;

/// The room in small, for the gallery.
public final class SoundCard {
    private SoundCard() {}

    /// A word's wave over its spectrogram.
    public static void paint(GraphicsContext gc, Word word, double width, double height, Palette palette) {
        SoundRows.card(gc, word, width, height, palette);
    }
}
