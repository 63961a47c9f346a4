package dev.backlight.glass;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// `y_f(i, j) = b_f + Σ_c,u,v w_f,c(u, v)·x_c(i·stride + u − padding, j·stride + v − padding)`, each weight and
/// each value met one at a time. Goodfellow, Bengio and Courville, Deep Learning, (9.6) and (9.11).
///
/// @param weights [filters x channels·kernel²]
/// @param biases [1 x filters]
record GlassConv(LayerSpec.Conv2d spec, Shape in, Shape out, DMatrixRMaj weights, DMatrixRMaj biases)
        implements GlassLayer {

    /// Called for every pair of a weight and a value that meet.
    private interface Meeting {
        void at(int filter, int output, int weight, int input);
    }

    private void forEach(Meeting meeting) {
        int k = spec.kernel();
        for (int f = 0; f < out.channels(); f++) {
            for (int i = 0; i < out.height(); i++) {
                for (int j = 0; j < out.width(); j++) {
                    int output = (f * out.height() + i) * out.width() + j;
                    for (int w = 0; w < in.channels() * k * k; w++) {
                        int c = w / (k * k);
                        int y = i * spec.stride() + w / k % k - spec.padding();
                        int x = j * spec.stride() + w % k - spec.padding();
                        if (y >= 0 && y < in.height() && x >= 0 && x < in.width()) {
                            meeting.at(f, output, w, (c * in.height() + y) * in.width() + x);
                        }
                    }
                }
            }
        }
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, out.size());
        int places = out.height() * out.width();
        for (int row = 0; row < x.numRows; row++) {
            int example = row;
            for (int o = 0; o < out.size(); o++) {
                y.set(example, o, biases.get(0, o / places));
            }
            forEach((f, o, w, i) -> y.add(example, o, weights.get(f, w) * x.get(example, i)));
        }
        return y;
    }

    @Override
    public DMatrixRMaj backward(DMatrixRMaj x, DMatrixRMaj y, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        DMatrixRMaj gradX = x.createLike();
        DMatrixRMaj gradWeights = weights.createLike();
        DMatrixRMaj gradBiases = biases.createLike();
        int places = out.height() * out.width();
        for (int row = 0; row < x.numRows; row++) {
            int example = row;
            for (int o = 0; o < out.size(); o++) {
                gradBiases.add(0, o / places, delta.get(example, o));
            }
            forEach((f, o, w, i) -> {
                gradWeights.add(f, w, delta.get(example, o) * x.get(example, i));
                gradX.add(example, i, delta.get(example, o) * weights.get(f, w));
            });
        }
        gradients.add(gradWeights);
        gradients.add(gradBiases);
        return gradX;
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        return List.of(weights, biases);
    }

    /// Which of a filter's weights lies over an input when the filter stands at an output; −1 if none does.
    int weightBetween(int from, int to) {
        int k = spec.kernel();
        int place = to % (out.height() * out.width());
        int inPlace = from % (in.height() * in.width());
        int u = inPlace / in.width() - place / out.width() * spec.stride() + spec.padding();
        int v = inPlace % in.width() - place % out.width() * spec.stride() + spec.padding();
        boolean inside = u >= 0 && u < k && v >= 0 && v < k;
        return inside ? (from / (in.height() * in.width()) * k + u) * k + v : -1;
    }

    /// The inputs under a filter that stands at an output, weight by weight; −1 where padding lies.
    int[] patch(int to) {
        int k = spec.kernel();
        int place = to % (out.height() * out.width());
        int[] patch = new int[in.channels() * k * k];
        for (int w = 0; w < patch.length; w++) {
            int y = place / out.width() * spec.stride() + w / k % k - spec.padding();
            int x = place % out.width() * spec.stride() + w % k - spec.padding();
            boolean inside = y >= 0 && y < in.height() && x >= 0 && x < in.width();
            patch[w] = inside ? (w / (k * k) * in.height() + y) * in.width() + x : -1;
        }
        return patch;
    }

    @Override
    public int[] sources(int to) {
        return IntStream.of(patch(to)).filter(i -> i >= 0).toArray();
    }

    @Override
    public boolean meets(int from, int to) {
        return weightBetween(from, to) >= 0;
    }

    @Override
    public double coefficient(double[] x, int from, int to) {
        int weight = weightBetween(from, to);
        return weight < 0 ? 0 : weights.get(filter(to), weight);
    }

    private int filter(int to) {
        return to / (out.height() * out.width());
    }

    @Override
    public double added(int to) {
        return biases.get(filter(to));
    }

    @Override
    public int weightPosition(int from, int to) {
        return filter(to) * weights.numCols + weightBetween(from, to);
    }

    @Override
    public int biasPosition(int to) {
        return filter(to);
    }

    /// At each place of the picture where the weight doesn't lie over padding.
    @Override
    public List<Study.Use> uses(int inputs, int from, int to) {
        int area = out.height() * out.width();
        int weight = weightBetween(from, to);
        List<Study.Use> uses = new ArrayList<>();
        for (int place = to / area * area; place < to / area * area + area; place++) {
            int source = patch(place)[weight];
            if (source >= 0) {
                uses.add(new Study.Use(source, place));
            }
        }
        return uses;
    }
}
