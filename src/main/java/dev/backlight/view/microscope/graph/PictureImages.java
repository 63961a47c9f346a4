package dev.backlight.view.microscope.graph;

import dev.backlight.view.paint.Palette;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Signed numbers as small images, a pixel for each, kept until other numbers come.
final class PictureImages {
    private final Map<Key, Image> images = new HashMap<>();
    private Palette palette;

    private record Key(Object numbers, int channel) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(Object theirs, int of) && theirs == numbers && of == channel;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(numbers) * 31 + channel;
        }
    }

    void clear() {
        images.clear();
    }

    /// One channel; the largest number of all channels gets the full colour.
    ///
    /// @param numbers row by row, channel after channel; told apart by identity
    Image of(double[] numbers, int channel, int width, int height, Palette colours) {
        if (palette != colours) {
            palette = colours;
            images.clear();
        }
        return images.computeIfAbsent(new Key(numbers, channel), _ -> make(numbers, channel, width, height));
    }

    private Image make(double[] numbers, int channel, int width, int height) {
        double most = 1e-12;
        for (double number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = palette.diverging().argb(numbers[channel * pixels.length + i] / most);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
