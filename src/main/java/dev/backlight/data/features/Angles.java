package dev.backlight.data.features;

/// Directions of lines in the plane. `Math.atan2` takes most of an edge histogram's time.
final class Angles {
    private static final float HALF_TURN = (float) Math.PI;
    private static final float QUARTER_TURN = (float) (Math.PI / 2);

    private Angles() {}

    /// The angle of a line that points along (x, y), in [0, π]: opposite directions are one line.
    ///
    /// @param x not 0 where y is
    static float between(float x, float y) {
        float right = y < 0 ? -x : x;
        float up = Math.abs(y);
        float flat = Math.abs(right);
        float angle = up <= flat ? arcTangent(up / flat) : QUARTER_TURN - arcTangent(flat / up);
        return right < 0 ? HALF_TURN - angle : angle;
    }

    /// Abramowitz and Stegun 1964, formula 4.4.49: off by 2·10⁻⁸ at most, which a float does not see.
    ///
    /// @param t in [0, 1]
    private static float arcTangent(float t) {
        float s = t * t;
        float sum = 0.0028662257f;
        sum = sum * s - 0.0161657367f;
        sum = sum * s + 0.0429096138f;
        sum = sum * s - 0.0752896400f;
        sum = sum * s + 0.1065626393f;
        sum = sum * s - 0.1420889944f;
        sum = sum * s + 0.1999355085f;
        sum = sum * s - 0.3333314528f;
        return t * (sum * s + 1);
    }
}
