package dev.backlight.glass.sequence;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.layer.GlassRecurrent;
import dev.backlight.glass.sequence.layer.GlassSequenceLayer;
import dev.backlight.glass.sequence.layer.RecurrentStep;
import dev.backlight.glass.sequence.layer.Vectors;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// A network with one recurrent layer while it reads a sequence: what it holds and answers after every position,
/// and how the error of the last answer walks back along the positions. Everything in double, by the textbook.
///
/// @param steps of the recurrent layer, one for each position
/// @param logits what it answers after each position, before the softmax
/// @param blame for each position the length of ∂L/∂h, where L is the cross entropy of the last answer alone; zeros
///     where no answer was given
public record RecurrentLook(List<RecurrentStep> steps, double[][] logits, double[] blame) {

    /// @param spec with one recurrent layer; it is asked at every position, whatever it usually answers
    /// @param parameters as `SequenceNetwork.copyParameters` gives them
    /// @param tokens at least one
    /// @param target what the last answer should be; below 0 for none
    /// @throws IllegalArgumentException if there is no recurrent layer, or the parameters don't fit
    public static RecurrentLook of(SequenceSpec spec, float[][] parameters, int[] tokens, int target) {
        GlassSequence network = GlassSequence.of(spec.answeringEverywhere(), parameters);
        int[] answers = new int[tokens.length];
        List<DMatrixRMaj> values = network.forward(tokens, answers);
        List<GlassSequenceLayer> layers = network.layers();
        int at = 0;
        while (!(layers.get(at) instanceof GlassRecurrent)) {
            at++;
            if (at == layers.size()) {
                throw new Refusal("The network {0} has no recurrent layer.", spec.summary());
            }
        }
        GlassRecurrent recurrent = (GlassRecurrent) layers.get(at);
        DMatrixRMaj output = values.getLast();
        double[][] logits = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            logits[t] = Vectors.row(output, t);
        }
        double[] blame = new double[tokens.length];
        if (target >= 0) {
            DMatrixRMaj delta = output.createLike();
            double[] error = softmax(logits[tokens.length - 1]);
            error[target]--;
            Vectors.setRow(delta, tokens.length - 1, error);
            for (int i = layers.size() - 1; i > at; i--) {
                delta = layers.get(i).backward(values.get(i), values.get(i + 1), answers, delta, new ArrayList<>());
            }
            double[][] each = new double[tokens.length][];
            recurrent.backward(values.get(at), values.get(at + 1), delta, new ArrayList<>(), each);
            for (int t = 0; t < tokens.length; t++) {
                blame[t] = length(each[t]);
            }
        }
        return new RecurrentLook(recurrent.steps(values.get(at)), logits, blame);
    }

    /// The probabilities of its answer after a position.
    public double[] probabilities(int position) {
        return softmax(logits[position]);
    }

    static double[] softmax(double[] z) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : z) {
            most = Math.max(most, one);
        }
        double[] p = new double[z.length];
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            p[k] = Math.exp(z[k] - most);
            sum += p[k];
        }
        for (int k = 0; k < z.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double one : vector) {
            sum += one * one;
        }
        return Math.sqrt(sum);
    }
}
