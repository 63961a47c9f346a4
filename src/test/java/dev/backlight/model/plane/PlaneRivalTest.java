package dev.backlight.model.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.training.run.RunState;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaneRivalTest {
    private final PlaneModel first = new PlaneModel(PlaneConfig.standard(), 1);
    private final PlaneRival rival = new PlaneRival(first, 1);

    @AfterEach
    void close() {
        rival.close();
        first.close();
    }

    @Test
    void fromTheSameSeedBothAreTheSameStepByStep() {
        first.run().tempo().set(2000);
        first.run().play();
        pumpUntil(() -> step(first) > 200);
        first.run().pause();
        pumpUntil(this::restTogether);
        assertThat(parameters(rival.second())).isEqualTo(parameters(first));
        assertThat(rival.differencesProperty().get()).isEmpty();
    }

    @Test
    void differsInWhatIsChangedAndCatchesUp() {
        first.run().step();
        first.run().step();
        pumpUntil(() -> step(first) == 2 && restTogether());
        rival.apply(rival.second().config().edit().activation(Activation.RELU).done());
        assertThat(rival.differencesProperty().get()).containsExactly(PlanePart.ACTIVATION);
        pumpUntil(this::restTogether);
        assertThat(step(rival.second())).isEqualTo(2);
        assertThat(step(first)).isEqualTo(2);
        assertThat(parameters(rival.second())).isNotEqualTo(parameters(first));
        rival.makeEqual();
        pumpUntil(this::restTogether);
        assertThat(parameters(rival.second())).isEqualTo(parameters(first));
    }

    @Test
    void takesOverEveryChangeButOfWhatItDiffersIn() {
        rival.apply(rival.second()
                .config()
                .edit()
                .optimizer(new OptimizerSpec.Adam(0.03f))
                .done());
        first.apply(first.config()
                .edit()
                .data(first.config().data().withKind(PlaneKind.XOR))
                .learningRate(0.1f)
                .hidden(3)
                .discretise(true)
                .done());
        PlaneConfig second = rival.second().config();
        assertThat(second.data().kind()).isEqualTo(PlaneKind.XOR);
        assertThat(second.hidden()).containsExactly(3);
        assertThat(second.discretise()).isTrue();
        assertThat(second.optimizer()).isEqualTo(new OptimizerSpec.Adam(0.1f));
        assertThat(rival.differencesProperty().get()).containsExactly(PlanePart.OPTIMIZER);
    }

    @Test
    void looksBackWhereTheFirstLooksBackAndBranchesOffWithIt() {
        first.run().tempo().set(2000);
        first.run().play();
        pumpUntil(() -> step(first) > 50);
        first.run().pause();
        pumpUntil(this::restTogether);
        Weights newest = parameters(rival.second());
        first.run().timeline().go(20);
        pumpUntil(() -> shown(rival.second()) == 20 && shown(first) == 20);
        Weights then = parameters(rival.second());
        first.branch();
        first.run().step();
        pumpUntil(() -> step(first) == 21 && restTogether());
        assertThat(parameters(rival.second())).isEqualTo(parameters(first)).isNotEqualTo(then);
        first.run().timeline().go(10);
        pumpUntil(() -> shown(rival.second()) == 10);
        first.run().timeline().live();
        pumpUntil(() -> shown(rival.second()) == 21);
        assertThat(parameters(rival.second())).isNotEqualTo(newest);
    }

    /// The second takes a step a second. The clock of the comparison goes on by a third of a second with every
    /// hundred steps of the first, so that it runs ahead however busy the machine is.
    @Test
    void theFirstIsHeldBackWhileTheSecondCannotKeepUp() {
        first.apply(first.config().edit().seed(5).done());
        try (PlaneRival slow = new PlaneRival(first, new PlaneModel(first.config(), 1), () -> clock)) {
            slow.second().run().tempo().set(1);
            first.run().play();
            assertThat(first.run().tempo().heldBack()).isZero();
            Await.until(() -> runAhead(slow), () -> first.run().tempo().heldBack() > 0);
            assertThat(first.run().tempo().heldBack()).as("as slow as it gets").isEqualTo(20);
            first.run().pause();
            Await.until(() -> runAhead(slow), () -> first.run().tempo().heldBack() == 0);
            first.run().play();
            Await.until(() -> runAhead(slow), () -> first.run().tempo().heldBack() > 0);
        }
        assertThat(first.run().tempo().heldBack()).as("nobody follows any more").isZero();
    }

    private long clock;
    private long counted;

    private void runAhead(PlaneRival slow) {
        first.pump();
        slow.pump();
        if (step(first) >= counted + 100) {
            counted = step(first);
            clock += 300_000_000;
        }
    }

    private static long shown(PlaneModel model) {
        return model.run().snapshotProperty().get().step();
    }

    @Test
    void beginsAnewWhenTheFirstDoes() {
        first.run().step();
        pumpUntil(() -> step(first) == 1 && restTogether());
        first.reset();
        pumpUntil(() -> step(first) == 0 && step(rival.second()) == 0);
        first.run().step();
        pumpUntil(() -> step(first) == 1 && restTogether());
        assertThat(parameters(rival.second())).isEqualTo(parameters(first));
    }

    private boolean restTogether() {
        return step(first) == step(rival.second())
                && showsItsConfiguration(rival.second())
                && rests(first)
                && rests(rival.second())
                && first.run().snapshotProperty().get().step() == step(first)
                && rival.second().run().snapshotProperty().get().step() == step(first);
    }

    /// Not yet so in the moment after a change.
    private static boolean showsItsConfiguration(PlaneModel model) {
        return model.run().snapshotProperty().get().spec().equals(model.config().network());
    }

    private static boolean rests(PlaneModel model) {
        RunState state = model.run().stateProperty().get();
        return state == RunState.PAUSED || state == RunState.READY;
    }

    private static long step(PlaneModel model) {
        return model.run().progressProperty().get().step();
    }

    private static Weights parameters(PlaneModel model) {
        return model.run().snapshotProperty().get().parameters();
    }

    private void pumpUntil(BooleanSupplier reached) {
        Await.until(
                () -> {
                    first.pump();
                    rival.pump();
                },
                reached);
    }
}
