package dev.backlight.view.microscope.graph;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.List;

/// Examples in networks of dense layers with sigmoids between them.
final class Studies {
    private Studies() {}

    /// @param sizes of the input, the hidden layers and the output
    static Study dense(int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(new LayerSpec.Dense(sizes[l]));
            if (l < sizes.length - 1) {
                layers.add(new LayerSpec.Activate(Activation.SIGMOID));
            }
        }
        NetworkSpec spec = new NetworkSpec(Shape.flat(sizes[0]), layers);
        double[] given = new double[sizes[0]];
        given[0] = -3.4;
        given[1] = -3.5;
        double[] target = new double[sizes[sizes.length - 1]];
        return new Study(
                spec,
                Network.create(spec, 42, ThreadTeam.of(1), 1).weights(),
                given,
                target,
                new LossSpec.SquaredError(),
                Step.plain(0.03),
                null);
    }
}
