package dev.backlight.storage.array;

import dev.backlight.data.disk.UserFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The entries of a zip on disk, each read whole and held against its checksum.
public final class ZipEntries implements AutoCloseable {
    private static final int MOST = 100_000;

    private final ZipFile zip;

    /// @throws IOException if there is no such file, or it is no zip
    public ZipEntries(Path file) throws IOException {
        UserFile.require(file);
        zip = new ZipFile(file.toFile());
    }

    /// What is read from an entry.
    @FunctionalInterface
    public interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    /// The names of all that are no folders.
    ///
    /// @param largest bytes that all of them may have together when they are unpacked
    /// @throws IOException if they have more, or there are more than anybody writes
    public List<String> names(long largest) throws IOException {
        List<String> names = new ArrayList<>();
        long sum = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            sum += Math.max(0, entry.getSize());
            if (sum > largest || names.size() > MOST) {
                throw new IOException("The zip unpacks to more than " + largest + " bytes.");
            }
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /// @throws IOException if there is no such entry, it holds more than is read of it, or something else than was
    /// written
    public <T> T read(String name, Reading<T> reading) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The entry " + name + " is missing.");
        }
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            T read = reading.from(in);
            if (in.read() != -1) {
                throw new IOException("The entry " + name + " holds more than was written.");
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("The entry " + name + " has another checksum.");
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
