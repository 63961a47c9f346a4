package dev.backlight.lab;

import dev.backlight.text.Refusal;
import java.util.Locale;

/// A number of a lab's recipe that a person may change.
///
/// @param name lower case with hyphens, as on the command line
/// @param initial the default recipe's value
/// @param step values lie whole steps from `least`; 0 = any value
/// @param logarithmic whether a slider for it should run by factors
public record Knob(String name, double least, double most, double initial, double step, boolean logarithmic) {

    /// @throws IllegalArgumentException if the initial value is none that `check` takes
    public Knob {
        if (!(least < most) || initial < least || initial > most) {
            throw new IllegalStateException("The knob " + name + " can't begin at " + initial + ".");
        }
    }

    /// A knob of whole numbers.
    public static Knob whole(String name, int least, int most, int initial) {
        return new Knob(name, least, most, initial, 1, false);
    }

    /// A knob of numbers that are compared by their ratio.
    public static Knob factor(String name, double least, double most, double initial) {
        return new Knob(name, least, most, initial, 0, true);
    }

    /// A knob for a share of a whole, in hundredths.
    public static Knob share(String name, double least, double most, double initial) {
        return new Knob(name, least, most, initial, 0.01, false);
    }

    /// The value, on the nearest step.
    ///
    /// @throws IllegalArgumentException with one sentence if it is out of range
    public double check(double value) {
        if (!(value >= least && value <= most)) {
            throw new Refusal("The knob {0} takes {1} to {2}, not {3}.", name, plain(least), plain(most), plain(value));
        }
        return step == 0 ? value : Math.clamp(least + Math.round((value - least) / step) * step, least, most);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
