package dev.backlight.view.microscope;

import dev.backlight.data.LearningData;
import dev.backlight.glass.Study;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Sample;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.Snapshot;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// The example on screen, or where a workspace has none, one of the training examples after the other.
public final class SampleStudy implements StudySource {
    private final ExperimentModel experiment;
    private int index;

    public SampleStudy(ExperimentModel experiment) {
        this.experiment = experiment;
    }

    @Override
    public Study study() {
        Snapshot snapshot = experiment.snapshotProperty().get();
        Sample sample = experiment.sampleProperty().get();
        if (snapshot == null) {
            return null;
        }
        ExperimentConfig config = experiment.configProperty().get();
        return sample == null ? trained(snapshot, config) : sampled(snapshot, config, sample);
    }

    /// A drawing has no label: what the network takes it for stands in for one.
    private Study sampled(Snapshot snapshot, ExperimentConfig config, Sample sample) {
        int label = sample.source() == Sample.Source.TEST_SET
                ? sample.label()
                : experiment.probeProperty().get().answer();
        double[] target = new double[snapshot.spec().output().size()];
        target[label] = 1;
        return new Study(
                snapshot.spec(),
                snapshot.parameters(),
                doubles(sample.pixels()),
                target,
                config.loss(),
                config.optimizer().learningRate());
    }

    private Study trained(Snapshot snapshot, ExperimentConfig config) {
        LearningData data = experiment.dataProperty().get();
        int[] item = {index % data.train().size()};
        FMatrixRMaj x = new FMatrixRMaj(1, data.train().features());
        int[] label = new int[1];
        data.train().fill(item, 0, 1, x, label);
        double[] target = new double[snapshot.spec().output().size()];
        if (data.train().hasTargets()) {
            FMatrixRMaj targets = new FMatrixRMaj(1, target.length);
            data.train().fillTargets(item, 0, 1, targets);
            Arrays.setAll(target, i -> targets.data[i]);
        } else {
            target[label[0]] = 1;
        }
        return new Study(
                snapshot.spec(),
                snapshot.parameters(),
                doubles(x.data),
                target,
                config.loss(),
                config.optimizer().learningRate());
    }

    @Override
    public void next() {
        Sample sample = experiment.sampleProperty().get();
        if (sample == null) {
            index++;
        } else {
            int after = sample.source() == Sample.Source.TEST_SET ? sample.index() + 1 : 0;
            experiment.showTestDigit(after % experiment.testSet().size());
        }
    }

    private static double[] doubles(float[] numbers) {
        double[] copy = new double[numbers.length];
        Arrays.setAll(copy, i -> numbers[i]);
        return copy;
    }
}
