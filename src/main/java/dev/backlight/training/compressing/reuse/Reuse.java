package dev.backlight.training.compressing.reuse;

import dev.backlight.data.LearningData;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.Randomness;
import dev.backlight.math.RowOps;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.compressing.Numbered;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// Whether what a network has learned helps with another question where labels are few: a new head on its last
/// hidden layer, which stays as it is, against a network of the same widths that begins with nothing.
public final class Reuse {
    /// How many digits come with their labels.
    public static final List<Integer> AMOUNTS = List.of(10, 20, 50, 100, 200, 500, 1000);

    /// Each answer is the mean of so many choices of labelled digits.
    public static final int SEEDS = 3;

    private static final int STEPS = 150;
    private static final int BATCH = 32;
    private static final float RATE = 3e-3f;

    private Reuse() {}

    /// What is used again.
    public enum From {
        /// The front half of an autoencoder, which has seen no label.
        ENCODER,
        /// All but the last layer of a classifier, which has seen many labels of another question.
        CLASSIFIER;

        /// What can be asked of it that it has not learned itself.
        public List<Task> tasks() {
            return this == ENCODER ? Task.afterCodes() : Task.afterClasses();
        }
    }

    /// Shares of right answers for each amount of labelled digits.
    ///
    /// @param learned how many labels it had seen that is used again
    /// @param reused with it
    /// @param scratch without it
    public record Curve(From from, int learned, Task task, List<Integer> amounts, double[] reused, double[] scratch) {
        /// The amounts at which it is ahead.
        public List<Integer> ahead() {
            return IntStream.range(0, reused.length)
                    .filter(i -> reused[i] > scratch[i])
                    .mapToObj(amounts::get)
                    .toList();
        }
    }

    /// Tries an encoder, about a second for each amount.
    ///
    /// @param features what its last hidden layer says of rows of pixels in [0, 1], a row for each
    /// @param train as many digits as the largest amount at least
    /// @param amounts of labelled digits, as `AMOUNTS`
    /// @param test what the answers are judged by
    /// @param told of how far it is, 0 to 1; may throw to stop it
    public static Curve ofEncoder(
            UnaryOperator<float[][]> features,
            Task task,
            Numbered train,
            Numbered test,
            List<Integer> amounts,
            DoubleConsumer told) {
        double[][] right = measure(features, task, train, test, amounts, told);
        return new Curve(From.ENCODER, 0, task, amounts, right[0], right[1]);
    }

    /// Tries the base of a classifier, as `ofEncoder`.
    public static Curve ofClassifier(
            Classifier base, Task task, Numbered train, Numbered test, List<Integer> amounts, DoubleConsumer told) {
        double[][] right = measure(base::features, task, train, test, amounts, told);
        return new Curve(From.CLASSIFIER, base.learned(), task, amounts, right[0], right[1]);
    }

    private static double[][] measure(
            UnaryOperator<float[][]> features,
            Task task,
            Numbered train,
            Numbered test,
            List<Integer> amounts,
            DoubleConsumer told) {
        Numbered learned = task.about(train);
        Numbered known = task.answered(task.about(test));
        Numbered seen = known.with(features.apply(known.rows()));
        double[][] right = new double[2][amounts.size()];
        for (int a = 0; a < amounts.size(); a++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                told.accept((a + (double) seed / SEEDS) / amounts.size());
                Numbered few = task.answered(chosen(learned, task.kinds(), amounts.get(a), seed));
                right[0][a] += right(List.of(), few.with(features.apply(few.rows())), seen, seed) / SEEDS;
                right[1][a] += right(wide(), few, known, seed) / SEEDS;
            }
        }
        return right;
    }

    /// The layers below a head, of 128 and of 64 units.
    static List<LayerSpec> wide() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        return List.of(new LayerSpec.Dense(128), relu, new LayerSpec.Dense(64), relu);
    }

    /// As many of each digit as of any other, or one more.
    private static Numbered chosen(Numbered train, int kinds, int amount, int seed) {
        int[] order = Randomness.permutation(train.size(), seed, Randomness.Stream.DATA, amount);
        int[] counts = new int[10];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < order.length && taken.size() < amount; i++) {
            if (counts[train.labels()[order[i]]] < (amount + kinds - 1) / kinds) {
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
                right += RowOps.largest(y, row) == labels[row] ? 1 : 0;
            }
        }
        return (double) right / test.size();
    }
}
