package dev.backlight.storage.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A deflated part of a file. In the file its length and its checksum stand before it.
public final class Block {
    /// No block of ours is larger; what says so is damaged.
    private static final int LARGEST = 1 << 26;

    private Block() {}

    public interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    public interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    public static byte[] of(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            content.writeTo(out);
        }
        return bytes.toByteArray();
    }

    public static void write(DataOutputStream out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.writeInt(sum(block));
        out.write(block);
    }

    /// @throws IOException if it is not whole, or not what was written
    public static byte[] take(DataInputStream in) throws IOException {
        int length = in.readInt();
        int sum = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A block is not whole.");
        }
        byte[] block = in.readNBytes(length);
        if (sum(block) != sum) {
            throw new IOException("A block has another checksum.");
        }
        return block;
    }

    /// @throws IOException if it holds something else, or something more
    public static <T> T read(byte[] block, Reading<T> reading) throws IOException {
        byte[] content;
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(block))) {
            content = inflated.readNBytes(LARGEST);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        T read = reading.from(in);
        if (in.read() != -1) {
            throw new IOException("A block holds more than was written.");
        }
        return read;
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
