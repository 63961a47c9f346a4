package dev.backlight.glass.sequence;

import static dev.backlight.engine.sequence.SequenceBatch.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The fast path over ragged batches against the textbook's, one sequence at a time, and the textbook's against
/// finite differences.
class SequenceGradientTest {
    private static final int VOCABULARY = 7;
    private static final int MAX_TIME = 19;
    private static final int OUTPUTS = 3;
    private static final int[][] BATCHES = {{1}, {6}, {1, 1, 1}, {5, 2, 19, 1, 5, 4, 17}};

    static Stream<Arguments> networks() {
        List<SequenceSpec> specs = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            specs.add(spec(null, new SequenceLayerSpec.Recurrent(cell, 5)));
            specs.add(spec(
                    Reading.LAST, new SequenceLayerSpec.Recurrent(cell, 9), new SequenceLayerSpec.Recurrent(cell, 4)));
        }
        specs.add(spec(Reading.ASKED, new SequenceLayerSpec.Attention(1, true)));
        specs.add(spec(null, new SequenceLayerSpec.Attention(3, false)));
        specs.add(spec(Reading.MEAN, new SequenceLayerSpec.Attention(2, true, true)));
        specs.add(
                spec(Reading.FIRST, new SequenceLayerSpec.Places(false), new SequenceLayerSpec.Recurrent(Cell.GRU, 3)));
        specs.add(spec(Reading.MEAN, new SequenceLayerSpec.Norm(true), new SequenceLayerSpec.Recurrent(Cell.RNN, 3)));
        specs.add(spec(
                null,
                new SequenceLayerSpec.Places(true),
                new SequenceLayerSpec.Residual(
                        List.of(new SequenceLayerSpec.Norm(false), new SequenceLayerSpec.Attention(2, true))),
                new SequenceLayerSpec.Residual(List.of(
                        new SequenceLayerSpec.Norm(true),
                        SequenceLayerSpec.dense(6, 9, 1),
                        SequenceLayerSpec.activate(Activation.TANH),
                        SequenceLayerSpec.dense(9, 6, 1))),
                new SequenceLayerSpec.Rows(new LayerSpec.Dropout(0.5f))));
        List<Arguments> cases = new ArrayList<>();
        for (SequenceSpec spec : specs) {
            for (int[] lengths : BATCHES) {
                cases.add(Arguments.of(spec, lengths));
            }
        }
        return cases.stream();
    }

    private static SequenceSpec spec(Reading reading, SequenceLayerSpec... inner) {
        List<SequenceLayerSpec> layers = new ArrayList<>(List.of(new SequenceLayerSpec.Embedding(6, 0.7f)));
        layers.addAll(List.of(inner));
        if (reading != null) {
            layers.add(new SequenceLayerSpec.Pool(reading));
        }
        int width = 1;
        for (SequenceLayerSpec layer : layers) {
            width = layer.output(width);
        }
        layers.add(SequenceLayerSpec.dense(width, OUTPUTS, 1));
        return new SequenceSpec(VOCABULARY, MAX_TIME, layers);
    }

    private record Sample(int[] tokens, int[] answers) {
        /// Every position is asked about, or some.
        static Sample random(int length, boolean all, SplittableRandom random) {
            int[] answers = random.ints(length, 0, OUTPUTS).toArray();
            for (int t = 0; t < length - 1 && !all; t++) {
                answers[t] = random.nextBoolean() ? NOT_ASKED : answers[t];
            }
            return new Sample(random.ints(length, 0, VOCABULARY).toArray(), answers);
        }
    }

    private static List<Sample> samples(SequenceSpec spec, int[] lengths) {
        SplittableRandom random = new SplittableRandom(3);
        return Arrays.stream(lengths)
                .mapToObj(length -> Sample.random(length, spec.reading() == null, random))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theTextbooksGradientsAreThoseOfFiniteDifferences(SequenceSpec spec, int[] lengths) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork network = SequenceNetwork.create(spec, 5, team, 1);
            GlassSequence glass = GlassSequence.of(spec, network.weights().copy());
            LossSpec loss = new LossSpec.SoftmaxCrossEntropy();
            for (Sample sample : samples(spec, lengths)) {
                if (sample.tokens.length > 6) {
                    continue; // every number is nudged: the short ones are enough
                }
                List<DMatrixRMaj> exact =
                        glass.pass(sample.tokens, sample.answers, loss).gradients();
                List<DMatrixRMaj> nudged = glass.finiteDifferences(sample.tokens, sample.answers, loss);
                for (int p = 0; p < exact.size(); p++) {
                    assertThat(distance(exact.get(p).data, nudged.get(p).data))
                            .as(network.parameters().get(p).name())
                            .isLessThan(1e-8);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theFastPathGivesWhatTheTextbookGives(SequenceSpec spec, int[] lengths) {
        LossSpec lossSpec = new LossSpec.SoftmaxCrossEntropy();
        List<Sample> samples = samples(spec, lengths);
        try (ThreadTeam team = ThreadTeam.of(3)) {
            SequenceNetwork network = SequenceNetwork.create(spec, 5, team, lengths.length);
            SequenceBatch batch = network.newBatch();
            double loss = step(network, batch, samples, lossSpec);
            GlassSequence glass = GlassSequence.of(spec, network.weights().copy());
            double expectedLoss = 0;
            List<DMatrixRMaj> expected = new ArrayList<>();
            glass.parameters().forEach(parameter -> expected.add(parameter.createLike()));
            int answers = network.output(spec.layers().size() - 1).numRows;
            for (Sample sample : samples) {
                GlassSequence.Pass pass = glass.pass(sample.tokens, sample.answers, lossSpec);
                double share = (double) pass.values().getLast().numRows / answers;
                expectedLoss += share * pass.loss();
                for (int p = 0; p < expected.size(); p++) {
                    for (int i = 0; i < expected.get(p).getNumElements(); i++) {
                        expected.get(p).data[i] += share * pass.gradients().get(p).data[i];
                    }
                }
            }
            assertThat(loss).isCloseTo(expectedLoss, within(1e-6));
            for (int p = 0; p < expected.size(); p++) {
                FMatrixRMaj gradient = network.parameters().get(p).gradient();
                double[] wide = new double[gradient.getNumElements()];
                Arrays.setAll(wide, i -> gradient.data[i]);
                assertThat(distance(wide, expected.get(p).data))
                        .as(network.parameters().get(p).name())
                        .isLessThan(3e-6);
            }
        }
    }

    /// The largest difference; infinite if the lengths differ or a number is none.
    private static double distance(double[] a, double[] b) {
        double largest = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.length && largest < Double.POSITIVE_INFINITY; i++) {
            double difference = Math.abs(a[i] - b[i]);
            largest =
                    difference <= largest ? largest : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
        }
        return largest;
    }

    private static double step(SequenceNetwork network, SequenceBatch batch, List<Sample> samples, LossSpec lossSpec) {
        batch.clear();
        samples.forEach(sample -> batch.add(sample.tokens, sample.answers));
        batch.arrange();
        FMatrixRMaj output = network.forward(batch, false);
        int[] labels = new int[batch.rows()];
        assertThat(batch.labels(network.spec().reading(), labels)).isEqualTo(output.numRows);
        FMatrixRMaj gradient = new FMatrixRMaj(output.numRows, output.numCols);
        double loss = Loss.of(lossSpec).valueAndGradient(output, labels, gradient);
        network.backward(gradient);
        return loss;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void noNumberDependsOnHowManyThreadsThereAre(SequenceSpec spec, int[] lengths) {
        List<float[]> first = gradients(spec, lengths, 1);
        for (int threads : new int[] {2, 3, 5}) {
            List<float[]> others = gradients(spec, lengths, threads);
            for (int p = 0; p < first.size(); p++) {
                assertThat(others.get(p)).containsExactly(first.get(p));
            }
        }
    }

    private static List<float[]> gradients(SequenceSpec spec, int[] lengths, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            SequenceNetwork network = SequenceNetwork.create(spec, 5, team, lengths.length);
            step(network, network.newBatch(), samples(spec, lengths), new LossSpec.SoftmaxCrossEntropy());
            return network.parameters().stream()
                    .map(parameter -> Arrays.copyOf(
                            parameter.gradient().data, parameter.gradient().getNumElements()))
                    .toList();
        }
    }
}
