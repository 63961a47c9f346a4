package dev.backlight.training.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;

/// A network at the wheel: three layers of weights by hand, since a car asks for one row at a time. One output is
/// the steering itself, three are right, straight and left, of which the largest holds.
public final class Policy {
    /// What is taken from each ray before it enters.
    public static final float CENTRE = 0.3f;

    private static final int CHOICES = 3;

    private final float[] first;
    private final float[] firstBias;
    private final float[] second;
    private final float[] secondBias;
    private final double[] hidden;
    private final double[] outputs;

    private Policy(float[] first, float[] firstBias, float[] second, float[] secondBias) {
        this.first = first;
        this.firstBias = firstBias;
        this.second = second;
        this.secondBias = secondBias;
        hidden = new double[firstBias.length];
        outputs = new double[secondBias.length];
    }

    /// @param weights of a network with one hidden layer, as `NetworkSpec.mlp` makes it
    public static Policy of(Weights weights) {
        return new Policy(
                weights.get(0).copy(),
                weights.get(1).copy(),
                weights.get(2).copy(),
                weights.get(3).copy());
    }

    /// Who never turns the wheel.
    public static Policy straight(NetworkSpec spec) {
        return of(spec, new double[spec.parameterCount()]);
    }

    /// @param numbers all numbers one behind the other
    static Policy of(NetworkSpec spec, double[] numbers) {
        int hidden = spec.shapes().getFirst().size();
        int out = spec.output().size();
        float[][] parts = {new float[Rays.COUNT * hidden], new float[hidden], new float[hidden * out], new float[out]};
        int at = 0;
        for (float[] part : parts) {
            for (int i = 0; i < part.length; i++) {
                part[i] = (float) numbers[at++];
            }
        }
        return new Policy(parts[0], parts[1], parts[2], parts[3]);
    }

    /// Steers by what is seen.
    ///
    /// @param rays seven lengths from `at` on
    /// @return in [-1, 1]
    public double steer(float[] rays, int at) {
        for (int j = 0; j < hidden.length; j++) {
            double z = firstBias[j];
            for (int i = 0; i < Rays.COUNT; i++) {
                z += (rays[at + i] - CENTRE) * first[i * hidden.length + j];
            }
            hidden[j] = Math.tanh(z);
        }
        for (int k = 0; k < outputs.length; k++) {
            double z = secondBias[k];
            for (int j = 0; j < hidden.length; j++) {
                z += hidden[j] * second[j * outputs.length + k];
            }
            outputs[k] = z;
        }
        return outputs.length == CHOICES ? choice(outputs) : Math.tanh(outputs[0]);
    }

    private static double choice(double[] outputs) {
        int best = 0;
        for (int k = 1; k < outputs.length; k++) {
            best = outputs[k] > outputs[best] ? k : best;
        }
        return best - 1;
    }

    /// Weights from rays to hidden units, [Rays.COUNT x hidden], row by row; not to be changed.
    public float[] first() {
        return first;
    }

    /// Weights from hidden units to outputs, [hidden x outputs], row by row; not to be changed.
    public float[] second() {
        return second;
    }

    /// The hidden units at the last call; live.
    public double[] hidden() {
        return hidden;
    }

    /// The outputs at the last call, before anything is made of them; live.
    public double[] outputs() {
        return outputs;
    }
}
