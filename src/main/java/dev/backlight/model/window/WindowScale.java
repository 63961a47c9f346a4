package dev.backlight.model.window;

import dev.backlight.text.Refusal;
import java.util.List;

/// How large everything in the window is, in percent of its ordinary size, over what the screen's own scale makes
/// of it.
public final class WindowScale {
    public static final int LEAST = 100;
    public static final int MOST = 200;

    /// The sizes that one chooses from.
    public static final List<Integer> STEPS = List.of(LEAST, 110, 125, 150, 175, MOST);

    /// The least room in which nothing is cut, in pixels of the ordinary size.
    private static final double WIDTH = 960;

    private static final double HEIGHT = 640;

    private WindowScale() {}

    /// The next size above; the largest stays.
    public static int larger(int percent) {
        return STEPS.stream().filter(step -> step > percent).findFirst().orElse(MOST);
    }

    /// The next size below; the ordinary one stays.
    public static int smaller(int percent) {
        return STEPS.reversed().stream()
                .filter(step -> step < percent)
                .findFirst()
                .orElse(LEAST);
    }

    /// How many times as large things are in a window: as wished, as far as it has room for it.
    public static double within(int percent, double width, double height) {
        double most = Math.min(width / WIDTH, height / HEIGHT);
        return Math.max(1, Math.min(percent / 100.0, most));
    }

    /// @param words such as `150` or `150%`
    /// @throws IllegalArgumentException with one sentence if it is no percentage from 100 to 200
    public static int of(String words) {
        String number = words.strip().replaceAll("\\s*%$", "");
        int percent = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        if (percent < LEAST || percent > MOST) {
            throw new Refusal("\"{0}\" is no scale of the window: give a percentage from 100 to 200.", words);
        }
        return percent;
    }
}
