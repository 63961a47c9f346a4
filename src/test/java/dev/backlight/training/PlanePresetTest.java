package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.Examiner;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlanePreset;
import dev.backlight.training.plane.Wiring;
import dev.backlight.training.step.TrainingLoop;
import org.junit.jupiter.api.Test;

/// Each preset tells its story.
class PlanePresetTest {
    @Test
    void theCircleIsLearned() {
        assertThat(after(PlanePreset.CIRCLE, 300).test().accuracy()).isGreaterThan(0.97);
    }

    @Test
    void theSpiralIsLearnedFromTheCoordinatesAloneAndStaysLearned() {
        PlaneConfig config = PlanePreset.SPIRAL.config();
        assertThat(config.features()).containsExactly("x1", "x2");
        assertThat(config.data().noise()).isZero();
        assertThat(after(PlanePreset.SPIRAL, 300).test().loss()).isLessThan(0.01);
        assertThat(after(PlanePreset.SPIRAL, 1500).test().loss()).isLessThan(0.01);
    }

    @Test
    void xorWithoutAHiddenLayerIsNeverLearned() {
        assertThat(after(PlanePreset.XOR_ALONE, 300).train().accuracy()).isLessThan(0.75);
    }

    @Test
    void zerosNeverBreakTheSymmetry() {
        PlaneInsight insight = after(PlanePreset.ZEROS, 200);
        Wiring wiring = Wiring.of(insight.snapshot().spec());
        float[] weights = insight.snapshot().parameters().get(wiring.weights(0)).copy();
        for (int unit = 1; unit < wiring.units(0); unit++) {
            assertThat(weights[wiring.position(0, 0, unit)]).isEqualTo(weights[wiring.position(0, 0, 0)]);
        }
        assertThat(insight.train().accuracy()).isLessThan(0.6);
    }

    @Test
    void sixLayersOfSigmoidStallBecauseTheirGradientVanishes() {
        PlaneInsight insight = after(PlanePreset.VANISHING, 300);
        assertThat(insight.train().loss()).isGreaterThan(0.45);
        Wiring wiring = Wiring.of(insight.snapshot().spec());
        double first = largest(insight.gradients().get(wiring.weights(0)).copy());
        double last = largest(insight.gradients().get(wiring.weights(6)).copy());
        assertThat(first).isLessThan(last / 1000);
    }

    @Test
    void aLearningRateOfThreeDiverges() {
        assertThat(after(PlanePreset.DIVERGING, 1)).isNull();
    }

    @Test
    void manyNeuronsLearnFewPointsByHeartAndDropoutMendsIt() {
        PlaneInsight byHeart = after(PlanePreset.OVERFITTING, 1000);
        PlaneInsight mended = after(PlanePreset.DROPOUT, 1000);
        assertThat(byHeart.train().accuracy()).isGreaterThan(0.97);
        assertThat(byHeart.test().loss())
                .isGreaterThan(after(PlanePreset.OVERFITTING, 50).test().loss() + 0.05);
        assertThat(mended.test().loss()).isLessThan(byHeart.test().loss() - 0.1);
    }

    @Test
    void anUnknownNameIsRefusedWithTheList() {
        assertThat(PlanePreset.of("zeros")).isEqualTo(PlanePreset.ZEROS);
        assertThatThrownBy(() -> PlanePreset.of("zero")).hasMessageContaining("circle, spiral, xor-alone");
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// What is seen after so many epochs; null if the training diverges before.
    private static PlaneInsight after(PlanePreset preset, int epochs) {
        PlaneConfig config = preset.config();
        PlaneSplit data = config.split();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(config.experiment(data.train().size()), data.train(), team);
            while (loop.epoch() <= epochs) {
                if (loop.step() == Outcome.DIVERGED) {
                    return null;
                }
            }
            Snapshot snapshot = new Snapshot(
                    loop.steps(), epochs, 0, config.network(), loop.network().weights(), 0, 0);
            return new Examiner(config, data).examine(snapshot, Ablation.NONE);
        }
    }
}
