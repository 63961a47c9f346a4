package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ConvKernels;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Convolution that moves by one pixel, for batches: blocks of examples side by side, each a task of its own. The
/// gradients of a block's weights are summed by themselves and then block by block, so that the order of summation
/// does not depend on the number of threads.
final class BlockConvolution {
    private static final int LANES = ConvKernels.LANES;

    private final Shape in;
    private final Shape out;
    private final int kernel;
    private final int padding;
    private final int taps;
    private final ThreadTeam team;
    private final FMatrixRMaj weights;
    private final float[] biases;
    private final float[] byTap;
    private final float[] flipped;
    private final float[][] gradients;
    private final ThreadBuffers[] buffers;
    private final IntConsumer forwardShare = this::forwardShare;
    private final IntConsumer backwardShare = this::backwardShare;
    private FMatrixRMaj x;
    private FMatrixRMaj y;
    private FMatrixRMaj gradInput;

    /// Whether this way can be gone: gradients need the kernel to reach at least as far as the border.
    static boolean fits(int kernel, int stride, int padding, int maxBatch) {
        return stride == 1 && padding < kernel && maxBatch >= LANES / 2;
    }

    /// @param weights [filters x channels·kernel²], read anew each time
    BlockConvolution(
            Shape in,
            Shape out,
            int kernel,
            int padding,
            ThreadTeam team,
            FMatrixRMaj weights,
            FMatrixRMaj biases,
            int maxBatch,
            boolean first) {
        this.in = in;
        this.out = out;
        this.kernel = kernel;
        this.padding = padding;
        this.team = team;
        this.weights = weights;
        this.biases = biases.data;
        taps = in.channels() * kernel * kernel;
        byTap = new float[taps * out.channels()];
        flipped = new float[first ? 0 : taps * out.channels()];
        gradients = new float[blocks(maxBatch)][(taps + 1) * out.channels()];
        buffers = new ThreadBuffers[team.threads()];
        Arrays.setAll(buffers, i -> new ThreadBuffers(first));
    }

    /// What one thread works on: blocks of one group of examples.
    private final class ThreadBuffers {
        final float[] input = new float[Blocks.length(in, padding)];
        final float[] output = new float[Blocks.length(out, 0)];
        final float[] paddedGradient;
        final float[] inputGradient;
        final float[] sums = new float[ConvKernels.sumsLength(taps, out.channels())];

        ThreadBuffers(boolean first) {
            paddedGradient = new float[first ? 0 : Blocks.length(out, kernel - 1 - padding)];
            inputGradient = new float[first ? 0 : Blocks.length(in, 0)];
        }
    }

    private static int blocks(int rows) {
        return (rows + LANES - 1) / LANES;
    }

    private static int count(FMatrixRMaj rows, int block) {
        return Math.min(LANES, rows.numRows - block * LANES);
    }

    void forward(FMatrixRMaj input, FMatrixRMaj output) {
        x = input;
        y = output;
        int filters = out.channels();
        for (int t = 0; t < taps; t++) {
            for (int f = 0; f < filters; f++) {
                byTap[t * filters + f] = weights.data[f * taps + t];
            }
        }
        team.run(team.threads(), forwardShare);
    }

    private void forwardShare(int task) {
        ThreadBuffers own = buffers[task];
        int all = blocks(x.numRows);
        for (int block = Shares.from(all, task, team); block < Shares.from(all, task + 1, team); block++) {
            Blocks.pack(x.data, block * LANES, count(x, block), in, padding, own.input);
            ConvKernels.correlate(
                    own.input,
                    in.channels(),
                    in.height() + 2 * padding,
                    in.width() + 2 * padding,
                    kernel,
                    byTap,
                    biases,
                    own.output,
                    out.channels());
            Blocks.unpack(own.output, out, y.data, block * LANES, count(x, block));
        }
    }

    /// @param input of the last forward
    /// @param gradOutput [batch x outputs]
    /// @param wanted receives [batch x inputs]; null if it isn't wanted
    /// @param gradWeights [filters x channels·kernel²], overwritten
    /// @param gradBiases [1 x filters], overwritten
    void backward(
            FMatrixRMaj input,
            FMatrixRMaj gradOutput,
            FMatrixRMaj wanted,
            FMatrixRMaj gradWeights,
            FMatrixRMaj gradBiases) {
        x = input;
        y = gradOutput;
        gradInput = wanted;
        if (wanted != null) {
            flip();
        }
        team.run(team.threads(), backwardShare);
        Arrays.fill(gradWeights.data, 0, gradWeights.getNumElements(), 0);
        Arrays.fill(gradBiases.data, 0, out.channels(), 0);
        int filters = out.channels();
        for (int block = 0; block < blocks(y.numRows); block++) {
            float[] sums = gradients[block];
            for (int t = 0; t < taps; t++) {
                for (int f = 0; f < filters; f++) {
                    gradWeights.data[f * taps + t] += sums[t * filters + f];
                }
            }
            for (int f = 0; f < filters; f++) {
                gradBiases.data[f] += sums[taps * filters + f];
            }
        }
    }

    /// The gradient by the input is a correlation too, with the kernel turned by half a turn and the roles of
    /// channels and filters exchanged.
    private void flip() {
        int area = kernel * kernel;
        int channels = in.channels();
        for (int f = 0; f < out.channels(); f++) {
            for (int c = 0; c < channels; c++) {
                for (int t = 0; t < area; t++) {
                    flipped[(f * area + area - 1 - t) * channels + c] = weights.data[f * taps + c * area + t];
                }
            }
        }
    }

    private void backwardShare(int task) {
        ThreadBuffers own = buffers[task];
        int all = blocks(y.numRows);
        for (int block = Shares.from(all, task, team); block < Shares.from(all, task + 1, team); block++) {
            int count = count(y, block);
            Blocks.pack(x.data, block * LANES, count, in, padding, own.input);
            Blocks.pack(y.data, block * LANES, count, out, 0, own.output);
            ConvKernels.weightGradients(
                    own.input,
                    in.channels(),
                    in.height() + 2 * padding,
                    in.width() + 2 * padding,
                    kernel,
                    own.output,
                    out.channels(),
                    own.sums,
                    gradients[block]);
            biasGradients(own.output, gradients[block]);
            if (gradInput != null) {
                inputGradients(own, block, count);
            }
        }
    }

    private void biasGradients(float[] gradient, float[] sums) {
        int plane = out.height() * out.width() * LANES;
        for (int f = 0; f < out.channels(); f++) {
            sums[taps * out.channels() + f] = ConvKernels.sum(gradient, f * plane, plane);
        }
    }

    private void inputGradients(ThreadBuffers own, int block, int count) {
        int border = kernel - 1 - padding;
        Blocks.pack(y.data, block * LANES, count, out, border, own.paddedGradient);
        ConvKernels.correlate(
                own.paddedGradient,
                out.channels(),
                out.height() + 2 * border,
                out.width() + 2 * border,
                kernel,
                flipped,
                null,
                own.inputGradient,
                in.channels());
        Blocks.unpack(own.inputGradient, in, gradInput.data, block * LANES, count);
    }
}
