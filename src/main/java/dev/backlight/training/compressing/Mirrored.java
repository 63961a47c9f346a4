package dev.backlight.training.compressing;

import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import org.ejml.data.FMatrixRMaj;

/// Pictures that are their own answers: what should come out is what went in.
public record Mirrored(Dataset pictures) implements Examples {
    /// Both parts of a split.
    public static LearningData of(Split split) {
        return new Both(new Mirrored(split.train()), new Mirrored(split.test()));
    }

    private record Both(Examples train, Examples test) implements LearningData {}

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
        return pictures.features();
    }

    @Override
    public int classes() {
        return 0;
    }

    @Override
    public int outputs() {
        return pictures.features();
    }

    @Override
    public boolean hasTargets() {
        return true;
    }

    @Override
    public float[] means() {
        return pictures.means();
    }

    @Override
    public float deviation() {
        return pictures.deviation();
    }

    @Override
    public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
        pictures.fill(indices, from, to, x, labels);
    }

    @Override
    public void fillTargets(int[] indices, int from, int to, FMatrixRMaj targets) {
        pictures.fill(indices, from, to, targets, new int[to - from]);
    }
}
