package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.data.picture.Split;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Opens anybody's labelled pictures: a pair of IDX files as MNIST and Fashion-MNIST are published in, a CSV with
/// label and pixels, or a folder with a subfolder for each class. Whatever they were, they become grey pictures of
/// 28 x 28.
public final class DataFiles {
    /// Side of the pictures that come out.
    public static final int SIDE = 28;

    private static final Pattern PACKED = Pattern.compile(".*\\.(zip|7z|rar|tar|tgz|xlsx?|ods|numbers)");
    private static final int LEAST_EXAMPLES = 10;
    private static final int LEAST_CLASSES = 2;
    /// Without a test set of their own, one example in so many is kept for the test.
    private static final int TEST_SHARE = 7;

    private static final long SPLIT_SEED = 42;

    private DataFiles() {}

    /// @param path an IDX file, a CSV file, or a folder of either kind
    /// @param loading is told how far it is; may cancel
    /// @throws DataException with one sentence: what is wrong, in which file and line, what to do
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Split open(Path path, Loading loading) throws DataException {
        return open(path, TableForm.FOUND, loading);
    }

    /// @param form what is known of a table
    /// @throws DataException as from the other
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Split open(Path path, TableForm form, Loading loading) throws DataException {
        loading.advance(0, 0);
        if (!Files.exists(path)) {
            throw new DataException("There is no file or folder {0}: check the name.", path);
        }
        if (Files.isRegularFile(path)
                && PACKED.matcher(path.toString().toLowerCase(Locale.ROOT)).matches()) {
            throw new DataException(
                    "{0} is a zip archive or a spreadsheet: unpack it, or save the sheet as CSV, and give that.", path);
        }
        Split split;
        Path idx = Files.isDirectory(path) && !IdxFiles.isIdx(path) ? FolderFiles.inner(path) : path;
        Path table = IdxFiles.isIdx(idx) ? null : FolderFiles.table(path);
        if (IdxFiles.isIdx(idx)) {
            split = IdxFiles.read(idx, loading);
        } else if (table != null) {
            split = csv(table, form, loading);
        } else if (Files.isDirectory(path)) {
            split = pictures(FolderFiles.inner(path), loading);
        } else {
            throw new DataException(
                    "{0} is of no kind that can be opened: give a pair of IDX files, a CSV, or a folder of images"
                            + " sorted by class.",
                    path);
        }
        if (split.train().classes() < LEAST_CLASSES) {
            throw onlyOne(path, split.train().classNames());
        }
        if (split.train().deviation() == 0) {
            throw new DataException(
                    "All pictures of {0} are the same when they are prepared, of one colour or with ink hardly darker"
                            + " than their paper: give others.",
                    path);
        }
        return split;
    }

    /// Pictures side by side in one folder may be sorted by their names or by a table, which nobody reads here.
    private static DataException onlyOne(Path path, List<String> classes) {
        return Files.isDirectory(path) && classes.size() == 1 && Files.isDirectory(path.resolve(classes.getFirst()))
                ? new DataException(
                        "All pictures of {0} are in one subfolder, {1}: give one subfolder for each class, called as"
                                + " the class is.",
                        path, classes.getFirst())
                : new DataException("{0} has only one class: give examples of at least two.", path);
    }

    /// The columns of a table whose label nobody can be sure of.
    ///
    /// @param form as for `open`
    /// @return empty where nothing is in doubt, or it is no table
    /// @throws DataException as from `open`
    public static Optional<TableColumns> inDoubt(Path path, TableForm form) throws DataException {
        Path table = Files.isRegularFile(path) && !IdxFiles.isIdx(path) ? FolderFiles.table(path) : null;
        return table == null ? Optional.empty() : TableColumns.inDoubt(table, form);
    }

    /// The test part beside a table, or in a folder, that has no labels and so is left out, as those of
    /// competitions have none.
    ///
    /// @return empty where there is none
    /// @throws DataException as from `open`
    public static Optional<Path> leftOut(Path path) throws DataException {
        Path table = !Files.exists(path) || IdxFiles.isIdx(path) ? null : FolderFiles.table(path);
        Path test = table == null ? null : FolderFiles.test(table);
        return test != null && PixelCsv.isUnlabelled(test) ? Optional.of(test) : Optional.empty();
    }

    static DataException unreadable(Path file, IOException why) {
        return new DataException(
                new Sentence("{0} can't be read: check that it may be read and is not damaged.", file), why);
    }

    /// Classes that are the folder's own, or those of a training and a test folder in it.
    private static Split pictures(Path folder, Loading loading) throws DataException {
        Path train = FolderFiles.subfolder(folder, "train", "training");
        Path test = FolderFiles.subfolder(folder, "test", "testing", "val", "valid", "validation");
        if (train == null || test == null) {
            return parted(ImageFolder.read(folder, null, loading), folder);
        }
        Dataset first = ImageFolder.read(train, null, loading);
        return matched(first, ImageFolder.read(test, first.preparation(), loading), test);
    }

    /// A `…train….csv` takes the `…test….csv` beside it for the test, if that has labels.
    private static Split csv(Path path, TableForm form, Loading loading) throws DataException {
        Path test = FolderFiles.test(path);
        Dataset first = PixelCsv.read(path, form, loading);
        return test == null || PixelCsv.isUnlabelled(test)
                ? parted(first, path)
                : matched(first, PixelCsv.read(test, form, loading), test);
    }

    /// @throws DataException if the second set has a class that the first has not
    static Split matched(Dataset train, Dataset test, Path testFile) throws DataException {
        for (String name : test.classNames()) {
            if (!train.classNames().contains(name)) {
                throw new DataException(
                        "{0} has a class \"{1}\", which the training set does not have: choose a pair that belongs"
                                + " together.",
                        testFile, name);
            }
        }
        Dataset named = test.classNames().equals(train.classNames())
                ? test
                : PixelImages.of(test).named(train.classNames()).dataset(test.name());
        return new Split(train, named.prepared(train.preparation()));
    }

    /// Keeps one of seven examples for the test, as many of each class: chosen at random, but always the same.
    static Split parted(Dataset all, Path path) throws DataException {
        if (all.size() < LEAST_EXAMPLES) {
            throw new DataException("{0} has {1} examples: give at least {2}.", path, all.size(), LEAST_EXAMPLES);
        }
        int test = Math.max(1, all.size() / TEST_SHARE);
        HeldOut parts = all.holdOut(2 * all.classes() <= all.size() ? Math.max(test, all.classes()) : test, SPLIT_SEED);
        return new Split(parts.learned(), parts.validation());
    }
}
