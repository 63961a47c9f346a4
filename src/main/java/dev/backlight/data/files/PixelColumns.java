package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.table.Labels;
import dev.backlight.data.table.Numerals;
import dev.backlight.data.table.Row;
import dev.backlight.data.table.Table;
import dev.backlight.text.Sentence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Which columns of a table are the label, the others being the pixels of a square picture.
///
/// @param label the first column of the label
/// @param labels how many columns it takes: 1, or one for each class with a 1 in that of the example (one-hot)
/// @param side of the pictures in pixels
record PixelColumns(int label, int labels, int side) {
    private static final int MOST_SIDE = 256;
    private static final int LEAST_SIDE = 2;
    private static final int MOST_CLASSES = 256;
    private static final double MOSTLY = 0.6;
    private static final Pattern SPARSE = Pattern.compile("\\s*\\d+:[-+]?[\\d.][-+\\d.eE]*\\s*");

    /// @param wanted the label's column by its name or its number from 1; null to find it
    /// @throws DataException with one sentence if these are no pictures
    static PixelColumns of(Table table, String wanted, Path file) throws DataException {
        List<Row> rows = table.sample();
        Row first = rows.getFirst();
        int width = first.fields().size();
        if (isSparse(first)) {
            throw new DataException(
                    "{0} has columns index:value, as libsvm writes them, and is no table of numbers: give a CSV with a"
                            + " label and every pixel.",
                    file);
        }
        int named = wanted == null ? Labels.column(table.header()) : column(table.header(), wanted, width, file);
        int side = side(width - 1);
        if (side > 0) {
            return new PixelColumns(
                    named >= 0 && named < width ? named : labelOf(rows, width, table.numerals()), 1, side);
        }
        for (int s = (int) Math.sqrt(width); s >= LEAST_SIDE && width - s * s <= MOST_CLASSES; s--) {
            int classes = width - s * s;
            for (int from : new int[] {s * s, 0}) {
                if (classes > 1 && isOneHot(rows, from, classes, table.numerals())) {
                    return new PixelColumns(from, classes, s);
                }
            }
        }
        throw new DataException(
                "{0}, line {1}: {2}.",
                file,
                first.line(),
                new Sentence(
                        "there are {0} values, but a label and the pixels of a square picture are expected, such as 785"
                                + " for 28 x 28",
                        width));
    }

    /// Whether a label is followed by nothing but index:value, the form of libsvm.
    private static boolean isSparse(Row row) {
        List<String> values =
                row.fields().stream().skip(1).filter(field -> !field.isBlank()).toList();
        return !values.isEmpty()
                && values.stream().allMatch(value -> SPARSE.matcher(value).matches());
    }

    private static int column(List<String> header, String wanted, int width, Path file) throws DataException {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        double number = new Numerals(false).number(wanted.strip());
        if (number == Math.rint(number) && number >= 1 && number <= width) {
            return (int) number - 1;
        }
        throw new DataException(
                "{0} has no column \"{1}\": name one of its header, or give a number from 1 to {2}.",
                file, wanted, width);
    }

    private static int side(int pixels) {
        int root = (int) Math.round(Math.sqrt(pixels));
        return root >= LEAST_SIDE && root <= MOST_SIDE && root * root == pixels ? root : 0;
    }

    /// Without a name the label is first, unless the last column alone holds words, which are no pixels, or one
    /// value fills nearly all of the first, as it does a corner's pixel, and not of the last.
    private static int labelOf(List<Row> rows, int width, Numerals numerals) {
        if (isWord(rows.getFirst(), width - 1, numerals) && !isWord(rows.getFirst(), 0, numerals)) {
            return width - 1;
        }
        double most = MOSTLY * rows.size();
        return commonest(rows, 0) > most && commonest(rows, width - 1) < most ? width - 1 : 0;
    }

    private static boolean isWord(Row row, int column, Numerals numerals) {
        return column < row.fields().size()
                && !row.fields().get(column).isBlank()
                && Double.isNaN(numerals.number(row.fields().get(column)));
    }

    private static int commonest(List<Row> rows, int column) {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            if (column < row.fields().size()) {
                counts.merge(row.fields().get(column), 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static boolean isOneHot(List<Row> rows, int from, int classes, Numerals numerals) {
        for (Row row : rows) {
            int ones = 0;
            for (int i = from; i < from + classes; i++) {
                double value =
                        i < row.fields().size() ? numerals.number(row.fields().get(i)) : -1;
                if (value != 0 && value != 1) {
                    return false;
                }
                ones += (int) value;
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    /// The column of a pixel.
    int column(int pixel) {
        return pixel < label ? pixel : pixel + labels;
    }

    int width() {
        return side * side + labels;
    }
}
