package dev.backlight.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where in a table its columns and their names are.
///
/// @param header null without one
/// @param rows lines above the first one of data
/// @param first the first column of data
/// @param last of columns to which one follows that is empty in every line; 0 if there is none
record Layout(Row header, int rows, int first, int last) {
    private static final Set<String> INDEX = Set.of("", "unnamed: 0", "index");
    /// So many numbers that count up are a header, not data.
    private static final int LEAST_COUNTED = 5;

    static Layout of(List<Row> sample, Numerals numerals) {
        int at = 0;
        int widest = sample.stream().mapToInt(Row::filled).max().orElse(0);
        while (at < sample.size() - 1
                && 2 * sample.get(at).filled() < widest
                && sample.get(at + 1).filled() > sample.get(at).filled()
                && !Labels.isNamed(sample.get(at).fields())) {
            at++;
        }
        Row header = at < sample.size() && isHeader(sample.get(at), numerals) ? sample.get(at) : null;
        int rows = header == null ? at : at + 1;
        List<Row> data = sample.subList(rows, sample.size());
        int first = header != null && INDEX.contains(header.fields().getFirst().toLowerCase(Locale.ROOT)) ? 1 : 0;
        int width = data.isEmpty() ? 0 : data.getFirst().fields().size();
        boolean trailing = width > 1
                && data.stream()
                        .allMatch(row -> row.fields().size() < width
                                || row.fields().get(width - 1).isEmpty());
        return new Layout(header, rows, first, trailing ? width - 1 : 0);
    }

    private static boolean isHeader(Row row, Numerals numerals) {
        List<String> fields = row.fields();
        if (Labels.isNamed(fields)) {
            return true;
        }
        long words = fields.stream()
                .filter(field -> !field.isEmpty() && !numerals.isNumber(field))
                .count();
        return 2 * words > row.filled() || counts(fields, numerals);
    }

    /// Whether the fields are 0, 1, 2, … as pandas names columns that have no names.
    private static boolean counts(List<String> fields, Numerals numerals) {
        if (fields.size() < LEAST_COUNTED) {
            return false;
        }
        double start = numerals.number(fields.getFirst());
        for (int i = 0; i < fields.size(); i++) {
            if (numerals.number(fields.get(i)) != start + i) {
                return false;
            }
        }
        return start == 0 || start == 1;
    }
}
