package dev.backlight.view.microscope.source;

import dev.backlight.glass.Study;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.digits.MistakeSearch;
import dev.backlight.model.look.Sample;
import dev.backlight.training.past.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;

/// The picture on screen.
public final class SampleStudy implements StudySource {
    private final DigitsModel digits;
    private final Studies studies;

    public SampleStudy(DigitsModel digits) {
        this.digits = digits;
        studies = new Studies(digits.run());
    }

    @Override
    public Study study() {
        Snapshot snapshot = digits.run().snapshotProperty().get();
        Sample sample = digits.sample().sampleProperty().get();
        return snapshot == null || sample == null ? null : studies.sampled(snapshot, sample);
    }

    @Override
    public void onNews(Runnable news) {
        studies.onNews(news);
    }

    @Override
    public Optional<DrawingModel> drawing() {
        return Optional.of(digits.drawing());
    }

    @Override
    public boolean hasClasses() {
        return studies.hasClasses();
    }

    @Override
    public void next() {
        int next = MistakeSearch.after(digits.sample().sampleProperty().get());
        digits.showTestDigit(next % digits.testSet().size());
    }

    @Override
    public void nextMistake(Consumer<Boolean> done) {
        digits.mistakes().next(done);
    }

    @Override
    public void dispose() {
        digits.mistakes().cancel();
    }
}
