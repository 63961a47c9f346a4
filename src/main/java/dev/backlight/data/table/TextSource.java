package dev.backlight.data.table;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Text from a file whatever it is called: packed by gzip or not, UTF-8, UTF-16 as Excel's "Unicode text", else
/// in the character set of its country. What it is is seen from its first bytes; what is no text is named.
final class TextSource {
    private static final int HEAD = 1 << 16;

    private TextSource() {}

    /// @param given the character set if somebody has said it; null to find it
    /// @param file only for sentences
    /// @return a `GuessedReader` where the file doesn't say its character set and nobody else did
    /// @throws DataException with one sentence if it is no text
    static Reader open(InputStream raw, Charset given, Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, HEAD);
        byte[] head = head(in);
        if (begins(head, 0x1F, 0x8B)) {
            in = new BufferedInputStream(
                    UserFile.unpacked(new GZIPInputStream(in, HEAD), file, UserFile.LONGEST), HEAD);
            head = head(in);
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            throw new DataException(
                    "{0} is a zip archive or a spreadsheet: unpack it, or save the sheet as CSV, and give that.", file);
        }
        boolean says = mark(head) > 0;
        Charset charset = says || given == null ? charset(head) : given;
        String start =
                new String(head, 0, Math.min(head.length, 512), charset).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new DataException(
                    "{0} is a web page, perhaps one that asks to sign in: download the data themselves.", file);
        }
        if (start.startsWith("@relation")) {
            throw new DataException("{0} is in Weka's form, ARFF: save it as CSV, and give that.", file);
        }
        if (hasZeros(charset, start)) {
            throw new DataException("{0} is no text: give a table of numbers saved as CSV.", file);
        }
        in.skipNBytes(mark(head));
        return says || given != null ? new InputStreamReader(in, charset) : new GuessedReader(in);
    }

    /// Whether a file, packed by gzip or not, holds lines of numbers or words, whatever it is called.
    ///
    /// @throws IOException if it can't be read
    static boolean isText(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(UserFile.open(file, UserFile.LONGEST), HEAD)) {
            byte[] head = head(in);
            if (begins(head, 0x1F, 0x8B)) {
                try (InputStream packed = UserFile.unpacked(new GZIPInputStream(in, HEAD), file, UserFile.LONGEST)) {
                    head = packed.readNBytes(HEAD - 1);
                }
            }
            Charset charset = charset(head);
            String start = new String(head, charset).strip();
            return !start.isEmpty()
                    && !hasZeros(charset, start)
                    && "{[<%".indexOf(start.charAt(0)) < 0
                    && start.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        }
    }

    private static boolean hasZeros(Charset charset, String start) {
        return !charset.equals(StandardCharsets.UTF_16LE)
                && !charset.equals(StandardCharsets.UTF_16BE)
                && start.indexOf(0) >= 0;
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        return head;
    }

    private static boolean begins(byte[] head, int... with) {
        return head.length >= with.length
                && Arrays.equals(
                        Arrays.stream(with).toArray(),
                        java.util.stream.IntStream.range(0, with.length)
                                .map(i -> head[i] & 0xFF)
                                .toArray());
    }

    private static int mark(byte[] head) {
        return begins(head, 0xEF, 0xBB, 0xBF) ? 3 : begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        if (begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return CharacterSet.of(head);
    }
}
