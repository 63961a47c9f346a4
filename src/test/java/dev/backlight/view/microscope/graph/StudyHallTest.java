package dev.backlight.view.microscope.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.math.ThreadTeam;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a network stands in a hall.
class StudyHallTest {
    private static Study study(Shape input, LayerSpec... layers) {
        NetworkSpec spec = new NetworkSpec(input, List.of(layers));
        Weights weights = Network.create(spec, 42, ThreadTeam.of(1), 1).weights();
        double[] given = IntStream.range(0, input.size())
                .mapToDouble(i -> i * 7 % 5 / 5.0)
                .toArray();
        double[] target = new double[spec.output().size()];
        target[1] = 1;
        return new Study(spec, weights, given, target, new LossSpec.SoftmaxCrossEntropy(), Step.plain(0.5), null);
    }

    private static Study deep() {
        return study(
                new Shape(1, 8, 8),
                new LayerSpec.Conv2d(3, 3, 1, 1),
                new LayerSpec.Activate(Activation.RELU),
                new LayerSpec.MaxPool(2, 2),
                new LayerSpec.Flatten(),
                new LayerSpec.Dense(30),
                new LayerSpec.Activate(Activation.RELU),
                new LayerSpec.Dense(20),
                new LayerSpec.Activate(Activation.TANH),
                new LayerSpec.Dense(12));
    }

    private static StudyLayout layout(Study study, Choice focus, StudyLayout.Window window, boolean forward) {
        return StudyLayout.of(
                study, focus, 450, 320, new StudyLayout.Limits(34, 0, 12, 146, 8, 8, window, forward, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aDeepNetworkShowsTheLevelsThatTheStopSpeaksOf(int most) {
        Study study = deep();
        Choice choice = Choice.strongest(study);
        for (Stop stop : Stop.of(study)) {
            Choice focus = stop.focus(choice, study);
            StudyLayout.Window window = StudyHall.window(study, stop, focus, most);
            if (stop.column() >= 0 || stop.isStep()) {
                assertThat(window.holds(focus.column()))
                        .as("where it comes from, %s", stop)
                        .isTrue();
                assertThat(window.holds(focus.column() + 1))
                        .as("where it goes, %s", stop)
                        .isTrue();
            }
            StudyLayout layout = layout(study, focus, window, true);
            for (int level = 0; level < layout.levels(); level++) {
                assertThat(layout.countShown(level) > 0)
                        .as("level %d, %s", level, stop)
                        .isEqualTo(window.holds(level));
                assertThat(layout.countShown(level)).isLessThanOrEqualTo(8);
            }
        }
    }

    @Test
    void onTheWayForwardThoseUnitsStandThatBringMost() {
        Study study = study(
                Shape.flat(20),
                new LayerSpec.Dense(30),
                new LayerSpec.Activate(Activation.TANH),
                new LayerSpec.Dense(10));
        Choice choice = Choice.strongest(study);
        int[] forward =
                layout(study, choice, StudyLayout.all(study), true).shown().get(1);
        int[] backward =
                layout(study, choice, StudyLayout.all(study), false).shown().get(1);
        assertThat(forward).hasSize(8).contains(choice.path().get(1));
        assertThat(backward).hasSize(8).contains(choice.path().get(1));
        int to = choice.path().get(2);
        double least = Arrays.stream(forward)
                .filter(unit -> unit != choice.path().get(1))
                .mapToDouble(unit -> brought(study, unit, to))
                .min()
                .orElseThrow();
        IntStream.range(0, 30)
                .filter(unit -> Arrays.stream(forward).noneMatch(shown -> shown == unit))
                .forEach(unit -> assertThat(brought(study, unit, to)).isLessThanOrEqualTo(least));
    }

    private static double brought(Study study, int unit, int to) {
        return Math.abs(study.weight(1, unit, to) * study.incoming(1)[unit]);
    }

    @Test
    void aWayLeavesAndArrivesAtItsCircles() {
        double[] a = {10, 20};
        double[] b = {110, 220};
        Way curved = Way.between(a, b, 15, true, 24, 46);
        assertThat(curved.x(0)).isEqualTo(49);
        assertThat(curved.y(0)).isEqualTo(20);
        assertThat(curved.x(1)).isEqualTo(49);
        assertThat(curved.y(1)).isEqualTo(220);
        Way straight = Way.between(a, b, 15, false, 0, 0);
        assertThat(Math.hypot(straight.x(0) - 10, straight.y(0) - 20)).isEqualTo(15, within(1e-9));
        assertThat(straight.direction(0.5)[1] / straight.direction(0.5)[0]).isEqualTo(2, within(1e-9));
    }
}
