package dev.backlight.data;

import org.ejml.data.FMatrixRMaj;

/// The mean of each feature of a dataset, and how far its numbers lie from them.
///
/// @param means one per feature; of pixels scaled to [0, 1]
/// @param deviation square root of the mean squared distance of all numbers from their feature's mean
public record FeatureMeans(float[] means, float deviation) {

    public static FeatureMeans of(Examples examples) {
        FMatrixRMaj row = new FMatrixRMaj(1, examples.features());
        double[] sums = new double[examples.features()];
        double squares = 0;
        int[] index = new int[1];
        for (int i = 0; i < examples.size(); i++) {
            index[0] = i;
            examples.fill(index, 0, 1, row, new int[1]);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row.data[j];
                squares += (double) row.data[j] * row.data[j];
            }
        }
        int count = Math.max(1, examples.size());
        float[] means = new float[sums.length];
        for (int j = 0; j < sums.length; j++) {
            means[j] = (float) (sums[j] / count);
            squares -= sums[j] / count * sums[j];
        }
        double variance = Math.max(0, squares) / Math.max(1.0, (double) count * sums.length);
        return new FeatureMeans(means, (float) Math.sqrt(variance));
    }

    /// @param pixels examples x features unsigned bytes
    public static FeatureMeans of(byte[] pixels, int features) {
        int examples = features == 0 ? 0 : pixels.length / features;
        long[] sums = new long[features];
        double squares = 0;
        for (int i = 0; i < examples; i++) {
            squares += add(pixels, i * features, sums);
        }
        float[] means = new float[features];
        for (int j = 0; j < features; j++) {
            double mean = (double) sums[j] / Math.max(1, examples);
            means[j] = (float) (mean / 255);
            squares -= examples * mean * mean;
        }
        double variance = Math.max(0, squares) / Math.max(1, pixels.length);
        return new FeatureMeans(means, (float) (Math.sqrt(variance) / 255));
    }

    /// @return the sum of the squares of one example, whose numbers are added to `sums`
    private static long add(byte[] pixels, int start, long[] sums) {
        long squares = 0;
        for (int j = 0; j < sums.length; j++) {
            int value = pixels[start + j] & 0xFF;
            sums[j] += value;
            squares += (long) value * value;
        }
        return squares;
    }
}
