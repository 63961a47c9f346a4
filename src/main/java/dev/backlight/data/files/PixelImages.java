package dev.backlight.data.files;

import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.pen.preparation.PreparationFinder;
import dev.backlight.data.pen.preparation.WholePicture;
import dev.backlight.data.picture.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The bytes of a dataset on their way to 28 x 28.
///
/// @param pixels count x height x width unsigned bytes
/// @param labels one unsigned byte each
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
record PixelImages(int height, int width, byte[] pixels, byte[] labels, List<String> classNames) {

    static PixelImages of(Dataset data) {
        byte[] pixels = new byte[data.size() * data.features()];
        byte[] labels = new byte[data.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(data.image(i), 0, pixels, i * data.features(), data.features());
            labels[i] = (byte) data.label(i);
        }
        return new PixelImages(data.height(), data.width(), pixels, labels, data.classNames());
    }

    /// The same with names only for labels that occur: a number that nothing is called by is no class.
    ///
    /// @param namesOf what each possible label is called
    PixelImages compacted(IntFunction<String> namesOf) {
        int[] present = IntStream.range(0, labels.length)
                .map(i -> labels[i] & 0xFF)
                .distinct()
                .sorted()
                .toArray();
        byte[] renumbered = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            renumbered[i] = (byte) Arrays.binarySearch(present, labels[i] & 0xFF);
        }
        List<String> names = Arrays.stream(present).mapToObj(namesOf).toList();
        return new PixelImages(height, width, pixels, renumbered, names);
    }

    /// The same pictures with the classes of another set.
    ///
    /// @param names must have those of these pictures among them
    PixelImages named(List<String> names) {
        byte[] renumbered = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            renumbered[i] = (byte) names.indexOf(classNames.get(labels[i] & 0xFF));
        }
        return new PixelImages(height, width, pixels, renumbered, names);
    }

    /// The same pictures with other names for the same classes.
    PixelImages named(UnaryOperator<String> other) {
        return new PixelImages(
                height, width, pixels, labels, classNames.stream().map(other).toList());
    }

    /// The same pictures with columns for rows.
    PixelImages transposed() {
        byte[] turned = new byte[pixels.length];
        int size = height * width;
        for (int i = 0; i < labels.length; i++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    turned[i * size + x * height + y] = pixels[i * size + y * width + x];
                }
            }
        }
        return new PixelImages(width, height, turned, labels, classNames);
    }

    /// The set, light on dark: pictures that were dark on light are turned.
    ///
    /// @param height and width must be 28
    Dataset dataset(String name) {
        boolean dark = PreparationFinder.areDarkOnLight(pixels, labels.length);
        byte[] light = dark ? inverted() : pixels;
        Preparation found = PreparationFinder.of(light, labels.length);
        return new Dataset(name, 1, height, width, light, labels, classNames)
                .prepared(found.fit() == Preparation.Fit.WHOLE ? Preparation.whole(dark) : found);
    }

    private byte[] inverted() {
        byte[] light = new byte[pixels.length];
        for (int j = 0; j < light.length; j++) {
            light[j] = (byte) (255 - (pixels[j] & 0xFF));
        }
        return light;
    }

    /// Every picture scaled to 28 x 28, its shape kept; nothing is done to those that are.
    PixelImages atSide(Loading loading) {
        int side = DataFiles.SIDE;
        if (height == side && width == side) {
            return this;
        }
        byte[] scaled = new byte[labels.length * side * side];
        float[] source = new float[height * width];
        for (int i = 0; i < labels.length; i++) {
            if (i % 1000 == 0) {
                loading.advance(i, labels.length);
            }
            for (int j = 0; j < source.length; j++) {
                source[j] = (pixels[i * source.length + j] & 0xFF) / 255f;
            }
            write(WholePicture.scaled(source, width, height), scaled, i * side * side);
        }
        return new PixelImages(side, side, scaled, labels, classNames);
    }

    /// @param values in [0, 1]
    static void write(float[] values, byte[] target, int from) {
        for (int j = 0; j < values.length; j++) {
            target[from + j] = (byte) Math.round(255 * Math.clamp(values[j], 0f, 1f));
        }
    }
}
