package dev.backlight.data.files;

import java.util.Comparator;

/// The order of classes: by number where their names begin with one, else by name.
final class ClassOrder {
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingLong(ClassOrder::number).thenComparing(Comparator.naturalOrder());

    private ClassOrder() {}

    static long number(String name) {
        int end = 0;
        while (end < name.length() && end < 18 && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? Long.MAX_VALUE : Long.parseLong(name.substring(0, end));
    }
}
