package dev.backlight.data;

import java.util.List;
import java.util.stream.IntStream;

/// What the classes of some examples are called. A class that has no name here is called by its number.
public record ClassNames(List<String> names) {
    /// Digits, and whatever else is only numbered.
    public static final ClassNames NUMBERED = new ClassNames(List.of());

    /// Longer names are cut where there is little room.
    private static final int SHORT = 3;

    public ClassNames {
        names = List.copyOf(names);
    }

    /// Whether each is called by its number.
    public boolean areNumbers() {
        return IntStream.range(0, names.size()).allMatch(k -> names.get(k).equals(String.valueOf(k)));
    }

    public String of(int k) {
        return k >= 0 && k < names.size() ? names.get(k) : String.valueOf(k);
    }

    /// The name where there is little room: of a long one the beginning.
    public String mark(int k) {
        String name = of(k);
        return name.codePointCount(0, name.length()) <= SHORT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT - 1)) + "…";
    }
}
