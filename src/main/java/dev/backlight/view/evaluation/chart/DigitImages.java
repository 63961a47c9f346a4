package dev.backlight.view.evaluation.chart;

import dev.backlight.data.picture.Dataset;
import dev.backlight.view.paint.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The last few hundred pictures of a dataset that were shown, in one theme's ink.
final class DigitImages {
    private static final int MOST = 400;

    private final Map<Integer, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            return size() > MOST;
        }
    };
    private Dataset data;
    private Palette palette;
    private int[] ramp;

    /// The picture of this number; made when it is first asked for.
    Image get(Dataset from, int index, Palette look) {
        if (from != data || look != palette) {
            images.clear();
            data = from;
            palette = look;
            ramp = new int[256];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = Palette.argb(look.stage().interpolate(look.ink(), i / 255.0));
            }
        }
        return images.computeIfAbsent(index, this::make);
    }

    private Image make(int index) {
        int[] pixels = new int[data.width() * data.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ramp[data.pixel(index, i)];
        }
        WritableImage image = new WritableImage(data.width(), data.height());
        image.getPixelWriter()
                .setPixels(
                        0, 0, data.width(), data.height(), PixelFormat.getIntArgbInstance(), pixels, 0, data.width());
        return image;
    }
}
