package dev.backlight.app.bench;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.engine.spec.Windowed;
import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// The machine's own bound beside a figure: how fast a network would go if only the products cost, zeros included,
/// each at the kernel's own best rate in the same run.
final class ProductsBound {
    private static final int ROUNDS = 12;
    private static final long ROUND_NANOS = 5_000_000;

    private ProductsBound() {}

    /// @param training whether the products of the backward pass count, too
    /// @return 0 for a network with convolutions that don't move by one pixel
    static double samplesPerSecond(NetworkSpec spec, int batch, boolean training, ThreadTeam team) {
        double seconds = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            if (spec.layers().get(i).hasFilters() && spec.layers().get(i) instanceof Windowed moved) {
                if (moved.stride() != 1 || moved.padding() >= moved.size()) {
                    return 0;
                }
                ConvolutionBound bound = new ConvolutionBound(
                        moved, spec.inputOf(i), spec.shapes().get(i), batch, team);
                seconds += seconds(bound::forward);
                if (training) {
                    seconds += seconds(bound::byWeights);
                    seconds += i == 0 ? 0 : seconds(bound::byInput);
                }
            } else if (spec.layers().get(i) instanceof Weighted dense) {
                FMatrixRMaj x = ones(batch, spec.inputOf(i).size());
                FMatrixRMaj w = ones(x.numCols, dense.units());
                FMatrixRMaj y = ones(batch, dense.units());
                seconds += seconds(() -> Gemm.multiply(team, x, w, y));
                if (training) {
                    seconds += seconds(() -> Gemm.multiplyTransA(team, x, y, w));
                    seconds += i == 0 ? 0 : seconds(() -> Gemm.multiplyTransB(team, y, w, x));
                }
            }
        }
        return batch / seconds;
    }

    private static double seconds(Runnable product) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            int calls = 0;
            while (System.nanoTime() - begin < ROUND_NANOS) {
                for (int i = 0; i < 16; i++) {
                    product.run();
                }
                calls += 16;
            }
            best = Math.min(best, 1e-9 * (System.nanoTime() - begin) / calls);
        }
        return best;
    }

    private static FMatrixRMaj ones(int rows, int columns) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        Arrays.fill(matrix.data, 0.01f);
        return matrix;
    }
}
