package dev.backlight.view.paint;

import java.util.Locale;

/// Numbers as they are shown: minus is U+2212, thousands are grouped by commas (as English and Chinese both do).
public final class Numbers {
    /// The typographic minus.
    public static final char MINUS = '\u2212';

    private static final String NONE = "\u2013";

    private Numbers() {}

    /// @return `3.14`, `−0.5`; an en dash for NaN
    public static String fixed(double v, int digits) {
        if (Double.isNaN(v)) {
            return NONE;
        }
        String magnitude = magnitude(v, digits);
        return v < 0 && !isZero(magnitude) ? MINUS + magnitude : magnitude;
    }

    /// @return `+3.14`, `−0.5`; zero, also where it is rounded to, has no sign
    public static String signed(double v, int digits) {
        String text = fixed(v, digits);
        return v > 0 && !isZero(text) ? "+" + text : text;
    }

    /// A number that may be tiny, such as a gradient where little of it is left: as `signed`, but where fewer than
    /// two digits that count would be seen, in scientific notation: `−4.96·10⁻¹⁰`.
    ///
    /// @param digits behind the point
    /// @param mantissa digits behind the point of what stands before a power of ten
    public static String amount(double v, int digits, int mantissa) {
        boolean seen = Math.abs(v) >= Math.pow(10, 1 - digits);
        if (v == 0 || seen || !Double.isFinite(v)) {
            return signed(v, digits);
        }
        String[] parts =
                String.format(Locale.ROOT, "%." + mantissa + "e", Math.abs(v)).split("e-0*");
        StringBuilder power = new StringBuilder(v < 0 ? MINUS + parts[0] : "+" + parts[0]).append("·10⁻");
        parts[1].chars().forEach(digit -> power.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return power.toString();
    }

    /// A probability to one decimal; what would round to none or all says so: `< 0.1%`, `> 99.9%`.
    ///
    /// @param p in [0, 1]
    public static String percent(double p) {
        if (p < 0.001) {
            return "< 0.1%";
        }
        return p >= 0.9995 ? "> 99.9%" : fixed(100 * p, 1) + "%";
    }

    /// A share, for example an accuracy, to the given decimals: `97.85%`.
    ///
    /// @param share 1 is everything
    public static String percent(double share, int digits) {
        return fixed(100 * share, digits) + (Double.isNaN(share) ? "" : "%");
    }

    /// @return `101,770`
    public static String grouped(long n) {
        String text = String.format(Locale.ROOT, "%,d", Math.abs(n));
        return n < 0 ? MINUS + text : text;
    }

    private static String magnitude(double v, int digits) {
        if (Double.isInfinite(v)) {
            return "\u221e";
        }
        return String.format(Locale.ROOT, "%." + digits + "f", Math.abs(v));
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '.');
    }
}
