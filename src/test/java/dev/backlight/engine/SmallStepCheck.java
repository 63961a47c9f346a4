package dev.backlight.engine;

import com.sun.management.ThreadMXBean;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Prints how many bytes steps allocate once the compiler has done its work: 2,000 steps of 2-4-2-1 with batches of
/// 10, and 20 of two convolutions with batches of 32.
final class SmallStepCheck {
    private static final int MOST_ROUNDS = 500;

    private SmallStepCheck() {}

    public static void main(String[] args) {
        System.out.println(bytes(NetworkSpec.mlp(2, new int[] {4, 2}, Activation.TANH, 1), 10, 2_000) + " bytes");
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        LayerSpec pool = new LayerSpec.MaxPool(2, 2);
        NetworkSpec pictures = new NetworkSpec(
                new Shape(1, 14, 14),
                List.of(
                        new LayerSpec.Conv2d(6, 5, 1, 2),
                        relu,
                        pool,
                        new LayerSpec.Conv2d(16, 3, 1, 0),
                        relu,
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(1)));
        System.out.println(bytes(pictures, 32, 20) + " bytes");
    }

    private static long bytes(NetworkSpec spec, int batch, int steps) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Long.MAX_VALUE;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 1, team, batch);
            Optimizer optimizer = Optimizer.of(new OptimizerSpec.Sgd(0.03f), network.parameters(), team);
            Loss loss = Loss.of(new LossSpec.SquaredError());
            FMatrixRMaj x = new FMatrixRMaj(batch, spec.input().size());
            FMatrixRMaj gradient = new FMatrixRMaj(batch, 1);
            int[] labels = new int[batch];
            for (int round = 0; round < MOST_ROUNDS && bytes > 0; round++) {
                long before = bean.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < steps; i++) {
                    loss.valueAndGradient(network.forward(x, true), labels, gradient);
                    network.backward(gradient);
                    optimizer.step();
                }
                bytes = bean.getCurrentThreadAllocatedBytes() - before;
            }
        }
        return bytes;
    }
}
