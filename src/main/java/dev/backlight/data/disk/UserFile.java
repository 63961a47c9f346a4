package dev.backlight.data.disk;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Opens what a person names. Anything may stand under a name: a pipe that nobody writes to would be waited for
/// without end, a device such as /dev/zero never ends, and a file, packed or not, may be larger than the memory.
public final class UserFile {
    /// Less than this is read of every file that is not held in memory as a whole.
    public static final long LONGEST = 16_000_000_000L;

    /// Tests read with a bound that small files reach.
    static final ScopedValue<Long> BOUND = ScopedValue.newInstance();

    private static final long MB = 1_000_000;

    private UserFile() {}

    /// Bytes that a file may have which is read whole before anything is made of it.
    public static long most() {
        return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2);
    }

    /// @throws DataException with one sentence if it is no file, or is larger than `most`
    /// @throws IOException if it can't be read, of its own class if there is none
    public static byte[] bytes(Path file) throws IOException {
        return bytes(file, most());
    }

    /// @param most bytes that it may have
    /// @throws IOException as from `bytes(file)`
    public static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = open(file, Math.min(most, most()))) {
            return in.readAllBytes();
        }
    }

    /// Opens a file whose bytes are read one after the other; more than it may have are never read.
    ///
    /// @throws IOException as from `bytes`
    public static InputStream open(Path file, long most) throws IOException {
        require(file);
        long bound = bound(most);
        long size = Files.size(file);
        if (size > bound) {
            throw new DataException(
                    "{0} has {1} MB, more than the {2} MB that can be read here: choose a smaller file.",
                    file, (size + MB - 1) / MB, bound / MB);
        }
        return new BoundedInput(Files.newInputStream(file), bound, file);
    }

    /// What comes out of a packed file: a few bytes may unpack to any number.
    ///
    /// @return a stream that refuses, with one sentence, to be read further than `most`
    public static InputStream unpacked(InputStream in, Path file, long most) {
        return new BoundedInput(in, bound(most), file);
    }

    /// Before room is made for what a file says that it holds.
    ///
    /// @throws DataException with one sentence if that is more than three quarters of all memory
    public static void requireRoom(Path file, long bytes) throws DataException {
        long most = bound(Runtime.getRuntime().maxMemory() / 4 * 3);
        if (bytes > most) {
            throw unpacksToMore(file, most);
        }
    }

    /// @throws DataException if what stands there is a folder, a pipe or a device
    /// @throws NoSuchFileException if nothing stands there
    public static void require(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new DataException("{0} is no file but a folder, a pipe or a device: choose a file to be read.", file);
        }
    }

    private static long bound(long most) {
        return BOUND.isBound() ? Math.min(BOUND.get(), most) : most;
    }

    static DataException unpacksToMore(Path file, long most) {
        return new DataException(
                "{0} unpacks to more than the {1} MB that can be read here: choose a smaller file.", file, most / MB);
    }
}
