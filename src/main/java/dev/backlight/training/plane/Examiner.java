package dev.backlight.training.plane;

import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.LayerSpec;
import dev.backlight.engine.Network;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.engine.Parameter;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Works out, for one configuration and its points, all that the playground shows of a snapshot. Meant for a thread
/// beside the screen's; has networks of its own. One thread at a time.
public final class Examiner {
    private final NetworkSpec spec;
    private final Wiring wiring;
    private final Network network;
    private final Judge train;
    private final Judge test;
    private final PlaneMaps[] maps = new PlaneMaps[2];
    private int turn;

    public Examiner(PlaneConfig config, PlaneSplit data) {
        spec = config.network();
        wiring = Wiring.of(spec);
        train = new Judge(data.train(), config.lossSpec());
        test = new Judge(data.test(), config.lossSpec());
        network = Network.create(spec, 0, ThreadTeam.of(1), Math.max(train.size(), test.size()));
        for (int i = 0; i < maps.length; i++) {
            maps[i] = new PlaneMaps(spec, config.lossSpec(), new Features(config.features()), config.task());
        }
    }

    /// The two newest insights can be read; the maps of the one before those are written again.
    public PlaneInsight examine(Snapshot snapshot, Ablation ablation) {
        float[][] parameters = ablation.applyTo(spec, snapshot.parameters());
        turn = 1 - turn;
        maps[turn].compute(parameters);
        network.copyParametersFrom(parameters);
        Answer onTest = test.answer(network);
        Answer onTrain = train.answer(network);
        List<List<UnitStatistics>> units = new ArrayList<>();
        for (int layer = 0; layer < wiring.layers() - 1; layer++) {
            units.add(statistics(layer));
        }
        train.backward(network);
        return new PlaneInsight(snapshot, ablation, maps[turn], onTrain, onTest, units, gradients());
    }

    private List<UnitStatistics> statistics(int layer) {
        int at = wiring.answers(layer);
        FMatrixRMaj answers = network.output(at);
        FMatrixRMaj inputs = network.output(at - 1);
        LayerSpec.Activate activate = (LayerSpec.Activate) spec.layers().get(at);
        List<UnitStatistics> statistics = new ArrayList<>();
        for (int unit = 0; unit < wiring.units(layer); unit++) {
            statistics.add(UnitStatistics.of(activate.activation(), inputs, answers, unit));
        }
        return List.copyOf(statistics);
    }

    private float[][] gradients() {
        List<Parameter> parameters = network.parameters();
        float[][] gradients = new float[parameters.size()][];
        for (int i = 0; i < gradients.length; i++) {
            FMatrixRMaj gradient = parameters.get(i).gradient();
            gradients[i] = java.util.Arrays.copyOf(gradient.data, gradient.getNumElements());
        }
        return gradients;
    }
}
