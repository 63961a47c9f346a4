package dev.backlight.view.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.Preset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyTest {
    static Stream<NetworkSpec> networks() {
        return Stream.of(
                NetworkSpec.mlp(784, new int[] {16}, Activation.RELU, 10),
                NetworkSpec.mlp(784, new int[] {16, 12}, Activation.TANH, 10),
                Preset.NIELSEN.config().network(),
                Preset.LENET.config().network());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thePartsAndTheBiasAddUpToTheSum(NetworkSpec spec) {
        Network network = Network.create(spec, 3, ThreadTeam.of(1), 1);
        Snapshot snapshot = new Snapshot(0, 1, 0, spec, network.weights(), Double.NaN, 0);
        float[] input = new float[784];
        Random random = new Random(5);
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextFloat();
        }
        Probe probe = new Predictor(snapshot, new LossSpec.SoftmaxCrossEntropy()).probe(input);
        Structure structure = Structure.of(spec);

        for (int answer = 0; answer < 10; answer++) {
            Why why = Why.of(structure, probe, answer);

            assertThat(why.forIt() + why.against() + why.bias()).isCloseTo(why.sum(), within(1e-4));
            assertThat(why.parts()).isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
            assertThat(why.most(5).size()).isEqualTo(Math.min(5, why.speakers()));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatShinesEverywhereIsLitLess(NetworkSpec spec) {
        Network network = Network.create(spec, 3, ThreadTeam.of(1), 1);
        Snapshot snapshot = new Snapshot(0, 1, 0, spec, network.weights(), Double.NaN, 0);
        Probe probe = new Predictor(snapshot, new LossSpec.SoftmaxCrossEntropy()).probe(new float[784]);
        Structure structure = Structure.of(spec);
        Reading reading = new Reading(structure, probe);
        int items = structure.columns().getFirst().items();
        double light = 0;
        double glow = 0;
        for (int item = 0; item < items; item++) {
            light += reading.light(0, item) > 0.6 ? 1 : 0;
            glow += reading.glow(0, item);
            assertThat(reading.glow(0, item)).isLessThanOrEqualTo(reading.light(0, item));
        }
        if (light > 0.5 * items) { // every sigmoid of nothing says a half
            assertThat(glow).isLessThan(0.45 * items);
        }
    }
}
