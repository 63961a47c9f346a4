package dev.backlight.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.step.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// What is held out in the recipe and in the loop that learns by it.
class ValidationTest {
    private static final Split DATA = TinyData.split();

    @Test
    void impossibleNumbersAreOneSentence() {
        refused(() -> new Validation(-1, 0), "-1");
        refused(() -> new Validation(10, -2), "-2");
        refused(() -> new Validation(0, 3), "Early stopping");
        refused(() -> held(150, 0).check(DATA), "at most 149");
        refused(() -> held(140, 0).check(DATA), "A batch of 16 is larger than the 10 training examples that are not");
        refused(() -> held(10, 0).check(new Rows(new Row(DATA.train()))), "Only pictures can be held out");
        held(134, 2).check(DATA);
    }

    /// The same numbers, but no pictures.
    private record Rows(Row train) implements LearningData {
        @Override
        public Examples test() {
            return train;
        }
    }

    private record Row(Dataset pictures) implements Examples {
        @Override
        public String name() {
            return "rows";
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
            return pictures.classes();
        }

        @Override
        public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] labels) {
            pictures.fill(indices, from, to, x, labels);
        }
    }

    @Test
    void theArticleAndEveryPresetHoldNothingOut() {
        assertThat(ExperimentConfig.article().validation()).isEqualTo(Validation.NONE);
        assertThat(Preset.values())
                .allSatisfy(preset -> assertThat(preset.config().validation()).isEqualTo(Validation.NONE));
    }

    @Test
    void smallerDataKeepTheRecipePossible() {
        assertThat(held(149, 2).fittedTo(DATA).validation()).isEqualTo(new Validation(149, 2));
        assertThat(held(149, 2).fittedTo(DATA).batch()).isEqualTo(1);
        ExperimentConfig fitted = held(5000, 2).fittedTo(DATA);
        assertThat(fitted.validation()).isEqualTo(new Validation(75, 2));
        fitted.check(DATA);
        Split one = new Split(DATA.train().subset(new int[] {0}), DATA.test());
        ExperimentConfig least = held(5000, 2).fittedTo(one);
        assertThat(least.validation()).isEqualTo(Validation.NONE);
        least.check(one);
    }

    @Test
    void whatIsHeldOutReachesNoBatchNorTheMeans() {
        // of what is learned from every pixel is 0 or 51, of what is held out 255
        Dataset dark = dataset(100, i -> i % 2 == 0 ? 0 : 51);
        HeldOut parts = held(20, 0).divide(dark);
        boolean[] out = new boolean[100];
        List<String> held = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            held.add(name(parts.validation(), i));
        }
        for (int i = 0; i < 100; i++) {
            out[i] = held.contains(name(dark, i));
        }
        Dataset marked = dataset(100, i -> out[i] ? 255 : i % 2 == 0 ? 0 : 51);
        ExperimentConfig config = held(20, 0).withInputs(InputScale.CENTRED);
        for (int threads : new int[] {1, 2, 3}) {
            try (ThreadTeam team = ThreadTeam.of(threads)) {
                TrainingLoop loop = new TrainingLoop(config, marked, team);
                assertThat(loop.stepsPerEpoch()).as("80 in batches of 16").isEqualTo(5);
                assertThat(loop.validation().size()).isEqualTo(20);
                TrainingLoop other = new TrainingLoop(config, dark, team);
                for (int i = 0; i < 15; i++) {
                    assertThat(loop.step()).isEqualTo(other.step()).isNotEqualTo(Outcome.DIVERGED);
                }
                assertThat(loop.network().spec().normalization().mean())
                        .isEqualTo(other.network().spec().normalization().mean());
                assertThat(loop.weights()).isEqualTo(other.weights());
            }
        }
    }

    @Test
    void nothingIsCopiedWhereNothingIsHeldOut() {
        assertThat(TinyData.config().divide(DATA.train()).learned()).isSameAs(DATA.train());
    }

    @Test
    void aResetDividesNothingAgain() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop first = new TrainingLoop(held(30, 0), DATA.train(), team);
            TrainingLoop second = new TrainingLoop(held(30, 0).withBatch(8), DATA.train(), team);
            assertThat(second.validation()).isSameAs(first.validation());
        }
    }

    @Test
    void aPlateauIsOneOfTheValidationLoss() {
        // no learning at 1e-20: both losses stand still
        ExperimentConfig still = held(30, 0)
                .withOptimizer(new OptimizerSpec.Sgd(1e-20f))
                .withSchedule(new Schedule.ReduceOnPlateau(0.5f, 1, 0.1f));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(still, DATA.train(), team);
            Weights untouched = loop.weights();
            epochs(loop, 3);
            assertThat(loop.plateauFactor()).isEqualTo(0.5f);
            double loss = new Evaluator(loop.network().spec(), still.loss(), loop.validation(), team)
                    .score(untouched)
                    .loss();
            assertThat(loop.checkpoint().watched().best()).isEqualTo(loss);
            assertThat(loop.validated().loss()).isEqualTo(loss);
        }
    }

    @Test
    void theBestWeightsComeBackBitForBitAndACheckpointStillHasTheLast() {
        ExperimentConfig still = held(30, 2).withOptimizer(new OptimizerSpec.Sgd(1e-20f));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(still, DATA.train(), team);
            epochs(loop, 1);
            Weights first = loop.weights();
            loop.setParameter(new Place(0, 0), 3);
            loop.setParameter(new Place(0, 1), -3);
            epochs(loop, 1);
            assertThat(loop.isStopped()).isFalse();
            epochs(loop, 1);
            assertThat(loop.isStopped()).isTrue();
            Weights last = loop.weights();
            assertThat(loop.end()).isTrue();
            assertThat(loop.bestEpoch()).isEqualTo(1);
            assertThat(loop.weights()).isEqualTo(first);
            assertThat(loop.bestEpoch()).isEqualTo(1);
            assertThat(loop.checkpoint().parameters()).isEqualTo(last);
        }
    }

    @Test
    void aBestEpochThatIsTheLastNeedsNoWayBack() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(held(30, 2), DATA.train(), team);
            epochs(loop, 1);
            assertThat(loop.end()).isFalse();
            assertThat(loop.bestEpoch()).isZero();
        }
    }

    @Test
    void aResumedTrainingStillKnowsTheBestWeightsAndHowLongItHasWaited() {
        ExperimentConfig config = held(30, 4).withOptimizer(new OptimizerSpec.Adam(0.2f));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop whole = new TrainingLoop(config, DATA.train(), team);
            epochs(whole, 9);
            TrainingLoop half = new TrainingLoop(config, DATA.train(), team);
            epochs(half, 4);
            half.step();
            Checkpoint saved = half.checkpoint();
            epochs(half, 1); // what happens after must not reach into the checkpoint
            TrainingLoop resumed = new TrainingLoop(config, DATA.train(), team);
            resumed.restore(saved);
            while (resumed.steps() < whole.steps()) {
                resumed.step();
            }
            Checkpoint.Best expected = whole.checkpoint().best();
            Checkpoint.Best actual = resumed.checkpoint().best();
            assertThat(actual.epoch()).isEqualTo(expected.epoch());
            assertThat(actual.loss()).isEqualTo(expected.loss());
            assertThat(actual.waited()).isEqualTo(expected.waited());
            assertThat(actual.parameters()).isEqualTo(expected.parameters());
            assertThat(resumed.weights()).isEqualTo(whole.weights());
        }
    }

    @Test
    void weightsLearnedElsewhereBeginTheWaitingAnew() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(held(30, 4), DATA.train(), team);
            epochs(loop, 2);
            loop.adopt(loop.weights());
            assertThat(loop.checkpoint().best().epoch()).isZero();
            assertThat(loop.end()).isFalse();
        }
    }

    private static void epochs(TrainingLoop loop, int count) {
        for (int i = 0; i < count * loop.stepsPerEpoch(); i++) {
            assertThat(loop.step()).isNotEqualTo(Outcome.DIVERGED);
        }
    }

    private static ExperimentConfig held(int count, int patience) {
        return TinyData.config().withValidation(new Validation(count, patience));
    }

    private static void refused(Runnable wish, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(wish::run)
                .withMessageContaining(named)
                .withMessageNotContaining("\n")
                .withMessageEndingWith(".");
    }

    /// The place of an example, in its last two pixels.
    private static String name(Dataset set, int i) {
        return set.pixel(i, 14) + " " + set.pixel(i, 15);
    }

    private static Dataset dataset(int size, java.util.function.IntUnaryOperator grey) {
        byte[] pixels = new byte[16 * size];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            java.util.Arrays.fill(pixels, 16 * i, 16 * i + 14, (byte) grey.applyAsInt(i));
            pixels[16 * i + 14] = (byte) (i / 10);
            pixels[16 * i + 15] = (byte) (i % 10);
            labels[i] = (byte) (i % 4);
        }
        return new Dataset("marked", 1, 4, 4, pixels, labels, List.of("a", "b", "c", "d"));
    }
}
