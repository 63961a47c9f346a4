package dev.backlight.training.judge;

import dev.backlight.data.Examples;
import dev.backlight.data.SetReader;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Judges a network by all examples of a set, in batches: of wide networks in smaller ones, so that judging takes
/// little memory beside training. Keeps its buffers; one thread at a time.
public final class Evaluator {
    /// Examples by which a set is estimated, spread evenly over it. Along three epochs of three recipes of MNIST
    /// 4,000 such digits differ from all by 0.2 to 0.4 points of accuracy, 2,000 by 0.7 to 1.1, and the first
    /// 4,000, which are harder than the rest, by 1.6 to 2.9 (root of the mean square).
    public static final int ESTIMATE = 4_000;

    private static final int BATCH = 500;

    /// For what each example takes in the network. The same on every machine, so that the sums are.
    private static final long MOST_BYTES = 64L << 20;

    private final Examples data;
    private final Loss loss;
    private final Network network;
    private final FMatrixRMaj targets;
    private final SetReader reader;

    public Evaluator(NetworkSpec spec, LossSpec loss, Examples data, ThreadTeam team) {
        this(spec, loss, data, data.size(), team);
    }

    /// Judges by a part of a set: examples that lie evenly over all of it, since what stands beside each other in a
    /// file is often alike.
    ///
    /// @param size of the part, at least 1; all of a set that is no larger
    public Evaluator(NetworkSpec spec, LossSpec loss, Examples data, int size, ThreadTeam team) {
        this(Network.create(spec, 0, team, batch(spec)), Loss.of(loss), data, size);
    }

    private Evaluator(Network network, Loss loss, Examples data, int size) {
        this.data = data;
        this.loss = loss;
        this.network = network;
        int batch = batch(network.spec());
        targets = new FMatrixRMaj(data.hasTargets() ? batch : 0, data.outputs());
        int[] order = new int[Math.min(size, data.size())];
        Arrays.setAll(order, i -> (int) ((long) i * data.size() / order.length));
        reader = new SetReader(data, order, batch);
    }

    /// One that judges by a part of another set in the same memory: of the two, one at a time can judge.
    ///
    /// @param size as there
    public Evaluator of(Examples other, int size) {
        return new Evaluator(network, loss, other, size);
    }

    /// Examples judged at once.
    static int batch(NetworkSpec spec) {
        int batch = BATCH;
        while (batch > 1 && spec.memoryBytes(batch) - spec.memoryBytes(0) > MOST_BYTES) {
            batch /= 2;
        }
        return batch;
    }

    /// @param epoch epochs finished
    /// @param step steps taken
    /// @param parameters in the order of `Network.parameters()`; not modified, but kept in the result: not to be
    ///     changed any more
    public Evaluation evaluate(int epoch, long step, Weights parameters) {
        network.set(parameters);
        Tally tally = new Tally(data.classes());
        reader.forEach(() -> false, (from, to, x, labels) -> {
            FMatrixRMaj output = network.forward(x, false);
            tally.sum += lossOf(output, labels, from, to) * (to - from);
            for (int row = 0; row < to - from && data.classes() > 0; row++) {
                int answer = Answers.largest(output, row);
                tally.confusion[labels[row]][answer]++;
                tally.right += answer == labels[row] ? 1 : 0;
            }
        });
        int count = reader.count();
        double accuracy = data.classes() > 0 ? (double) tally.right / count : Double.NaN;
        return new Evaluation(
                epoch, step, tally.sum / count, accuracy, null, tally.confusion, network.spec(), parameters);
    }

    private static final class Tally {
        private final int[][] confusion;
        private double sum;
        private int right;

        private Tally(int classes) {
            confusion = new int[classes][classes];
        }
    }

    /// Loss and accuracy alone.
    ///
    /// @param parameters not modified
    public Score score(Weights parameters) {
        Evaluation all = evaluate(0, 0, parameters);
        return new Score(all.loss(), all.accuracy());
    }

    private double lossOf(FMatrixRMaj output, int[] labels, int from, int to) {
        if (!data.hasTargets()) {
            return loss.valueAndGradient(output, labels, null);
        }
        reader.fillTargets(from, to, targets);
        return loss.valueAndGradient(output, targets, null);
    }
}
