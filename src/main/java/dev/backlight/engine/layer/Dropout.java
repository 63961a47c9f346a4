package dev.backlight.engine.layer;

import dev.backlight.math.Randomness;
import org.ejml.data.FMatrixRMaj;

/// Inverted dropout. In training `y = m·x/(1 − rate)` where m is 0 with probability `rate`, else 1; otherwise `y =
/// x`. Backward: `∂L/∂x = m·∂L/∂y/(1 − rate)`. Shapes: all [batch x units].
///
/// The mask of a step is a function of seed, layer, step and place, so that a resumed training meets the same
/// masks. Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014.
public final class Dropout implements Layer {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final float rate;
    private final long seed;
    private final int number;
    private final FMatrixRMaj output;
    private final float[] mask;
    private long step;
    private boolean dropping;

    /// @param number which layer of the network, from 1
    public Dropout(float rate, int units, int maxBatch, long seed, int number) {
        this.rate = rate;
        this.seed = seed;
        this.number = number;
        this.output = new FMatrixRMaj(maxBatch, units);
        this.mask = new float[maxBatch * units];
    }

    @Override
    public void seek(long trainingStep) {
        step = trainingStep;
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        dropping = training && rate > 0;
        if (!dropping) {
            return x;
        }
        output.reshape(x.numRows, x.numCols);
        draw(rate, seed, number, step++, mask, x.getNumElements());
        for (int i = 0; i < x.getNumElements(); i++) {
            output.data[i] = x.data[i] * mask[i];
        }
        return output;
    }

    /// The mask of a step: 0 for what is dropped, `1/(1 − rate)` for the rest.
    ///
    /// @param number which layer of the network, from 1
    /// @param step of the training, from 0
    /// @param mask receives `count` numbers
    public static void draw(float rate, long seed, int number, long step, float[] mask, int count) {
        long state = Randomness.address(seed + GOLDEN_GAMMA * number, Randomness.Stream.DROPOUT, step);
        float grown = 1 / (1 - rate);
        for (int i = 0; i < count; i++) {
            state += GOLDEN_GAMMA;
            float uniform = (Randomness.mix(state) >>> 40) * 0x1p-24f;
            mask[i] = uniform < rate ? 0 : grown;
        }
    }

    /// Works in place.
    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        if (dropping && wanted) {
            for (int i = 0; i < gradOutput.getNumElements(); i++) {
                gradOutput.data[i] *= mask[i];
            }
        }
        return wanted ? gradOutput : null;
    }
}
