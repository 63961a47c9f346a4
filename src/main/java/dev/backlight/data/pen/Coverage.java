package dev.backlight.data.pen;

/// How much of each pixel of a square picture lies under a pen with a round tip: 1 less than half a pixel inside
/// its edge, 0 half a pixel outside. Where lines overlap the larger counts, so that their order changes nothing.
///
/// @param amounts [size·size], row by row
/// @param size side of the picture in pixels
record Coverage(float[] amounts, int size) {
    Coverage(int size) {
        this(new float[size * size], size);
    }

    /// Adds a straight line. All lengths are in pixels.
    ///
    /// @return the pixels it may have touched
    PixelBox line(double x0, double y0, double x1, double y1, double radius) {
        int left = clamp(Math.min(x0, x1) - radius - 1);
        int right = clamp(Math.max(x0, x1) + radius + 1);
        int top = clamp(Math.min(y0, y1) - radius - 1);
        int bottom = clamp(Math.max(y0, y1) + radius + 1);
        double reach = radius + 0.5;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = dx * dx + dy * dy;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double t = lengthSquared == 0 ? 0 : Math.clamp((px * dx + py * dy) / lengthSquared, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distanceSquared = ex * ex + ey * ey;
                if (distanceSquared < reach * reach) {
                    float part = (float) Math.min(1, reach - Math.sqrt(distanceSquared));
                    amounts[y * size + x] = Math.max(amounts[y * size + x], part);
                }
            }
        }
        return new PixelBox(left, top, right, bottom);
    }

    private int clamp(double coordinate) {
        return Math.clamp(Math.round(coordinate), 0, size);
    }

    /// Forgets what lies in a box.
    void clear(PixelBox box) {
        for (int y = box.top(); y < box.bottom(); y++) {
            java.util.Arrays.fill(amounts, y * size + box.left(), y * size + box.right(), 0);
        }
    }
}
