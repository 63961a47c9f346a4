package dev.backlight.view.microscope.source;

import dev.backlight.engine.spec.LossSpec;
import dev.backlight.glass.Study;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.past.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;

/// The place of the plane one points at, else one of the training points after the other.
public final class PointStudy implements StudySource {
    private final RunModel<?> run;
    private final SampleModel sample;
    private final Studies studies;
    private int index;

    public PointStudy(RunModel<?> run, SampleModel sample) {
        this.run = run;
        this.sample = sample;
        studies = new Studies(run);
    }

    @Override
    public Study study() {
        Snapshot snapshot = run.snapshotProperty().get();
        if (snapshot == null) {
            return null;
        }
        Sample pointed = sample.sampleProperty().get();
        return pointed == null ? studies.trained(snapshot, index) : studies.sampled(snapshot, pointed);
    }

    @Override
    public void onNews(Runnable news) {
        studies.onNews(news);
    }

    @Override
    public Optional<DrawingModel> drawing() {
        return Optional.empty();
    }

    @Override
    public boolean hasClasses() {
        return studies.hasClasses();
    }

    @Override
    public void next() {
        index++;
    }

    /// Points are few and their networks small: answers at once.
    @Override
    public void nextMistake(Consumer<Boolean> done) {
        done.accept(nextWrongPoint(run.snapshotProperty().get()));
    }

    private boolean nextWrongPoint(Snapshot snapshot) {
        int size = run.dataProperty().get().train().size();
        for (int i = 1; i <= size; i++) {
            Study study = studies.trained(snapshot, index + i);
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
        // nothing goes on away from the screen's thread
    }
}
