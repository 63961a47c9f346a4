package dev.backlight.storage.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip with a description in JSON and numbers behind it, in this order. Its checksums tell damage.
public final class Container implements AutoCloseable {
    private static final int LONGEST_DESCRIPTION = 1 << 23;

    private final ZipInputStream zip;

    private Container(byte[] bytes) {
        zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    }

    /// What is written as numbers.
    public interface Numbers {
        void to(OutputStream out) throws IOException;
    }

    /// Writes whole or not at all.
    ///
    /// @param description written as `SpecJson` writes it, in an entry of this name
    /// @throws IOException if it can't be written
    public static void write(Path file, String name, Object description, String numbersName, Numbers numbers)
            throws IOException {
        AtomicFile.write(file, out -> {
            ZipOutputStream written = new ZipOutputStream(out);
            written.putNextEntry(new ZipEntry(name));
            written.write(SpecJson.MAPPER.writeValueAsBytes(description));
            written.putNextEntry(new ZipEntry(numbersName));
            numbers.to(written);
            written.closeEntry();
            written.finish();
        });
    }

    /// @param bytes of the whole file
    public static Container of(byte[] bytes) {
        return new Container(bytes);
    }

    /// Reads the description, which comes first.
    ///
    /// @throws IOException if it is missing, empty, or can't be read
    public <T> T description(String name, Class<T> type) throws IOException {
        expect(name);
        T description = SpecJson.MAPPER.readValue(zip.readNBytes(LONGEST_DESCRIPTION), type);
        if (description == null) {
            throw new IOException("The description is empty.");
        }
        return description;
    }

    /// The numbers, which come behind the description; ends with them.
    ///
    /// @throws IOException if they are missing
    public DataInputStream numbers(String name) throws IOException {
        expect(name);
        return new DataInputStream(zip);
    }

    private void expect(String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("The entry " + name + " is missing.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
