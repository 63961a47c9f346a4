package dev.backlight.view.kind;

import java.util.function.Supplier;
import javafx.util.StringConverter;

/// What somebody typed as a whole number within limits: beyond them the nearest, and the present one for what is no
/// number. JavaFX's own converter throws on the screen's thread instead.
final class WholeNumber extends StringConverter<Integer> {
    private final int least;
    private final int most;
    private final Supplier<Integer> present;

    /// @param present the value there is; null counts as the least
    WholeNumber(int least, int most, Supplier<Integer> present) {
        this.least = least;
        this.most = most;
        this.present = present;
    }

    @Override
    public String toString(Integer value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.matches("[-\u2212]\\d+")) {
            return least;
        }
        if (text.matches("\\+?\\d{1,18}")) {
            return (int) Math.clamp(Long.parseLong(text), least, most);
        }
        Integer now = present.get();
        return text.matches("\\+?\\d+") ? most : now == null ? Integer.valueOf(least) : now;
    }
}
