package dev.backlight.training.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final NetworkSpec SPEC = TinyData.config().network();

    /// 500 examples fill a batch, 250 are left for the last one, and those are of another class.
    @Test
    void everyExampleCountsTheSameThoughTheLastBatchIsShort() {
        byte[] pixels = new byte[16 * 750];
        byte[] labels = new byte[750];
        for (int i = 0; i < 750; i++) {
            labels[i] = (byte) (i < 500 ? 0 : 3);
            pixels[16 * i + i % 16] = (byte) (50 + i % 100);
        }
        Dataset all = new Dataset("two classes", 1, 4, 4, pixels, labels, List.of("a", "b", "c", "d"));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Weights drawn = Network.create(SPEC, 5, team, 1).weights();
            Weights parameters = drawn.with(new Place(3, 0), 2); // class 0 is likely, so class 3 is far off
            Evaluation both = judged(all, parameters, team);
            double many = judged(part(all, 0, 500), parameters, team).loss();
            double few = judged(part(all, 500, 750), parameters, team).loss();
            assertThat(few).isGreaterThan(many + 1);
            assertThat(both.loss()).isCloseTo((500 * many + 250 * few) / 750, within(1e-9));
            assertThat(both.accuracy()).isCloseTo(500 / 750.0, within(1e-9));
        }
    }

    /// Each had a network of its own, which for a wide one took more memory than its training.
    @Test
    void twoSetsAreJudgedInTheSameMemoryAsEachAlone() {
        Dataset one = TinyData.split().train();
        Dataset other = TinyData.split().test();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Weights parameters = Network.create(SPEC, 5, team, 1).weights();
            Evaluator first = new Evaluator(SPEC, TinyData.config().loss(), one, team);
            Evaluator second = first.of(other, other.size());
            assertThat(second.score(parameters).loss())
                    .isEqualTo(judged(other, parameters, team).loss());
            assertThat(first.evaluate(1, 1, parameters).loss())
                    .isEqualTo(judged(one, parameters, team).loss());
            assertThat(second.evaluate(1, 1, parameters).confusion())
                    .isDeepEqualTo(judged(other, parameters, team).confusion());
        }
    }

    private static Dataset part(Dataset all, int from, int to) {
        return all.subset(IntStream.range(from, to).toArray());
    }

    private static Evaluation judged(Dataset data, Weights parameters, ThreadTeam team) {
        return new Evaluator(SPEC, TinyData.config().loss(), data, team).evaluate(1, 1, parameters);
    }

    /// What fits for a training must not fail for its test: of so wide a network fewer examples go through at once.
    @Test
    void aWideNetworkIsJudgedInSmallerBatches() {
        NetworkSpec wide = new NetworkSpec(
                new Shape(1, 28, 28),
                List.of(
                        new LayerSpec.Conv2d(256, 3, 1, 1, Initializer.auto(), 0, 0),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(10)));
        int batch = Evaluator.batch(wide);
        assertThat(batch).isBetween(1, 499);
        assertThat(wide.memoryBytes(batch) - wide.memoryBytes(0)).isLessThanOrEqualTo(64L << 20);
    }

    @Test
    void theUsualNetworksAreJudgedInTheUsualBatches() {
        assertThat(Evaluator.batch(ExperimentConfig.article().network())).isEqualTo(500);
        assertThat(Evaluator.batch(Preset.of("lenet").config().network())).isEqualTo(500);
    }
}
