package dev.backlight.data.features;

import dev.backlight.data.Dataset;
import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.Split;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.ejml.data.FMatrixRMaj;

/// Pictures as the features a network is to learn from; computed once, four bytes a number.
public final class FusedExamples implements Examples {
    private final Dataset pictures;
    private final int features;
    private final float[] values;
    private float[] means;

    private FusedExamples(Dataset pictures, int features, float[] values) {
        this.pictures = pictures;
        this.features = features;
        this.values = values;
    }

    /// What a network learns from, and what it is judged by, as features.
    public record Data(FusedExamples train, FusedExamples test) implements LearningData {}

    /// @param progress told the share done, in [0, 1]
    /// @throws CancellationException if it was cancelled
    /// @throws IllegalArgumentException if the features of all pictures together are more than an array holds
    public static Data of(Split split, Fusion fusion, BooleanSupplier cancelled, DoubleConsumer progress) {
        double all = split.train().size() + split.test().size();
        double share = split.train().size() / all;
        return new Data(
                of(split.train(), fusion, cancelled, done -> progress.accept(done * share)),
                of(split.test(), fusion, cancelled, done -> progress.accept(share + done * (1 - share))));
    }

    private static FusedExamples of(
            Dataset pictures, Fusion fusion, BooleanSupplier cancelled, DoubleConsumer progress) {
        int width = fusion.size();
        if ((long) pictures.size() * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(pictures.size() + " pictures of " + width
                    + " features are too many for one table: choose fewer features.");
        }
        float[] values = new float[pictures.size() * width];
        FMatrixRMaj row = new FMatrixRMaj(1, pictures.features());
        int[] index = new int[1];
        int[] label = new int[1];
        for (int i = 0; i < pictures.size(); i++) {
            if (i % 500 == 0) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The features are no longer wanted.");
                }
                progress.accept((double) i / pictures.size());
            }
            index[0] = i;
            pictures.fill(index, 0, 1, row, label);
            fusion.fill(row.data, values, i * width);
        }
        return new FusedExamples(pictures, width, values);
    }

    @Override
    public String name() {
        return pictures.name();
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int classes() {
        return pictures.classes();
    }

    @Override
    public synchronized float[] means() {
        if (means == null) {
            means = Examples.super.means();
        }
        return means;
    }

    @Override
    public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
        if (x.numRows != to - from || x.numCols != features) {
            throw new IllegalArgumentException("A batch of " + (to - from) + " examples needs [" + (to - from) + "x"
                    + features + "] numbers, not [" + x.numRows + "x" + x.numCols + "].");
        }
        for (int row = 0; row < to - from; row++) {
            System.arraycopy(values, indices[from + row] * features, x.data, row * features, features);
            labels[row] = pictures.label(indices[from + row]);
        }
    }
}
