package dev.backlight.storage.file;

import dev.backlight.data.DataException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Files that are written whole or not at all: beside their place first, then moved into it.
public final class AtomicFile {
    private AtomicFile() {}

    /// What goes into a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws DataException as `check`
    /// @throws UnwritableException with one sentence that names the file if it can't be written for another reason;
    /// whatever stood there before still does
    public static void write(Path file, Content content) throws IOException {
        check(file);
        try {
            writeBeside(file, content);
        } catch (DataException | UnwritableException told) {
            throw told;
        } catch (IOException failed) {
            throw new UnwritableException(file, failed);
        }
    }

    private static void writeBeside(Path file, Content content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".backlight-" + UUID.randomUUID() + ".part");
        unfinished.toFile().deleteOnExit(); // when the program is ended in between
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Tells early whether a file can be written; writes nothing.
    ///
    /// @throws DataException with one sentence if its folder doesn't exist or may not be written to, or something
    /// that
    ///     is no file stands in its place
    public static void check(Path file) throws DataException {
        Path directory = file.toAbsolutePath().getParent();
        boolean exists = Files.exists(file);
        boolean taken = exists && !Files.isRegularFile(file)
                || !exists && Files.isSymbolicLink(file) // leads nowhere
                || !exists && !Files.notExists(file); // no name for a file, such as one that is too long
        if (taken || directory == null || !Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new DataException(
                    "{0} can't be written: choose a file in a folder that exists and may be written to.", file);
        }
    }

    /// Whether two ways of writing a name lead to the same file, be it there or not.
    ///
    /// @throws IOException if a folder can't be looked into
    public static boolean isSame(Path a, Path b) throws IOException {
        return Files.exists(a) && Files.exists(b) ? Files.isSameFile(a, b) : place(a).equals(place(b));
    }

    private static Path place(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }
}
