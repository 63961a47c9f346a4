package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.analysis.Saliency;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A network that learns from features of pictures instead of the pictures.
class FeatureInputTest {
    private static final Dataset DATA = bars();

    @Test
    void learnsFromPicturesThroughItsFeatures() {
        for (String recipe : List.of("pca=6,edges", "mask=0.05", "edges")) {
            Weights learned = trained(config(recipe), 1, 60).weights();
            ExperimentConfig config = config(recipe);
            try (ThreadTeam team = ThreadTeam.of(1)) {
                Evaluation judged =
                        new Evaluator(config.normalizedOn(DATA), config.loss(), DATA, team).evaluate(1, 60, learned);
                assertThat(judged.accuracy()).as(recipe).isGreaterThan(0.95);
            }
        }
    }

    @Test
    void theSameNumbersForAnyNumberOfThreadsAndWithAugmentation() {
        ExperimentConfig augmented = config("pca=6,edges").withAugmentation(new Augmentation(1, 5, 0, 0, 4, 0));
        for (ExperimentConfig config : List.of(config("pca=6,edges"), augmented)) {
            assertThat(trained(config, 3, 25).weights())
                    .isEqualTo(trained(config, 1, 25).weights());
        }
        assertThat(trained(augmented, 1, 5).weights().get(0).copy())
                .as("what is augmented is the picture, before its features are taken")
                .isNotEqualTo(
                        trained(config("pca=6,edges"), 1, 5).weights().get(0).copy());
    }

    @Test
    void theInputsAreCentredAtTheMeansOfTheFeatures() {
        NetworkSpec spec = config("pca=6,edges").withInputs(InputScale.CENTRED).normalizedOn(DATA);
        assertThat(spec.normalization().mean())
                .hasSize(spec.entry().size())
                .containsExactly(spec.extraction().means());
    }

    @Test
    void rawInputsAreTheBytesAndRawFeaturesWhatTheyAre() {
        NetworkSpec pixels = config("pca=6,edges")
                .withoutExtraction()
                .withInputs(InputScale.RAW)
                .normalizedOn(DATA);
        assertThat(pixels.normalization().of(9, 51 / 255f)).isEqualTo(51f);
        assertThat(config("edges")
                        .withInputs(InputScale.RAW)
                        .normalizedOn(DATA)
                        .normalization()
                        .isNone())
                .isTrue();
    }

    @Test
    void theSaliencyReachesThePixelsThroughTheFeatures() {
        ExperimentConfig config = config("pca=6,edges");
        Weights learned = trained(config, 1, 40).weights();
        NetworkSpec spec = config.normalizedOn(DATA);
        float[] picture = new float[64];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 64; i++) {
            picture[i] = (float) random.nextDouble();
        }
        float[] gradient = new Saliency(spec, learned, config.loss()).gradient(picture, 1);
        Predictor predictor = new Predictor(new Snapshot(40, 1, 40, spec, learned, 0, 0), config.loss());
        double here = predictor.probe(picture).logits()[1];
        for (int i = 0; i < 64; i += 5) {
            float[] more = picture.clone();
            float[] less = picture.clone();
            more[i] += 2e-3f;
            less[i] -= 2e-3f;
            double right = (predictor.probe(more).logits()[1] - here) / 2e-3;
            double left = (here - predictor.probe(less).logits()[1]) / 2e-3;
            double off = Math.min(Math.abs(gradient[i] - left), Math.abs(gradient[i] - right));
            assertThat(off).as("pixel " + i).isLessThan(0.02 + 0.02 * Math.abs(gradient[i]));
        }
    }

    private static TrainingLoop trained(ExperimentConfig config, int threads, int steps) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            TrainingLoop loop = new TrainingLoop(config, DATA, team);
            for (int i = 0; i < steps; i++) {
                loop.step();
            }
            return loop;
        }
    }

    private static ExperimentConfig config(String recipe) {
        ExperimentConfig plain = new ExperimentConfig(
                NetworkSpec.mlp(64, new int[] {12}, Activation.TANH, 2),
                new LossSpec.SoftmaxCrossEntropy(),
                new OptimizerSpec.Adam(0.01f),
                new Schedule.Constant(),
                40,
                3,
                7,
                0,
                InputScale.PLAIN);
        return plain.onFeatures(FittedFeatures.of(DATA, () -> false).join(FeatureRecipe.parse(recipe)));
    }

    /// Bars that stand or lie, among specks.
    private static Dataset bars() {
        SplittableRandom random = new SplittableRandom(1);
        byte[] pixels = new byte[200 * 64];
        byte[] labels = new byte[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = (byte) random.nextInt(2);
            int at = random.nextInt(2, 6);
            for (int j = 0; j < 64; j++) {
                boolean ink = (labels[i] == 0 ? j % 8 : j / 8) == at;
                pixels[i * 64 + j] = (byte) (ink ? 220 : random.nextInt(40));
            }
        }
        return new Dataset("bars", 1, 8, 8, pixels, labels, List.of("stands", "lies"));
    }
}
