package dev.backlight.tensorflow;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;

/// The five matrix products of a step of 784-128-10 and nothing else, zeros included, by OpenBLAS: how fast a dense
/// training could be at most.
final class OpenBlasProducts {
    private static final int BATCH = 128;
    private static final int INPUTS = 784;
    private static final int HIDDEN = 128;
    private static final int OUTPUTS = 10;

    private final Random random = new Random(1);
    private final FloatPointer x = matrix(BATCH * INPUTS);
    private final FloatPointer w1 = matrix(INPUTS * HIDDEN);
    private final FloatPointer h = matrix(BATCH * HIDDEN);
    private final FloatPointer w2 = matrix(HIDDEN * OUTPUTS);
    private final FloatPointer z = matrix(BATCH * OUTPUTS);
    private final FloatPointer delta = matrix(BATCH * HIDDEN);
    private final FloatPointer g1 = matrix(INPUTS * HIDDEN);
    private final FloatPointer g2 = matrix(HIDDEN * OUTPUTS);

    /// Samples a second.
    double rate(int threads, int steps) {
        blas_set_num_threads(threads);
        long start = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            step();
        }
        return steps * BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private void step() {
        product(CblasNoTrans, CblasNoTrans, BATCH, HIDDEN, INPUTS, x, INPUTS, w1, HIDDEN, h);
        product(CblasNoTrans, CblasNoTrans, BATCH, OUTPUTS, HIDDEN, h, HIDDEN, w2, OUTPUTS, z);
        product(CblasTrans, CblasNoTrans, HIDDEN, OUTPUTS, BATCH, h, HIDDEN, z, OUTPUTS, g2);
        product(CblasNoTrans, CblasTrans, BATCH, HIDDEN, OUTPUTS, z, OUTPUTS, w2, OUTPUTS, delta);
        product(CblasTrans, CblasNoTrans, INPUTS, HIDDEN, BATCH, x, INPUTS, delta, HIDDEN, g1);
    }

    private static void product(
            int turnA,
            int turnB,
            int rows,
            int columns,
            int depth,
            FloatPointer a,
            int widthA,
            FloatPointer b,
            int widthB,
            FloatPointer c) {
        cblas_sgemm(CblasRowMajor, turnA, turnB, rows, columns, depth, 1, a, widthA, b, widthB, 0, c, columns);
    }

    private FloatPointer matrix(int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return new FloatPointer(numbers);
    }
}
