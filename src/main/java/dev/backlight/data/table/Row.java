package dev.backlight.data.table;

import java.util.List;

/// A line of a table.
///
/// @param line its number in the file, from 1
/// @param fields without blanks around them
public record Row(long line, List<String> fields) {
    /// How many are not empty.
    int filled() {
        return (int) fields.stream().filter(field -> !field.isEmpty()).count();
    }

    /// Whether every field that is not empty is a number.
    boolean isNumbers(Numerals numerals) {
        return fields.stream().allMatch(field -> field.isEmpty() || numerals.isNumber(field));
    }
}
