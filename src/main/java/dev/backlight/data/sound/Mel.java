package dev.backlight.data.sound;

/// Bands of pitch as ears tell them apart: triangles that are equally wide on the mel scale,
/// `m = 2595·log₁₀(1 + f/700)` (O'Shaughnessy 1987).
public final class Mel {
    /// How many bands there are.
    public static final int BANDS = 24;

    private static final double LOWEST = 60;
    private static final double HIGHEST = 3900;

    private final double[][] weights;
    private final int[] first = new int[BANDS];
    private final int[] behind = new int[BANDS];

    /// @param window samples of a window; its spectrum has half as many frequencies and one more
    public Mel(int window) {
        weights = new double[BANDS][window / 2 + 1];
        for (int b = 0; b < BANDS; b++) {
            double left = edge(b);
            double middle = edge(b + 1);
            double right = edge(b + 2);
            for (int k = 0; k < weights[b].length; k++) {
                double f = (double) k * Sound.RATE / window;
                weights[b][k] = Math.max(0, Math.min((f - left) / (middle - left), (right - f) / (right - middle)));
                if (weights[b][k] > 0) {
                    first[b] = behind[b] == 0 ? k : first[b];
                    behind[b] = k + 1;
                }
            }
        }
    }

    private static double edge(int i) {
        double low = mel(LOWEST);
        return hertz(low + (mel(HIGHEST) - low) * i / (BANDS + 1));
    }

    public static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    public static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    /// The middle of a band, in hertz.
    public static double middle(int band) {
        return edge(band + 1);
    }

    /// @param power of each frequency [window/2 + 1]
    /// @return of each band [BANDS], the lowest first
    double[] of(double[] power) {
        double[] bands = new double[BANDS];
        for (int b = 0; b < BANDS; b++) {
            double[] row = weights[b];
            for (int k = first[b]; k < behind[b]; k++) { // most of a triangle's row is 0: a tenth of the work
                bands[b] += row[k] * power[k];
            }
        }
        return bands;
    }
}
