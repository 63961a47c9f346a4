package dev.backlight.data.track;

/// What a car sees: how far the road is free in seven directions.
public final class Rays {
    /// How many there are.
    public static final int COUNT = 7;

    private static final double[] DEGREES = {-80, -50, -25, 0, 25, 50, 80};
    private static final double REACH = 1;
    private static final double WALL = 0.004;
    private static final int LEAPS = 14;

    private Rays() {}

    /// In which direction a ray goes, in degrees from straight ahead; to the left is positive.
    public static double degrees(int ray) {
        return DEGREES[ray];
    }

    /// Follows each ray to the edge of the road by leaps as long as the nearest edge is far (sphere tracing, Hart
    /// 1996).
    ///
    /// @param to receives the lengths from `at` on, each in [0, 1], 1 for nothing within reach
    public static void look(Track track, double x, double y, double heading, float[] to, int at) {
        for (int ray = 0; ray < COUNT; ray++) {
            to[at + ray] = (float) length(track, x, y, heading + Math.toRadians(DEGREES[ray]));
        }
    }

    private static double length(Track track, double x, double y, double angle) {
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        double length = 0;
        for (int i = 0; i < LEAPS && length < REACH; i++) {
            double free = track.free(x + dx * length, y + dy * length);
            if (free <= WALL) {
                return length;
            }
            length = Math.min(REACH, length + free);
        }
        return length;
    }
}
