package dev.backlight.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.data.FMatrixRMaj;

/// Training steps on digits beside PyTorch's, in one process and by turns, so that both see the same machine: `mvn
/// -Ppytorch -DskipTests test`.
///
/// PyTorch is driven through DJL's lowest layer: its own linear, conv2d and max-pool (oneDNN where it takes it),
/// autograd, and Adam in one fused call a matrix. Both gather 128 digits, step forward and back and update. Left
/// out in PyTorch's favour: turning bytes into numbers (its digits lie ready as floats), and reading the loss.
public final class DigitsPeer {
    private static final int BATCH = 128;
    private static final double WARM_SECONDS = 3;
    private static final double SECONDS = 0.7;
    private static final int PAIRS = 9;

    private final NDManager manager;
    private final TorchAdam adam;
    private final NDArray digits;
    private final NDArray labels;
    private final UnaryOperator<NDArray> net;
    private final int count;
    private int at;

    private DigitsPeer(NDManager manager, Dataset data, boolean convolutions) {
        this.manager = manager;
        count = 10_000;
        FMatrixRMaj x = new FMatrixRMaj(count, 784);
        int[] classes = new int[count];
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        data.fill(order, 0, count, x, classes);
        digits = manager.create(x.data, convolutions ? new Shape(count, 1, 28, 28) : new Shape(count, 784));
        labels = manager.create(Arrays.stream(classes).asLongStream().toArray(), new Shape(count, 1));
        adam = new TorchAdam(manager, 1e-3f, 0.999f);
        net = convolutions ? lenet() : perceptron();
    }

    public static void main(String[] args) throws Exception {
        Dataset train = Mnist.load().train();
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed(1);
        System.out.println("PyTorch " + engine.getVersion() + " through DJL, " + PAIRS + " pairs of " + SECONDS
                + " s each, batch " + BATCH + "; samples a second, median of the pairs");
        for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
            JniUtils.setNumThreads(threads);
            compare("784-128-10", NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10), train, engine, threads);
            compare("LeNet", convolutional(), train, engine, threads);
        }
    }

    private static NetworkSpec convolutional() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        return new NetworkSpec(
                new dev.backlight.engine.spec.Shape(1, 28, 28),
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

    private static void compare(String name, NetworkSpec spec, Dataset train, Engine engine, int threads) {
        try (NDManager manager = NDManager.newBaseManager(engine.defaultDevice(), "PyTorch");
                ThreadTeam team = ThreadTeam.of(threads)) {
            JniUtils.setGradMode(true);
            DigitsPeer peer = new DigitsPeer(manager, train, !spec.input().isFlat());
            Runnable own = own(spec, train, team);
            rate(peer::step, WARM_SECONDS);
            rate(own, WARM_SECONDS);
            double[] theirs = new double[PAIRS];
            double[] ours = new double[PAIRS];
            double[] ratios = new double[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                theirs[i] = rate(peer::step, SECONDS);
                ours[i] = rate(own, SECONDS);
                ratios[i] = ours[i] / theirs[i];
            }
            System.out.printf(
                    "%-12s threads %d: Backlight %,10.0f, PyTorch %,10.0f, ratio %.2f (%.2f to %.2f)%n",
                    name,
                    threads,
                    median(ours),
                    median(theirs),
                    median(ratios),
                    Arrays.stream(ratios).min().orElseThrow(),
                    Arrays.stream(ratios).max().orElseThrow());
        }
    }

    private static Runnable own(NetworkSpec spec, Dataset train, ThreadTeam team) {
        Network network = Network.create(spec, 1, team, BATCH);
        Optimizer optimizer = Optimizer.of(new OptimizerSpec.Adam(0.001f), network.parameters(), team);
        Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
        FMatrixRMaj x = new FMatrixRMaj(BATCH, 784);
        FMatrixRMaj gradient = new FMatrixRMaj(BATCH, 10);
        int[] classes = new int[BATCH];
        int[] order = new int[10_000];
        Arrays.setAll(order, i -> i);
        int[] from = {0};
        return () -> {
            train.fill(order, from[0], from[0] + BATCH, x, classes);
            from[0] = from[0] + 2 * BATCH > order.length ? 0 : from[0] + BATCH;
            loss.valueAndGradient(network.forward(x, true), classes, gradient);
            network.backward(gradient);
            optimizer.step();
        };
    }

    /// Samples a second of a step that is repeated for so long.
    private static double rate(Runnable step, double seconds) {
        long start = System.nanoTime();
        int steps = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            step.run();
            steps++;
        }
        return steps * BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private UnaryOperator<NDArray> perceptron() {
        PtNDArray w1 = adam.parameter(0.05, 128, 784);
        PtNDArray b1 = adam.parameter(0, 128);
        PtNDArray w2 = adam.parameter(0.1, 10, 128);
        PtNDArray b2 = adam.parameter(0, 10);
        return x -> linear(relu(linear(x, w1, b1)), w2, b2);
    }

    private UnaryOperator<NDArray> lenet() {
        PtNDArray c1 = adam.parameter(0.28, 6, 1, 5, 5);
        PtNDArray d1 = adam.parameter(0, 6);
        PtNDArray c2 = adam.parameter(0.12, 16, 6, 5, 5);
        PtNDArray d2 = adam.parameter(0, 16);
        PtNDArray w1 = adam.parameter(0.07, 120, 400);
        PtNDArray b1 = adam.parameter(0, 120);
        PtNDArray w2 = adam.parameter(0.13, 84, 120);
        PtNDArray b2 = adam.parameter(0, 84);
        PtNDArray w3 = adam.parameter(0.15, 10, 84);
        PtNDArray b3 = adam.parameter(0, 10);
        return x -> {
            NDArray h = linear(pool(pool(x, c1, d1, 2), c2, d2, 0).reshape(-1, 400), w1, b1);
            return linear(relu(linear(relu(h), w2, b2)), w3, b3);
        };
    }

    /// Convolution, rectifier, and the largest of two by two.
    private static NDArray pool(NDArray x, NDArray w, NDArray b, int padding) {
        Shape one = new Shape(1, 1);
        Shape two = new Shape(2, 2);
        NDArray z =
                Conv2d.conv2d(x, w, b, one, new Shape(padding, padding), one, 1).singletonOrThrow();
        return relu(z).getNDArrayInternal().maxPool(two, two, new Shape(0, 0), false);
    }

    private static NDArray linear(NDArray x, PtNDArray w, PtNDArray b) {
        return JniUtils.linear((PtNDArray) x, w, b);
    }

    private static NDArray relu(NDArray x) {
        return x.getNDArrayInternal().relu();
    }

    private void step() {
        try (NDManager inner = manager.newSubManager()) {
            NDArray x = digits.get(at + ":" + (at + BATCH));
            NDArray y = labels.get(at + ":" + (at + BATCH));
            x.attach(inner);
            y.attach(inner);
            at = at + 2 * BATCH > count ? 0 : at + BATCH;
            PtNDArray p = JniUtils.logSoftmax((PtNDArray) net.apply(x), 1, DataType.FLOAT32);
            adam.step((PtNDArray) JniUtils.pick(p, (PtNDArray) y, 1).mean().neg());
        }
    }
}
