package dev.backlight.training.descent;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A height over a plane, with its slope: what an optimizer sees of a network that has only two weights.
public enum Surface {
    /// A long valley, `½(x² + 20y²)`: twenty times as steep across as along. Lowest, 0, at (0, 0).
    VALLEY(6, 3) {
        @Override
        public double height(double x, double y) {
            return 0.5 * (x * x + 20 * y * y);
        }

        @Override
        public double slopeX(double x, double y) {
            return x;
        }

        @Override
        public double slopeY(double x, double y) {
            return 20 * y;
        }
    },
    /// Two hollows, `¼(x² − 4)² + x + y²` and 2.04 more, so that the lowest is about 0: the deeper one lies at
    /// x = −2.11, a shallow one at x = 1.86, a ridge between.
    HOLLOWS(4, 3) {
        @Override
        public double height(double x, double y) {
            double d = x * x - 4;
            return 0.25 * d * d + x + y * y + LIFT;
        }

        @Override
        public double slopeX(double x, double y) {
            return x * (x * x - 4) + 1;
        }

        @Override
        public double slopeY(double x, double y) {
            return 2 * y;
        }
    };

    /// Lifts the deeper hollow to about height 0.
    private static final double LIFT = 2.0592;

    private final double reachX;
    private final double reachY;

    Surface(double reachX, double reachY) {
        this.reachX = reachX;
        this.reachY = reachY;
    }

    /// The height at a place.
    public abstract double height(double x, double y);

    /// ∂height/∂x.
    public abstract double slopeX(double x, double y);

    /// ∂height/∂y.
    public abstract double slopeY(double x, double y);

    /// The map shows x from minus this to this.
    public double reachX() {
        return reachX;
    }

    /// The map shows y from minus this to this.
    public double reachY() {
        return reachY;
    }

    /// Its name in lessons.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static Surface of(String id) {
        return Arrays.stream(values())
                .filter(surface -> surface.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no surface \"{0}\": choose one of {1}.",
                        id, Arrays.stream(values()).map(Surface::id).collect(Collectors.joining(", "))));
    }
}
