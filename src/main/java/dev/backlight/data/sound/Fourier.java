package dev.backlight.data.sound;

import dev.backlight.text.Refusal;

/// The discrete Fourier transform by halves (Cooley and Tukey 1965), in place, for lengths that are powers of two.
public final class Fourier {
    private final int length;
    private final double[] cosine;
    private final double[] sine;

    /// @throws IllegalArgumentException if the length is no power of two
    public Fourier(int length) {
        if (Integer.bitCount(length) != 1) {
            throw new Refusal("{0} samples can't be halved down to one: give a power of two.", length);
        }
        this.length = length;
        cosine = new double[length / 2];
        sine = new double[length / 2];
        for (int i = 0; i < length / 2; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / length);
            sine[i] = -Math.sin(2 * Math.PI * i / length);
        }
    }

    /// `X_k = Σ x_n e^(-2πi·kn/N)`, in place.
    ///
    /// @param real [length], overwritten
    /// @param imaginary [length], overwritten
    public void transform(double[] real, double[] imaginary) {
        reverse(real, imaginary);
        pairs(real, imaginary);
        for (int size = 4; size <= length; size *= 2) {
            int stride = length / size;
            for (int start = 0; start < length; start += size) {
                for (int k = 0; k < size / 2; k++) {
                    int low = start + k;
                    int high = low + size / 2;
                    double re = real[high] * cosine[k * stride] - imaginary[high] * sine[k * stride];
                    double im = real[high] * sine[k * stride] + imaginary[high] * cosine[k * stride];
                    real[high] = real[low] - re;
                    imaginary[high] = imaginary[low] - im;
                    real[low] += re;
                    imaginary[low] += im;
                }
            }
        }
    }

    /// The first halving, whose only factor is 1.
    private void pairs(double[] real, double[] imaginary) {
        for (int low = 0; low + 1 < length; low += 2) {
            double re = real[low + 1];
            double im = imaginary[low + 1];
            real[low + 1] = real[low] - re;
            imaginary[low + 1] = imaginary[low] - im;
            real[low] += re;
            imaginary[low] += im;
        }
    }

    private void reverse(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int i = 0; i < length; i++) {
            int j = length == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (j > i) {
                double re = real[i];
                double im = imaginary[i];
                real[i] = real[j];
                imaginary[i] = imaginary[j];
                real[j] = re;
                imaginary[j] = im;
            }
        }
    }
}
