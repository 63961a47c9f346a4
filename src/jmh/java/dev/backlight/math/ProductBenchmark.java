package dev.backlight.math;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The products of the article's first layer, [128 x 784] by [784 x 128], beside EJML's, in one run: products a
/// second. EJML's float products cannot stand beside its double ones on one class path, so it computes in double.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ProductBenchmark {
    private final FMatrixRMaj x = new FMatrixRMaj(128, 784);
    private final FMatrixRMaj w = new FMatrixRMaj(784, 128);
    private final FMatrixRMaj y = new FMatrixRMaj(128, 128);
    private final FMatrixRMaj gradient = new FMatrixRMaj(784, 128);
    private final FMatrixRMaj back = new FMatrixRMaj(128, 784);
    private final DMatrixRMaj dx = new DMatrixRMaj(128, 784);
    private final DMatrixRMaj dw = new DMatrixRMaj(784, 128);
    private final DMatrixRMaj dy = new DMatrixRMaj(128, 128);
    private final DMatrixRMaj dGradient = new DMatrixRMaj(784, 128);
    private final DMatrixRMaj dBack = new DMatrixRMaj(128, 784);
    private ThreadTeam team;

    @Setup
    public void fill() {
        team = ThreadTeam.of(1);
        Random random = new Random(1);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = random.nextFloat();
            w.data[i] = random.nextFloat();
            dx.data[i] = x.data[i];
            dw.data[i] = w.data[i];
        }
    }

    @TearDown
    public void end() {
        team.close();
    }

    @Benchmark
    public FMatrixRMaj forward() {
        Gemm.multiply(team, x, w, y);
        return y;
    }

    @Benchmark
    public DMatrixRMaj forwardEjml() {
        return CommonOps_DDRM.mult(dx, dw, dy);
    }

    @Benchmark
    public FMatrixRMaj weightGradient() {
        Gemm.multiplyTransA(team, x, y, gradient);
        return gradient;
    }

    @Benchmark
    public DMatrixRMaj weightGradientEjml() {
        return CommonOps_DDRM.multTransA(dx, dy, dGradient);
    }

    @Benchmark
    public FMatrixRMaj inputGradient() {
        Gemm.multiplyTransB(team, y, w, back);
        return back;
    }

    @Benchmark
    public DMatrixRMaj inputGradientEjml() {
        return CommonOps_DDRM.multTransB(dy, dw, dBack);
    }
}
