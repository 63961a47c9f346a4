package dev.backlight.data.files;

import java.nio.charset.Charset;

/// What somebody says about a table that can't be seen from it with certainty.
///
/// @param label the column that holds the labels, by its name or its number from 1; null to find it
/// @param characters the character set; null to find it
public record TableForm(String label, Charset characters) {
    /// Nothing is said, all is found.
    public static final TableForm FOUND = new TableForm(null, null);

    /// @param column from 0
    public TableForm withLabel(int column) {
        return new TableForm(String.valueOf(column + 1), characters);
    }

    public TableForm with(Charset other) {
        return new TableForm(label, other);
    }
}
