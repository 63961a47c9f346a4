package dev.backlight.view.feedback;

import dev.backlight.view.paint.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The last few hundred square pictures that were shown, in one theme's ink.
final class InkImages {
    private static final int MOST = 400;

    private final Map<Object, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Image> eldest) {
            return size() > MOST;
        }
    };
    private Palette palette;
    private int[] ramp;

    /// @param key tells pictures apart
    /// @param ink unsigned bytes of a square picture; asked for when it is first shown
    Image get(Object key, Supplier<byte[]> ink, Palette look) {
        if (look != palette) {
            images.clear();
            palette = look;
            ramp = new int[256];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = Palette.argb(look.stage().interpolate(look.ink(), i / 255.0));
            }
        }
        return images.computeIfAbsent(key, _ -> make(ink.get()));
    }

    /// Lets go of all: the keys stand for other pictures now.
    void clear() {
        images.clear();
    }

    private Image make(byte[] ink) {
        int side = (int) Math.round(Math.sqrt(ink.length));
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ramp[ink[i] & 0xFF];
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
