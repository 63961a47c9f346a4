package dev.backlight.lab.kit;

/// How much of each wave a row of numbers holds: the discrete Fourier transform, written out, for lengths of some
/// dozens.
public final class Fourier {
    private final int length;
    private final double[][] cosines;
    private final double[][] sines;

    /// @param length of a row, odd, so that each frequency has a cosine and a sine
    /// @throws IllegalStateException if it is even or below 3
    public Fourier(int length) {
        if (length < 3 || length % 2 == 0) {
            throw new IllegalStateException("A row of " + length + " numbers has no such waves: take an odd length.");
        }
        this.length = length;
        int frequencies = (length - 1) / 2;
        cosines = new double[frequencies][length];
        sines = new double[frequencies][length];
        for (int f = 0; f < frequencies; f++) {
            for (int i = 0; i < length; i++) {
                double angle = 2 * Math.PI * (f + 1) * i / length;
                cosines[f][i] = Math.cos(angle);
                sines[f][i] = Math.sin(angle);
            }
        }
    }

    /// Frequencies 1 to this; the constant part is left out.
    public int frequencies() {
        return cosines.length;
    }

    /// The share of each frequency in the power of a row, the constant left out: `|Σ_i w_i·exp(−2πi·f·i/n)|²`,
    /// divided by their sum. All 0 for a constant row.
    ///
    /// @param row `length` numbers
    /// @param shares receives one number per frequency, from 1 turn on
    public void shares(float[] row, float[] shares) {
        double sum = 0;
        double[] power = new double[cosines.length];
        for (int f = 0; f < power.length; f++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < length; i++) {
                re += row[i] * cosines[f][i];
                im += row[i] * sines[f][i];
            }
            power[f] = re * re + im * im;
            sum += power[f];
        }
        for (int f = 0; f < power.length; f++) {
            shares[f] = sum > 0 ? (float) (power[f] / sum) : 0;
        }
    }
}
