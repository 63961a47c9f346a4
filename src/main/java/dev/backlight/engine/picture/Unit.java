package dev.backlight.engine.picture;

import dev.backlight.engine.spec.Shape;
import dev.backlight.math.picture.Block;
import dev.backlight.math.picture.Correlation;
import dev.backlight.math.picture.Extents;
import dev.backlight.math.picture.Slopes;
import dev.backlight.math.picture.WeightGradient;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// A convolution that moves by one pixel with what stands right behind it, a rectifier and a pooling of the largest
/// of two by two, on one block of examples at a time. What a convolution writes is read again before it has left
/// the nearest cache, and is not kept: of four numbers one goes on, with the number of the pixel it came from.
///
/// Blocks are independent of each other; the gradients of a block's weights are summed by themselves and then block
/// by block, so that the order of summation does not depend on the number of threads.
public final class Unit {
    private final int kernel;
    private final int channels;
    private final int filters;
    private final int taps;
    private final boolean rectified;
    private final boolean pooled;
    private final Block in;
    private final Block convolved;
    private final Block out;
    private final Correlation correlation;
    private final WeightGradient weightGradient;
    private final Correlation inputGradient;
    private final FMatrixRMaj weights;
    private final FMatrixRMaj biases;
    private final float[] byTap;
    private final float[] flipped;
    private final float[][] inputs;
    private final Extents[] extents;
    private final Extents wholeGradient;
    private final float[][] who;
    private final float[][] gradients;

    /// @param weights [filters x channels·kernel²], read anew each time
    /// @param biases [1 x filters], likewise
    /// @param in shape of what it reads
    /// @param convolved shape of what the convolution gives
    /// @param rectified whether a rectifier follows
    /// @param pooled whether then the largest of each two by two are taken
    /// @param blocks that it is to keep
    public Unit(
            FMatrixRMaj weights,
            FMatrixRMaj biases,
            Shape in,
            Shape convolved,
            int kernel,
            int padding,
            boolean rectified,
            boolean pooled,
            int blocks) {
        this.weights = weights;
        this.biases = biases;
        this.kernel = kernel;
        this.rectified = rectified;
        this.pooled = pooled;
        channels = in.channels();
        filters = convolved.channels();
        taps = channels * kernel * kernel;
        this.in = new Block(channels, in.height(), in.width(), padding);
        this.convolved = new Block(filters, convolved.height(), convolved.width(), 0);
        out = pooled ? new Block(filters, convolved.height() / 2, convolved.width() / 2, 0) : this.convolved;
        correlation = new Correlation(this.in, this.convolved, kernel, padding);
        weightGradient = new WeightGradient(this.in, this.convolved, kernel);
        inputGradient = new Correlation(
                this.convolved, new Block(channels, in.height(), in.width(), 0), kernel, kernel - 1 - padding);
        byTap = new float[taps * filters];
        flipped = new float[taps * filters];
        inputs = new float[blocks][this.in.length()];
        extents = new Extents[blocks];
        Arrays.setAll(extents, i -> new Extents(this.in));
        wholeGradient = new Extents(this.convolved);
        who = new float[blocks][pooled ? out.length() : 0];
        gradients = new float[blocks][(taps + 1) * filters];
    }

    /// Where a block is to be laid before `forward`, with a border that stays zero.
    public float[] input(int block) {
        return inputs[block];
    }

    /// The shape of `input`.
    public Block in() {
        return in;
    }

    /// The shape of what comes out, without a border.
    public Block out() {
        return out;
    }

    /// The numbers that `forward` and `backward` need beside what goes in and out.
    public int roomLength() {
        return convolved.length();
    }

    /// The numbers that the sums of `backward` need.
    public int sumsLength() {
        return weightGradient.sumsLength();
    }

    /// The numbers that lists of pixels need.
    public int segmentsLength() {
        return Math.max(correlation.segmentsLength(), inputGradient.segmentsLength());
    }

    /// Looks where this block's pictures are zero, which then costs nothing.
    public void leaveOutZeros(int block) {
        extents[block].measure(inputs[block], in);
    }

    /// Reads the weights as they are now: before the blocks of a `forward`.
    public void readWeights() {
        for (int t = 0; t < taps; t++) {
            for (int f = 0; f < filters; f++) {
                byTap[t * filters + f] = weights.data[f * taps + t];
            }
        }
    }

    /// The gradient by the input is a correlation too, with the kernel turned by half a turn and the roles of
    /// channels and filters exchanged: before the blocks of a `backward` that wants it.
    public void turnWeights() {
        int area = kernel * kernel;
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                for (int t = 0; t < area; t++) {
                    flipped[(f * area + area - 1 - t) * channels + c] = weights.data[f * taps + c * area + t];
                }
            }
        }
    }

    /// @param room of `roomLength()` numbers
    /// @param y receives the result
    /// @param shape of y: that of `out()`, or with a border, which is left alone
    /// @param segments of `segmentsLength()` numbers
    public void forward(int block, float[] room, float[] y, Block shape, int[] segments) {
        if (pooled) {
            correlation.run(inputs[block], extents[block], byTap, biases.data, room, segments);
            Slopes.takeLargest(room, convolved, rectified, y, shape, who[block]);
        } else {
            new Correlation(in, shape, kernel, in.border())
                    .run(inputs[block], extents[block], byTap, biases.data, y, segments);
            if (rectified) {
                Slopes.cut(y, shape);
            }
        }
    }

    /// Sums up the gradients of this block's weights, and gives that by the input on.
    ///
    /// @param gradient by what `forward` wrote, of shape `out()`
    /// @param y what it wrote, where it is not pooled
    /// @param shape of y
    /// @param room of `roomLength()` numbers
    /// @param sums of `sumsLength()` numbers
    /// @param segments of `segmentsLength()` numbers
    /// @param wanted receives the gradient by the input, without a border; null if it isn't wanted
    public void backward(
            int block,
            float[] gradient,
            float[] y,
            Block shape,
            float[] room,
            float[] sums,
            int[] segments,
            float[] wanted) {
        float[] dz = room;
        if (pooled) {
            Slopes.giveToLargest(gradient, out, who[block], room, convolved);
        } else if (rectified) {
            Slopes.passAbove(y, shape, gradient, room);
        } else {
            dz = gradient;
        }
        float[] own = gradients[block];
        weightGradient.run(inputs[block], extents[block], dz, sums, own);
        for (int f = 0; f < filters; f++) {
            own[taps * filters + f] = WeightGradient.sum(dz, convolved, f, sums);
        }
        if (wanted != null) {
            inputGradient.run(dz, wholeGradient, flipped, null, wanted, segments);
        }
    }

    /// Adds up the gradients of all blocks, in their order.
    ///
    /// @param gradWeights [filters x channels·kernel²], overwritten
    /// @param gradBiases [1 x filters], overwritten
    public void collect(int blocks, float[] gradWeights, float[] gradBiases) {
        Arrays.fill(gradWeights, 0, filters * taps, 0);
        Arrays.fill(gradBiases, 0, filters, 0);
        for (int block = 0; block < blocks; block++) {
            float[] sums = gradients[block];
            for (int t = 0; t < taps; t++) {
                for (int f = 0; f < filters; f++) {
                    gradWeights[f * taps + t] += sums[t * filters + f];
                }
            }
            for (int f = 0; f < filters; f++) {
                gradBiases[f] += sums[taps * filters + f];
            }
        }
    }
}
