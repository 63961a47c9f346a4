package dev.backlight.analysis;

import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Whether a network that says 90 % is right nine times of ten: answers in bins of equal width by the probability
/// that the network gave them, and how often they were right (reliability diagram and expected calibration error
/// of Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", 2017).
///
/// @param bins from 0 to 1
public record Calibration(List<Bin> bins) {
    /// Answers with a probability above `from` up to and with `to`; the first bin has its `from` too.
    ///
    /// @param count of the answers
    /// @param certainty their mean probability; 0 of none
    /// @param accuracy how many of them were right, in [0, 1]; 0 of none
    public record Bin(double from, double to, int count, double certainty, double accuracy) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param bins how many, at least 1
    /// @throws IllegalArgumentException if there are no bins
    public static Calibration of(List<ClassifiedExample> answers, int bins) {
        if (bins < 1) {
            throw new Refusal("Answers can't be sorted into {0} bins: give at least 1.", bins);
        }
        int[] count = new int[bins];
        int[] right = new int[bins];
        double[] sum = new double[bins];
        for (ClassifiedExample example : answers) {
            int bin = Math.clamp((int) Math.ceil(example.certainty() * bins) - 1, 0, bins - 1);
            count[bin]++;
            sum[bin] += example.certainty();
            right[bin] += example.isMistake() ? 0 : 1;
        }
        List<Bin> all = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            int least = Math.max(1, count[i]);
            all.add(new Bin((double) i / bins, (i + 1.0) / bins, count[i], sum[i] / least, (double) right[i] / least));
        }
        return new Calibration(all);
    }

    /// Of all answers.
    public int count() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /// Σ count(b) / n · |accuracy(b) − certainty(b)|, in [0, 1]; 0 without answers.
    public double expectedError() {
        return mean(bin -> Math.abs(bin.accuracy() - bin.certainty()));
    }

    /// The mean probability of the answers; 0 without answers.
    public double certainty() {
        return mean(Bin::certainty);
    }

    /// How many answers were right; 0 without answers.
    public double accuracy() {
        return mean(Bin::accuracy);
    }

    private double mean(ToDoubleFunction<Bin> figure) {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.count() * figure.applyAsDouble(bin);
        }
        return sum / Math.max(1, count());
    }
}
