package dev.backlight.data.features;

import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// One way to turn a picture into numbers; fitted, where it is fitted, to the training set alone. Immutable.
@SuppressWarnings("ArrayRecordComponent") // compared below, number by number
public sealed interface FeatureSet {
    /// Examples that one thread works on at a time.
    int CHUNK = 16;

    /// Numbers of a picture.
    int inputs();

    /// Numbers it gives.
    int size();

    /// The mean of each of its numbers over the training set; not to be changed.
    float[] means();

    /// The sum of its numbers' variances over the training set.
    double variance();

    /// Work space it needs for each example.
    default int scratch() {
        return 0;
    }

    /// @param x [batch x inputs], pixels in [0, 1]; not modified
    /// @param scratch [batch x scratch() or more], overwritten
    /// @param out [batch x any], receives size() numbers a row from column `at` on
    void forward(ThreadTeam team, FMatrixRMaj x, FMatrixRMaj scratch, FMatrixRMaj out, int at);

    /// @param gradOut [batch x any], the gradient by its numbers from column `at` on; not modified
    /// @param gradX [batch x inputs], added to
    void backward(FMatrixRMaj x, FMatrixRMaj gradOut, int at, FMatrixRMaj gradX);

    /// Lays weights of its numbers back on the pixels.
    ///
    /// @param weights [any x units], its own from row `at` on; not modified
    /// @param pictured [inputs x units], added to
    void onInputs(FMatrixRMaj weights, int at, FMatrixRMaj pictured);

    /// Every pixel as it is.
    record Pixels(float[] means, double variance) implements FeatureSet {
        @Override
        public int inputs() {
            return means.length;
        }

        @Override
        public int size() {
            return means.length;
        }

        @Override
        public void forward(ThreadTeam team, FMatrixRMaj x, FMatrixRMaj scratch, FMatrixRMaj out, int at) {
            for (int row = 0; row < x.numRows; row++) {
                System.arraycopy(x.data, row * x.numCols, out.data, row * out.numCols + at, x.numCols);
            }
        }

        @Override
        public void backward(FMatrixRMaj x, FMatrixRMaj gradOut, int at, FMatrixRMaj gradX) {
            for (int row = 0; row < x.numRows; row++) {
                for (int j = 0; j < x.numCols; j++) {
                    gradX.data[row * x.numCols + j] += gradOut.data[row * gradOut.numCols + at + j];
                }
            }
        }

        @Override
        public void onInputs(FMatrixRMaj weights, int at, FMatrixRMaj pictured) {
            for (int i = 0, from = at * weights.numCols; i < pictured.getNumElements(); i++) {
                pictured.data[i] += weights.data[from + i];
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pixels(float[] otherMeans, double otherVariance)
                    && Double.compare(variance, otherVariance) == 0
                    && Arrays.equals(means, otherMeans);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(means);
        }
    }

    /// The pixels that change.
    ///
    /// @param inputs how many pixels there are
    /// @param kept their places, rising; not to be changed
    record Selected(int inputs, int[] kept, float[] means, double variance) implements FeatureSet {
        /// @throws IllegalArgumentException if a place lies outside the picture, or the means are not one for each
        public Selected {
            if (means.length != kept.length || Arrays.stream(kept).anyMatch(place -> place < 0 || place >= inputs)) {
                throw new Refusal("A mask over {0} pixels can't keep what lies outside of them.", inputs);
            }
        }

        @Override
        public int size() {
            return kept.length;
        }

        @Override
        public void forward(ThreadTeam team, FMatrixRMaj x, FMatrixRMaj scratch, FMatrixRMaj out, int at) {
            for (int row = 0; row < x.numRows; row++) {
                for (int i = 0; i < kept.length; i++) {
                    out.data[row * out.numCols + at + i] = x.data[row * x.numCols + kept[i]];
                }
            }
        }

        @Override
        public void backward(FMatrixRMaj x, FMatrixRMaj gradOut, int at, FMatrixRMaj gradX) {
            for (int row = 0; row < x.numRows; row++) {
                for (int i = 0; i < kept.length; i++) {
                    gradX.data[row * x.numCols + kept[i]] += gradOut.data[row * gradOut.numCols + at + i];
                }
            }
        }

        @Override
        public void onInputs(FMatrixRMaj weights, int at, FMatrixRMaj pictured) {
            int units = weights.numCols;
            for (int i = 0; i < kept.length; i++) {
                for (int unit = 0; unit < units; unit++) {
                    pictured.data[kept[i] * units + unit] += weights.data[(at + i) * units + unit];
                }
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Selected(int otherInputs, int[] places, float[] otherMeans, double otherVariance)
                    && inputs == otherInputs
                    && Double.compare(variance, otherVariance) == 0
                    && Arrays.equals(kept, places)
                    && Arrays.equals(means, otherMeans);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(kept) + Arrays.hashCode(means);
        }
    }

    /// The principal components that are kept.
    record Components(Pca pca) implements FeatureSet {
        @Override
        public int inputs() {
            return pca.inputs();
        }

        @Override
        public int size() {
            return pca.components();
        }

        @Override
        public float[] means() {
            return new float[size()]; // coordinates around the mean digit
        }

        @Override
        public double variance() {
            double sum = 0;
            for (int k = 0; k < size(); k++) {
                sum += pca.variance(k);
            }
            return sum;
        }

        @Override
        public int scratch() {
            return size();
        }

        @Override
        public void forward(ThreadTeam team, FMatrixRMaj x, FMatrixRMaj scratch, FMatrixRMaj out, int at) {
            scratch.reshape(x.numRows, size());
            Gemm.multiply(team, x, pca.directions(), scratch);
            float[] offset = pca.offset();
            for (int row = 0; row < x.numRows; row++) {
                for (int k = 0; k < offset.length; k++) {
                    out.data[row * out.numCols + at + k] = scratch.data[row * offset.length + k] - offset[k];
                }
            }
        }

        @Override
        public void backward(FMatrixRMaj x, FMatrixRMaj gradOut, int at, FMatrixRMaj gradX) {
            for (int row = 0; row < x.numRows; row++) {
                for (int k = 0; k < size(); k++) {
                    float g = gradOut.data[row * gradOut.numCols + at + k];
                    float[] axis = pca.axis(k);
                    for (int j = 0; j < axis.length; j++) {
                        gradX.data[row * axis.length + j] += g * axis[j];
                    }
                }
            }
        }

        @Override
        public void onInputs(FMatrixRMaj weights, int at, FMatrixRMaj pictured) {
            int units = weights.numCols;
            FMatrixRMaj own = new FMatrixRMaj(size(), units);
            System.arraycopy(weights.data, at * units, own.data, 0, own.getNumElements());
            FMatrixRMaj looks = new FMatrixRMaj(inputs(), units);
            try (ThreadTeam alone = ThreadTeam.of(1)) {
                Gemm.multiply(alone, pca.directions(), own, looks);
            }
            for (int i = 0; i < looks.getNumElements(); i++) {
                pictured.data[i] += looks.data[i];
            }
        }
    }

    /// Edge directions, cell by cell.
    record Edges(EdgeHistograms histograms, float[] means, double variance) implements FeatureSet {
        /// @throws IllegalArgumentException if the means are not one for each number
        public Edges {
            if (means.length != histograms.size()) {
                throw new Refusal("{0} edge numbers can't have {1} means.", histograms.size(), means.length);
            }
        }

        @Override
        public int inputs() {
            return histograms.side() * histograms.side();
        }

        @Override
        public int size() {
            return histograms.size();
        }

        @Override
        public int scratch() {
            return histograms.scratch();
        }

        @Override
        public void forward(ThreadTeam team, FMatrixRMaj x, FMatrixRMaj scratch, FMatrixRMaj out, int at) {
            scratch.reshape(x.numRows, scratch());
            int chunks = (x.numRows + CHUNK - 1) / CHUNK;
            team.run(chunks, chunk -> {
                for (int row = chunk * CHUNK; row < Math.min(x.numRows, (chunk + 1) * CHUNK); row++) {
                    histograms.fill(
                            x.data,
                            row * x.numCols,
                            out.data,
                            row * out.numCols + at,
                            scratch.data,
                            row * scratch.numCols);
                }
            });
        }

        @Override
        public void backward(FMatrixRMaj x, FMatrixRMaj gradOut, int at, FMatrixRMaj gradX) {
            for (int row = 0; row < x.numRows; row++) {
                histograms.pullBack(x.data, row * x.numCols, gradOut.data, row * gradOut.numCols + at, gradX.data);
            }
        }

        /// The sum over a cell's directions, on each of its pixels by a quarter: where edges speak for a
        /// unit. The sixteen pixels of a weight have its length together then, as those of a principal
        /// axis have. Nothing is learned by it: edges are not linear.
        @Override
        public void onInputs(FMatrixRMaj weights, int at, FMatrixRMaj pictured) {
            int units = weights.numCols;
            int side = histograms.side();
            float share = 1f / EdgeHistograms.CELL;
            for (int pixel = 0; pixel < side * side; pixel++) {
                int cell = pixel / side / EdgeHistograms.CELL * histograms.cells() + pixel % side / EdgeHistograms.CELL;
                for (int d = 0; d < EdgeHistograms.DIRECTIONS; d++) {
                    int row = (at + cell * EdgeHistograms.DIRECTIONS + d) * units;
                    for (int unit = 0; unit < units; unit++) {
                        pictured.data[pixel * units + unit] += share * weights.data[row + unit];
                    }
                }
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Edges(EdgeHistograms cells, float[] otherMeans, double otherVariance)
                    && histograms.equals(cells)
                    && Double.compare(variance, otherVariance) == 0
                    && Arrays.equals(means, otherMeans);
        }

        @Override
        public int hashCode() {
            return 31 * histograms.hashCode() + Arrays.hashCode(means);
        }
    }
}
