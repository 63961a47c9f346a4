package dev.backlight.training;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import java.util.List;
import java.util.SplittableRandom;

/// Pictures of 4 x 4 whose brightest quarter is their class, and a recipe that fits them: quick to train on.
public final class TinyData {
    private TinyData() {}

    /// 150 examples to learn from, 40 to be judged by.
    public static Split split() {
        return new Split(dataset(150, 1), dataset(40, 2));
    }

    /// 16-12-4 in batches of 16: ten steps an epoch, the last one short.
    public static ExperimentConfig config() {
        return new ExperimentConfig(
                NetworkSpec.mlp(16, new int[] {12}, Activation.TANH, 4),
                new LossSpec.SoftmaxCrossEntropy(),
                new OptimizerSpec.Adam(0.01f),
                new Schedule.Constant(),
                16,
                3,
                7,
                0,
                InputScale.PLAIN);
    }

    private static Dataset dataset(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[16 * size];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) random.nextInt(4);
            for (int j = 0; j < 16; j++) {
                boolean bright = j / 4 == labels[i];
                pixels[16 * i + j] = (byte) (random.nextInt(100) + (bright ? 120 : 0));
            }
        }
        return new Dataset("quarters", 1, 4, 4, pixels, labels, List.of("a", "b", "c", "d"));
    }
}
