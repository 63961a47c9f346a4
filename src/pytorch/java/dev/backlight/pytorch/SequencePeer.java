package dev.backlight.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.recurrent.RNN;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import dev.backlight.training.sequence.SequenceTraining;
import java.util.Arrays;
import java.util.Random;

/// Training steps of the names recipe beside PyTorch's, in one process and by turns, so that both see the same
/// machine: `mvn -Ppytorch -DskipTests test`.
///
/// PyTorch 2.7.1 is driven through DJL's lowest layer: its own embedding, RNN and LSTM (one fused call for all
/// positions, oneDNN where it takes it), linear, softmax, autograd and Adam. A batch is padded to its longest name
/// and the padding left out of the loss; letters that exist are counted on both sides. Left out in PyTorch's
/// favour: clipping of the gradient, the schedule, and reading the loss.
public final class SequencePeer {
    private static final int BATCH = 64;
    private static final int WARM = 300;
    private static final int STEPS = 100;
    private static final int PAIRS = 7;
    private static final int LETTERS = 27;
    private static final float RATE = 5e-3f;

    private final NDManager manager;
    private final SequenceData names;
    private final TorchAdam adam;
    private final Random random = new Random(1);
    private final Net net;
    private int[] order;
    private int at;
    private long letters;
    private float loss;

    private interface Net {
        /// @param tokens [batch x time]
        /// @return logits [batch·time x letters]
        NDArray forward(NDArray tokens);
    }

    private SequencePeer(NDManager manager, SequenceData names, String kind) {
        this.manager = manager;
        this.names = names;
        adam = new TorchAdam(manager, RATE, 0.99f);
        net = kind.startsWith("Transformer") ? transformer() : recurrent(kind.startsWith("LSTM"));
    }

    public static void main(String[] args) throws Exception {
        SequenceData names = NextLetterTask.names();
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed(1);
        System.out.println("PyTorch " + engine.getVersion() + " through DJL, " + PAIRS + " pairs of " + STEPS
                + " steps each, batch " + BATCH + "; letters a second, median of the pairs");
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
            JniUtils.setNumThreads(threads);
            compare("RNN 16-64", SequenceRecipes.names(names, Cell.RNN, 1), names, engine, threads);
            compare("LSTM 16-64", SequenceRecipes.names(names, Cell.LSTM, 1), names, engine, threads);
            compare(
                    "Transformer 32, one block",
                    SequenceRecipes.namesTransformer(names, 32, 1, 1),
                    names,
                    engine,
                    threads);
        }
    }

    private static void compare(String kind, SequenceRecipe recipe, SequenceData names, Engine engine, int threads) {
        try (NDManager manager = NDManager.newBaseManager(engine.defaultDevice(), "PyTorch");
                ThreadTeam team = ThreadTeam.of(threads)) {
            JniUtils.setGradMode(true);
            SequencePeer peer = new SequencePeer(manager, names, kind);
            SequenceTraining own = new SequenceTraining(recipe, names, team);
            peer.steps(WARM);
            own(own, WARM);
            double[] theirs = new double[PAIRS];
            double[] ours = new double[PAIRS];
            double[] ratios = new double[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                long before = peer.letters;
                theirs[i] = lettersASecond(peer, before);
                long positions = own.positions();
                long start = System.nanoTime();
                own(own, STEPS);
                ours[i] = (own.positions() - positions) / ((System.nanoTime() - start) / 1e9);
                ratios[i] = ours[i] / theirs[i];
            }
            System.out.printf(
                    "%-26s threads %d: Backlight %,10.0f, PyTorch %,10.0f, ratio %.2f (%.2f to %.2f); losses %.2f"
                            + " %.2f%n",
                    kind,
                    threads,
                    median(ours),
                    median(theirs),
                    median(ratios),
                    Arrays.stream(ratios).min().orElseThrow(),
                    Arrays.stream(ratios).max().orElseThrow(),
                    own.lastLoss(),
                    peer.loss);
        }
    }

    private static double lettersASecond(SequencePeer peer, long before) {
        long start = System.nanoTime();
        peer.steps(STEPS);
        return (peer.letters - before) / ((System.nanoTime() - start) / 1e9);
    }

    private static void own(SequenceTraining training, int count) {
        for (int i = 0; i < count; i++) {
            training.step();
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Net recurrent(boolean lstm) {
        int gates = lstm ? 4 : 1;
        PtNDArray embedding = adam.parameter(0.3, LETTERS, 16);
        NDList cell = new NDList(
                adam.parameter(0.25, gates * 64, 16),
                adam.parameter(0.125, gates * 64, 64),
                adam.parameter(0, gates * 64),
                adam.parameter(0, gates * 64));
        PtNDArray w = adam.parameter(0.125, LETTERS, 64);
        PtNDArray b = adam.parameter(0, LETTERS);
        return tokens -> {
            long batch = tokens.getShape().get(0);
            PtNDArray x = JniUtils.embedding((PtNDArray) tokens, embedding, false);
            PtNDArray zero = (PtNDArray) x.getManager().zeros(new Shape(1, batch, 64));
            NDArray h = lstm
                    ? JniUtils.lstm(x, new NDList(zero, zero), cell, true, 1, 0, true, false, true)
                            .get(0)
                    : JniUtils.rnn(x, zero, cell, true, 1, RNN.Activation.TANH, 0, true, false, true)
                            .get(0);
            return JniUtils.linear((PtNDArray) h.reshape(-1, 64), w, b);
        };
    }

    private Net transformer() {
        int width = 32;
        int heads = 4;
        PtNDArray embedding = adam.parameter(0.1, LETTERS, width);
        PtNDArray places = adam.parameter(0.1, names.maxTime(), width);
        PtNDArray[] gain = {adam.parameter(0.2, width), adam.parameter(0.2, width), adam.parameter(0.2, width)};
        PtNDArray qkv = adam.parameter(0.17, 3 * width, width);
        PtNDArray out = adam.parameter(0.17, width, width);
        PtNDArray w1 = adam.parameter(0.25, 4 * width, width);
        PtNDArray b1 = adam.parameter(0, 4 * width);
        PtNDArray w2 = adam.parameter(0.06, width, 4 * width);
        PtNDArray b2 = adam.parameter(0, width);
        PtNDArray w = adam.parameter(0.17, LETTERS, width);
        PtNDArray b = adam.parameter(0, LETTERS);
        PtNDArray zero = (PtNDArray) manager.zeros(new Shape(3 * width));
        PtNDArray zeroOut = (PtNDArray) manager.zeros(new Shape(width));
        int most = names.maxTime();
        float[] hidden = new float[most * most];
        for (int i = 0; i < most; i++) {
            Arrays.fill(hidden, i * most + i + 1, (i + 1) * most, -1e9f);
        }
        NDArray mask = manager.create(hidden, new Shape(most, most));
        return tokens -> {
            long batch = tokens.getShape().get(0);
            long time = tokens.getShape().get(1);
            NDArray x = JniUtils.embedding((PtNDArray) tokens, embedding, false).add(places.get("0:" + time));
            NDArray n = norm(x, gain[0]).reshape(-1, width);
            NDArray all = JniUtils.linear((PtNDArray) n, qkv, zero)
                    .reshape(batch, time, 3, heads, width / heads)
                    .transpose(2, 0, 3, 1, 4);
            NDArray q = all.get(0);
            NDArray k = all.get(1);
            NDArray v = all.get(2);
            NDArray scores = q.matMul(k.transpose(0, 1, 3, 2))
                    .mul((float) (1 / Math.sqrt(width / heads)))
                    .add(mask.get("0:" + time + ",0:" + time));
            NDArray mixed = JniUtils.softmax((PtNDArray) scores, 3, DataType.FLOAT32)
                    .matMul(v)
                    .transpose(0, 2, 1, 3)
                    .reshape(-1, width);
            x = x.add(JniUtils.linear((PtNDArray) mixed, out, zeroOut).reshape(batch, time, width));
            NDArray inner = JniUtils.linear((PtNDArray) norm(x, gain[1]).reshape(-1, width), w1, b1)
                    .getNDArrayInternal()
                    .relu();
            x = x.add(JniUtils.linear((PtNDArray) inner, w2, b2).reshape(batch, time, width));
            return JniUtils.linear((PtNDArray) norm(x, gain[2]).reshape(-1, width), w, b);
        };
    }

    /// Root mean square normalisation.
    private static NDArray norm(NDArray x, NDArray gain) {
        NDArray scale = x.mul(x).mean(new int[] {2}, true).add(1e-5f).sqrt();
        return x.div(scale).mul(gain);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            step(i == count - 1);
        }
    }

    private void step(boolean told) {
        int size = names.train().size();
        if (order == null || at + BATCH > size) {
            order = shuffled(size);
            at = 0;
        }
        TokenSequence[] batch = new TokenSequence[BATCH];
        int time = 0;
        int count = 0;
        for (int i = 0; i < BATCH; i++) {
            batch[i] = names.train().get(order[at++], 1);
            time = Math.max(time, batch[i].tokens().length);
            count += batch[i].tokens().length;
        }
        long[] tokens = new long[BATCH * time];
        long[] answers = new long[BATCH * time];
        float[] share = new float[BATCH * time];
        for (int i = 0; i < BATCH; i++) {
            for (int t = 0; t < batch[i].tokens().length; t++) {
                tokens[i * time + t] = batch[i].tokens()[t];
                answers[i * time + t] = batch[i].answers()[t];
                share[i * time + t] = 1f / count;
            }
        }
        try (NDManager inner = manager.newSubManager()) {
            NDArray x = inner.create(tokens, new Shape(BATCH, time));
            PtNDArray y = (PtNDArray) inner.create(answers, new Shape(BATCH * time, 1));
            NDArray weight = inner.create(share, new Shape(BATCH * time, 1));
            PtNDArray p = JniUtils.logSoftmax((PtNDArray) net.forward(x), 1, DataType.FLOAT32);
            PtNDArray mean =
                    (PtNDArray) JniUtils.pick(p, y, 1).mul(weight).sum().neg();
            adam.step(mean);
            if (told) {
                loss = mean.toFloatArray()[0];
            }
        }
        letters += count;
    }

    private int[] shuffled(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        return all;
    }
}
