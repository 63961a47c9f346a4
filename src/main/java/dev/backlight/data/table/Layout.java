package dev.backlight.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where in a table its columns and their names are.
///
/// @param header null without one
/// @param rows lines above the first one of data
/// @param first the first column of data
/// @param last of columns to which one follows that is empty in every line; 0 if there is none
record Layout(Row header, int rows, int first, int last) {
    private static final Set<String> INDEX =
            Set.of("", "unnamed: 0", "unnamed: 0.1", "index", "id", "image_id", "imageid");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(\\.[1-9]\\d{0,3})?");
    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}\\.[1-9]\\d{0,3}");
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
        int width = data.isEmpty() ? 0 : data.getFirst().fields().size();
        if (header != null && hasRowNames(header, data)) {
            header = new Row(
                    header.line(),
                    Stream.concat(Stream.of(""), header.fields().stream()).toList());
        }
        int first = 0;
        while (header != null
                && first < header.fields().size() - 1
                && INDEX.contains(header.fields().get(first).toLowerCase(Locale.ROOT))) {
            first++;
        }
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
        return 2 * words > row.filled() || counts(fields, numerals) || isCounted(fields);
    }

    /// Whether the first line was taken for names where there were none: pandas counts those that it has met
    /// before, as 0, 0.1, 0.2.
    private static boolean isCounted(List<String> fields) {
        long counted = fields.stream()
                .filter(field -> COUNTED.matcher(field).matches())
                .count();
        return fields.size() >= LEAST_COUNTED
                && 2 * counted > fields.size()
                && fields.stream().distinct().count() == fields.size()
                && fields.stream().allMatch(field -> WHOLE.matcher(field).matches());
    }

    /// Whether the lines have a name each that has no name itself, as R writes them.
    private static boolean hasRowNames(Row header, List<Row> data) {
        int width = header.fields().size() + 1;
        return !data.isEmpty()
                && !header.fields().getLast().isEmpty()
                && data.stream().allMatch(row -> row.fields().size() == width)
                && data.stream().map(row -> row.fields().getFirst()).distinct().count() == data.size()
                && !data.getFirst().fields().getLast().isEmpty();
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
