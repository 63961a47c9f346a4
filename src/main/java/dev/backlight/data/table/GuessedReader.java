package dev.backlight.data.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text whose character set is found from its first letters beyond ASCII, wherever they stand: until then all
/// sets are the same, and a table that is sorted by its labels may have them far below its head.
final class GuessedReader extends Reader {
    private static final int CHUNK = 1 << 13;
    /// What is looked at when it is decided: a few hundred lines of pixels.
    private static final int WINDOW = 1 << 20;

    private final BufferedInputStream in;
    private Charset found = StandardCharsets.US_ASCII;
    private Reader decided;

    GuessedReader(BufferedInputStream in) {
        this.in = in;
    }

    /// The character set, as far as the text has been read; ASCII while it has no other letters.
    Charset found() {
        return found;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (decided != null) {
            return decided.read(into, offset, length);
        }
        if (length == 0) {
            return 0;
        }
        in.mark(CHUNK + 1);
        byte[] bytes = in.readNBytes(Math.min(CHUNK, length));
        int plain = plain(bytes);
        if (plain < bytes.length) {
            in.reset();
            if (plain == 0) {
                decide();
                return decided.read(into, offset, length);
            }
            in.skipNBytes(plain);
        }
        for (int i = 0; i < plain; i++) {
            into[offset + i] = (char) bytes[i];
        }
        return plain == 0 ? -1 : plain;
    }

    /// How many bytes there are before the line with the first letter beyond ASCII.
    private static int plain(byte[] bytes) {
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return line;
            }
            line = bytes[i] == '\n' || bytes[i] == '\r' ? i + 1 : line;
        }
        return bytes.length;
    }

    private void decide() throws IOException {
        in.mark(WINDOW);
        byte[] window = in.readNBytes(WINDOW - 1);
        in.reset();
        found = CharacterSet.of(window);
        decided = new InputStreamReader(in, found);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
