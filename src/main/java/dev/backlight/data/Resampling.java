package dev.backlight.data;

/// Scaling of ink by area: each new pixel is the mean of the old ones it covers.
final class Resampling {
    private static final int MARGIN = 4;

    private Resampling() {}

    /// A square picture of `side` pixels with the point (centreX, centreY) of the source in its middle.
    ///
    /// @param ink width x height, row by row
    /// @param scale new pixels for an old one
    static float[] aroundCentre(
            float[] ink, int width, int height, double centreX, double centreY, double scale, int side) {
        float[] wide = new float[side * height];
        double[] from = new double[side + 1];
        for (int i = 0; i <= side; i++) {
            from[i] = centreX + (i - side / 2.0) / scale;
        }
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < side; i++) {
                wide[y * side + i] = mean(ink, y * width, 1, width, from[i], from[i + 1]);
            }
        }
        float[] result = new float[side * side];
        for (int j = 0; j < side; j++) {
            double top = centreY + (j - side / 2.0) / scale;
            for (int i = 0; i < side; i++) {
                result[j * side + i] = Math.min(1, mean(wide, i, side, height, top, top + 1 / scale));
            }
        }
        return result;
    }

    /// Whether a 28 x 28 picture keeps MNIST's empty margin, so that it needs no preparation.
    static boolean fitsMnist(float[] ink) {
        int side = 28;
        for (int i = 0; i < ink.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean margin = Math.min(Math.min(x, y), Math.min(side - 1 - x, side - 1 - y)) < MARGIN / 2;
            if (margin && ink[i] > 0.1f) {
                return false;
            }
        }
        return true;
    }

    /// Mean of `values[start + step·t]` over t in [from, to), where values beyond [0, count) are zero.
    private static float mean(float[] values, int start, int step, int count, double from, double to) {
        double sum = 0;
        int first = Math.max(0, (int) Math.floor(from));
        int last = Math.min(count - 1, (int) Math.ceil(to) - 1);
        for (int t = first; t <= last; t++) {
            sum += values[start + step * t] * (Math.min(to, t + 1) - Math.max(from, t));
        }
        return (float) (sum / (to - from));
    }
}
