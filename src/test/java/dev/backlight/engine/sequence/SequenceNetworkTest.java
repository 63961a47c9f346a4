package dev.backlight.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceNetworkTest {
    private static SequenceSpec recurrent(Cell cell) {
        return new SequenceSpec(
                9,
                8,
                List.of(
                        new SequenceLayerSpec.Embedding(5, 0.3f),
                        new SequenceLayerSpec.Recurrent(cell, 16),
                        SequenceLayerSpec.dense(16, 9, 1)));
    }

    private static SequenceSpec transformer() {
        return new SequenceSpec(
                9,
                8,
                List.of(
                        new SequenceLayerSpec.Embedding(16, 0.1f),
                        new SequenceLayerSpec.Places(true),
                        new SequenceLayerSpec.Residual(
                                List.of(new SequenceLayerSpec.Norm(false), new SequenceLayerSpec.Attention(2, true))),
                        new SequenceLayerSpec.Residual(List.of(
                                new SequenceLayerSpec.Norm(false),
                                SequenceLayerSpec.dense(16, 32, 1),
                                SequenceLayerSpec.activate(Activation.RELU),
                                SequenceLayerSpec.dense(32, 16, 1))),
                        SequenceLayerSpec.dense(16, 9, 1)));
    }

    /// The layers that `transformer` lacks, read in one of the ways there are.
    private static SequenceSpec other(Reading reading) {
        return new SequenceSpec(
                9,
                8,
                List.of(
                        new SequenceLayerSpec.Embedding(16, 0.1f),
                        new SequenceLayerSpec.Places(false),
                        new SequenceLayerSpec.Residual(List.of(
                                new SequenceLayerSpec.Norm(true), new SequenceLayerSpec.Attention(2, false, true))),
                        new SequenceLayerSpec.Pool(reading),
                        SequenceLayerSpec.dense(16, 9, 1)));
    }

    private static void fill(SequenceBatch batch, int count, SplittableRandom random) {
        batch.clear();
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(1, 9);
            batch.add(
                    random.ints(length, 0, 9).toArray(),
                    random.ints(length, 0, 9).toArray());
        }
        batch.arrange();
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void aSequenceGetsTheSameAnswersAloneAndAmongOthers(Cell cell) {
        assertAloneAsAmongOthers(recurrent(cell));
    }

    @Test
    void attentionNeverSeesAnotherSequence() {
        assertAloneAsAmongOthers(transformer());
        assertAloneAsAmongOthers(other(Reading.MEAN).answeringEverywhere());
    }

    private static void assertAloneAsAmongOthers(SequenceSpec spec) {
        try (ThreadTeam team = ThreadTeam.of(2)) {
            SequenceNetwork network = SequenceNetwork.create(spec, 1, team, 11);
            SequenceBatch batch = network.newBatch();
            SplittableRandom random = new SplittableRandom(4);
            int[][] sequences = new int[11][];
            for (int i = 0; i < sequences.length; i++) {
                int length = random.nextInt(1, 9);
                sequences[i] = random.ints(length, 0, 9).toArray();
                batch.add(sequences[i], new int[length]);
            }
            batch.arrange();
            FMatrixRMaj together = network.forward(batch, false).copy();
            SequenceBatch alone = network.newBatch();
            for (int b = 0; b < batch.size(); b++) {
                int[] sequence = sequences[batch.given(b)];
                alone.clear();
                alone.add(sequence, new int[sequence.length]);
                alone.arrange();
                FMatrixRMaj answers = network.forward(alone, false);
                for (int t = 0; t < sequence.length; t++) {
                    int row = batch.start(t) + b;
                    assertThat(Arrays.copyOfRange(answers.data, t * 9, t * 9 + 9))
                            .containsExactly(Arrays.copyOfRange(together.data, row * 9, row * 9 + 9));
                }
            }
        }
    }

    @Test
    void causalAttentionDoesNotSeeWhatComesLater() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork network = SequenceNetwork.create(transformer(), 1, team, 1);
            float[] before = answers(network, 1, 2, 3, 4);
            float[] after = answers(network, 1, 2, 8, 0);
            assertThat(Arrays.copyOf(after, 18)).containsExactly(Arrays.copyOf(before, 18));
            assertThat(Arrays.copyOfRange(after, 18, 27)).isNotEqualTo(Arrays.copyOfRange(before, 18, 27));
        }
    }

    private static float[] answers(SequenceNetwork network, int... tokens) {
        SequenceBatch batch = network.newBatch();
        batch.add(tokens, new int[tokens.length]);
        batch.arrange();
        FMatrixRMaj output = network.forward(batch, false);
        return Arrays.copyOf(output.data, output.getNumElements());
    }

    @Test
    void aStepAllocatesNothing() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Steps.class.getName()));
        Process steps = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(steps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(steps.waitFor()).as(said).isZero();
    }

    /// A process of its own: where the compiler has seen a thousand other tests, it may give up to compile these
    /// steps as it does in a training.
    static final class Steps {
        public static void main(String[] none) {
            countBytes();
        }
    }

    private static void countBytes() {
        List<SequenceSpec> specs =
                new ArrayList<>(List.of(recurrent(Cell.RNN), recurrent(Cell.LSTM), recurrent(Cell.GRU), transformer()));
        for (Reading reading : Reading.values()) {
            specs.add(other(reading));
        }
        for (SequenceSpec spec : specs) {
            try (ThreadTeam team = ThreadTeam.of(1)) {
                SequenceNetwork network = SequenceNetwork.create(spec, 1, team, 8);
                SequenceBatch batch = network.newBatch();
                fill(batch, 8, new SplittableRandom(1));
                FMatrixRMaj gradient = new FMatrixRMaj(64, 9);
                Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
                int[] labels = new int[64];
                Runnable step = () -> {
                    batch.arrange();
                    batch.labels(spec.reading(), labels);
                    FMatrixRMaj output = network.forward(batch, true);
                    gradient.reshape(output.numRows, output.numCols);
                    loss.valueAndGradient(output, labels, gradient);
                    network.backward(gradient);
                };
                double least = Double.POSITIVE_INFINITY;
                for (int round = 0; round < 4_000 && least >= 256; round++) { // until the compiler has seen it
                    least = Math.min(least, bytes(step, 200));
                }
                assertThat(least).as(spec.summary()).isLessThan(256);
            }
        }
    }

    private static double bytes(Runnable step, int count) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        bean.getCurrentThreadAllocatedBytes();
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < count; i++) {
            step.run();
        }
        return (double) (bean.getCurrentThreadAllocatedBytes() - before) / count;
    }

    @Test
    void parametersCanBeCopiedAndPutBack() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork one = SequenceNetwork.create(recurrent(Cell.GRU), 1, team, 1);
            SequenceNetwork other = SequenceNetwork.create(recurrent(Cell.GRU), 2, team, 1);
            assertThat(answers(other, 1, 2)).isNotEqualTo(answers(one, 1, 2));
            other.set(one.weights());
            assertThat(answers(other, 1, 2)).containsExactly(answers(one, 1, 2));
            assertThat(one.parameterCount()).isEqualTo(9 * 5 + (5 + 16) * 48 + 48 + 16 + 17 * 9);
            float[][] wrong = one.weights().copy();
            wrong[1] = new float[1];
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Weights.of(one.spec(), wrong))
                    .withMessage("The parameter \"layer 2 input weights\" has 240 numbers, not 1.");
            SequenceNetwork longer = SequenceNetwork.create(recurrent(Cell.LSTM), 2, team, 1);
            Weights before = longer.weights();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> longer.set(one.weights()))
                    .withMessageStartingWith("The network");
            assertThat(longer.weights()).isEqualTo(before);
        }
    }

    /// What a description says about a network's matrices is what the network has.
    @Test
    void aDescriptionNamesTheNetworksMatrices() {
        List<SequenceSpec> specs =
                List.of(recurrent(Cell.RNN), recurrent(Cell.GRU), recurrent(Cell.LSTM), transformer());
        try (ThreadTeam team = ThreadTeam.of(1)) {
            for (SequenceSpec spec : specs) {
                List<Parameter> own = SequenceNetwork.create(spec, 1, team, 1).parameters();
                assertThat(spec.parameters()).hasSameSizeAs(own);
                for (int p = 0; p < own.size(); p++) {
                    ParameterSpec said = spec.parameters().get(p);
                    assertThat(said.name()).isEqualTo(own.get(p).name());
                    assertThat(said.rows()).as(said.name()).isEqualTo(own.get(p).value().numRows);
                    assertThat(said.columns())
                            .as(said.name())
                            .isEqualTo(own.get(p).value().numCols);
                    assertThat(said.trainable()).isEqualTo(own.get(p).trainable());
                }
            }
        }
    }

    @Test
    void impossibleNetworksAreRefusedInOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceSpec(3, 3, List.of(new SequenceLayerSpec.Places(true))))
                .withMessage("A network over sequences must begin with an embedding.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceSpec(
                        3, 3, List.of(new SequenceLayerSpec.Embedding(5, 1), new SequenceLayerSpec.Attention(2, true))))
                .withMessage("The width 5 can't be shared by 2 heads: give a number of heads that divides it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceSpec(
                        3,
                        3,
                        List.of(
                                new SequenceLayerSpec.Embedding(4, 1),
                                new SequenceLayerSpec.Pool(Reading.LAST),
                                new SequenceLayerSpec.Recurrent(Cell.RNN, 3))))
                .withMessage("Layer 3, RNN 3, needs whole sequences: put it before the positions are chosen.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceLayerSpec.Rows(new LayerSpec.Flatten()))
                .withMessageContaining("can't be used on the rows of a sequence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SequenceLayerSpec.Residual(List.of(new SequenceLayerSpec.Pool(Reading.LAST))))
                .withMessage("A residual branch can't contain last position: it must keep every row.");
    }
}
