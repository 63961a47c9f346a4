package dev.backlight.analysis;

import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Which pixels speak for a class, and which against it, in a network with fixed parameters. One thread at a time;
/// the caller's.
public final class Saliency {
    /// Side of the patch that is covered up, in pixels.
    public static final int PATCH = 5;

    private static final int STRIDE = 2;

    private final Network network;
    private final Loss loss;
    private final Shape shape;
    private final int positions;

    /// @param parameters in the order of `Network.parameters()`; copied
    /// @param loss says how the network's outputs are read as probabilities
    public Saliency(NetworkSpec spec, Weights parameters, LossSpec loss) {
        shape = picture(spec.input());
        positions = stops(shape.height()) * stops(shape.width());
        network = Network.createSensitive(spec, ThreadTeam.of(1), positions);
        network.set(parameters);
        this.loss = Loss.of(loss);
    }

    /// `s_i = ∂z_c/∂x_i`: how much the class's logit would rise with a little more ink at each place (Simonyan,
    /// Vedaldi and Zisserman 2013, [section 3](https://arxiv.org/abs/1312.6034)).
    ///
    /// @param input one example; not modified
    /// @param label of the class
    /// @return a number for each of the input's
    public float[] gradient(float[] input, int label) {
        FMatrixRMaj output = network.forward(FMatrixRMaj.wrap(1, input.length, input), false);
        FMatrixRMaj direction = new FMatrixRMaj(1, output.numCols);
        direction.set(0, label, 1);
        return Arrays.copyOf(network.inputGradient(direction).data, input.length);
    }

    /// How much the class's probability falls when a patch of the picture is wiped; each pixel has the mean of the
    /// patches over it (Zeiler and Fergus 2013, [section 4.2](https://arxiv.org/abs/1311.2901)). Where there is no
    /// ink nothing can be wiped: zero.
    ///
    /// @param input one example, a picture whose empty places are 0; not modified
    /// @param label of the class
    /// @return a number in [-1, 1] for each of the input's
    public float[] occlusion(float[] input, int label) {
        FMatrixRMaj covered = new FMatrixRMaj(positions, input.length);
        for (int p = 0; p < positions; p++) {
            int row = p * input.length;
            System.arraycopy(input, 0, covered.data, row, input.length);
            overPatch(p, pixel -> covered.data[row + pixel] = 0);
        }
        double whole = probabilities(FMatrixRMaj.wrap(1, input.length, input), label)[0];
        double[] without = probabilities(covered, label);
        float[] sums = new float[input.length];
        int[] patches = new int[input.length];
        for (int p = 0; p < positions; p++) {
            float fall = (float) (whole - without[p]);
            overPatch(p, pixel -> {
                sums[pixel] += fall;
                patches[pixel]++;
            });
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = input[i] == 0 || patches[i] == 0 ? 0 : sums[i] / patches[i];
        }
        return sums;
    }

    private double[] probabilities(FMatrixRMaj examples, int label) {
        FMatrixRMaj output = network.forward(examples, false);
        FMatrixRMaj read = new FMatrixRMaj(output.numRows, output.numCols);
        loss.probabilities(output, read);
        double[] column = new double[output.numRows];
        Arrays.setAll(column, row -> read.get(row, label));
        return column;
    }

    /// Every pixel of all channels under a patch, row by row over the picture.
    private void overPatch(int position, IntConsumer pixel) {
        int across = stops(shape.width());
        int top = position / across * STRIDE;
        int left = position % across * STRIDE;
        for (int c = 0; c < shape.channels(); c++) {
            for (int i = top; i < Math.min(shape.height(), top + PATCH); i++) {
                for (int j = left; j < Math.min(shape.width(), left + PATCH); j++) {
                    pixel.accept((c * shape.height() + i) * shape.width() + j);
                }
            }
        }
    }

    /// Places of the patch along a side.
    private static int stops(int side) {
        return Math.max(1, (side - PATCH + STRIDE) / STRIDE + ((side - PATCH) % STRIDE == 0 ? 0 : 1));
    }

    /// A network without convolutions sees a row of numbers; a square one is taken for the picture it was.
    private static Shape picture(Shape input) {
        int side = (int) Math.round(Math.sqrt(input.size()));
        return input.isFlat() && side * side == input.size() ? new Shape(1, side, side) : input;
    }
}
