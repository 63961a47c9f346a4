package dev.backlight.app.lesson;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How long a step took to appear, in milliseconds.
///
/// @param step its name
/// @param picture from the wish to its first picture, in which what needs training may still be learning
/// @param work of that, what the screen's thread worked: on a busy machine less than what passed
/// @param whole until all of it was there
record Appearance(String step, double picture, double work, double whole) {
    /// The times of a lesson in one line: each the median, what nineteen of twenty keep to, and the worst.
    static String told(List<Appearance> all) {
        return String.format(
                Locale.ROOT,
                "a step's picture after %s ms (%s of it work; worst: %s), all of it after %s",
                spread(all, Appearance::picture),
                spread(all, Appearance::work),
                all.stream().max((a, b) -> Double.compare(a.picture, b.picture)).orElseThrow().step,
                spread(all, Appearance::whole));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "  %-16s %6.0f ms, of it work %5.0f; all of it %6.0f ms", step, picture, work, whole);
    }

    private static String spread(List<Appearance> all, ToDoubleFunction<Appearance> what) {
        double[] sorted = all.stream().mapToDouble(what).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%.0f/%.0f/%.0f",
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
                sorted[sorted.length - 1]);
    }
}
