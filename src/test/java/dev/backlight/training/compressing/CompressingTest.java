package dev.backlight.training.compressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.LearningData;
import dev.backlight.data.features.Pca;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.Supervised;
import dev.backlight.training.step.TrainingLoop;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// Pictures through a waist, held to pictures that need one number only.
class CompressingTest {
    /// Pictures that differ in one thing, how bright their left half is, but for a little noise.
    private static Dataset halves(int count) {
        byte[] pixels = new byte[count * 784];
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < 784; p++) {
                pixels[i * 784 + p] = (byte) ((p % 28 < 14 ? i * 37 % 200 + 20 : 0) + (i * 7919 + p * 104_729) % 7);
            }
        }
        return new Dataset("halves", 1, 28, 28, pixels, new byte[count], List.of("0"));
    }

    @Test
    void whatShouldComeOutIsWhatWentIn() {
        Mirrored mirrored = new Mirrored(halves(5));
        FMatrixRMaj x = new FMatrixRMaj(2, 784);
        FMatrixRMaj targets = new FMatrixRMaj(2, 784);
        mirrored.fill(new int[] {3, 1}, 0, 2, x, new int[2]);
        mirrored.fillTargets(new int[] {3, 1}, 0, 2, targets);
        assertThat(targets.data).isEqualTo(x.data);
        assertThat(mirrored.outputs()).isEqualTo(784);
        assertThat(mirrored.classes()).isZero();
    }

    @Test
    void onePrincipalComponentTellsPicturesOfOneNumber() {
        Dataset halves = halves(60);
        float[] axis = new float[784];
        for (int p = 0; p < 784; p++) {
            axis[p] = p % 28 < 14 ? (float) (1 / Math.sqrt(392)) : 0;
        }
        double[] variances = new double[784];
        variances[0] = 1;
        Pca component = Pca.found(halves.means(), new float[][] {axis}, variances);
        assertThat(Squeezed.lost(component, new Mirrored(halves)))
                .isCloseTo(0, within(2e-4)); // the noise; all differ by 0.03
    }

    @Test
    void anAutoencoderLearnsThem() {
        Dataset halves = halves(256);
        LearningData data = Mirrored.of(new Split(halves, halves));
        ExperimentConfig config =
                CompressingRecipe.standard().withCode(1).withEpochs(150).config();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new Supervised(config, data).learner(team);
            double before = Squeezed.lost(config.network(), loop.weights(), data.test(), team);
            while (!loop.isOver()) {
                loop.step();
            }
            double after = Squeezed.lost(config.network(), loop.weights(), data.test(), team);
            assertThat(after).isLessThan(before / 20);
        }
    }
}
