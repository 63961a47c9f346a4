package dev.backlight.view.microscope;

import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.glass.Dropped;
import dev.backlight.glass.Study;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.look.Sample;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Predictor;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.ejml.data.FMatrixRMaj;

/// The example on screen, or where a workspace has none, one of the training examples after the other.
public final class SampleStudy implements StudySource {
    private final ExperimentModel experiment;
    private final OptimizerMemory memory;
    private final AtomicLong search = new AtomicLong();
    private int index;

    public SampleStudy(ExperimentModel experiment) {
        this.experiment = experiment;
        memory = new OptimizerMemory(experiment);
    }

    @Override
    public Study study() {
        Snapshot snapshot = experiment.snapshotProperty().get();
        Sample sample = experiment.sampleProperty().get();
        if (snapshot == null) {
            return null;
        }
        if (sample == null && isDrawable()) {
            return null;
        }
        return sample == null ? trained(snapshot, index) : sampled(snapshot, sample);
    }

    @Override
    public void onNews(Runnable news) {
        memory.onNews(news);
    }

    @Override
    public boolean isDrawable() {
        return experiment.dataProperty().get() instanceof Split;
    }

    /// A drawing has no label: what the network takes it for stands in for one.
    private Study sampled(Snapshot snapshot, Sample sample) {
        if (sample.pixels().length != snapshot.spec().input().size()) {
            return null; // another network is on its way, and its example with it
        }
        double[] target = new double[snapshot.spec().output().size()];
        if (sample.label() >= 0) {
            target[sample.label()] = 1;
        } else {
            double[] read = study(snapshot, sample.pixels(), target).outputs();
            int best = 0;
            for (int k = 1; k < read.length; k++) {
                best = read[k] > read[best] ? k : best;
            }
            target[best] = 1;
        }
        return study(snapshot, sample.pixels(), target);
    }

    private Study trained(Snapshot snapshot, int at) {
        LearningData data = experiment.dataProperty().get();
        int[] item = {Math.floorMod(at, data.train().size())};
        FMatrixRMaj x = new FMatrixRMaj(1, data.train().features());
        if (x.numCols != snapshot.spec().input().size()) {
            return null;
        }
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
        return study(snapshot, x.data, target);
    }

    /// @param example as the data have it; a network on features is studied behind them
    private Study study(Snapshot snapshot, float[] example, double[] target) {
        ExperimentConfig config = experiment.configProperty().get();
        boolean drops = snapshot.spec().layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance);
        return new Study(
                snapshot.spec().behindExtraction(),
                snapshot.parameters(),
                doubles(snapshot.entered(example)),
                target,
                config.loss(),
                memory.next(snapshot, config),
                drops ? new Dropped(config.seed(), snapshot.step()) : null);
    }

    @Override
    public void next() {
        Sample sample = experiment.sampleProperty().get();
        if (!isDrawable()) {
            index++;
        } else {
            experiment.showTestDigit(after(sample) % experiment.testSet().size());
        }
    }

    private static int after(Sample sample) {
        return sample != null && sample.source() == Sample.Source.TEST_SET ? sample.index() + 1 : 0;
    }

    @Override
    public boolean hasClasses() {
        return experiment.dataProperty().get().train().classes() > 0;
    }

    @Override
    public void nextMistake(Consumer<Boolean> done) {
        Snapshot snapshot = experiment.snapshotProperty().get();
        if (!isDrawable()) {
            done.accept(nextWrongPoint(snapshot));
            return;
        }
        long mine = search.incrementAndGet();
        Dataset test = experiment.testSet();
        int first = after(experiment.sampleProperty().get());
        ExperimentConfig config = experiment.configProperty().get();
        Thread.ofVirtual().start(() -> {
            int found = wrongDigit(new Predictor(snapshot, config.loss()), test, first, mine);
            Platform.runLater(() -> {
                if (search.get() == mine) {
                    if (found >= 0 && experiment.testSet() == test) {
                        experiment.showTestDigit(found);
                    }
                    done.accept(found >= 0);
                }
            });
        });
    }

    /// The first test digit from a place on, round and round, that is read wrongly; −1 if all are read rightly.
    private int wrongDigit(Predictor predictor, Dataset test, int first, long mine) {
        for (int i = 0; i < test.size() && search.get() == mine; i++) {
            int at = (first + i) % test.size();
            FMatrixRMaj row = new FMatrixRMaj(1, test.features());
            test.fill(new int[] {at}, 0, 1, row, new int[1]);
            if (predictor.probe(row.data).answer() != test.label(at)) {
                return at;
            }
        }
        return -1;
    }

    /// Points are few and their networks small.
    private boolean nextWrongPoint(Snapshot snapshot) {
        int size = experiment.dataProperty().get().train().size();
        for (int i = 1; i <= size; i++) {
            Study study = trained(snapshot, index + i);
            double threshold = study != null && study.lossSpec() instanceof LossSpec.BinaryCrossEntropy ? 0.5 : 0;
            if (study != null && isWrong(study.outputs(), study.target(), threshold)) {
                index += i;
                return true;
            }
        }
        return false;
    }

    /// Of one output: on the other side of the threshold between two classes than the target.
    static boolean isWrong(double[] outputs, double[] target, double threshold) {
        if (outputs.length == 1) {
            return outputs[0] > threshold != target[0] > threshold;
        }
        int said = 0;
        int meant = 0;
        for (int k = 1; k < outputs.length; k++) {
            said = outputs[k] > outputs[said] ? k : said;
            meant = target[k] > target[meant] ? k : meant;
        }
        return said != meant;
    }

    @Override
    public void dispose() {
        search.incrementAndGet();
    }

    private static double[] doubles(float[] numbers) {
        double[] copy = new double[numbers.length];
        Arrays.setAll(copy, i -> numbers[i]);
        return copy;
    }
}
