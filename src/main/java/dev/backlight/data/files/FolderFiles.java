package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.table.Table;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where in what a person names the data are: the table in a folder as Kaggle unpacks it, the test beside the
/// training, the one folder within another that archives make.
final class FolderFiles {
    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final int MOST_FOLDERS = 4;
    /// How deep pictures lie where folders of classes are in those of parts.
    private static final int PARTS_AND_CLASSES = 3;

    private FolderFiles() {}

    /// The table that a path means: the file itself, or in a folder the one for training, of several; in a folder
    /// with pictures only one that is called `train.csv`.
    ///
    /// @return null where there is none
    /// @throws DataException with one sentence if there are several of which none is for training
    static Path table(Path path) throws DataException {
        if (!Files.isDirectory(path)) {
            return isTable(path) ? path : null;
        }
        Path competition = path.resolve("train.csv");
        if (Files.isRegularFile(competition)) {
            return competition;
        }
        Path folder = inner(path);
        List<Path> files = files(folder, PARTS_AND_CLASSES);
        if (files.stream().anyMatch(ImageFolder::isPicture)) {
            return null;
        }
        List<Path> tables = files.stream().filter(FolderFiles::isNamedTable).toList();
        List<Path> training =
                tables.stream().filter(file -> nameOf(file).contains(TRAIN)).toList();
        List<Path> candidates = training.isEmpty() ? tables : training;
        if (candidates.size() > 1) {
            throw new DataException(
                    "{0} has {1} tables: choose one of them, such as {2}.",
                    path, candidates.size(), path.relativize(candidates.getFirst()));
        }
        return candidates.isEmpty() ? null : candidates.getFirst();
    }

    /// What is to be judged by, for a table that is learned from: `…test….csv` for `…train….csv`, in the same
    /// folder or in one that is called alike; `.tes` for `.tra`, as the digits of UCI.
    ///
    /// @return null if there is none
    static Path test(Path table) {
        Path beside = sibling(table, TRAIN, TEST);
        if (beside == null && table.toString().endsWith(".tra")) {
            beside = sibling(table, ".tra", ".tes");
        }
        Path folder = table.toAbsolutePath().getParent();
        if (beside != null || folder == null || folder.getFileName() == null || folder.getParent() == null) {
            return beside;
        }
        String name = folder.getFileName().toString();
        return name.contains(TRAIN)
                ? sibling(folder.resolveSibling(name.replace(TRAIN, TEST)).resolve(table.getFileName()), TRAIN, TEST)
                : null;
    }

    /// @return the file beside this one with another word in its name; null if there is none
    private static Path sibling(Path file, String word, String other) {
        String name = file.getFileName().toString();
        Path sibling = file.resolveSibling(name.replace(word, other));
        return name.contains(word) && Files.isRegularFile(sibling) ? sibling : null;
    }

    /// A folder within another that holds nothing else, as archives unpack.
    static Path inner(Path folder) throws DataException {
        Path at = folder;
        for (int i = 0; i < MOST_FOLDERS; i++) {
            List<Path> within = folders(at);
            if (within.size() != 1 || files(at, 1).stream().anyMatch(FolderFiles::isData)) {
                return at;
            }
            List<Path> deeper = folders(within.getFirst());
            boolean hasMore =
                    !deeper.isEmpty() || files(within.getFirst(), 1).stream().anyMatch(FolderFiles::isNamedTable);
            if (!hasMore) {
                return at; // the only class
            }
            at = within.getFirst();
        }
        return at;
    }

    /// A folder for a part, however its name is written.
    ///
    /// @return null if there is none
    static Path subfolder(Path folder, String... names) throws DataException {
        List<Path> folders = folders(folder);
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().filter(each -> nameOf(each).equals(name)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTable(Path file) throws DataException {
        try {
            return isNamedTable(file)
                    || nameOf(file).endsWith(".txt")
                    || Files.isRegularFile(file) && Table.mayBe(file);
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw DataFiles.unreadable(file, unreadable);
        }
    }

    private static boolean isNamedTable(Path file) {
        String name = nameOf(file);
        return name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".tsv") || name.endsWith(".tra");
    }

    private static boolean isData(Path file) {
        return ImageFolder.isPicture(file) || isNamedTable(file);
    }

    private static List<Path> folders(Path folder) throws DataException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(FolderFiles::isSeen)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static List<Path> files(Path folder, int depth) throws DataException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(FolderFiles::isSeen)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static DataException unreadable(Path folder, Exception why) {
        return new DataException(new Sentence("The folder {0} can't be read: check that it may be read.", folder), why);
    }

    /// What programs hide, or leave behind in archives, is nobody's data.
    private static boolean isSeen(Path path) {
        String name = nameOf(path);
        return !name.startsWith(".") && !name.equals("__macosx");
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
