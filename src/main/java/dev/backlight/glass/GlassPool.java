package dev.backlight.glass;

import dev.backlight.engine.spec.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// The largest value of a window (its gradient goes to the first place that holds it), or the mean (its gradient is
/// shared evenly).
record GlassPool(boolean largest, Shape in, Shape out, int size, int stride) implements GlassLayer {

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, out.size());
        for (int row = 0; row < x.numRows; row++) {
            for (int o = 0; o < out.size(); o++) {
                double sum = 0;
                for (int k = 0; k < size * size; k++) {
                    sum += x.get(row, source(o, k));
                }
                y.set(row, o, largest ? x.get(row, source(o, best(x, row, o))) : sum / (size * size));
            }
        }
        return y;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        DMatrixRMaj gradX = x.createLike();
        for (int row = 0; row < x.numRows; row++) {
            for (int o = 0; o < out.size(); o++) {
                if (largest) {
                    gradX.add(row, source(o, best(x, row, o)), delta.get(row, o));
                } else {
                    for (int k = 0; k < size * size; k++) {
                        gradX.add(row, source(o, k), delta.get(row, o) / (size * size));
                    }
                }
            }
        }
        return gradX;
    }

    /// Which of a window's places holds its largest value.
    private int best(DMatrixRMaj x, int row, int output) {
        int best = 0;
        for (int k = 1; k < size * size; k++) {
            best = x.get(row, source(output, k)) > x.get(row, source(output, best)) ? k : best;
        }
        return best;
    }

    /// The input that lies at place k of an output's window.
    private int source(int output, int k) {
        int places = out.height() * out.width();
        int y = output % places / out.width() * stride + k / size;
        int x = output % out.width() * stride + k % size;
        return (output / places * in.height() + y) * in.width() + x;
    }

    @Override
    public int[] sources(int to) {
        return IntStream.range(0, size * size).map(k -> source(to, k)).toArray();
    }

    @Override
    public boolean meets(int from, int to) {
        return IntStream.of(sources(to)).anyMatch(i -> i == from);
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        if (!largest) {
            return meets(from, to) ? 1.0 / (size * size) : 0;
        }
        return source(to, best(DMatrixRMaj.wrap(1, x.length, x), 0, to)) == from ? 1 : 0;
    }
}
