package dev.backlight.training.compressing;

import dev.backlight.data.LearningData;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// Whether what an encoder found out without labels helps where labels are few: a new head on its last hidden
/// layer, which stays as it is, against a network of the same widths that begins with nothing.
public final class Reuse {
    /// How many digits come with their labels.
    public static final List<Integer> AMOUNTS = List.of(10, 20, 50, 100, 200, 500, 1000);

    /// Each answer is the mean of so many choices of labelled digits.
    public static final int SEEDS = 3;

    private static final int STEPS = 150;
    private static final int BATCH = 32;
    private static final float RATE = 3e-3f;

    private Reuse() {}

    /// What is asked about a digit.
    public enum Task {
        WHICH(10, label -> label),
        ODD(2, label -> label % 2),
        LOOP(2, label -> label == 0 || label == 6 || label == 8 || label == 9 ? 1 : 0);

        private final int classes;
        private final IntUnaryOperator answer;

        Task(int classes, IntUnaryOperator answer) {
            this.classes = classes;
            this.answer = answer;
        }

        /// The digits with the answers to this question as their classes.
        Numbered ask(Numbered digits) {
            return new Numbered(
                    digits.name(),
                    digits.rows(),
                    Arrays.stream(digits.labels()).map(answer).toArray(),
                    classes);
        }
    }

    /// Shares of right answers for each amount of labelled digits.
    ///
    /// @param reused with the encoder
    /// @param scratch without it
    public record Curve(Task task, List<Integer> amounts, double[] reused, double[] scratch) {
        /// The amounts at which the encoder is ahead.
        public List<Integer> ahead() {
            return IntStream.range(0, reused.length)
                    .filter(i -> reused[i] > scratch[i])
                    .mapToObj(amounts::get)
                    .toList();
        }
    }

    /// Trains all heads and all networks, about a second for each amount.
    ///
    /// @param train as many digits as the largest amount at least
    /// @param amounts of labelled digits, as `AMOUNTS`
    /// @param test what the answers are judged by
    /// @param told of how far it is, 0 to 1; may throw to stop it
    public static Curve measure(
            Halves encoder, Task task, Numbered train, Numbered test, List<Integer> amounts, DoubleConsumer told) {
        Numbered known = task.ask(test);
        Numbered seen = known.with(encoder.features(test.rows()));
        double[] reused = new double[amounts.size()];
        double[] scratch = new double[amounts.size()];
        for (int a = 0; a < reused.length; a++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                told.accept((a + (double) seed / SEEDS) / reused.length);
                Numbered few = task.ask(chosen(train, amounts.get(a), seed));
                Numbered features = few.with(encoder.features(few.rows()));
                reused[a] += right(List.of(), features, seen, seed) / SEEDS;
                scratch[a] += right(wide(), few, known, seed) / SEEDS;
            }
        }
        return new Curve(task, amounts, reused, scratch);
    }

    private static List<LayerSpec> wide() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        return List.of(new LayerSpec.Dense(128), relu, new LayerSpec.Dense(64), relu);
    }

    /// As many of each digit as of any other, or one more.
    private static Numbered chosen(Numbered train, int amount, int seed) {
        int[] order = Randomness.permutation(train.size(), seed, Randomness.Stream.DATA, amount);
        int[] counts = new int[10];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < order.length && taken.size() < amount; i++) {
            if (counts[train.labels()[order[i]]] < (amount + 9) / 10) {
                counts[train.labels()[order[i]]]++;
                taken.add(order[i]);
            }
        }
        return new Numbered(
                train.name(),
                taken.stream().map(i -> train.rows()[i]).toArray(float[][]::new),
                taken.stream().mapToInt(i -> train.labels()[i]).toArray(),
                train.classes());
    }

    private static double right(List<LayerSpec> before, Numbered train, Numbered test, int seed) {
        List<LayerSpec> layers = new ArrayList<>(before);
        layers.add(new LayerSpec.Dense(train.classes()));
        LearningData data = train.against(test);
        ExperimentConfig config = ExperimentConfig.article()
                .withNetwork(new NetworkSpec(Shape.flat(train.features()), layers))
                .withLoss(new LossSpec.SoftmaxCrossEntropy())
                .withOptimizer(new OptimizerSpec.Adam(RATE))
                .withBatch(Math.min(BATCH, train.size()))
                .withEpochs(STEPS)
                .withInputs(InputScale.STANDARDISED)
                .withSeed(seed);
        config.check(data);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(config, train, test, team);
            Outcome outcome = Outcome.TAKEN;
            while (loop.steps() < STEPS && outcome != Outcome.DIVERGED) {
                outcome = loop.step();
            }
            return right(loop.network(), test, config.batch());
        }
    }

    private static double right(Network network, Numbered test, int batch) {
        int[] order = IntStream.range(0, test.size()).toArray();
        int right = 0;
        for (int from = 0; from < order.length; from += batch) {
            int to = Math.min(order.length, from + batch);
            FMatrixRMaj x = new FMatrixRMaj(to - from, test.features());
            int[] labels = new int[to - from];
            test.fill(order, from, to, x, labels);
            FMatrixRMaj y = network.forward(x, false);
            for (int row = 0; row < labels.length; row++) {
                right += best(y, row) == labels[row] ? 1 : 0;
            }
        }
        return (double) right / test.size();
    }

    private static int best(FMatrixRMaj y, int row) {
        int best = 0;
        for (int k = 1; k < y.numCols; k++) {
            best = y.get(row, k) > y.get(row, best) ? k : best;
        }
        return best;
    }
}
