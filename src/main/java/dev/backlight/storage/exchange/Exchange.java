package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.math.Randomness;
import dev.backlight.storage.run.Model;
import dev.backlight.text.Refusal;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import java.util.random.RandomGenerator;

/// What all forms share in which a network goes elsewhere.
public final class Exchange {
    private static final long SEED = 1;

    private Exchange() {}

    /// What a matrix is called elsewhere: `layer_1_weights`.
    static String name(ParameterSpec parameter) {
        return parameter.name().replace(' ', '_');
    }

    /// @throws IllegalArgumentException with one sentence if it learns from features
    static void requirePixels(NetworkSpec spec) {
        if (!spec.extraction().isNone()) {
            throw new Refusal(
                    "A network that learns from features goes elsewhere as ONNX alone: choose that, or one that"
                            + " learns from pixels.");
        }
    }

    /// Inputs to compare answers by, the same each time: in [0, 1], most of them 0 as in pictures of digits.
    ///
    /// @return [count][numbers of an example]
    public static float[][] probes(NetworkSpec spec, int count) {
        int size = spec.input().size();
        float[][] probes = new float[count][size];
        for (int i = 0; i < count; i++) {
            RandomGenerator random = Randomness.at(SEED, Randomness.Stream.DATA, i);
            for (int j = 0; j < size; j++) {
                probes[i][j] = Math.max(0, 2 * random.nextFloat() - 1);
            }
        }
        return probes;
    }

    /// What Backlight's own network answers to such inputs, before any reading as probabilities.
    ///
    /// @return [count x outputs], row by row
    static float[] answers(Model model, float[][] probes) {
        Predictor predictor = new Predictor(model.snapshot(), model.loss());
        int outputs = model.network().output().size();
        float[] answers = new float[probes.length * outputs];
        for (int i = 0; i < probes.length; i++) {
            System.arraycopy(predictor.probe(probes[i]).logits(), 0, answers, i * outputs, outputs);
        }
        return answers;
    }

    /// How two networks answer.
    ///
    /// @param same of how many inputs the largest output is the same one
    /// @param largest difference of two outputs, as probabilities
    public record Comparison(int same, double largest) {}

    /// Holds a network that was read back against the one it was made of, by what they say as probabilities.
    public static Comparison compare(Model model, Model back, int count) {
        Predictor ours = new Predictor(model.snapshot(), model.loss());
        Predictor theirs = new Predictor(back.snapshot(), back.loss());
        int same = 0;
        double largest = 0;
        for (float[] input : probes(model.network(), count)) {
            Probe mine = ours.probe(input);
            Probe other = theirs.probe(input);
            same += mine.answer() == other.answer() ? 1 : 0;
            for (int i = 0; i < mine.probabilities().length; i++) {
                largest = Math.max(largest, Math.abs(mine.probabilities()[i] - other.probabilities()[i]));
            }
        }
        return new Comparison(same, largest);
    }
}
