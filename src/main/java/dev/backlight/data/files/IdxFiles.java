package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.picture.Split;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the files of an IDX dataset by their names, as MNIST, Fashion-MNIST, KMNIST, EMNIST and QMNIST are
/// published:
/// `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, and the same with `t10k` or `test`; with dots or dashes,
/// packed or not, in the folder given or below it, as torchvision and programs that unpack put them.
final class IdxFiles {
    private static final int FILES = 4;
    private static final int DEPTH = 3;

    private IdxFiles() {}

    static boolean isIdx(Path path) throws DataException {
        return Files.isDirectory(path)
                ? !images(path).isEmpty()
                : nameOf(path).contains("ubyte") || nameOf(path).contains("idx");
    }

    /// @param path a folder with such files, or one of them
    static Split read(Path path, Loading loading) throws DataException {
        Path images = path;
        if (Files.isDirectory(path)) {
            List<Path> found = images(path);
            images = found.getFirst();
            List<String> sets = found.stream().map(IdxFiles::set).distinct().toList();
            if (sets.size() > 1) {
                throw new DataException(
                        "{0} has the files of {1} data sets: choose one file, such as {2}.",
                        path, sets.size(), path.relativize(images));
            }
        } else if (nameOf(path).contains("label")) {
            images = partner(path, part(path), "image");
            if (images == null) {
                throw new DataException(
                        "{0} has no file of images beside it: put the file that belongs to it there.", path);
            }
        }
        Path train = orElse(other(images, "t10k", "train"), other(images, "test", "train"));
        Path first = train == null ? images : train;
        Path second = orElse(other(first, "train", "t10k"), other(first, "train", "test"));
        loading.advance(0, FILES);
        Dataset training = pair(first, loading);
        loading.advance(FILES / 2, FILES);
        if (second == null) {
            return DataFiles.parted(training, path);
        }
        return DataFiles.matched(training, pair(second, loading), second);
    }

    private static Dataset pair(Path images, Loading loading) throws DataException {
        Path labels = partner(images, part(images), "label");
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
        PixelImages read = PixelImages.of(IdxReader.readAny(images, labels, name));
        PixelImages named = Emnist.isNamed(images)
                ? read.transposed().compacted(label -> Emnist.called(images, label))
                : read.compacted(String::valueOf);
        return named.atSide(loading).dataset(name);
    }

    /// The images of another part of the same set; null if there are none.
    private static Path other(Path images, String word, String other) throws DataException {
        String part = part(images);
        return part.contains(word) ? partner(images, part.replace(word, other), "image") : null;
    }

    /// The file of a part of the set: beside another one of its files, else where a file each was unpacked into a
    /// folder.
    ///
    /// @param kind "image" or "label"
    /// @return null if there is none
    private static Path partner(Path file, String part, String kind) throws DataException {
        Path folder = file.toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.getParent();
        Path beside = folder == null ? null : found(folder, 1, part, kind);
        boolean ownFolder =
                folder != null && folder.getFileName() != null && part(folder).equals(part(file)) && above != null;
        return beside == null && ownFolder ? found(above, 2, part, kind) : beside;
    }

    private static Path found(Path folder, int depth, String part, String kind) throws DataException {
        return files(folder, depth).stream()
                .filter(each -> nameOf(each).contains(kind) && part(each).equals(part))
                .findFirst()
                .orElse(null);
    }

    /// What a file's name says besides its kind and format: `train`, or `emnist-letters-test`.
    private static String part(Path file) {
        return nameOf(file)
                .replaceAll("\\.gz$", "")
                .replaceAll("images?|labels?|idx[0-9]|ubyte|int$", "")
                .replaceAll("[-_. ]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// To which set a file belongs: where it is, or the folder around it where each file has a folder of its own,
    /// and what its name says besides its part.
    private static String set(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean own = folder.getParent() != null && part(folder).equals(part(file));
        return (own ? folder.getParent() : folder) + "/" + part(file).replaceAll("train|t10k|test.*", "");
    }

    /// Files of images, the training sets' first.
    private static List<Path> images(Path folder) throws DataException {
        List<Path> here = files(folder, 1).stream().filter(IdxFiles::isImages).toList();
        List<Path> found = here.isEmpty()
                ? files(folder, DEPTH).stream().filter(IdxFiles::isImages).toList()
                : here;
        return Stream.concat(
                        found.stream().filter(file -> nameOf(file).contains("train")),
                        found.stream().filter(file -> !nameOf(file).contains("train")))
                .toList();
    }

    private static boolean isImages(Path file) {
        return nameOf(file).contains("image") && nameOf(file).contains("ubyte");
    }

    private static List<Path> files(Path folder, int depth) throws DataException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
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
