package dev.backlight.data.features;

/// One way to turn a picture into numbers; fitted, where it is fitted, to the training set alone. Immutable.
public sealed interface FeatureSet {
    /// Numbers it gives.
    int size();

    /// @param x one picture as numbers in [0, 1]; not modified
    /// @param out receives size() numbers from `at` on
    void fill(float[] x, float[] out, int at);

    /// Every pixel as it is.
    record Pixels(int size) implements FeatureSet {
        @Override
        public void fill(float[] x, float[] out, int at) {
            System.arraycopy(x, 0, out, at, size);
        }
    }

    /// The pixels that change.
    ///
    /// @param kept their places; not to be changed
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Selected(int[] kept) implements FeatureSet {
        @Override
        public int size() {
            return kept.length;
        }

        @Override
        public void fill(float[] x, float[] out, int at) {
            for (int i = 0; i < kept.length; i++) {
                out[at + i] = x[kept[i]];
            }
        }
    }

    /// The first `size` principal components.
    record Components(Pca pca, int size) implements FeatureSet {
        @Override
        public void fill(float[] x, float[] out, int at) {
            pca.project(x, size, out, at);
        }
    }

    /// Edge directions, cell by cell.
    record Edges(EdgeHistograms histograms) implements FeatureSet {
        @Override
        public int size() {
            return histograms.size();
        }

        @Override
        public void fill(float[] x, float[] out, int at) {
            histograms.fill(x, out, at);
        }
    }
}
