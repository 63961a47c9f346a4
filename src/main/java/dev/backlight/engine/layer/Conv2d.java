package dev.backlight.engine.layer;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Convolution as a product: per picture `Y = W·P + b` where P holds the patches as columns.
///
/// Shapes: X [batch x channels·height·width], W [filters x channels·kernel²], P [channels·kernel² x places],
/// b [1 x filters], Y [batch x filters·places]; places = outHeight·outWidth with
/// `outHeight = ⌊(height + 2·padding − kernel)/stride⌋ + 1`, and the width alike.
///
/// Backward, summed over the pictures: `∂L/∂Wᵀ = P·∂L/∂Yᵀ`; `∂L/∂b` is the row sums of ∂L/∂Y;
/// `∂L/∂P = Wᵀ·∂L/∂Y`, added back to where each patch came from.
///
/// Batches go through a `PictureStack` where the kernel moves by one pixel, which is several times as fast.
/// Else pictures are shared out to the team; gradients are summed in groups of `GROUP` pictures and then group by
/// group, so that the order of summation does not depend on the number of threads.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun and others, 1998, section II</a>
public final class Conv2d implements Layer {
    private static final int GROUP = 4;

    private final ThreadTeam team;
    private final Patches patches;
    private final int filters;
    private final int inSize;
    private final int outSize;
    private final Parameter weights;
    private final Parameter biases;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private final float[][] groupGradients;
    private final ThreadBuffers[] buffers;
    private final IntConsumer forwardShare = this::forwardShare;
    private final IntConsumer backwardShare = this::backwardShare;
    private FMatrixRMaj input;
    private FMatrixRMaj gradient;
    private boolean gradInputWanted;

    /// @param first whether nothing comes before it, so that nobody asks for the gradient by its input
    public Conv2d(
            String name, LayerSpec.Conv2d spec, Shape in, Shape out, ThreadTeam team, int maxBatch, boolean first) {
        this.team = team;
        patches = new Patches(in, out, spec.kernel(), spec.stride(), spec.padding());
        filters = spec.filters();
        inSize = in.size();
        outSize = out.size();
        weights = new Parameter(name + " weights", filters, patches.length(), spec.l1(), spec.l2());
        biases = new Parameter(name + " biases", 1, filters, 0, 0);
        output = new FMatrixRMaj(maxBatch, outSize);
        gradInput = new FMatrixRMaj(first ? 0 : maxBatch, inSize);
        groupGradients = new float[(maxBatch + GROUP - 1) / GROUP][filters * (patches.length() + 1)];
        buffers = new ThreadBuffers[team.threads()];
        Arrays.setAll(buffers, i -> new ThreadBuffers(patches, filters));
    }

    /// What one thread works on: matrices of one picture.
    private static final class ThreadBuffers {
        final ThreadTeam alone = ThreadTeam.of(1);
        final FMatrixRMaj columns;
        final FMatrixRMaj values;
        final FMatrixRMaj gradWeights;

        ThreadBuffers(Patches patches, int filters) {
            columns = new FMatrixRMaj(patches.length(), patches.places());
            values = new FMatrixRMaj(filters, patches.places());
            gradWeights = new FMatrixRMaj(patches.length(), filters);
        }
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        input = x;
        output.reshape(x.numRows, outSize);
        team.run(team.threads(), forwardShare);
        return output;
    }

    private void forwardShare(int task) {
        ThreadBuffers own = buffers[task];
        int places = patches.places();
        int end = Shares.from(input.numRows, task + 1, team);
        for (int row = Shares.from(input.numRows, task, team); row < end; row++) {
            patches.toColumns(input.data, row * inSize, own.columns.data);
            Gemm.multiply(own.alone, weights.value(), own.columns, own.values);
            for (int f = 0; f < filters; f++) {
                float bias = biases.value().data[f];
                int at = row * outSize + f * places;
                for (int i = 0; i < places; i++) {
                    output.data[at + i] = own.values.data[f * places + i] + bias;
                }
            }
        }
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        gradient = gradOutput;
        gradInputWanted = wanted;
        if (wanted) {
            gradInput.reshape(gradOutput.numRows, inSize);
        }
        team.run(team.threads(), backwardShare);
        sumGroups(groups());
        return wanted ? gradInput : null;
    }

    private int groups() {
        return (gradient.numRows + GROUP - 1) / GROUP;
    }

    private void backwardShare(int task) {
        ThreadBuffers own = buffers[task];
        for (int group = Shares.from(groups(), task, team); group < Shares.from(groups(), task + 1, team); group++) {
            float[] sums = groupGradients[group];
            Arrays.fill(sums, 0);
            for (int row = group * GROUP; row < Math.min(gradient.numRows, (group + 1) * GROUP); row++) {
                System.arraycopy(gradient.data, row * outSize, own.values.data, 0, outSize);
                addParameterGradients(own, row, sums);
                if (gradInputWanted) {
                    Gemm.multiplyTransA(own.alone, weights.value(), own.values, own.columns);
                    Arrays.fill(gradInput.data, row * inSize, (row + 1) * inSize, 0);
                    patches.addColumns(own.columns.data, gradInput.data, row * inSize);
                }
            }
        }
    }

    private void addParameterGradients(ThreadBuffers own, int row, float[] sums) {
        patches.toColumns(input.data, row * inSize, own.columns.data);
        Gemm.multiplyTransB(own.alone, own.columns, own.values, own.gradWeights);
        int size = own.gradWeights.getNumElements();
        for (int i = 0; i < size; i++) {
            sums[i] += own.gradWeights.data[i];
        }
        int places = patches.places();
        for (int f = 0; f < filters; f++) {
            float sum = 0;
            for (int i = f * places; i < (f + 1) * places; i++) {
                sum += own.values.data[i];
            }
            sums[size + f] += sum;
        }
    }

    private void sumGroups(int groups) {
        float[] gradWeights = weights.gradient().data;
        float[] gradBiases = biases.gradient().data;
        int size = weights.gradient().getNumElements();
        Arrays.fill(gradWeights, 0);
        Arrays.fill(gradBiases, 0);
        for (int group = 0; group < groups; group++) {
            float[] sums = groupGradients[group];
            for (int i = 0; i < size; i++) {
                gradWeights[i % filters * patches.length() + i / filters] += sums[i];
            }
            for (int f = 0; f < filters; f++) {
                gradBiases[f] += sums[size + f];
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, biases);
    }
}
