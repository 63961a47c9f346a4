package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.picture.Split;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the files of an IDX dataset by their names, as MNIST, Fashion-MNIST, KMNIST and EMNIST are published:
/// `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, and the same with `t10k` or `test`.
final class IdxFiles {
    private static final int FILES = 4;

    private IdxFiles() {}

    static boolean isIdx(Path path) throws DataException {
        return Files.isDirectory(path)
                ? images(path) != null
                : nameOf(path).contains("ubyte") || nameOf(path).contains("idx");
    }

    /// @param path a folder with such files, or one of them
    static Split read(Path path, Loading loading) throws DataException {
        Path given = Files.isDirectory(path) ? images(path) : path;
        Path images = nameOf(given).contains("label") ? imagesOf(given) : given;
        Path train = orElse(DataFiles.sibling(images, "t10k", "train"), DataFiles.sibling(images, "test", "train"));
        Path first = train == null ? images : train;
        Path second = orElse(DataFiles.sibling(first, "train", "t10k"), DataFiles.sibling(first, "train", "test"));
        loading.advance(0, FILES);
        Dataset training = pair(first, loading);
        loading.advance(FILES / 2, FILES);
        if (second == null) {
            return DataFiles.parted(training, path);
        }
        return DataFiles.matched(training, pair(second, loading), second);
    }

    private static Dataset pair(Path images, Loading loading) throws DataException {
        Path labels = DataFiles.sibling(images, "images-idx3", "labels-idx1");
        labels = orElse(labels, DataFiles.sibling(images, "images.idx3", "labels.idx1"));
        labels = orElse(labels, DataFiles.sibling(images, "images", "labels"));
        if (labels == null) {
            throw new DataException(
                    "{0} has no file of labels beside it: give it a name with \"images\", and the labels the same name"
                            + " with \"labels\".",
                    images);
        }
        Path folder = images.toAbsolutePath().getParent();
        String name = folder == null || folder.getFileName() == null
                ? nameOf(images)
                : folder.getFileName().toString();
        Dataset read = IdxReader.readAny(images, labels, name);
        return PixelImages.of(read).compacted(String::valueOf).atSide(loading).dataset(name);
    }

    private static Path imagesOf(Path labels) throws DataException {
        Path images = DataFiles.sibling(labels, "labels-idx1", "images-idx3");
        images = orElse(images, DataFiles.sibling(labels, "labels.idx1", "images.idx3"));
        images = orElse(images, DataFiles.sibling(labels, "labels", "images"));
        if (images == null) {
            throw new DataException(
                    "{0} has no file of images beside it: put the file that belongs to it there.", labels);
        }
        return images;
    }

    /// The first file of images in a folder, the training set's if there is one; null without.
    private static Path images(Path folder) throws DataException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            nameOf(file).contains("images") && nameOf(file).contains("ubyte"))
                    .sorted((a, b) -> nameOf(a).contains("train") == nameOf(b).contains("train")
                            ? a.compareTo(b)
                            : nameOf(a).contains("train") ? -1 : 1)
                    .findFirst()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The folder {0} can't be read: check that it may be read.", folder), unreadable);
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static Path orElse(Path path, Path other) {
        return path == null ? other : path;
    }
}
