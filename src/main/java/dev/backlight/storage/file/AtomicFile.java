package dev.backlight.storage.file;

import dev.backlight.data.DataException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Files that are written whole or not at all: beside their place first, then moved into it.
///
/// What is moved has reached the disk, and so has the move when `write` returns. The move replaces in one step: at
/// every moment the old file or the new one stands there, whenever the program or the machine is ended.
public final class AtomicFile {
    private static final String UNFINISHED = ".backlight-";
    private static final String PART = ".part";
    private static final Duration LEFT_OVER = Duration.ofHours(1);

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
        removeLeftOvers(target.getParent(), Instant.now().minus(LEFT_OVER));
        Path unfinished = target.resolveSibling(UNFINISHED + UUID.randomUUID() + PART);
        try {
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                keepPermissions(target, unfinished);
                OutputStream out = new BufferedOutputStream(new Unclosed(Channels.newOutputStream(channel)));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            moveInto(unfinished, target);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Contents that end with a stream of their own close it; the file must still be forced to the disk.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void moveInto(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) { // no file system the program was seen on
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A file that only its owner may read stays so.
    private static void keepPermissions(Path target, Path unfinished) throws IOException {
        var view = Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    /// A name is on the disk when its folder is.
    private static void force(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return; // Windows opens no folder, and writes its names itself
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Removes what programs that were killed left behind; what is young may belong to one that writes now. What
    /// can't be removed is in nobody's way.
    private static void removeLeftOvers(Path folder, Instant before) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, UNFINISHED + "*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException
                | DirectoryIteratorException later) { // gone meanwhile, somebody else's, or not to be listed
            return;
        }
    }

    /// Tells early whether a file can be written; writes nothing.
    ///
    /// @throws DataException with one sentence if its folder doesn't exist or may not be written to, or something
    ///     that is no file stands in its place, a link that leads nowhere included, or its name is too long
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
