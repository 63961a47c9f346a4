package dev.backlight.model.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Place;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.LossLandscape;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.run.RunState;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaneModelTest {
    private final PlaneModel model = new PlaneModel(PlaneConfig.standard(), 1);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void examinesTheFirstSnapshotWithoutBeingAsked() {
        pumpUntil(() -> model.insightProperty().get() != null);
        assertThat(model.insightProperty().get().snapshot().step()).isZero();
        assertThat(model.insightProperty().get().train().accuracy()).isBetween(0.0, 1.0);
    }

    @Test
    void learnsTheCircle() {
        model.run().play();
        pumpUntil(() -> model.insightProperty().get() != null
                && model.insightProperty().get().test().loss() < 0.02);
        assertThat(model.insightProperty().get().test().accuracy()).isGreaterThan(0.97);
    }

    @Test
    void whatIsOnlyShownAndTheLearningRateBeginNothingAnew() {
        stepOnce();
        model.apply(model.config().edit().discretise(true).showTest(true).done());
        model.apply(model.config().edit().learningRate(0.1f).done());
        model.pump();
        assertThat(model.run().progressProperty().get().step()).isEqualTo(1);
        assertThat(model.config().discretise()).isTrue();
        assertThat(model.run().configProperty().get().optimizer().learningRate())
                .isEqualTo(0.1f);
    }

    @Test
    void anotherNetworkBeginsAnewAndGoesOnRunning() {
        model.run().play();
        pumpUntil(() -> model.run().progressProperty().get().step() > 100);
        model.apply(model.config().edit().hidden(6, 5, 4).done());
        pumpUntil(() -> model.run().snapshotProperty().get().parameters().size() == 8
                && model.run().stateProperty().get() == RunState.RUNNING);
        pumpUntil(() -> model.insightProperty().get() != null
                && model.insightProperty().get().units().size() == 3);
        assertThat(model.insightProperty().get().units().get(0)).hasSize(6);
    }

    @Test
    void anImpossibleConfigurationChangesNothing() {
        stepOnce();
        PlaneConfig before = model.config();
        PlaneRecipe empty = PlaneRecipe.of(PlaneKind.OWN);
        assertThatThrownBy(() -> model.apply(before.edit().data(empty).done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paint at least two");
        model.pump();
        assertThat(model.config()).isEqualTo(before);
        assertThat(model.run().progressProperty().get().step()).isEqualTo(1);
    }

    @Test
    void aWeightSetByHandIsSeenAndAFrozenOneStaysOverAReset() {
        Place edge = model.weight(0, 1, 2);
        model.set(edge, 1.25f);
        pumpUntil(() -> valueAt(edge) == 1.25f);
        model.setFrozen(edge, true);
        model.reset();
        pumpUntil(() -> valueAt(edge) != 1.25f);
        float first = valueAt(edge);
        stepOnce();
        assertThat(valueAt(edge)).isEqualTo(first);
        assertThat(model.frozenProperty().get()).containsExactly(edge);
        model.apply(model.config().edit().activation(Activation.RELU).done());
        assertThat(model.frozenProperty().get()).isEmpty();
    }

    @Test
    void takingTheLastHiddenLayerOutLeavesTheBiasOnly() {
        model.ablationProperty()
                .set(Ablation.NONE.toggle(new Ablation.Neuron(1, 0)).toggle(new Ablation.Neuron(1, 1)));
        pumpUntil(() -> model.insightProperty().get() != null
                && !model.insightProperty().get().ablation().isEmpty());
        assertThat(model.insightProperty().get().maps().output()).containsOnly(0);
    }

    @Test
    void findsTheLandscapeInTheBackgroundAndForgetsItWhenAllBeginsAnew() {
        pumpUntil(() -> model.insightProperty().get() != null);
        model.startLandscape(1, 3);
        assertThat(model.landscape().computingProperty().get()).isTrue();
        pumpUntil(() -> model.landscape().landscapeProperty().get() != null);
        int middle = LossLandscape.SIZE * LossLandscape.SIZE / 2;
        assertThat((double) model.landscape().landscapeProperty().get().loss()[middle])
                .isEqualTo(model.insightProperty().get().train().loss(), org.assertj.core.data.Offset.offset(1e-5));
        assertThat(model.landscape().computingProperty().get()).isFalse();
        model.reset();
        assertThat(model.landscape().landscapeProperty().get()).isNull();
    }

    @Test
    void aCancelledLandscapeNeverArrives() {
        model.pump();
        model.startLandscape(1, 3);
        model.landscape().cancel();
        model.startLandscape(1, 4);
        model.landscape().cancel();
        assertThat(model.landscape().computingProperty().get()).isFalse();
        stepOnce();
        assertThat(model.landscape().landscapeProperty().get()).isNull();
    }

    @Test
    void whatEveryNeuronAnswersWhereOneLooksFollowsTheTraining() {
        model.look(1, -2);
        pumpUntil(() -> model.sample().probeProperty().get() != null);
        assertThat(model.sample().probeProperty().get().input()).containsExactly(1, -2);
        float before = model.sample().probeProperty().get().logits()[0];
        stepOnce();
        pumpUntil(() -> model.sample().probeProperty().get().logits()[0] != before);
        model.apply(model.config().edit().features("x1", "x2", "x1*x2").done());
        pumpUntil(() -> model.sample().probeProperty().get() == null);
        model.look(1, -2);
        pumpUntil(() -> model.sample().probeProperty().get() != null);
        assertThat(model.sample().probeProperty().get().input()).containsExactly(1, -2, -2);
    }

    @Test
    void remembersHowTheBoundaryMovedUntilAllBeginsAnew() {
        stepOnce();
        stepOnce();
        pumpUntil(() -> model.boundaryFramesProperty().get().size() >= 2
                && model.boundaryFramesProperty().get().getLast().step() == 2);
        model.apply(model.config().edit().seed(9).done());
        assertThat(model.boundaryFramesProperty().get()).isEmpty();
    }

    private float valueAt(Place place) {
        return model.run().snapshotProperty().get().parameters().get(place);
    }

    private void stepOnce() {
        long before = model.run().progressProperty().get().step();
        model.run().step();
        pumpUntil(() -> model.run().progressProperty().get().step() > before);
    }

    private void pumpUntil(BooleanSupplier reached) {
        Await.until(model::pump, reached);
    }
}
