package dev.backlight.data.pen.preparation;

/// Bounds of the ink, right and bottom exclusive, and its centre of mass, in source pixels (a pixel's middle is
/// at its index + 0.5).
record InkBox(int left, int top, int right, int bottom, double massX, double massY) {
    /// Fainter than this is not ink when a drawing is cropped.
    static final float FAINT = 0.1f;

    /// @return null without ink
    static InkBox around(float[] ink, int width, int height) {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x] > FAINT) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double v = ink[y * width + x];
                mass += v;
                sumX += v * (x + 0.5);
                sumY += v * (y + 0.5);
            }
        }
        return right == 0 ? null : new InkBox(left, top, right, bottom, sumX / mass, sumY / mass);
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    double middleX() {
        return (left + right) / 2.0;
    }

    double middleY() {
        return (top + bottom) / 2.0;
    }

    int longer() {
        return Math.max(width(), height());
    }

    /// Whether a 28x28 picture already is what those of a preparation are.
    boolean isPrepared(Preparation like) {
        boolean mass = like.centre() == Preparation.Centre.MASS;
        return longer() >= like.box() - 3
                && longer() <= like.box() + 1
                && Math.abs((mass ? massX : middleX()) - like.middle()) <= 1
                && Math.abs((mass ? massY : middleY()) - like.middle()) <= 1;
    }
}
