package dev.backlight.data.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What parts the columns of a table.
///
/// @param skipped lines already read, above the table
record Dialect(char separator, int skipped) {
    private static final int LOOKED_AT = 1 << 20;
    private static final int LINES = 6;
    private static final String EXCEL = "sep=";
    /// In this order: a table parted by semicolons may have commas in its numbers.
    private static final char[] SEPARATORS = {'\t', ';', '|', ',', ' '};

    /// Looks at the first lines, and reads no further than past Excel's line that names the separator.
    static Dialect of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT + 1);
        List<String> lines = lines(text);
        text.reset();
        if (!lines.isEmpty()
                && lines.getFirst().toLowerCase(java.util.Locale.ROOT).startsWith(EXCEL)
                && lines.getFirst().length() == EXCEL.length() + 1) {
            char named = lines.getFirst().charAt(EXCEL.length());
            text.readLine();
            return new Dialect(named, 1);
        }
        List<String> below = lines.size() > 2 ? lines.subList(2, lines.size()) : lines;
        for (char separator : SEPARATORS) {
            if (!below.isEmpty() && below.stream().allMatch(line -> count(line.strip(), separator) > 0)) {
                return new Dialect(separator, 0);
            }
        }
        return new Dialect(',', 0);
    }

    private static List<String> lines(BufferedReader text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < LOOKED_AT && lines.size() < LINES; i++) {
            int c = text.read();
            if (c == '\n' || c == '\r' || c < 0) {
                String whole = line.toString();
                if (!whole.isBlank() && !whole.startsWith("#")) {
                    lines.add(whole);
                }
                line.setLength(0);
            } else {
                line.append((char) c);
            }
            if (c < 0) {
                break;
            }
        }
        if (lines.isEmpty() && !line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
