package dev.backlight.engine;

import com.sun.management.ThreadMXBean;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.ThreadTeam;
import java.lang.management.ManagementFactory;
import org.ejml.data.FMatrixRMaj;

/// Prints how many bytes 2,000 steps of 2-4-2-1 with batches of 10 allocate once the compiler has done its work.
final class SmallStepCheck {
    private static final int MOST_ROUNDS = 500;

    private SmallStepCheck() {}

    public static void main(String[] args) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(NetworkSpec.mlp(2, new int[] {4, 2}, Activation.TANH, 1), 1, team, 10);
            Optimizer optimizer = Optimizer.of(new OptimizerSpec.Sgd(0.03f), network.parameters(), team);
            Loss loss = Loss.of(new LossSpec.SquaredError());
            FMatrixRMaj x = new FMatrixRMaj(10, 2);
            FMatrixRMaj gradient = new FMatrixRMaj(10, 1);
            int[] labels = new int[10];
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < MOST_ROUNDS && bytes > 0; round++) {
                long before = bean.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 2_000; i++) {
                    loss.valueAndGradient(network.forward(x, true), labels, gradient);
                    network.backward(gradient);
                    optimizer.step();
                }
                bytes = bean.getCurrentThreadAllocatedBytes() - before;
            }
            System.out.println(bytes + " bytes");
        }
    }
}
