package dev.backlight.data.disk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Ends in a refusal where more comes than may.
final class BoundedInput extends FilterInputStream {
    private final long most;
    private final Path file;
    private long left;

    /// @param most bytes that may come
    /// @param file only for the sentence
    BoundedInput(InputStream in, long most, Path file) {
        super(in);
        this.most = most;
        this.file = file;
        left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.min(bytes, Integer.MAX_VALUE));
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw UserFile.unpacksToMore(file, most);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
