package dev.backlight.lab.kit;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// A network of the program's own engine with its loss and rules, on the trial's one thread.
public final class Learner {
    /// Steps between two points of a curve of the loss.
    private static final int TOLD = 8;

    private final Network network;
    private final Loss loss;
    private final List<Optimizer> optimizers = new ArrayList<>();
    private final FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
    private final FMatrixRMaj batch;
    private final int[] batchLabels;
    private long steps;

    /// @param maxBatch the most rows it is ever given at once
    public Learner(NetworkSpec spec, long seed, int maxBatch, LossSpec loss) {
        this.network = Network.create(spec, seed, ThreadTeam.of(1), maxBatch);
        this.loss = Loss.of(loss);
        this.batch = new FMatrixRMaj(maxBatch, spec.input().size());
        this.batchLabels = new int[maxBatch];
    }

    /// A reader of classes: softmax and cross entropy, every parameter changed by one rule.
    public static Learner classifier(NetworkSpec spec, long seed, int maxBatch, OptimizerSpec rule) {
        return new Learner(spec, seed, maxBatch, new LossSpec.SoftmaxCrossEntropy())
                .with(rule, true)
                .with(rule, false);
    }

    /// Adds a rule for the weights or the biases. Those without any stay as they are: biases at zero, where a layer
    /// is to have none.
    public Learner with(OptimizerSpec rule, boolean weights) {
        List<Parameter> chosen = network.parameters().stream()
                .filter(parameter -> parameter.name().endsWith("weights") == weights)
                .toList();
        optimizers.add(Optimizer.of(rule, chosen));
        return this;
    }

    public Network network() {
        return network;
    }

    /// It as it stands, of one that reads digits made smaller.
    ///
    /// @param side of their pictures
    public KeptNetwork kept(String name, int side, KeptNetwork.Recipe recipe) {
        return KeptNetwork.of(name, side, recipe, network.weights().copy());
    }

    /// Steps done.
    public long steps() {
        return steps;
    }

    /// One step on a batch with targets [batch x outputs]; the loss before it.
    ///
    /// @throws ArithmeticException with one sentence if the loss is no number any more
    public double step(FMatrixRMaj x, FMatrixRMaj target) {
        return change(loss.valueAndGradient(network.forward(x, true), target, gradient));
    }

    /// One step on a batch with labels; the loss before it.
    ///
    /// @throws ArithmeticException with one sentence if the loss is no number any more
    public double step(FMatrixRMaj x, int[] labels) {
        return change(loss.valueAndGradient(network.forward(x, true), labels, gradient));
    }

    private double change(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The loss was no number any more at step " + steps + ": take a lower rate.");
        }
        network.backward(gradient);
        optimizers.forEach(Optimizer::step);
        steps++;
        return value;
    }

    /// Epochs of shuffled mini-batches; what is left over at an epoch's end is dropped.
    ///
    /// @param size rows of a batch
    /// @param seed of the order
    /// @param from the notebook's place before, `to` after; both out of `all`
    public void fit(FMatrixRMaj x, int[] labels, int epochs, int size, long seed, Notebook notebook, Stretch stretch) {
        fit(x, labels, epochs, size, seed, notebook, stretch, null);
    }

    /// As the other, and tells how it gets on, so that one sees something grow before there is an answer.
    ///
    /// @param curve of the loss over the steps of this learner, each point the mean of the eight steps before it;
    /// null for none
    public void fit(
            FMatrixRMaj x,
            int[] labels,
            int epochs,
            int size,
            long seed,
            Notebook notebook,
            Stretch stretch,
            String curve) {
        double sum = 0;
        int summed = 0;
        int[] order = new int[x.numRows];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Randomness.permute(order, seed, Randomness.Stream.SHUFFLE, epoch);
            for (int at = 0; at + size <= order.length; at += size) {
                if (at / size % 32 == 0) {
                    notebook.at(stretch.of((epoch + (double) at / order.length) / epochs), 1);
                }
                take(x, labels, order, at, size);
                sum += step(batch, batchLabels);
                if (++summed == TOLD) {
                    if (curve != null) {
                        notebook.point(curve, steps, sum / TOLD);
                    }
                    sum = 0;
                    summed = 0;
                }
            }
        }
    }

    private void take(FMatrixRMaj x, int[] labels, int[] order, int at, int size) {
        batch.reshape(size, x.numCols);
        for (int row = 0; row < size; row++) {
            int item = order[at + row];
            System.arraycopy(x.data, item * x.numCols, batch.data, row * x.numCols, x.numCols);
            batchLabels[row] = labels[item];
        }
    }

    /// The part of a trial's work that a training is.
    ///
    /// @param from share of the work done before it
    /// @param to share done after it
    public record Stretch(double from, double to) {
        public static final Stretch ALL = new Stretch(0, 1);

        double of(double share) {
            return from + (to - from) * share;
        }
    }

    /// What a layer answers to each row, in blocks of the largest batch: [rows x units].
    ///
    /// @param layer from 0; -1 = the last
    public FMatrixRMaj outputs(FMatrixRMaj x, int layer) {
        int block = batch.data.length / x.numCols;
        FMatrixRMaj all = new FMatrixRMaj(1, 1);
        FMatrixRMaj part = new FMatrixRMaj(1, 1);
        for (int from = 0; from < x.numRows; from += block) {
            int rows = Math.min(block, x.numRows - from);
            part.reshape(rows, x.numCols);
            System.arraycopy(x.data, from * x.numCols, part.data, 0, rows * x.numCols);
            FMatrixRMaj y = network.forward(part, false);
            y = layer < 0 ? y : network.output(layer);
            if (from == 0) {
                all.reshape(x.numRows, y.numCols);
            }
            System.arraycopy(y.data, 0, all.data, from * y.numCols, rows * y.numCols);
        }
        return all;
    }

    /// What it calls each row: the class of the largest output.
    public int[] answers(FMatrixRMaj x) {
        return largest(outputs(x, -1));
    }

    /// The place of each row's largest number, the first of equal ones.
    public static int[] largest(FMatrixRMaj y) {
        int[] places = new int[y.numRows];
        for (int row = 0; row < y.numRows; row++) {
            for (int k = 1; k < y.numCols; k++) {
                if (y.data[row * y.numCols + k] > y.data[row * y.numCols + places[row]]) {
                    places[row] = k;
                }
            }
        }
        return places;
    }

    /// Share of the answers that are the labels.
    public static double accuracy(int[] answers, int[] labels) {
        int right = 0;
        for (int i = 0; i < answers.length; i++) {
            right += answers[i] == labels[i] ? 1 : 0;
        }
        return (double) right / Math.max(1, answers.length);
    }

    /// Rows of a matrix by their numbers, as a matrix of their own.
    public static FMatrixRMaj rows(FMatrixRMaj x, int[] chosen) {
        FMatrixRMaj part = new FMatrixRMaj(chosen.length, x.numCols);
        for (int row = 0; row < chosen.length; row++) {
            System.arraycopy(x.data, chosen[row] * x.numCols, part.data, row * x.numCols, x.numCols);
        }
        return part;
    }

    /// Labels by their numbers.
    public static int[] labels(int[] labels, int[] chosen) {
        return Arrays.stream(chosen).map(i -> labels[i]).toArray();
    }
}
