package dev.backlight.storage.exchange;

import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.run.Model;
import org.ejml.data.FMatrixRMaj;

/// What the engine makes of a network in its first steps on a hundred inputs, labelled in turn.
final class FirstSteps {
    private FirstSteps() {}

    static Weights of(Model model, OptimizerSpec rule, int steps) {
        float[][] probes = Exchange.probes(model.network(), 100);
        FMatrixRMaj x = new FMatrixRMaj(probes);
        int[] labels = new int[100];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 10;
        }
        Network network = Network.create(model.network(), 0, ThreadTeam.of(1), 100);
        network.set(model.parameters());
        Optimizer optimizer = Optimizer.of(rule, network.parameters());
        Loss loss = Loss.of(model.loss());
        FMatrixRMaj gradient = new FMatrixRMaj(1, 1);
        for (int i = 0; i < steps; i++) {
            FMatrixRMaj output = network.forward(x, true);
            loss.valueAndGradient(output, labels, gradient);
            network.backward(gradient);
            optimizer.step();
        }
        return network.weights();
    }
}
