package dev.backlight.training.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FineTuningTest {
    private static final Split DATA = TinyData.split();
    private static final ExperimentConfig CONFIG = TinyData.config();
    private static Snapshot base;

    @BeforeAll
    static void train() {
        base = trained(CONFIG);
    }

    private static Snapshot trained(ExperimentConfig config) {
        try (Trainer trainer = new Trainer(config, DATA, 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            return trainer.published().snapshot();
        }
    }

    @Test
    void aNetworkOnFeaturesLearnsFromCorrectionsThroughThem() {
        ExperimentConfig config = CONFIG.onFeatures(
                FittedFeatures.of(DATA.train(), () -> false).join(FeatureRecipe.parse("mask=0.05,pca=6")));
        Snapshot onFeatures = trained(config);
        assertThat(onFeatures.spec().entry().size()).isEqualTo(22);
        FineTuningResult result;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            result = FineTuning.run(onFeatures, config, DATA, strange(), recipe(true), team, _ -> {}, () -> false);
        }
        assertThat(result.before().right()).isZero();
        assertThat(result.after().right()).isEqualTo(1);
    }

    @Test
    void aStrangeCorrectionIsLearnedAndTheTestSetIsStillRead() {
        FineTuningResult result = run(strange(), true, 1);
        assertThat(result.before().right()).isZero();
        assertThat(result.after().right()).isEqualTo(1);
        assertThat(result.testAfter().accuracy())
                .isGreaterThan(result.testUnmixed().accuracy());
        assertThat(result.testAfter().accuracy())
                .isGreaterThan(result.testBefore().accuracy() - 0.1);
    }

    @Test
    void theFiguresOnTheWayEndWithTheResult() {
        FineTuningResult result = run(strange(), true, 1);
        assertThat(result.course().getFirst().test())
                .isEqualTo(result.testBefore().accuracy());
        assertThat(result.course().getLast().test())
                .isEqualTo(result.testAfter().accuracy());
        assertThat(result.course().getLast().step()).isEqualTo(60);
        assertThat(result.unmixed().getLast().test())
                .isEqualTo(result.testUnmixed().accuracy());
    }

    @Test
    void theNetworkItBeginsWithStaysAsItWas() {
        float[][] before = base.parameters().copy();
        FineTuningResult result = run(strange(), true, 1);
        assertThat(base.parameters().copy()).isDeepEqualTo(before);
        assertThat(result.parameters()).isNotEqualTo(base.parameters());
    }

    /// Adam makes steps of one size whatever the gradients' size is, until they are far below its 10⁻⁸.
    @Test
    void theGradientsAreClippedAsTheRecipeSays() {
        Weights free = tuned(CONFIG, DATA);
        assertThat(tuned(CONFIG.withGradientClip(1e6f), DATA)).isEqualTo(free);
        Weights held = tuned(CONFIG.withGradientClip(1e-14f), DATA);
        assertThat(farthest(free)).isGreaterThan(1e-2);
        assertThat(farthest(held)).isLessThan(1e-5);
    }

    private static double farthest(Weights parameters) {
        double most = 0;
        for (int i = 0; i < parameters.size(); i++) {
            for (int j = 0; j < parameters.get(i).length(); j++) {
                most = Math.max(
                        most,
                        Math.abs(parameters.get(i).get(j)
                                - base.parameters().get(i).get(j)));
            }
        }
        return most;
    }

    @Test
    void theNumbersDoNotDependOnTheThreads() {
        assertThat(run(strange(), true, 2).parameters())
                .isEqualTo(run(strange(), true, 1).parameters());
    }

    @Test
    void whatTheRecipeHoldsOutIsNoOldDigit() {
        ExperimentConfig config = CONFIG.withValidation(new Validation(60, 0));
        Dataset train = DATA.train();
        Dataset learned = config.divide(train).learned();
        Weights expected = tuned(CONFIG, new Split(learned, DATA.test()));
        assertThat(tuned(config, DATA)).isEqualTo(expected);
        assertThat(tuned(CONFIG, DATA)).isNotEqualTo(expected);
    }

    private static Weights tuned(ExperimentConfig config, Split data) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            return FineTuning.run(base, config, data, strange(), recipe(true), team, _ -> {}, () -> false)
                    .parameters();
        }
    }

    @Test
    void progressRisesToTheEndAndCancelEnds() {
        List<Double> told = new ArrayList<>();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            FineTuning.run(base, CONFIG, DATA, strange(), recipe(true), team, told::add, () -> false);
            assertThat(told)
                    .isSorted()
                    .last()
                    .satisfies(last -> assertThat(last).isBetween(0.999, 1.0));
            assertThatThrownBy(() -> FineTuning.run(
                            base, CONFIG, DATA, strange(), recipe(true), team, told::add, () -> told.size() > 130))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void correctionsOfOtherDataAreRefusedInOneSentence() {
        Dataset other = new Dataset("other", 1, 4, 4, new byte[16], new byte[1], List.of("a", "b"));
        assertThatThrownBy(() -> run(other, true, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quarters");
    }

    @Test
    void fewCorrectionsAreTakenMoreThanOnceAndManyInTurn() {
        FineTuningRecipe usual = new FineTuningRecipe(10, 0.001f, 128, true, Augmentation.NONE, 1);
        assertThat(usual.share(1)).isEqualTo(16);
        assertThat(usual.share(20)).isEqualTo(20);
        assertThat(usual.share(500)).isEqualTo(32);
        assertThatThrownBy(() -> new FineTuningRecipe(0, 0.001f, 128, true, Augmentation.NONE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gainsAndLossesAreCountedByClass() {
        int[] labels = {0, 0, 1, 1, 2};
        Answered before = new Answered(3, labels, new int[] {0, 1, 1, 1, 0}, new float[5]);
        Answered after = new Answered(3, labels, new int[] {0, 0, 1, 0, 0}, new float[5]);
        assertThat(after.gainByClass(before)).containsExactly(1, -1, 0);
        assertThat(after.rightUnlike(before)).containsExactly(1);
        assertThat(before.rightUnlike(after)).containsExactly(3);
        assertThat(after.right()).isEqualTo(3);
    }

    /// What any trained network reads as the first class, said to be the last.
    private static Dataset strange() {
        byte[] pixels = new byte[16];
        Arrays.fill(pixels, 0, 4, (byte) 170);
        Arrays.fill(pixels, 4, 16, (byte) 50);
        pixels[13] = (byte) 255;
        return new Dataset("corrections", 1, 4, 4, pixels, new byte[] {3}, List.of("a", "b", "c", "d"));
    }

    private static FineTuningRecipe recipe(boolean mixed) {
        return new FineTuningRecipe(60, 0.01f, 64, mixed, Augmentation.NONE, 5);
    }

    private static FineTuningResult run(Dataset corrections, boolean mixed, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            return FineTuning.run(base, CONFIG, DATA, corrections, recipe(mixed), team, _ -> {}, () -> false);
        }
    }
}
