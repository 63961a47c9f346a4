package dev.backlight.storage.exchange.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks over sequences answer in ONNX Runtime as they do here: a hundred sequences of several lengths.
class SequenceOnnxTest {
    private static final int VOCABULARY = 11;
    private static final int MOST = 9;

    static Stream<SequenceSpec> networks() {
        SequenceLayerSpec embedding = new SequenceLayerSpec.Embedding(8, 0.5f);
        List<SequenceSpec> all = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            all.add(spec(embedding, new SequenceLayerSpec.Recurrent(cell, 7), dense(7, 5)));
            all.add(spec(
                    embedding,
                    new SequenceLayerSpec.Recurrent(cell, 6),
                    new SequenceLayerSpec.Recurrent(cell, 5),
                    new SequenceLayerSpec.Pool(Reading.LAST),
                    dense(5, 4)));
        }
        for (boolean causal : new boolean[] {true, false}) {
            all.add(spec(
                    embedding,
                    new SequenceLayerSpec.Places(causal),
                    new SequenceLayerSpec.Residual(List.of(
                            new SequenceLayerSpec.Norm(causal), new SequenceLayerSpec.Attention(2, causal, causal))),
                    new SequenceLayerSpec.Residual(List.of(
                            new SequenceLayerSpec.Norm(!causal),
                            dense(8, 16),
                            SequenceLayerSpec.activate(Activation.GELU),
                            new SequenceLayerSpec.Rows(new LayerSpec.Dropout(0.2f)),
                            dense(16, 8))),
                    new SequenceLayerSpec.Pool(causal ? Reading.ASKED : Reading.MEAN),
                    dense(8, VOCABULARY)));
        }
        all.add(spec(
                embedding,
                new SequenceLayerSpec.Attention(4, false),
                new SequenceLayerSpec.Pool(Reading.FIRST),
                dense(8, 3)));
        return all.stream();
    }

    private static SequenceSpec spec(SequenceLayerSpec... layers) {
        return new SequenceSpec(VOCABULARY, MOST, List.of(layers));
    }

    private static SequenceLayerSpec dense(int inputs, int units) {
        return SequenceLayerSpec.dense(inputs, units, 1.5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anotherProgramReadsTheFileAndAnswersTheSame(SequenceSpec spec) throws OrtException {
        SequenceNetwork network = SequenceNetwork.create(spec, 3, ThreadTeam.of(1), 25);
        network.set(stirred(network.weights()));
        double largest = 0;
        try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(SequenceOnnx.bytes(spec, network.weights()))) {
            Random random = new Random(5);
            for (int length : new int[] {1, 4, 7, MOST}) {
                int[][] sequences = new int[25][];
                for (int i = 0; i < 25; i++) {
                    sequences[i] = random.ints(length, 0, VOCABULARY).toArray();
                }
                largest = Math.max(largest, difference(network, sequences, environment, session));
            }
        }
        assertThat(largest).isLessThanOrEqualTo(1e-5);
    }

    private static Weights stirred(Weights weights) {
        Random random = new Random(8);
        Weights stirred = weights;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.architecture().parameters().get(i).role() != Role.WEIGHTS) {
                float[] values = weights.get(i).copy();
                for (int j = 0; j < values.length; j++) {
                    values[j] += 0.5f * random.nextFloat();
                }
                stirred = stirred.with(i, values);
            }
        }
        return stirred;
    }

    private static double difference(
            SequenceNetwork network, int[][] sequences, OrtEnvironment environment, OrtSession session)
            throws OrtException {
        SequenceSpec spec = network.spec();
        int length = sequences[0].length;
        SequenceBatch batch = network.newBatch();
        LongBuffer tokens = LongBuffer.allocate(sequences.length * length);
        for (int[] sequence : sequences) {
            batch.add(sequence, new int[length]); // all positions are asked about
            for (int token : sequence) {
                tokens.put(token);
            }
        }
        batch.arrange();
        FMatrixRMaj expected = network.forward(batch, false);
        boolean each = spec.reading() == null || spec.reading() == Reading.ASKED;
        double largest = 0;
        long[] shape = {sequences.length, length};
        try (OnnxTensor x = OnnxTensor.createTensor(environment, tokens.flip(), shape);
                OrtSession.Result result = session.run(Map.of("tokens", x))) {
            Object answers = result.get("outputs").orElseThrow().getValue();
            for (int b = 0; b < sequences.length; b++) {
                for (int t = 0; t < (each ? length : 1); t++) {
                    float[] given =
                            each ? ((float[][][]) answers)[batch.given(b)][t] : ((float[][]) answers)[batch.given(b)];
                    int row = each ? batch.start(t) + b : b;
                    for (int k = 0; k < spec.outputs(); k++) {
                        largest = Math.max(largest, Math.abs(given[k] - expected.get(row, k)));
                    }
                }
            }
        }
        return largest;
    }
}
