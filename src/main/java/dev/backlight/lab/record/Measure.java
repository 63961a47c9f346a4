package dev.backlight.lab.record;

/// Something a lab's chart shows along an axis.
///
/// @param name lower case with hyphens; the texts are at `lab.LAB.measure.NAME`
/// @param along what runs along the horizontal axis, as a name of the same kind: `step`, `width`, …
/// @param logarithmic whether that axis runs by factors
/// @param least the lower end of the vertical axis
/// @param most its upper end
/// @param format how values are written
/// @param from where the horizontal axis begins before anything is measured; NaN where the bet says so, or nothing
/// @param to where it ends then
public record Measure(
        String name,
        String along,
        boolean logarithmic,
        double least,
        double most,
        Format format,
        double from,
        double to) {
    /// One of which nobody knows from where to where it runs before it does.
    public Measure(String name, String along, boolean logarithmic, double least, double most, Format format) {
        this(name, along, logarithmic, least, most, format, Double.NaN, Double.NaN);
    }

    /// How a number is written for people.
    public enum Format {
        /// 0.43 as 43 %.
        SHARE,
        /// 966.
        WHOLE,
        /// 0.43.
        DECIMAL
    }

    /// The same, its axis known before the run.
    public Measure between(double begin, double end) {
        return new Measure(name, along, logarithmic, least, most, format, begin, end);
    }

    /// The text of the horizontal axis in the bundles.
    public String axisKey() {
        return "lab.axis." + along;
    }

    /// What a reader of ten classes loses while it learns: ln 10 where it knows nothing.
    public static Measure learning(String name) {
        return new Measure(name, "step", false, 0, 2.5, Format.DECIMAL);
    }

    /// A share of a whole, 0 to 1.
    public static Measure share(String name, String along, boolean logarithmic) {
        return new Measure(name, along, logarithmic, 0, 1, Format.SHARE);
    }
}
