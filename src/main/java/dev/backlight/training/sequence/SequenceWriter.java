package dev.backlight.training.sequence;

import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.math.RowOps;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Asks a network about one sequence, and lets it go on with its own answers.
public final class SequenceWriter {
    private final SequenceNetwork network;
    private final SequenceBatch batch;
    private final Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
    private final FMatrixRMaj probabilities = new FMatrixRMaj(1, 1);

    /// @param network answers at every position, at those asked, or at the last one
    public SequenceWriter(SequenceNetwork network) {
        this.network = network;
        batch = network.newBatch();
    }

    /// What it answers at each position.
    ///
    /// Where only the last position is read, it is asked once for every beginning of the sequence.
    ///
    /// @return [positions x answers]
    public double[][] everywhere(int[] tokens) {
        double[][] all = new double[tokens.length][];
        if (network.spec().reading() == null || network.spec().reading() == Reading.ASKED) {
            FMatrixRMaj p = answers(tokens);
            for (int t = 0; t < tokens.length; t++) {
                all[t] = row(p, t);
            }
            return all;
        }
        for (int t = 0; t < tokens.length; t++) {
            all[t] = last(Arrays.copyOf(tokens, t + 1));
        }
        return all;
    }

    /// The probabilities of its answer at the last position.
    public double[] last(int[] tokens) {
        FMatrixRMaj p = answers(tokens);
        return row(p, p.numRows - 1);
    }

    private FMatrixRMaj answers(int[] tokens) {
        batch.clear();
        batch.add(tokens, new int[tokens.length]);
        batch.arrange();
        loss.probabilities(network.forward(batch, false), probabilities);
        return probabilities;
    }

    private static double[] row(FMatrixRMaj p, int row) {
        double[] values = new double[p.numCols];
        Arrays.setAll(values, k -> p.get(row, k));
        return values;
    }

    /// Goes on from a beginning until `end` or the longest sequence.
    ///
    /// @param temperature how daring: 1 draws as likely as it answers, less draws more of the likeliest, 0 always
    /// the
    ///     likeliest
    /// @return the beginning and what it wrote, without `end`
    public int[] write(int[] beginning, int end, double temperature, RandomGenerator random) {
        int[] tokens = beginning;
        while (tokens.length < network.spec().maxTime()) {
            int next = draw(last(tokens), temperature, random.nextDouble());
            if (next == end) {
                return tokens;
            }
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = next;
        }
        return tokens;
    }

    /// @param at between 0 and 1
    static int draw(double[] probabilities, double temperature, double at) {
        int best = likeliest(probabilities);
        if (!(temperature > 0)) {
            return best;
        }
        double[] sharpened = new double[probabilities.length];
        Arrays.setAll(sharpened, k -> Math.pow(probabilities[k] / probabilities[best], 1 / temperature));
        double left = at * Arrays.stream(sharpened).sum();
        for (int k = 0; k < sharpened.length; k++) {
            left -= sharpened[k];
            if (left < 0) {
                return k;
            }
        }
        return best;
    }

    /// The place of the largest.
    public static int likeliest(double[] probabilities) {
        return RowOps.largest(probabilities);
    }
}
