package dev.backlight.lab.record;

/// The one number that is read off a curve, whether drawn or measured.
public sealed interface Reading {

    /// The first x at which the curve is at `level` or above.
    record Reaches(double level) implements Reading {}

    /// The x of the highest point.
    record Summit() implements Reading {}

    /// How far the highest point is above the line between the ends.
    record Ridge() implements Reading {}

    /// The last y.
    record End() implements Reading {}

    /// @return NaN if the curve is empty or never gets there
    default double of(Series curve) {
        int n = curve.size();
        if (n == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case Reaches(double level) -> {
                int first = 0;
                while (first < n && !(curve.y(first) >= level)) {
                    first++;
                }
                yield first == n ? Double.NaN : curve.x(first);
            }
            case Summit _ -> curve.x(highest(curve));
            case Ridge _ -> curve.y(highest(curve)) - (curve.y(0) + curve.y(n - 1)) / 2;
            case End _ -> curve.y(n - 1);
        };
    }

    private static int highest(Series curve) {
        int best = 0;
        for (int i = 1; i < curve.size(); i++) {
            best = curve.y(i) > curve.y(best) ? i : best;
        }
        return best;
    }
}
