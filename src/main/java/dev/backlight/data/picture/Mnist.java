package dev.backlight.data.picture;

import dev.backlight.data.DataException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The handwritten digits that come with the program: 60,000 to learn from, 10,000 to be judged by.
public final class Mnist {
    private static WeakReference<Split> latest = new WeakReference<>(null);
    private static Path latestOf;

    private Mnist() {}

    /// The program's own copy: `mnist` in the directory that the property `backlight.assets` names, else in
    /// `assets`.
    public static Path directory() {
        return Path.of(System.getProperty("backlight.assets", "assets"), "mnist");
    }

    /// The program's own copy.
    ///
    /// @return the same object as long as anything still refers to it: 55 MB once are enough
    /// @throws DataException with one sentence if one of its files is missing or damaged
    public static synchronized Split load() throws DataException {
        Path directory = directory();
        Split known = latest.get();
        if (known == null || !directory.equals(latestOf)) {
            known = load(directory);
            latest = new WeakReference<>(known);
            latestOf = directory;
        }
        return known;
    }

    /// @param directory with the four published files, packed with gzip
    /// @throws DataException with one sentence if one is missing or damaged
    public static Split load(Path directory) throws DataException {
        CompletableFuture<Dataset> test = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read(directory, "t10k");
                    } catch (DataException unreadable) {
                        throw new CompletionException(unreadable);
                    }
                },
                Mnist::besides);
        Dataset train = read(directory, "train");
        train.means(); // counted here, where somebody waits for the data anyway
        try {
            return new Split(train, test.join());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof DataException unreadable) {
                throw unreadable;
            }
            throw failure;
        }
    }

    /// A thread of its own: the pool that all share may wait for the very digits that are read here.
    private static void besides(Runnable reading) {
        Thread.ofPlatform().daemon().name("backlight-digits").start(reading);
    }

    private static Dataset read(Path directory, String part) throws DataException {
        return IdxReader.read(
                directory.resolve(part + "-images-idx3-ubyte.gz"),
                directory.resolve(part + "-labels-idx1-ubyte.gz"),
                "MNIST");
    }
}
