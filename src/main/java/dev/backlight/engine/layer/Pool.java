package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// The largest or the mean value of each window, channel by channel; windows lie wholly inside the picture.
///
/// Shapes: X [batch x channels·height·width], Y [batch x channels·outHeight·outWidth] with `outHeight = ⌊(height −
/// size)/stride⌋ + 1`. Backward: the maximum passes its gradient to the place it came from (the first of equal
/// ones), the mean shares it among its `size²` places. LeCun, Bottou, Bengio and Haffner, 1998; Goodfellow, Bengio
/// and Courville, Deep Learning, 9.3.
public final class Pool implements Layer {
    private final Shape in;
    private final Shape out;
    private final int size;
    private final int stride;
    private final boolean largest;
    private final ThreadTeam team;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private final int[] source;
    private final IntConsumer forwardRow = this::forwardShare;
    private final IntConsumer backwardRow = this::backwardShare;
    private FMatrixRMaj input;
    private FMatrixRMaj gradient;

    /// @param largest max pooling; else average pooling
    public Pool(boolean largest, Shape in, Shape out, int size, int stride, ThreadTeam team, int maxBatch) {
        this.largest = largest;
        this.in = in;
        this.out = out;
        this.size = size;
        this.stride = stride;
        this.team = team;
        output = new FMatrixRMaj(maxBatch, out.size());
        gradInput = new FMatrixRMaj(maxBatch, in.size());
        source = new int[largest ? maxBatch * out.size() : 0];
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        input = x;
        output.reshape(x.numRows, out.size());
        team.run(team.threads(), forwardRow);
        return output;
    }

    private void forwardShare(int task) {
        int rows = input.numRows;
        for (int row = Shares.from(rows, task, team); row < Shares.from(rows, task + 1, team); row++) {
            int at = row * out.size();
            for (int c = 0; c < out.channels(); c++) {
                int plane = row * in.size() + c * in.height() * in.width();
                for (int i = 0; i < out.height(); i++) {
                    if (largest && size == 2) {
                        takeLargestOfFour(plane + i * stride * in.width(), at);
                        at += out.width();
                        continue;
                    }
                    for (int j = 0; j < out.width(); j++) {
                        int corner = plane + i * stride * in.width() + j * stride;
                        if (largest) {
                            takeLargest(corner, at++);
                        } else {
                            takeMean(corner, at++);
                        }
                    }
                }
            }
        }
    }

    /// One row of the most usual windows, without a branch that a processor could guess wrong.
    private void takeLargestOfFour(int row, int at) {
        float[] x = input.data;
        int below = in.width();
        for (int j = 0, corner = row; j < out.width(); j++, corner += stride) {
            float a = x[corner];
            float b = x[corner + 1];
            float c = x[corner + below];
            float d = x[corner + below + 1];
            float most = Math.max(Math.max(a, b), Math.max(c, d));
            int bits = Float.floatToRawIntBits(most);
            int from = corner + below + 1;
            from = Float.floatToRawIntBits(c) == bits ? corner + below : from;
            from = Float.floatToRawIntBits(b) == bits ? corner + 1 : from;
            from = Float.floatToRawIntBits(a) == bits ? corner : from;
            source[at + j] = from;
            output.data[at + j] = most;
        }
    }

    private void takeLargest(int corner, int at) {
        float[] x = input.data;
        int best = corner;
        for (int u = 0; u < size; u++) {
            int start = corner + u * in.width();
            for (int i = start; i < start + size; i++) {
                best = x[i] > x[best] ? i : best;
            }
        }
        source[at] = best;
        output.data[at] = x[best];
    }

    private void takeMean(int corner, int at) {
        float sum = 0;
        for (int u = 0; u < size; u++) {
            int start = corner + u * in.width();
            for (int i = start; i < start + size; i++) {
                sum += input.data[i];
            }
        }
        output.data[at] = sum / (size * size);
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        if (!wanted) {
            return null;
        }
        gradient = gradOutput;
        gradInput.reshape(gradOutput.numRows, in.size());
        team.run(team.threads(), backwardRow);
        return gradInput;
    }

    private void backwardShare(int task) {
        int rows = gradient.numRows;
        int from = Shares.from(rows, task, team);
        int to = Shares.from(rows, task + 1, team);
        Arrays.fill(gradInput.data, from * in.size(), to * in.size(), 0);
        if (largest) {
            for (int i = from * out.size(); i < to * out.size(); i++) {
                gradInput.data[source[i]] += gradient.data[i];
            }
        } else {
            shareMeans(from, to);
        }
    }

    private void shareMeans(int from, int to) {
        int at = from * out.size();
        for (int plane = from * in.channels(); plane < to * in.channels(); plane++) {
            for (int i = 0; i < out.height(); i++) {
                for (int j = 0; j < out.width(); j++) {
                    int corner = (plane * in.height() + i * stride) * in.width() + j * stride;
                    float part = gradient.data[at++] / (size * size);
                    for (int u = 0; u < size; u++) {
                        int start = corner + u * in.width();
                        for (int k = start; k < start + size; k++) {
                            gradInput.data[k] += part;
                        }
                    }
                }
            }
        }
    }
}
