package dev.backlight.view.microscope.source;

import dev.backlight.glass.Study;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.past.Snapshot;

/// One of the examples that are learned from after the other.
public final class LearnedStudy implements StudySource {
    private final RunModel<?> run;
    private final Studies studies;
    private int index;

    public LearnedStudy(RunModel<?> run) {
        this.run = run;
        studies = new Studies(run);
    }

    @Override
    public Study study() {
        Snapshot now = run.snapshotProperty().get();
        return now == null ? null : studies.trained(now, index);
    }

    @Override
    public void onNews(Runnable news) {
        studies.onNews(news);
    }

    @Override
    public void next() {
        index++;
    }
}
