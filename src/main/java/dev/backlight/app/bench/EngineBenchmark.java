package dev.backlight.app.bench;

import com.sun.management.ThreadMXBean;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.math.ThreadTeam;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// How fast the engine takes whole training steps, on random data of the right shape, and on the first digits of
/// MNIST, four in five of whose pixels are zero.
///
/// GFLOPS count the multiplications and additions of all products, those by zero included. The bound is the rate
/// that would be reached if only the products cost: digits, whose zeros are left out, can go beyond it.
public final class EngineBenchmark {
    private static final long WARM_NANOS = 700_000_000L;
    private static final long ROUND_NANOS = 250_000_000L;
    private static final int ROUNDS = 5;

    private EngineBenchmark() {}

    /// One case on one number of threads.
    ///
    /// @param samplesPerSecond of the best of a few rounds
    /// @param boundSamplesPerSecond if only the products cost
    /// @param bytesPerStep allocated by the calling thread once warm
    public record Figure(
            String name,
            String network,
            int batch,
            int threads,
            boolean training,
            double samplesPerSecond,
            double gflops,
            double boundSamplesPerSecond,
            double bytesPerStep) {

        /// The figure as plain values, in the order of its components.
        public Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("network", network);
            map.put("batch", batch);
            map.put("threads", threads);
            map.put("mode", training ? "training step" : "forward");
            map.put("samplesPerSecond", samplesPerSecond);
            map.put("microsecondsPerStep", 1e6 * batch / samplesPerSecond);
            map.put("gflops", gflops);
            map.put("productsOnlySamplesPerSecond", boundSamplesPerSecond);
            map.put("shareOfBound", boundSamplesPerSecond > 0 ? samplesPerSecond / boundSamplesPerSecond : null);
            map.put("bytesAllocatedPerStep", bytesPerStep);
            return map;
        }
    }

    private record Case(
            String name, NetworkSpec spec, int batch, LossSpec loss, OptimizerSpec optimizer, boolean training) {
        private static final String DIGITS = "a seed, digits";
        private static final String PICTURES = "c convolutional, digits";

        /// The first examples, or random numbers.
        private void fill(FMatrixRMaj x, int[] labels) {
            if (name.equals(DIGITS) || name.equals(PICTURES)) {
                int[] first = IntStream.range(0, batch).toArray();
                digits().fill(first, 0, batch, x, labels);
                return;
            }
            RandomGenerator random = new SplittableRandom(1);
            new Initializer.Uniform(1).fill(x, 1, 1, random);
            for (int i = 0; i < batch; i++) {
                labels[i] = random.nextInt(Math.max(2, spec.output().size()));
            }
        }

        private static Dataset digits() {
            return Digits.read().train();
        }
    }

    /// Runs every case on one thread and on `threads`, one after the other, 2 to 3 s each.
    public static List<Figure> run(int threads) {
        List<Figure> figures = new ArrayList<>();
        for (Case c : cases()) {
            for (int count : threads > 1 ? new int[] {1, threads} : new int[] {1}) {
                figures.add(measure(c, count));
            }
        }
        return figures;
    }

    private static List<Case> cases() {
        LossSpec entropy = new LossSpec.SoftmaxCrossEntropy();
        LossSpec square = new LossSpec.SquaredError();
        OptimizerSpec adam = new OptimizerSpec.Adam(0.001f);
        OptimizerSpec sgd = new OptimizerSpec.Sgd(0.03f);
        NetworkSpec seed = NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10);
        NetworkSpec wide = NetworkSpec.mlp(784, new int[] {512, 256}, Activation.RELU, 10);
        NetworkSpec small = NetworkSpec.mlp(2, new int[] {4, 2}, Activation.TANH, 1);
        NetworkSpec deep = NetworkSpec.mlp(2, new int[] {8, 8, 8, 8, 8, 8}, Activation.TANH, 1);
        return List.of(
                new Case("a seed", seed, 128, entropy, adam, true),
                new Case(Case.DIGITS, seed, 128, entropy, adam, true),
                new Case("b wide", wide, 128, entropy, adam, true),
                new Case("c convolutional", lenet(), 128, entropy, adam, true),
                new Case(Case.PICTURES, lenet(), 128, entropy, adam, true),
                new Case("d small", small, 10, square, sgd, true),
                new Case("d small, one by one", small, 1, square, sgd, true),
                new Case("d deep", deep, 10, square, sgd, true),
                new Case("d deep, one by one", deep, 1, square, sgd, true),
                new Case("e latency", seed, 1, entropy, adam, false));
    }

    private static NetworkSpec lenet() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        return new NetworkSpec(
                new Shape(1, 28, 28),
                List.of(
                        new LayerSpec.Conv2d(6, 5, 1, 2),
                        relu,
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Conv2d(16, 5, 1, 0),
                        relu,
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(120),
                        relu,
                        new LayerSpec.Dense(84),
                        relu,
                        new LayerSpec.Dense(10)));
    }

    private static Figure measure(Case c, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Runnable step = step(c, team);
            double seconds = secondsPerCall(step, WARM_NANOS);
            double bytes = bytesPerCall(step, (int) Math.clamp(0.1 / seconds, 5, 10_000));
            return new Figure(
                    c.name(),
                    c.spec().summary(),
                    c.batch(),
                    threads,
                    c.training(),
                    c.batch() / seconds,
                    1e-9 * flops(c) / seconds,
                    ProductsBound.samplesPerSecond(c.spec(), c.batch(), c.training(), team),
                    bytes);
        }
    }

    private static Runnable step(Case c, ThreadTeam team) {
        Network network = Network.create(c.spec(), 1, team, c.batch());
        Optimizer optimizer = Optimizer.of(c.optimizer(), network.parameters(), team);
        Loss loss = Loss.of(c.loss());
        FMatrixRMaj x = new FMatrixRMaj(c.batch(), c.spec().input().size());
        int[] labels = new int[c.batch()];
        c.fill(x, labels);
        int outputs = c.spec().output().size();
        FMatrixRMaj gradient = new FMatrixRMaj(c.batch(), outputs);
        return () -> {
            FMatrixRMaj output = network.forward(x, c.training());
            if (c.training()) {
                loss.valueAndGradient(output, labels, gradient);
                network.backward(gradient);
                optimizer.step();
            }
        };
    }

    /// The best mean of a few rounds.
    private static double secondsPerCall(Runnable call, long warmNanos) {
        for (long end = System.nanoTime() + warmNanos; System.nanoTime() < end; ) {
            call.run();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long calls = 0;
            long now = begin;
            while (now - begin < ROUND_NANOS) {
                for (int i = 0; i < 16; i++) {
                    call.run();
                }
                calls += 16;
                now = System.nanoTime();
            }
            best = Math.min(best, 1e-9 * (now - begin) / calls);
        }
        return best;
    }

    private static double bytesPerCall(Runnable call, int calls) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean)) {
            return Double.NaN;
        }
        bean.getCurrentThreadAllocatedBytes();
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return (double) (bean.getCurrentThreadAllocatedBytes() - before) / calls;
    }

    /// Twice the multiplications of all products of one step.
    private static double flops(Case c) {
        double flops = 0;
        for (int i = 0; i < c.spec().layers().size(); i++) {
            Shape in = c.spec().inputOf(i);
            Shape out = c.spec().shapes().get(i);
            double product = c.spec().layers().get(i) instanceof Weighted weighted
                    ? 2.0 * c.batch() * weighted.fanIn(in) * out.size()
                    : 0;
            flops += product * (!c.training() ? 1 : i == 0 ? 2 : 3);
        }
        return flops;
    }
}
