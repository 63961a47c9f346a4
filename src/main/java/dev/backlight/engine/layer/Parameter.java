package dev.backlight.engine.layer;

import org.ejml.data.FMatrixRMaj;

/// A matrix that training changes, with the gradient of the loss beside it.
public final class Parameter {
    private final String name;
    private final FMatrixRMaj value;
    private final FMatrixRMaj gradient;
    private final float l1;
    private final float l2;
    private final boolean trainable;

    /// A trainable parameter of zeros.
    public Parameter(String name, int rows, int columns, float l1, float l2) {
        this(name, rows, columns, l1, l2, true);
    }

    private Parameter(String name, int rows, int columns, float l1, float l2, boolean trainable) {
        this.name = name;
        this.value = new FMatrixRMaj(rows, columns);
        this.gradient = trainable ? new FMatrixRMaj(rows, columns) : new FMatrixRMaj(0, 0);
        this.l1 = l1;
        this.l2 = l2;
        this.trainable = trainable;
    }

    /// A statistic that is saved with the parameters but that no optimizer touches, such as a running mean.
    public static Parameter statistic(String name, int rows, int columns) {
        return new Parameter(name, rows, columns, 0f, 0f, false);
    }

    /// Whether optimizers change it; else `gradient()` is empty.
    public boolean trainable() {
        return trainable;
    }

    /// Where it sits, in words: `layer 1 weights`.
    public String name() {
        return name;
    }

    /// The values; live.
    public FMatrixRMaj value() {
        return value;
    }

    /// Mean over the batch of ∂loss/∂value, penalties included, from the last `Network.backward`; live.
    public FMatrixRMaj gradient() {
        return gradient;
    }

    /// Factor of `Σ|w|` in the loss.
    public float l1() {
        return l1;
    }

    /// Factor of `½·Σw²` in the loss.
    public float l2() {
        return l2;
    }

    /// What this parameter adds to the loss: `l1·Σ|w| + ½·l2·Σw²`.
    public double penalty() {
        if (l1 == 0 && l2 == 0) {
            return 0;
        }
        double absolute = 0;
        double square = 0;
        for (int i = 0; i < value.getNumElements(); i++) {
            double w = value.data[i];
            absolute += Math.abs(w);
            square += w * w;
        }
        return l1 * absolute + 0.5 * l2 * square;
    }

    /// Adds the penalty's slope `l1·sign(w) + l2·w` to the gradient.
    public void addPenaltyGradient() {
        if (l1 == 0 && l2 == 0) {
            return;
        }
        float[] w = value.data;
        float[] g = gradient.data;
        for (int i = 0; i < value.getNumElements(); i++) {
            g[i] += l1 * Math.signum(w[i]) + l2 * w[i];
        }
    }
}
