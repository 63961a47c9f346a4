package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// A network with one input x and the two outputs 2x and 6x − 2: it says the second class above x = 0.5.
class TestReadingTest {
    private static final NetworkSpec SPEC = new NetworkSpec(Shape.flat(1), List.of(new LayerSpec.Dense(2)));
    private static final Weights PARAMETERS = Weights.of(SPEC, new float[] {2, 6}, new float[] {0, -2});

    /// Inputs 0, 0.2, 0.4, 0.8 and 1; 2x against 6x − 2 is a tie at 0.5.
    private final Dataset five = new Dataset(
            "five",
            1,
            1,
            1,
            new byte[] {0, 51, 102, (byte) 204, (byte) 255},
            new byte[] {0, 1, 1, 0, 1},
            List.of("a", "b"));

    private static TestReader reader() {
        return new TestReader(SPEC, PARAMETERS, new LossSpec.SoftmaxCrossEntropy(), () -> false);
    }

    @Test
    void everyExampleGetsItsAnswerAndProbability() {
        TestReading reading = reader().read(five);
        assertThat(reading.answers()).extracting(ClassifiedExample::answer).containsExactly(0, 0, 0, 1, 1);
        assertThat(reading.answers()).extracting(ClassifiedExample::index).containsExactly(0, 1, 2, 3, 4);
        // softmax of two: 1 / (1 + e^-|difference|), the difference 4x - 2
        assertThat(reading.answers().get(1).certainty()).isCloseTo(1 / (1 + Math.exp(-1.2)), within(1e-6));
        assertThat(reading.answers().get(1).truth()).isCloseTo(1 / (1 + Math.exp(1.2)), within(1e-6));
        assertThat(reading.answers().get(4).truth()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
    }

    @Test
    void theConfusionCountsTheAnswers() {
        ConfusionMatrix confusion = reader().read(five).confusion();
        assertThat(confusion.counts()).isDeepEqualTo(new int[][] {{1, 1}, {2, 1}});
        assertThat(reader().accuracy(five)).isEqualTo(confusion.accuracy()).isEqualTo(0.4);
    }

    @Test
    void mistakesComeMostCertainFirstOrByClassOrByAHair() {
        TestReading reading = reader().read(five); // wrong: 1 by 1.2, 2 by 0.4, 3 by 1.2 and a rounding
        assertThat(reading.worst())
                .extracting(ClassifiedExample::index)
                .containsExactlyInAnyOrder(1, 2, 3)
                .endsWith(2);
        assertThat(reading.worstByClass()).extracting(ClassifiedExample::index).containsExactly(3, 1, 2);
        assertThat(reading.nearMisses())
                .extracting(ClassifiedExample::index)
                .startsWith(2)
                .hasSize(3);
        assertThat(reading.cell(1, 0)).extracting(ClassifiedExample::index).containsExactly(1, 2);
    }

    @Test
    void aSetOfAnotherShapeIsRefused() {
        Dataset wide = new Dataset("wide", 1, 1, 2, new byte[2], new byte[1], List.of("a", "b"));
        assertThatThrownBy(() -> reader().read(wide))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wide");
    }

    @Test
    void whoIsNoLongerWantedStops() {
        TestReader reader = new TestReader(SPEC, PARAMETERS, new LossSpec.SoftmaxCrossEntropy(), () -> true);
        assertThatThrownBy(() -> reader.read(five)).isInstanceOf(CancellationException.class);
    }
}
