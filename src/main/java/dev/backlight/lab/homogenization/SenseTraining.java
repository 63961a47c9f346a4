package dev.backlight.lab.homogenization;

import dev.backlight.data.Batches;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.sequence.layer.Attention;
import dev.backlight.engine.sequence.layer.Residual;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.lab.record.Look;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceExam;
import dev.backlight.training.sequence.SequenceScore;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// The one block, between the input and the output of one sense: rows of 32, attention of four heads and two dense
/// layers beside their input. The middle may stand still while input and output learn.
final class SenseTraining implements AutoCloseable {
    private static final int WIDTH = 32;
    private static final int HEADS = 4;
    private static final int BATCH = 32;
    private static final float CLIP = 5;
    private static final float RATE = 3e-3f;

    private final SequenceData data;
    private final SenseNetworks networks;
    private final SequenceNetwork network;
    private final Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
    private final FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
    private final Batches batches;
    private final SequenceBatch batch;
    private final int[] labels;
    private final Weights start;
    private List<Parameter> learned;
    private Optimizer optimizer;
    private long step;

    /// @param networks of the run; this one's goes back to them when it is closed
    SenseTraining(Sense sense, SequenceData data, long seed, SenseNetworks networks) {
        this.networks = networks;
        this.data = data;
        SequenceSpec spec = new SequenceSpec(
                data.vocabulary().size(),
                data.maxTime(),
                List.of(
                        new SequenceLayerSpec.Embedding(WIDTH, 0.3f),
                        new SequenceLayerSpec.Places(true),
                        new SequenceLayerSpec.Residual(List.of(
                                new SequenceLayerSpec.Norm(false), new SequenceLayerSpec.Attention(HEADS, false))),
                        new SequenceLayerSpec.Residual(List.of(
                                new SequenceLayerSpec.Norm(false),
                                SequenceLayerSpec.dense(WIDTH, 2 * WIDTH, 1),
                                SequenceLayerSpec.activate(Activation.RELU),
                                SequenceLayerSpec.dense(2 * WIDTH, WIDTH, 0.5))),
                        new SequenceLayerSpec.Norm(false),
                        new SequenceLayerSpec.Pool(sense.reading()),
                        SequenceLayerSpec.dense(WIDTH, data.answers().size(), 1)));
        network = networks.take(spec, seed, BATCH);
        batches = new Batches(data.train().size(), Math.min(BATCH, data.train().size()), seed);
        batch = network.newBatch();
        labels = new int[BATCH * data.maxTime()];
        start = network.weights();
        learn(network.parameters());
    }

    private void learn(List<Parameter> parameters) {
        learned = parameters;
        optimizer = Optimizer.of(new OptimizerSpec.Adam(RATE, 0.9f, 0.99f, 1e-8f), learned, ThreadTeam.of(1));
    }

    /// As it was before the first step, its middle free.
    void beginAnew() {
        network.set(start);
        step = 0;
        learn(network.parameters());
    }

    /// The block's own matrices.
    private List<Parameter> middle() {
        return network.layers().stream()
                .filter(Residual.class::isInstance)
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }

    /// From now on the middle stays as it is.
    void freeze() {
        List<Parameter> middle = middle();
        learn(network.parameters().stream()
                .filter(parameter -> !middle.contains(parameter))
                .toList());
    }

    /// Takes over another's middle.
    ///
    /// @param numbers of another's block, as `numbers` gives them
    void takeMiddle(float[] numbers) {
        FloatBuffer all = FloatBuffer.wrap(numbers);
        middle().forEach(parameter ->
                all.get(parameter.value().data, 0, parameter.value().getNumElements()));
    }

    /// All numbers of the block, or all others.
    float[] numbers(boolean ofMiddle) {
        List<Parameter> middle = middle();
        FloatBuffer all = FloatBuffer.allocate(allNumbers());
        network.parameters().stream()
                .filter(parameter -> middle.contains(parameter) == ofMiddle)
                .forEach(parameter ->
                        all.put(parameter.value().data, 0, parameter.value().getNumElements()));
        return Arrays.copyOf(all.array(), all.position());
    }

    /// How many numbers are in the block, and in all.
    int middleNumbers() {
        return middle().stream()
                .mapToInt(parameter -> parameter.value().getNumElements())
                .sum();
    }

    int allNumbers() {
        return network.parameterCount();
    }

    /// One step on one batch.
    ///
    /// @throws ArithmeticException with one sentence if the loss is no number any more
    void step() {
        int epoch = (int) (step / batches.count()) + 1;
        int inEpoch = (int) (step % batches.count());
        if (inEpoch == 0) {
            batches.startEpoch(epoch);
        }
        batch.clear();
        for (int i = batches.from(inEpoch); i < batches.to(inEpoch); i++) {
            TokenSequence sequence = data.train().get(batches.order()[i], epoch);
            batch.add(sequence.tokens(), sequence.answers());
        }
        batch.arrange();
        FMatrixRMaj output = network.forward(batch, true);
        batch.labels(network.spec().reading(), labels);
        gradient.reshape(output.numRows, output.numCols);
        double value = loss.valueAndGradient(output, labels, gradient);
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The loss was no number any more at step " + step + ": take a lower rate.");
        }
        network.backward(gradient);
        Gradients.clip(learned, CLIP);
        optimizer.step();
        step++;
    }

    /// How much more than guessing is right, as a share of what there is to gain: 0 = as who always gives the
    /// answer that occurs most, 1 = all right.
    double aboveGuessing() {
        SequenceScore score = SequenceExam.of(network, data.heldOut());
        return (score.right() - score.largest()) / (1 - score.largest());
    }

    /// What each position of the longest of the first rows looks at, mean of the heads.
    ///
    /// @param name of the look
    Look attention(String name) {
        batch.clear();
        for (TokenSequence row : data.heldOut().subList(0, BATCH)) {
            batch.add(row.tokens(), row.answers());
        }
        batch.arrange();
        network.forward(batch, false);
        Attention attention = network.layers().stream()
                .filter(Residual.class::isInstance)
                .flatMap(layer -> ((Residual) layer).branch().stream())
                .filter(Attention.class::isInstance)
                .map(Attention.class::cast)
                .findFirst()
                .orElseThrow();
        int n = batch.length(0);
        float[] shares = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            float sum = 0;
            for (int head = 0; head < HEADS; head++) {
                sum += attention.share(0, head, i / n, i % n);
            }
            shares[i] = Math.round(1000 * sum / HEADS) / 1000f;
        }
        return new Look(name, Look.Kind.MATRIX, step, n, n, shares);
    }

    /// Nothing of it can be used any more.
    @Override
    public void close() {
        networks.giveBack(network);
    }
}
