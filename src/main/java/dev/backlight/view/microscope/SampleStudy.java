package dev.backlight.view.microscope;

import dev.backlight.data.picture.Dataset;
import dev.backlight.glass.Study;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.look.Sample;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Predictor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.ejml.data.FMatrixRMaj;

/// The picture on screen.
public final class SampleStudy implements StudySource {
    private final DigitsModel digits;
    private final Studies studies;
    private final AtomicLong search = new AtomicLong();

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
        int next = after(digits.sample().sampleProperty().get());
        digits.showTestDigit(next % digits.testSet().size());
    }

    private static int after(Sample sample) {
        return sample != null && sample.source() == Sample.Source.TEST_SET ? sample.index() + 1 : 0;
    }

    @Override
    public void nextMistake(Consumer<Boolean> done) {
        Snapshot snapshot = digits.run().snapshotProperty().get();
        long mine = search.incrementAndGet();
        Dataset test = digits.testSet();
        int first = after(digits.sample().sampleProperty().get());
        ExperimentConfig config = digits.run().configProperty().get();
        Thread.ofVirtual().start(() -> {
            int found = wrongDigit(new Predictor(snapshot, config.loss()), test, first, mine);
            Platform.runLater(() -> {
                if (search.get() == mine) {
                    if (found >= 0 && digits.testSet() == test) {
                        digits.showTestDigit(found);
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

    @Override
    public void dispose() {
        search.incrementAndGet();
    }
}
