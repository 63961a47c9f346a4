package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.table.Row;
import dev.backlight.data.table.Table;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Pictures as text: a line for each with a label and its pixels, row by row, of a square picture. The label is the
/// column that is called so, else the first or the last; it may be a number, a word, or a column for each class.
/// Pixels are whole numbers up to 255, or up to 1 or 16, or fractions up to 1 from 0 or -1, and are scaled to 0 to
/// 255.
final class PixelCsv {
    private static final int MOST_VALUE = 255;
    /// Pictures whose largest pixel is no larger than this have another range: 0 to 1 or 0 to 16 are usual.
    private static final int SMALL_RANGE = 16;

    private static final int MOST_CLASSES = 256;
    /// What programs write where there is nothing.
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "#n/a", "<na>");
    private static final int REPORT_LINES = 256;

    /// The pixels stand there twice when the last are read.
    private static final long MOST_PIXELS =
            Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 3);

    private final Path file;
    private final Table table;
    private final PixelColumns columns;
    private final double least;
    private final boolean fractions;
    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private byte[] pixels = new byte[0];
    private byte[] labels = new byte[0];
    private int count;
    private int largest;

    private PixelCsv(Path file, Table table, PixelColumns columns) {
        this.file = file;
        this.table = table;
        this.columns = columns;
        fractions = hasFractions(table.sample());
        least = fractions && hasNegatives(table.sample()) ? -1 : 0;
    }

    /// @param form what somebody has said about the table
    /// @throws DataException with one sentence that names the file, the line and what is expected there
    static Dataset read(Path file, TableForm form, Loading loading) throws DataException {
        try (InputStream raw = UserFile.open(file, UserFile.LONGEST);
                CountedInput counted = new CountedInput(raw);
                Table table = Table.open(counted, form.characters(), file)) {
            if (table.sample().isEmpty()) {
                throw new DataException("{0} has no examples: give lines of label,pixel,pixel,….", file);
            }
            PixelCsv csv = new PixelCsv(file, table, PixelColumns.of(table, form.label(), file));
            table.doubtfulCharacters().ifPresent(loading::doubt);
            long size = Files.size(file);
            for (Row row = table.next(); row != null; row = table.next()) {
                if (csv.count % REPORT_LINES == 0) {
                    loading.advance(counted.count(), size);
                }
                csv.take(row);
            }
            table.doubtfulCharacters().ifPresent(loading::doubt);
            return csv.dataset(loading);
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("{0} can't be read: check that it may be read and is not damaged.", file), unreadable);
        }
    }

    /// Whether a table holds pictures without labels, as those that one is to hand in answers to.
    static boolean isUnlabelled(Path file) throws DataException {
        try (InputStream in = UserFile.open(file, UserFile.LONGEST);
                Table table = Table.open(in, file)) {
            List<Row> rows = table.sample();
            int width = rows.isEmpty() ? 0 : rows.getFirst().fields().size();
            int side = (int) Math.round(Math.sqrt(width));
            return side > 1 && side * side == width;
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("{0} can't be read: check that it may be read and is not damaged.", file), unreadable);
        }
    }

    private boolean hasFractions(List<Row> sample) {
        boolean any = false;
        for (Row row : sample) {
            for (int j = 0; j < columns.side() * columns.side(); j++) {
                int column = columns.column(j);
                double value = column < row.fields().size()
                        ? table.numerals().number(row.fields().get(column))
                        : 0;
                if (value > 1) {
                    return false;
                }
                any |= value != Math.rint(value) && !Double.isNaN(value);
            }
        }
        return any;
    }

    /// Whether black is -1, as the digits of envelopes (USPS) have it.
    private boolean hasNegatives(List<Row> sample) {
        return sample.stream()
                .anyMatch(row -> IntStream.range(0, columns.side() * columns.side())
                        .map(columns::column)
                        .filter(column -> column < row.fields().size())
                        .mapToDouble(
                                column -> table.numerals().number(row.fields().get(column)))
                        .anyMatch(value -> value < 0 && value >= -1));
    }

    private void take(Row row) throws DataException {
        int features = columns.side() * columns.side();
        if ((long) (count + 1) * features > MOST_PIXELS) {
            throw wrong(row, new Sentence("there are more pixels than fit in memory; give fewer lines"));
        }
        if (row.fields().size() < columns.width()) {
            throw wrong(
                    row,
                    new Sentence(
                            "there are {0} pixels where {1} are expected",
                            Math.max(0, row.fields().size() - columns.labels()), features));
        }
        if (row.fields().size() > columns.width()) {
            throw wrong(row, new Sentence("there are more than {0} pixels", features));
        }
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, Math.max(1024, 2 * count));
            long wanted = Math.min((long) labels.length * features, MOST_PIXELS);
            pixels = Arrays.copyOf(pixels, (int) wanted);
        }
        labels[count] = (byte) label(row);
        for (int j = 0; j < features; j++) {
            pixels[count * features + j] = (byte) value(row, j);
        }
        count++;
    }

    private int label(Row row) throws DataException {
        String name;
        if (columns.labels() > 1) {
            name = hot(row);
        } else {
            String text = row.fields().get(columns.label());
            if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
                throw wrong(
                        row, new Sentence("label is \"{0}\": give each picture a label, or leave the line out", text));
            }
            name = table.numerals().label(text);
        }
        int known = classes.computeIfAbsent(name, _ -> classes.size());
        if (known >= MOST_CLASSES) {
            throw wrong(
                    row,
                    new Sentence(
                            "\"{0}\" is the label number {1}, more than there can be classes; choose the column of the"
                                    + " labels",
                            name, known + 1));
        }
        return known;
    }

    /// The class of a label that has a column for each.
    private String hot(Row row) throws DataException {
        int hot = -1;
        for (int k = 0; k < columns.labels(); k++) {
            double value = table.numerals().number(row.fields().get(columns.label() + k));
            if (value != 0 && (value != 1 || hot >= 0)) {
                throw wrong(row, new Sentence("of the columns of the label exactly one must be 1, all others 0"));
            }
            hot = value == 1 ? k : hot;
        }
        if (hot < 0) {
            throw wrong(row, new Sentence("of the columns of the label exactly one must be 1, all others 0"));
        }
        List<String> header = table.header();
        return header.size() == columns.width() ? header.get(columns.label() + hot) : String.valueOf(hot);
    }

    private int value(Row row, int pixel) throws DataException {
        String text = row.fields().get(columns.column(pixel));
        double value = table.numerals().number(text);
        if (fractions ? value >= least && value <= 1 : value >= 0 && value <= MOST_VALUE && value == Math.rint(value)) {
            int scaled = (int) Math.round(fractions ? MOST_VALUE * (value - least) / (1 - least) : value);
            largest = Math.max(largest, scaled);
            return scaled;
        }
        String shown = text.substring(0, Math.min(20, text.length()));
        throw wrong(
                row,
                fractions
                        ? new Sentence(
                                "pixel {0} is \"{1}\", but numbers from {2} to 1 are expected",
                                pixel + 1, shown, (int) least)
                        : new Sentence(
                                "pixel {0} is \"{1}\", but whole numbers from 0 to 255 are expected",
                                pixel + 1, shown));
    }

    private Dataset dataset(Loading loading) {
        byte[] read = Arrays.copyOf(pixels, count * columns.side() * columns.side());
        if (largest > 0 && largest <= SMALL_RANGE) {
            for (int j = 0; j < read.length; j++) {
                read[j] = (byte) Math.round(MOST_VALUE * (double) read[j] / largest);
            }
        }
        List<String> names = new ArrayList<>(classes.keySet());
        int[] order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(k -> names.get(k), ClassOrder.BY_NUMBER))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        byte[] ranked = new byte[count];
        for (int i = 0; i < count; i++) {
            ranked[i] = (byte) rank[labels[i] & 0xFF];
        }
        List<String> sorted = Arrays.stream(order).mapToObj(names::get).toList();
        PixelImages images = new PixelImages(columns.side(), columns.side(), read, ranked, sorted);
        String name = file.getFileName().toString();
        return (Emnist.isNamed(file) ? images.transposed().named(this::letter) : images)
                .atSide(loading)
                .dataset(name);
    }

    private String letter(String label) {
        double number = table.numerals().number(label);
        return number == Math.rint(number) ? Emnist.called(file, (int) number) : label;
    }

    private DataException wrong(Row row, Sentence what) {
        return new DataException("{0}, line {1}: {2}.", file, row.line(), what);
    }
}
