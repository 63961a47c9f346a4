package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Works out, for one configuration and its points, all that the playground shows of a snapshot. Meant for a thread
/// beside the screen's; has networks of its own, which it makes there. One thread at a time.
public final class Examiner {
    private final PlaneSplit data;
    private final NetworkSpec spec;
    private final LossSpec loss;
    private final Wiring wiring;
    private final MapPair maps;
    private Network network;
    private Judge train;
    private Judge test;

    public Examiner(PlaneConfig config, PlaneSplit data) {
        this(data, config.network(), config.lossSpec(), new MapPair(config));
    }

    private Examiner(PlaneSplit data, NetworkSpec spec, LossSpec loss, MapPair maps) {
        this.data = data;
        this.spec = spec;
        this.loss = loss;
        this.maps = maps;
        wiring = Wiring.of(spec);
    }

    /// An examiner of the same network for other points; takes the maps over.
    public Examiner on(PlaneSplit other) {
        return new Examiner(other, spec, loss, maps);
    }

    private void prepare() {
        if (network == null) {
            train = new Judge(data.train(), loss);
            test = new Judge(data.test(), loss);
            network = Network.create(spec, 0, ThreadTeam.of(1), Math.max(train.size(), test.size()));
        }
    }

    /// The two newest insights can be read; the maps of the one before those are written again.
    public PlaneInsight examine(Snapshot snapshot, Ablation ablation) {
        prepare();
        Weights parameters = ablation.applyTo(spec, snapshot.parameters());
        PlaneMaps fresh = maps.next();
        fresh.compute(parameters);
        network.set(parameters);
        Answer onTest = test.answer(network);
        Answer onTrain = train.answer(network);
        List<List<UnitStatistics>> units = new ArrayList<>();
        for (int layer = 0; layer < wiring.layers() - 1; layer++) {
            units.add(statistics(layer));
        }
        train.backward(network);
        return new PlaneInsight(data, snapshot, ablation, fresh, onTrain, onTest, units, gradients());
    }

    private List<UnitStatistics> statistics(int layer) {
        int at = wiring.answers(layer);
        FMatrixRMaj answers = network.output(at);
        FMatrixRMaj inputs = network.output(at - 1);
        Activation activation = spec.layers().get(at).function().orElseThrow();
        List<UnitStatistics> statistics = new ArrayList<>();
        for (int unit = 0; unit < wiring.units(layer); unit++) {
            statistics.add(UnitStatistics.of(activation, inputs, answers, unit));
        }
        return List.copyOf(statistics);
    }

    private Weights gradients() {
        List<Parameter> parameters = network.parameters();
        float[][] gradients = new float[parameters.size()][];
        for (int i = 0; i < gradients.length; i++) {
            Parameter parameter = parameters.get(i);
            int count = parameter.value().getNumElements();
            gradients[i] = parameter.trainable() ? Arrays.copyOf(parameter.gradient().data, count) : new float[count];
        }
        return Weights.of(spec, gradients);
    }
}
