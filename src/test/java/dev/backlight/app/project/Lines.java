package dev.backlight.app.project;

import dev.backlight.data.picture.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/// Ten kinds of striped pictures, small enough that a training of them takes no time.
final class Lines {
    private Lines() {}

    static Dataset set(int size) {
        byte[] pixels = new byte[size * 784];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (j * (i % 10) % 251);
            }
        }
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        return new Dataset("lines", 1, 28, 28, pixels, labels, names);
    }
}
