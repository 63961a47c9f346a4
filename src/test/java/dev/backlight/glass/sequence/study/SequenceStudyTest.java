package dev.backlight.glass.sequence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.GlassSequence;
import dev.backlight.glass.sequence.WorkedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Number by number against the textbook's passes over whole layers, against differences, and against pencil and
/// paper.
class SequenceStudyTest {
    private static final int OUTPUTS = 3;

    static Stream<Arguments> networks() {
        List<SequenceSpec> specs = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            specs.add(spec(Reading.ASKED, new SequenceLayerSpec.Recurrent(cell, 3)));
            specs.add(spec(
                    Reading.LAST, new SequenceLayerSpec.Recurrent(cell, 2), new SequenceLayerSpec.Recurrent(cell, 3)));
        }
        specs.add(spec(Reading.ASKED, new SequenceLayerSpec.Attention(2, true)));
        specs.add(spec(Reading.MEAN, new SequenceLayerSpec.Attention(1, false, true)));
        specs.add(spec(Reading.FIRST, new SequenceLayerSpec.Places(false), new SequenceLayerSpec.Attention(2, false)));
        specs.add(spec(Reading.MEAN));
        specs.add(spec(
                Reading.ASKED,
                new SequenceLayerSpec.Places(true),
                new SequenceLayerSpec.Residual(
                        List.of(new SequenceLayerSpec.Norm(false), new SequenceLayerSpec.Attention(2, true))),
                new SequenceLayerSpec.Residual(List.of(
                        new SequenceLayerSpec.Norm(true),
                        SequenceLayerSpec.dense(4, 5, 1),
                        SequenceLayerSpec.activate(Activation.TANH),
                        SequenceLayerSpec.dense(5, 4, 1)))));
        List<Arguments> cases = new ArrayList<>();
        for (SequenceSpec spec : specs) {
            cases.add(Arguments.of(spec, new int[] {2}));
            cases.add(Arguments.of(spec, new int[] {1, 0, 3, 1}));
        }
        return cases.stream();
    }

    private static SequenceSpec spec(Reading reading, SequenceLayerSpec... inner) {
        List<SequenceLayerSpec> layers = new ArrayList<>(List.of(new SequenceLayerSpec.Embedding(4, 0.7f)));
        layers.addAll(List.of(inner));
        layers.add(new SequenceLayerSpec.Pool(reading));
        int width = 1;
        for (SequenceLayerSpec layer : layers) {
            width = layer.output(width);
        }
        layers.add(SequenceLayerSpec.dense(width, OUTPUTS, 1));
        return new SequenceSpec(4, 5, layers);
    }

    private static float[][] numbers(SequenceSpec spec) {
        SplittableRandom random = new SplittableRandom(5);
        List<ParameterSpec> parameters = spec.parameters();
        float[][] numbers = new float[parameters.size()][];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = new float[parameters.get(p).rows() * parameters.get(p).columns()];
            for (int i = 0; i < numbers[p].length; i++) {
                numbers[p][i] = (float) random.nextDouble(-1, 1);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void lossAndGradientsAreThoseOfTheTextbooksLayers(SequenceSpec spec, int[] tokens) {
        float[][] numbers = numbers(spec);
        int asked = spec.reading() == Reading.FIRST ? 0 : tokens.length - 1;
        int[] answers = new int[tokens.length];
        Arrays.fill(answers, SequenceBatch.NOT_ASKED);
        answers[asked] = 1;
        SequenceStudy study = SequenceStudy.of(spec, numbers, tokens, asked, 1);
        GlassSequence.Pass pass =
                GlassSequence.of(spec, numbers).pass(tokens, answers, new LossSpec.SoftmaxCrossEntropy());
        assertThat(study.loss()).isCloseTo(pass.loss(), within(1e-12));
        for (int p = 0; p < numbers.length; p++) {
            DMatrixRMaj gradient = pass.gradients().get(p);
            for (int i = 0; i < numbers[p].length; i++) {
                assertThat(study.gradient(p, i))
                        .as(study.parameter(p).name() + " " + i)
                        .isCloseTo(gradient.data[i], within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyDeltaAgreesWithDifferencesAndIsTheSumOfItsWays(SequenceSpec spec, int[] tokens) {
        int asked = spec.reading() == Reading.FIRST ? 0 : tokens.length - 1;
        SequenceStudy study = SequenceStudy.of(spec, numbers(spec), tokens, asked, 2);
        for (Quantity one : study.quantities()) {
            for (int k = 0; k < one.width(); k++) {
                String name = one.role() + " " + one.sign() + one.foot() + " " + one.position();
                assertThat(study.delta(one, k)).as(name).isCloseTo(study.numerical(one, k), within(1e-9));
                if (one.role() != Role.LOSS) {
                    double ways = study.ways(one, k).stream()
                            .mapToDouble(SequenceStudy.Way::part)
                            .sum();
                    assertThat(ways).as(name).isCloseTo(study.delta(one, k), within(1e-12));
                }
            }
        }
        assertThat(study.numericalOf(0, 4 * tokens[0])).isCloseTo(study.gradient(0, 4 * tokens[0]), within(1e-9));
    }

    @Test
    void theSecondStepOfTheLstmIsThatOfPencilAndPaper() {
        WorkedSequence worked = WorkedSequence.lstm();
        SequenceStudy study = SequenceStudy.of(worked.spec(), worked.parameters(), worked.tokens(), 1, 1);
        assertNumbers(study, "i", 0.769251047, 0.298647464);
        assertNumbers(study, "f", 0.764109765, 0.187099867);
        assertNumbers(study, "g", 0.718286769, 0.319837263);
        assertNumbers(study, "o", 0.603937576, 1.005069945);
        assertNumbers(study, "c", 0.896392243, 0.415777482);
        assertNumbers(study, "h", 0.431535530, 1.406603775);
        assertThat(study.loss()).isCloseTo(1.215040113, within(1e-6));
        assertThat(study.gradient(1, 0)).isCloseTo(0.117809027, within(1e-6));
    }

    private static void assertNumbers(SequenceStudy study, String sign, double value, double delta) {
        Quantity second = study.quantities().stream()
                .filter(one -> one.sign().equals(sign) && one.position() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(study.value(second, 0)).as(sign).isCloseTo(value, within(1e-6));
        assertThat(study.delta(second, 0)).as("∂L/∂" + sign).isCloseTo(delta, within(1e-6));
    }

    @Test
    void theHeadsScoresSharesAndMixtureAreThoseOfPencilAndPaper() {
        WorkedSequence worked = WorkedSequence.attentionHead();
        SequenceStudy study = SequenceStudy.of(worked.spec(), worked.parameters(), worked.tokens(), 0, 0);
        Quantity scores = first(study, Role.SCORES);
        assertThat(study.value(scores, 0)).isCloseTo(0, within(1e-6));
        assertThat(study.value(scores, 1)).isCloseTo(Math.log(3), within(1e-6));
        Quantity shares = first(study, Role.SHARES);
        assertThat(study.value(shares, 0)).isCloseTo(0.25, within(1e-6));
        assertThat(study.value(shares, 1)).isCloseTo(0.75, within(1e-6));
        Quantity mixed = first(study, Role.MIXED);
        assertThat(study.value(mixed, 0)).isCloseTo(2.5, within(1e-6));
        assertThat(study.value(mixed, 1)).isCloseTo(-1, within(1e-6));
        // p = softmax(2.5, −1): ∂z = p − (1, 0), ∂a_j = v_j·∂o, ∂s_j = a_j(∂a_j − Σ a·∂a)
        double q = 1 / (1 + Math.exp(3.5));
        assertThat(study.loss()).isCloseTo(-Math.log(1 - q), within(1e-6));
        assertThat(study.delta(mixed, 0)).isCloseTo(-q, within(1e-6));
        assertThat(study.delta(mixed, 1)).isCloseTo(q, within(1e-6));
        assertThat(study.delta(shares, 0)).isCloseTo(q, within(1e-6));
        assertThat(study.delta(shares, 1)).isCloseTo(-5 * q, within(1e-6));
        assertThat(study.delta(scores, 0)).isCloseTo(0.25 * (q + 3.5 * q), within(1e-6));
        assertThat(study.delta(scores, 1)).isCloseTo(0.75 * (-5 * q + 3.5 * q), within(1e-6));
    }

    private static Quantity first(SequenceStudy study, Role role) {
        return study.quantities().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSequenceThatIsTooLongIsRefusedInOneSentence() {
        WorkedSequence worked = WorkedSequence.lstm();
        assertThatThrownBy(() -> SequenceStudy.of(worked.spec(), worked.parameters(), new int[3], 0, 0))
                .hasMessage("The sequence has 3 positions, but the network reads at most 2.");
    }
}
