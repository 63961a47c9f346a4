package dev.backlight.storage.project;

import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.array.NumberArray;
import java.io.IOException;
import java.util.List;

/// Pictures that somebody opened, whole, so that a project needs no other file.
public final class DataPart {
    private DataPart() {}

    private record About(String name, List<String> classes, Preparation preparation) {}

    public static Part of(Split data) {
        Part.Writer to = new Part.Writer();
        put(to, "train", data.train());
        put(to, "test", data.test());
        return to.done();
    }

    private static void put(Part.Writer to, String name, Dataset set) {
        byte[] labels = new byte[set.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) set.label(i);
        }
        to.document(name, new About(set.name(), set.classNames(), set.preparation()));
        to.array(
                name + "-pictures", NumberArray.of(set.bytes(), set.size(), set.channels(), set.height(), set.width()));
        to.array(name + "-labels", NumberArray.of(labels, labels.length));
    }

    /// @throws IOException if something is missing
    /// @throws IllegalArgumentException if labels and pictures don't fit each other
    public static Split read(Part part) throws IOException {
        return new Split(set(part, "train"), set(part, "test"));
    }

    private static Dataset set(Part part, String name) throws IOException {
        About about = part.document(name, About.class);
        NumberArray pictures = part.array(name + "-pictures");
        int[] shape = pictures.shape();
        if (shape.length != 4) {
            throw new IOException("Pictures need four axes.");
        }
        byte[] labels = part.array(name + "-labels").toBytes();
        return new Dataset(about.name(), shape[1], shape[2], shape[3], pictures.toBytes(), labels, about.classes())
                .prepared(about.preparation());
    }
}
