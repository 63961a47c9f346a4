package dev.backlight.app.bench;

import dev.backlight.data.Batches;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.Gradients;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import dev.backlight.training.step.BatchFilling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.ejml.data.FMatrixRMaj;

/// Where the time of one epoch of the article's training goes: its parts one after the other, as a training takes
/// them, and beside their sum an epoch of a whole training, which tests on a thread of its own meanwhile.
public final class EpochBenchmark implements Benchmark {
    private static final int WARM = 4;
    private static final int EPOCHS = 9;

    @Override
    public String name() {
        return "epoch";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("recipe", "784-128-10, Adam 0.001, batch 128; milliseconds of an epoch of 60,000 digits");
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
            Map<String, Object> line = new LinkedHashMap<>();
            try (ThreadTeam team = ThreadTeam.of(threads);
                    ThreadTeam examiner = ThreadTeam.of(1)) {
                Parts parts = new Parts(data, team, examiner);
                double[][] each = new double[EPOCHS][];
                for (int epoch = 1 - WARM; epoch <= EPOCHS; epoch++) {
                    double[] times = parts.epoch(epoch + WARM);
                    if (epoch > 0) {
                        each[epoch - 1] = times;
                    }
                }
                double sum = 0;
                for (Part part : Part.values()) {
                    double middle = median(Arrays.stream(each).mapToDouble(times -> times[part.ordinal()]));
                    line.put(part.name().toLowerCase(Locale.ROOT), middle);
                    sum += part == Part.TEST ? 0 : middle;
                }
                line.put("sumWithoutTest", Math.round(sum * 100) / 100.0);
            }
            line.put("epochOfAWholeTraining", whole(data, threads));
            figures.put("threads" + threads, line);
        }
        return figures;
    }

    /// In the order in which a training takes them.
    private enum Part {
        SHUFFLE,
        GATHER,
        FORWARD,
        LOSS,
        BACKWARD,
        NORM,
        UPDATE,
        TEST
    }

    private static final class Parts {
        private final ExperimentConfig config = ExperimentConfig.article();
        private final Network network;
        private final Optimizer optimizer;
        private final Loss loss;
        private final Batches batches;
        private final BatchFilling filling;
        private final FMatrixRMaj gradient = new FMatrixRMaj(128, 10);
        private final Evaluator evaluator;

        Parts(Split data, ThreadTeam team, ThreadTeam examiner) {
            NetworkSpec spec = config.normalizedOn(data.train());
            network = Network.create(spec, config.seed(), team, 128);
            optimizer = Optimizer.of(config.optimizer(), network.parameters(), team);
            loss = Loss.of(config.loss());
            batches = new Batches(data.train().size(), 128, config.seed());
            filling = new BatchFilling(data.train(), 128, team);
            evaluator = new Evaluator(spec, config.loss(), data.test(), examiner);
        }

        /// Milliseconds of each part.
        double[] epoch(int number) {
            long[] nanos = new long[Part.values().length];
            long last = System.nanoTime();
            batches.startEpoch(number);
            last = mark(nanos, Part.SHUFFLE, last);
            for (int batch = 0; batch < batches.count(); batch++) {
                int from = batches.from(batch);
                int to = batches.to(batch);
                FMatrixRMaj x = filling.fill(batches.order(), from, to);
                last = mark(nanos, Part.GATHER, last);
                FMatrixRMaj output = network.forward(x, true);
                last = mark(nanos, Part.FORWARD, last);
                gradient.reshape(to - from, output.numCols);
                loss.valueAndGradient(output, filling.labels(), gradient);
                last = mark(nanos, Part.LOSS, last);
                network.backward(gradient);
                last = mark(nanos, Part.BACKWARD, last);
                Gradients.norm(network.parameters());
                last = mark(nanos, Part.NORM, last);
                optimizer.step();
                last = mark(nanos, Part.UPDATE, last);
            }
            evaluator.evaluate(number, 0, network.weights());
            mark(nanos, Part.TEST, last);
            return Arrays.stream(nanos).mapToDouble(time -> time / 1e6).toArray();
        }

        private static long mark(long[] nanos, Part part, long since) {
            long now = System.nanoTime();
            nanos[part.ordinal()] += now - since;
            return now;
        }
    }

    /// The median of the epochs of a training by the window's and the command's own loop, the first ones left out.
    private static double whole(Split data, int threads) {
        ExperimentConfig config = ExperimentConfig.article().withEpochs(WARM + EPOCHS);
        double[] ended = new double[config.epochs() + 1];
        try (Trainer trainer = new Trainer(config, data, threads, 1)) {
            trainer.play();
            int done = 0;
            while (done < config.epochs()) {
                Thread.sleep(1);
                boolean over = trainer.progress().state() == RunState.FINISHED;
                int now = over ? config.epochs() : trainer.progress().epoch() - 1;
                for (; done < now; done++) {
                    ended[done + 1] = System.nanoTime() / 1e6;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", interrupted);
        }
        double[] epochs = new double[EPOCHS];
        Arrays.setAll(epochs, i -> ended[WARM + i + 1] - ended[WARM + i]);
        return median(Arrays.stream(epochs));
    }

    private static double median(DoubleStream values) {
        double[] rising = values.sorted().toArray();
        return Math.round(rising[rising.length / 2] * 100) / 100.0;
    }
}
