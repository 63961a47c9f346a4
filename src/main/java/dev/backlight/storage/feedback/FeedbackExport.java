package dev.backlight.storage.feedback;

import dev.backlight.data.picture.Dataset;
import dev.backlight.storage.file.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Pictures as folders that `DataFiles` opens again: a pair of IDX files as MNIST's, or PNGs sorted by class. The
/// folder is new each time, and there as a whole or not at all.
public final class FeedbackExport {
    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;

    private FeedbackExport() {}

    private interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /// Writes `NAME-images-idx3-ubyte` and `NAME-labels-idx1-ubyte`.
    ///
    /// @param parent an existing folder, in which a new one is made
    /// @return the new folder
    public static Path idx(Path parent, String name, Dataset data) throws IOException {
        return whole(parent, name + "-idx", folder -> {
            AtomicFile.write(folder.resolve(name + "-images-idx3-ubyte"), out -> {
                DataOutputStream numbers = new DataOutputStream(out);
                for (int header : new int[] {IMAGES_MAGIC, data.size(), data.height(), data.width()}) {
                    numbers.writeInt(header);
                }
                for (int i = 0; i < data.size(); i++) {
                    numbers.write(data.image(i));
                }
                numbers.flush();
            });
            AtomicFile.write(folder.resolve(name + "-labels-idx1-ubyte"), out -> {
                DataOutputStream numbers = new DataOutputStream(out);
                numbers.writeInt(LABELS_MAGIC);
                numbers.writeInt(data.size());
                for (int i = 0; i < data.size(); i++) {
                    numbers.writeByte(data.label(i));
                }
                numbers.flush();
            });
        });
    }

    /// Writes a folder for each class that has pictures, light ink on black.
    ///
    /// @return the new folder
    public static Path pictures(Path parent, String name, Dataset data) throws IOException {
        return whole(parent, name + "-png", folder -> {
            for (int i = 0; i < data.size(); i++) {
                Path ofClass = folder.resolve(data.classNames().get(data.label(i)));
                Files.createDirectories(ofClass);
                BufferedImage image = new BufferedImage(data.width(), data.height(), BufferedImage.TYPE_BYTE_GRAY);
                image.getRaster().setDataElements(0, 0, data.width(), data.height(), data.image(i));
                Path file = ofClass.resolve(String.format(Locale.ROOT, "%05d.png", i));
                if (!ImageIO.write(image, "png", file.toFile())) {
                    throw new IOException("No writer for PNG files.");
                }
            }
        });
    }

    private static Path whole(Path parent, String name, Content content) throws IOException {
        Path unfinished = Files.createTempDirectory(parent, ".backlight-");
        try {
            content.writeTo(unfinished);
            Path folder = parent.resolve(name);
            for (int i = 2; Files.exists(folder); i++) {
                folder = parent.resolve(name + "-" + i);
            }
            Files.move(unfinished, folder);
            return folder;
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
