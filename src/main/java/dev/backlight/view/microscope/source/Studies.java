package dev.backlight.view.microscope.source;

import dev.backlight.data.LearningData;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.glass.Dropped;
import dev.backlight.glass.Study;
import dev.backlight.math.RowOps;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Sends examples through a run's network equation by equation.
final class Studies {
    private final RunModel<?> run;
    private final OptimizerMemory memory;

    Studies(RunModel<?> run) {
        this.run = run;
        memory = new OptimizerMemory(run);
    }

    /// Told when the optimizer's memory has come that a study had to do without.
    void onNews(Runnable news) {
        memory.onNews(news);
    }

    /// Whether an example can be read wrongly.
    boolean hasClasses() {
        return run.dataProperty().get().train().classes() > 0;
    }

    /// The example on screen.
    ///
    /// @return null if it doesn't fit the network
    /// @throws IllegalArgumentException with one sentence if the network can't be looked at so
    Study sampled(Snapshot snapshot, Sample sample) {
        int outputs = snapshot.spec().output().size();
        if (sample.pixels().length != snapshot.spec().input().size() || sample.label() >= outputs) {
            return null; // another network is on its way, and its example with it
        }
        // a drawing has no label: what the network takes it for stands in for one
        double[] target = new double[outputs];
        if (sample.label() >= 0) {
            target[sample.label()] = 1;
        } else {
            double[] read = study(snapshot, sample.pixels(), target).outputs();
            target[RowOps.largest(read)] = 1;
        }
        return study(snapshot, sample.pixels(), target);
    }

    /// A training example.
    ///
    /// @param at its number, counted round and round
    /// @return null if it doesn't fit the network
    /// @throws IllegalArgumentException with one sentence if the network can't be looked at so
    Study trained(Snapshot snapshot, int at) {
        LearningData data = run.dataProperty().get();
        int[] item = {Math.floorMod(at, data.train().size())};
        FMatrixRMaj x = new FMatrixRMaj(1, data.train().features());
        int outputs = snapshot.spec().output().size();
        boolean moreClasses = !data.train().hasTargets() && data.train().classes() > outputs;
        if (x.numCols != snapshot.spec().input().size() || moreClasses) {
            return null; // the data are there, their network is on its way
        }
        int[] label = new int[1];
        data.train().fill(item, 0, 1, x, label);
        double[] target = new double[outputs];
        if (data.train().hasTargets()) {
            FMatrixRMaj targets = new FMatrixRMaj(1, target.length);
            data.train().fillTargets(item, 0, 1, targets);
            Arrays.setAll(target, i -> targets.data[i]);
        } else {
            target[label[0]] = 1;
        }
        return study(snapshot, x.data, target);
    }

    /// @param example as the data have it; a network on features is studied behind them
    private Study study(Snapshot snapshot, float[] example, double[] target) {
        ExperimentConfig config = run.configProperty().get();
        boolean drops = snapshot.spec().layers().stream().anyMatch(LayerSpec::isRandom);
        return new Study(
                snapshot.spec().behindExtraction(),
                snapshot.parameters(),
                doubles(snapshot.entered(example)),
                target,
                config.loss(),
                memory.next(snapshot, config),
                drops ? new Dropped(config.seed(), snapshot.step()) : null);
    }

    private static double[] doubles(float[] numbers) {
        double[] copy = new double[numbers.length];
        Arrays.setAll(copy, i -> numbers[i]);
        return copy;
    }
}
