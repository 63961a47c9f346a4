package dev.backlight.tensorflow;

import dev.backlight.data.picture.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.nn.SparseSoftmaxCrossEntropyWithLogits;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/// 784-128-10 as TensorFlow trains it: one static graph, the digits in a variable as numbers from 0 to 1, so that a
/// step is handed no more than the rows of its batch; rectifier, cross entropy, Adam at 0.001, batches of 128.
final class TensorFlowTraining implements AutoCloseable {
    private static final int BATCH = 128;
    private static final int[][] SHAPES = {{784, 128}, {128}, {128, 10}, {10}};

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final Session session;
    private final Random random = new Random(1);
    private final List<Op> first = new ArrayList<>();
    private final List<Op> update = new ArrayList<>();
    private final Placeholder<TFloat32> pixels = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 784)));
    private final Placeholder<TInt32> rows = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    private final Placeholder<TFloat32> decay1 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    private final Placeholder<TFloat32> decay2 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    private final Operand<TInt64> guess;
    private final int[] order;
    private int steps;

    /// @param threads within one operation; operations go one after the other, which was the fastest way
    TensorFlowTraining(Dataset data, int threads) {
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(1)
                        .setUsePerSessionThreads(true)
                        .build());
        order = new int[data.size()];
        Arrays.setAll(order, i -> i);
        Variable<TFloat32> x = tf.variable(Shape.of(order.length, 784), TFloat32.class);
        Variable<TInt32> y = tf.variable(Shape.of(order.length), TInt32.class);
        Placeholder<TInt32> labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        Op digits = tf.assign(x, pixels);
        Op classes = tf.assign(y, labels);
        List<Variable<TFloat32>> weights =
                Arrays.stream(SHAPES).map(this::parameter).toList();
        learn(tf.gather(x, rows, tf.constant(0)), tf.gather(y, rows, tf.constant(0)), weights);
        guess = tf.math.argMax(forward(pixels, weights), tf.constant(1));
        int[] answers = new int[order.length];
        try (TFloat32 numbers = numbers(data, answers);
                TInt32 answer = TInt32.tensorOf(Shape.of(order.length), DataBuffers.of(answers))) {
            session.runner().feed(pixels, numbers).addTarget(digits).run().close();
            session.runner().feed(labels, answer).addTarget(classes).run().close();
        }
        for (Op op : first) {
            session.runner().addTarget(op).run().close();
        }
    }

    /// Goes once through all digits in a new order.
    void epoch() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int digit = order[i];
            order[i] = order[j];
            order[j] = digit;
        }
        for (int from = 0; from < order.length; from += BATCH) {
            step(Arrays.copyOfRange(order, from, Math.min(from + BATCH, order.length)));
        }
    }

    /// Which share of the digits is recognized, from 0 to 1.
    double accuracy(Dataset data) {
        int[] answers = new int[data.size()];
        try (TFloat32 numbers = numbers(data, answers);
                TInt64 guesses = (TInt64) session.runner()
                        .feed(pixels, numbers)
                        .fetch(guess)
                        .run()
                        .get(0)) {
            int right = 0;
            for (int i = 0; i < answers.length; i++) {
                right += guesses.getLong(i) == answers[i] ? 1 : 0;
            }
            return right / (double) answers.length;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }

    private void step(int[] batch) {
        steps++;
        try (TInt32 which = TInt32.tensorOf(Shape.of(batch.length), DataBuffers.of(batch));
                TFloat32 power1 = TFloat32.scalarOf((float) Math.pow(0.9, steps));
                TFloat32 power2 = TFloat32.scalarOf((float) Math.pow(0.999, steps))) {
            Session.Runner run =
                    session.runner().feed(rows, which).feed(decay1, power1).feed(decay2, power2);
            update.forEach(run::addTarget);
            run.run().close();
        }
    }

    /// Where the library in C has no gradient for the loss, its second result is one: of each example, so that it
    /// is divided by how many there are.
    private void learn(Operand<TFloat32> x, Operand<TInt32> y, List<Variable<TFloat32>> weights) {
        Operand<TFloat32> logits = forward(x, weights);
        SparseSoftmaxCrossEntropyWithLogits<TFloat32> loss = tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, y);
        Operand<TFloat32> delta = tf.math.div(loss.backprop(), tf.dtypes.cast(tf.size(rows), TFloat32.class));
        Output<?>[] gradients = graph.addGradients(
                "gradients",
                new Output<?>[] {logits.asOutput()},
                weights.stream().map(Operand::asOutput).toArray(Output<?>[]::new),
                new Output<?>[] {delta.asOutput()});
        for (int i = 0; i < weights.size(); i++) {
            @SuppressWarnings("unchecked") // the gradient of a variable has its type
            Operand<TFloat32> gradient = (Operand<TFloat32>) gradients[i];
            update.add(tf.train.applyAdam(
                    weights.get(i),
                    zeros(SHAPES[i]),
                    zeros(SHAPES[i]),
                    decay1,
                    decay2,
                    tf.constant(0.001f),
                    tf.constant(0.9f),
                    tf.constant(0.999f),
                    tf.constant(1e-8f),
                    gradient));
        }
    }

    private Operand<TFloat32> forward(Operand<TFloat32> x, List<Variable<TFloat32>> weights) {
        Operand<TFloat32> hidden = tf.nn.relu(tf.nn.biasAdd(tf.linalg.matMul(x, weights.get(0)), weights.get(1)));
        return tf.nn.biasAdd(tf.linalg.matMul(hidden, weights.get(2)), weights.get(3));
    }

    private Variable<TFloat32> parameter(int... shape) {
        float bound = shape.length == 2 ? (float) Math.sqrt(6.0 / shape[0]) : 0;
        float[] numbers = new float[(int) Shape.of(longs(shape)).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (2 * random.nextFloat() - 1) * bound;
        }
        return variable(shape, numbers);
    }

    private Variable<TFloat32> zeros(int... shape) {
        return variable(shape, new float[(int) Shape.of(longs(shape)).size()]);
    }

    private Variable<TFloat32> variable(int[] shape, float[] numbers) {
        Variable<TFloat32> made = tf.variable(Shape.of(longs(shape)), TFloat32.class);
        first.add(tf.assign(made, tf.constant(Shape.of(longs(shape)), DataBuffers.of(numbers))));
        return made;
    }

    private static TFloat32 numbers(Dataset data, int[] answers) {
        int[] all = new int[data.size()];
        Arrays.setAll(all, i -> i);
        FMatrixRMaj x = new FMatrixRMaj(data.size(), 784);
        data.fill(all, 0, all.length, x, answers);
        return TFloat32.tensorOf(Shape.of(all.length, 784), DataBuffers.of(x.data));
    }

    private static long[] longs(int... shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }
}
