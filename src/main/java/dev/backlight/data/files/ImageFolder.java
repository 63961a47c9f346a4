package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.pen.preparation.WholePicture;
import dev.backlight.data.picture.Dataset;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Pictures sorted by class: each subfolder is a class and gives it its name. Where all names are single
/// characters, the pictures are taken for writing, and cropped and centred as MNIST's digits are; others are only
/// scaled, and turned to light on dark where most are dark on light.
final class ImageFolder {
    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");
    private static final int MOST_CLASSES = 256;
    private static final int LOOKED_AT = 100;

    private ImageFolder() {}

    private record Item(Path file, int label) {}

    /// @throws DataException with one sentence that names the folder or the picture
    ///
    /// @param like how other pictures of the same set were prepared; null to decide it
    static Dataset read(Path folder, Preparation like, Loading loading) throws DataException {
        List<Path> classes = children(folder, Files::isDirectory);
        List<String> names = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Path each : classes) {
            List<Path> pictures = children(each, ImageFolder::isPicture);
            if (pictures.isEmpty()) {
                continue;
            }
            pictures.forEach(file -> items.add(new Item(file, names.size())));
            names.add(each.getFileName().toString());
        }
        if (names.isEmpty() || names.size() > MOST_CLASSES) {
            throw new DataException(
                    "The folder {0} has {1} subfolders with pictures: give one subfolder for each class, 2 to {2},"
                            + " with PNG, JPEG, GIF, BMP or TIFF files.",
                    folder, names.size(), MOST_CLASSES);
        }
        boolean writing = names.stream().allMatch(name -> name.codePointCount(0, name.length()) == 1);
        int features = DataFiles.SIDE * DataFiles.SIDE;
        if ((long) items.size() * features > Integer.MAX_VALUE - 8) {
            throw new DataException("The folder {0} has more pictures than fit in memory: give fewer.", folder);
        }
        Preparation preparation =
                like != null ? like : writing ? Preparation.MNIST : Preparation.whole(areDarkOnLight(items, loading));
        byte[] pixels = new byte[items.size() * features];
        byte[] labels = new byte[items.size()];
        for (int i = 0; i < labels.length; i++) {
            loading.advance(i, labels.length);
            labels[i] = (byte) items.get(i).label();
            PixelImages.write(
                    preparation.ofPicture(PictureFile.read(items.get(i).file())), pixels, i * features);
        }
        return new Dataset(folder.getFileName().toString(), 1, DataFiles.SIDE, DataFiles.SIDE, pixels, labels, names)
                .prepared(preparation);
    }

    /// Whether most are, as far as one looks: at a hundred of them, evenly spread.
    private static boolean areDarkOnLight(List<Item> items, Loading loading) throws DataException {
        int dark = 0;
        int looked = 0;
        for (int i = 0; i < items.size(); i += Math.max(1, items.size() / LOOKED_AT)) {
            loading.advance(0, items.size());
            dark += WholePicture.of(PictureFile.read(items.get(i).file())).isDarkOnLight() ? 1 : 0;
            looked++;
        }
        return 2 * dark > looked;
    }

    /// Sorted by number where the names begin with one, else by name.
    private static List<Path> children(Path folder, java.util.function.Predicate<Path> wanted) throws DataException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), ClassOrder.BY_NUMBER))
                    .toList();
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The folder {0} can't be read: check that it may be read.", folder), unreadable);
        }
    }

    static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
