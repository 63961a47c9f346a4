package dev.backlight.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/// The weights of a network in PyTorch, and Adam's step on them in one fused call each.
final class TorchAdam {
    private static final float BETA_1 = 0.9f;

    private final NDManager manager;
    private final float rate;
    private final float beta2;
    private final List<PtNDArray> weights = new ArrayList<>();
    private final List<PtNDArray> means = new ArrayList<>();
    private final List<PtNDArray> squares = new ArrayList<>();
    private final List<PtNDArray> gradients = new ArrayList<>();
    private final PtNDArray one;
    private int steps;

    /// @param beta2 decay of the mean of squares
    TorchAdam(NDManager manager, float rate, float beta2) {
        this.manager = manager;
        this.rate = rate;
        this.beta2 = beta2;
        one = (PtNDArray) manager.create(1f);
    }

    /// Random weights of a normal distribution; zeros if the deviation is 0.
    PtNDArray parameter(double deviation, long... shape) {
        NDArray array = deviation == 0
                ? manager.zeros(new Shape(shape))
                : manager.randomNormal(0, (float) deviation, new Shape(shape), DataType.FLOAT32);
        array.setRequiresGradient(true);
        weights.add((PtNDArray) array);
        means.add((PtNDArray) manager.zeros(new Shape(shape)));
        squares.add((PtNDArray) manager.zeros(new Shape(shape)));
        gradients.add(null);
        return (PtNDArray) array;
    }

    /// Backward from a loss, and Adam's step.
    void step(PtNDArray loss) {
        JniUtils.backward(loss, one, false, false);
        steps++;
        float corrected = (float) (rate * Math.sqrt(1 - Math.pow(beta2, steps)) / (1 - Math.pow(BETA_1, steps)));
        for (int i = 0; i < weights.size(); i++) {
            if (gradients.get(i) == null) {
                PtNDArray gradient = JniUtils.getGradient(weights.get(i));
                gradient.attach(manager);
                gradients.set(i, gradient);
            }
            JniUtils.adamUpdate(
                    weights.get(i),
                    gradients.get(i),
                    means.get(i),
                    squares.get(i),
                    rate,
                    corrected,
                    0f,
                    1f,
                    -1f,
                    BETA_1,
                    beta2,
                    1e-8f,
                    false);
            JniUtils.zeroGrad(weights.get(i));
        }
    }
}
