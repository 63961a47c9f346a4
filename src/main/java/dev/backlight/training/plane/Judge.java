package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneExamples;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.training.judge.Answers;
import org.ejml.data.FMatrixRMaj;

/// A set of points in one batch, and how a network does on it. Keeps its buffers; one thread at a time.
final class Judge {
    private final PlaneExamples examples;
    private final Loss loss;
    private final boolean logit;
    private final FMatrixRMaj x;
    private final FMatrixRMaj targets;
    private final FMatrixRMaj gradOutput;
    private final int[] labels;

    Judge(PlaneExamples examples, LossSpec loss) {
        this.examples = examples;
        this.loss = Loss.of(loss);
        logit = loss instanceof LossSpec.BinaryCrossEntropy;
        int size = examples.size();
        x = new FMatrixRMaj(size, examples.features());
        targets = new FMatrixRMaj(size, examples.outputs());
        gradOutput = new FMatrixRMaj(size, examples.outputs());
        labels = new int[size];
        int[] order = new int[size];
        java.util.Arrays.setAll(order, i -> i);
        examples.fill(order, 0, size, x, labels);
        if (examples.hasTargets()) {
            examples.fillTargets(order, 0, size, targets);
        }
    }

    int size() {
        return x.numRows;
    }

    /// @param network takes at least `size()` rows; holds the answers afterwards
    Answer answer(Network network) {
        FMatrixRMaj output = network.forward(x, false);
        double value = loss(output, null);
        int classes = examples.classes();
        boolean[] wrong = new boolean[classes == 0 ? 0 : size()];
        int right = 0;
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = Answers.largest(output, i) != labels[i];
            right += wrong[i] ? 0 : 1;
        }
        return new Answer(value, classes == 0 ? Double.NaN : (double) right / size(), wrong, outputs(output, classes));
    }

    /// @return of a single output that parts two classes what it says, from −1 to 1; else nothing
    private float[] outputs(FMatrixRMaj output, int classes) {
        float[] outputs = new float[classes == 2 && output.numCols == 1 ? size() : 0];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = logit ? (float) Math.tanh(output.data[i] / 2) : output.data[i];
        }
        return outputs;
    }

    /// The mean loss alone.
    double loss(Network network) {
        return loss(network.forward(x, false), null);
    }

    /// Fills the network's gradients, as outside of training: nothing is dropped.
    void backward(Network network) {
        loss(network.forward(x, false), gradOutput);
        network.backward(gradOutput);
    }

    private double loss(FMatrixRMaj output, FMatrixRMaj gradient) {
        return examples.hasTargets()
                ? loss.valueAndGradient(output, targets, gradient)
                : loss.valueAndGradient(output, labels, gradient);
    }
}
