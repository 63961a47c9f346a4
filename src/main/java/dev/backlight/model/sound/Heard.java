package dev.backlight.model.sound;

import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.Mel;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.answer.Probe;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What the network on screen makes of a word.
///
/// @param probe all that happened in it
/// @param hearing what it was given
public record Heard(Word word, Hearing hearing, Probe probe) {
    private static final int RELU = 2;

    /// A hidden unit and what it says for the answer.
    ///
    /// @param unit which one
    /// @param activation at least 0
    /// @param push activation times its weight to the answer's output
    public record Unit(int unit, double activation, double push) {}

    public double probability(int digit) {
        return probe.probabilities()[digit];
    }

    /// The likeliest digit.
    public int answer() {
        int best = 0;
        for (int k = 1; k < probe.probabilities().length; k++) {
            best = probe.probabilities()[k] > probe.probabilities()[best] ? k : best;
        }
        return best;
    }

    /// The hidden units that said most for or against the answer, the strongest first.
    public List<Unit> strongest(int most) {
        float[] hidden = probe.activations().get(RELU);
        Weights.Matrix out = probe.snapshot().parameters().get(2);
        int answer = answer();
        int classes = probe.probabilities().length;
        return IntStream.range(0, hidden.length)
                .mapToObj(unit ->
                        new Unit(unit, hidden[unit], hidden[unit] * (double) out.get(unit * classes + answer)))
                .sorted(Comparator.comparingDouble(unit -> -Math.abs(unit.push())))
                .limit(most)
                .toList();
    }

    /// Where of the frequencies a hidden unit finds most of what it listens for.
    ///
    /// @param bands height of the patch
    /// @param moments its width
    /// @return its first row, from the top, and first column
    public int[] place(int unit, int bands, int moments) {
        float[] weights = weights(unit);
        Normalization normalization = probe.snapshot().spec().normalization();
        float[] entered = new float[weights.length];
        for (int i = 0; i < entered.length; i++) {
            entered[i] = (probe.entered()[i] - normalization.mean()[i]) * normalization.scale();
        }
        int[] best = {0, 0};
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row + bands <= Mel.BANDS; row++) {
            for (int column = 0; column + moments <= hearing.width(); column++) {
                double sum = 0;
                for (int i = 0; i < bands * moments; i++) {
                    int at = (row + i / moments) * hearing.width() + column + i % moments;
                    sum += weights[at] * (double) entered[at];
                }
                if (sum > most) {
                    most = sum;
                    best = new int[] {row, column};
                }
            }
        }
        return best;
    }

    /// What a hidden unit listens for: its weights as a picture, row by row, as large as the input.
    public float[] weights(int unit) {
        Weights.Matrix in = probe.snapshot().parameters().get(0);
        int units = probe.activations().get(RELU).length;
        float[] picture = new float[in.length() / units];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = in.get(i * units + unit);
        }
        return picture;
    }
}
