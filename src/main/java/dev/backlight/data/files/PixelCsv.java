package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.text.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Pictures as text: a line `label,pixel,pixel,…` for each, label 0 to 255, pixels whole numbers 0 to 255, row by
/// row, of a square picture. The first line may be a header; semicolons and tabs are commas too; empty lines are
/// passed over. This is how MNIST and Fashion-MNIST go round as CSV.
final class PixelCsv {
    private static final int MOST_SIDE = 256;
    private static final int MOST_VALUE = 255;
    private static final int REPORT_LINES = 256;
    private static final int LABEL = 0;

    private final Path file;
    private byte[] pixels = new byte[0];
    private byte[] labels = new byte[0];
    private int side;
    private int count;
    private int lineNumber;
    private int at;

    private PixelCsv(Path file) {
        this.file = file;
    }

    /// @throws DataException with one sentence that names the file, the line and what is expected there
    static Dataset read(Path file, Loading loading) throws DataException {
        PixelCsv csv = new PixelCsv(file);
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                CountedInput counted = new CountedInput(raw);
                InputStream in = packed ? new GZIPInputStream(counted, 1 << 16) : counted;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1 << 16)) {
            csv.readLines(lines, counted, Files.size(file), loading);
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("{0} can't be read: check that it may be read and is not damaged.", file), unreadable);
        }
        return csv.dataset(loading);
    }

    private void readLines(BufferedReader lines, CountedInput counted, long size, Loading loading) throws IOException {
        boolean first = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            lineNumber++;
            if (lineNumber % REPORT_LINES == 0) {
                loading.advance(counted.count(), size);
            }
            if (line.isBlank() || first && isHeader(line)) {
                first = first && line.isBlank();
                continue;
            }
            if (first || side == 0) {
                side = sideOf(line);
            }
            first = false;
            take(line);
        }
    }

    private Dataset dataset(Loading loading) throws DataException {
        if (count == 0) {
            throw new DataException("{0} has no examples: give lines of label,pixel,pixel,….", file);
        }
        byte[] named = Arrays.copyOf(labels, count);
        String name = file.getFileName().toString();
        return new PixelImages(side, side, Arrays.copyOf(pixels, count * side * side), named, List.of())
                .compacted(String::valueOf)
                .atSide(loading)
                .dataset(name);
    }

    /// A first line that begins with a word, as `label` does.
    private static boolean isHeader(String line) {
        String text = line.replace("ï»¿", "").strip(); // a byte order mark, read as Latin letters
        return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '"');
    }

    private int sideOf(String line) throws DataException {
        int values = 1;
        for (int i = 0; i < line.length(); i++) {
            values += isSeparator(line.charAt(i)) ? 1 : 0;
        }
        int root = (int) Math.round(Math.sqrt(values - 1));
        if (root < 2 || root > MOST_SIDE || root * root != values - 1) {
            throw wrong(new Sentence(
                    "there are {0} values, but a label and the pixels of a square picture are expected, such as 785"
                            + " for 28 x 28",
                    values));
        }
        return root;
    }

    private void take(String line) throws DataException {
        int features = side * side;
        if ((long) (count + 1) * features > Integer.MAX_VALUE - 8) {
            throw wrong(new Sentence("there are more pixels than fit in memory; give fewer lines"));
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, Math.max(1024, 2 * count));
            long wanted = Math.min((long) labels.length * features, Integer.MAX_VALUE - 8);
            pixels = Arrays.copyOf(pixels, (int) wanted);
        }
        at = lineNumber == 1 && line.startsWith("ï»¿") ? 3 : 0;
        labels[count] = (byte) value(line, LABEL);
        for (int j = 0; j < features; j++) {
            if (at >= line.length()) {
                throw wrong(new Sentence("there are {0} pixels where {1} are expected", j, features));
            }
            at++;
            pixels[count * features + j] = (byte) value(line, j + 1);
        }
        if (at < line.length()) {
            throw wrong(new Sentence("there are more than {0} pixels", features));
        }
        count++;
    }

    /// Reads digits up to the next separator by hand: 47 million of them in Fashion-MNIST.
    ///
    /// @param pixel which one, counted from 1, or LABEL
    private int value(String line, int pixel) throws DataException {
        int start = at;
        int value = 0;
        boolean sound = true;
        while (at < line.length() && !isSeparator(line.charAt(at))) {
            char c = line.charAt(at++);
            if (c >= '0' && c <= '9') {
                value = Math.min(MOST_VALUE + 1, value * 10 + c - '0');
            } else {
                sound &= c == ' ' || c == '\r';
            }
        }
        if (!sound || at == start || value > MOST_VALUE) {
            throw wrong(new Sentence(
                    "{0} is \"{1}\", but whole numbers from 0 to 255 are expected",
                    pixel == LABEL ? new Sentence("label") : new Sentence("pixel {0}", pixel),
                    line.substring(start, Math.min(at, start + 20)).strip()));
        }
        return value;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '\t';
    }

    private DataException wrong(Sentence what) {
        return new DataException("{0}, line {1}: {2}.", file, lineNumber, what);
    }
}
