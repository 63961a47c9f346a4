package dev.backlight.tensorflow;

import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.TensorFlow;

/// Whole trainings of 784-128-10 beside TensorFlow's, and beside the dense products alone by OpenBLAS, in one
/// process and by turns, so that all see the same machine: `mvn -Ptensorflow -DskipTests test`.
///
/// Ours is what a user runs: 21 epochs from new weights, with the test after each, the mean digit taken off. Left
/// out in TensorFlow's favour: the test, the mean digit, reading the loss, and its first epochs.
public final class TrainingPeer {
    private static final int ROUNDS = 5;
    private static final int WARM_EPOCHS = 8;
    private static final int EPOCHS = 3;
    private static final int PRODUCTS = 1_500;

    private final Split data;
    private final Map<String, double[]> rates = new LinkedHashMap<>();

    private TrainingPeer(Split data) {
        this.data = data;
    }

    public static void main(String[] args) throws Exception {
        new TrainingPeer(Mnist.load()).run();
    }

    private void run() throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        OpenBlasProducts products = new OpenBlasProducts();
        try (TensorFlowTraining alone = new TensorFlowTraining(data.train(), 1);
                TensorFlowTraining shared = new TensorFlowTraining(data.train(), cores)) {
            epochs(alone, WARM_EPOCHS);
            epochs(shared, WARM_EPOCHS);
            training(1);
            training(cores);
            System.out.printf(
                    "TensorFlow %s, %d rounds by turns; samples a second, median (lowest to highest)%n",
                    TensorFlow.version(), ROUNDS);
            for (int round = 0; round < ROUNDS; round++) {
                note("Backlight, 21 epochs with tests, 1 thread", round, training(1));
                note("TensorFlow, 1 thread", round, epochs(alone, EPOCHS));
                note("OpenBLAS, products only, 1 thread", round, products.rate(1, PRODUCTS));
                note("Backlight, 21 epochs with tests, all threads", round, training(cores));
                note("TensorFlow, all threads", round, epochs(shared, EPOCHS));
                note("OpenBLAS, products only, all threads", round, products.rate(cores, PRODUCTS));
            }
            rates.forEach((what, each) -> System.out.printf("%-46s %s%n", what, spread(each, "%,.0f")));
            ratio("TensorFlow, 1 thread", "TensorFlow, all threads");
            ratio("OpenBLAS, products only, 1 thread", "OpenBLAS, products only, all threads");
            System.out.printf(
                    "TensorFlow's accuracy in the end: %.4f and %.4f%n",
                    alone.accuracy(data.test()), shared.accuracy(data.test()));
        }
    }

    /// Ours beside the faster of two ways of theirs, round by round.
    private void ratio(String one, String all) {
        for (String ours : rates.keySet().stream()
                .filter(what -> what.startsWith("Backlight"))
                .toList()) {
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(
                    ratios, round -> rates.get(ours)[round] / Math.max(rates.get(one)[round], rates.get(all)[round]));
            System.out.printf("%s, beside %s at its best: %s%n", ours, one.split(",")[0], spread(ratios, "%.2f"));
        }
    }

    private void note(String what, int round, double rate) {
        rates.computeIfAbsent(what, name -> new double[ROUNDS])[round] = rate;
    }

    private static String spread(double[] values, String form) {
        double[] rising = Arrays.stream(values).sorted().toArray();
        return String.format(
                form + " (" + form + " to " + form + ")",
                rising[rising.length / 2],
                rising[0],
                rising[rising.length - 1]);
    }

    private double epochs(TensorFlowTraining training, int epochs) {
        long start = System.nanoTime();
        for (int i = 0; i < epochs; i++) {
            training.epoch();
        }
        return epochs * (double) data.train().size() / ((System.nanoTime() - start) / 1e9);
    }

    private double training(int threads) throws InterruptedException {
        ExperimentConfig config = ExperimentConfig.article();
        try (Trainer trainer = new Trainer(config, data, threads, 1)) {
            long start = System.nanoTime();
            trainer.play();
            while (trainer.progress().state() != RunState.FINISHED
                    || trainer.history().size(Metric.TEST_ACCURACY) <= config.epochs()) {
                Thread.sleep(1);
            }
            return config.epochs() * (double) data.train().size() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
