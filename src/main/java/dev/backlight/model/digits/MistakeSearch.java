package dev.backlight.model.digits;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Watch;
import dev.backlight.model.work.Work;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.past.Snapshot;
import java.util.function.Consumer;
import org.ejml.data.FMatrixRMaj;

/// Looks for the next test digit that the network on screen reads wrongly. Belongs to the screen's thread.
public final class MistakeSearch implements AutoCloseable {
    private static final Consumer<Boolean> NOBODY = _ -> {};

    private final DigitsModel digits;
    private final Work<Integer> searching;
    private Consumer<Boolean> hearer = NOBODY;
    private Dataset searched;

    MistakeSearch(DigitsModel digits) {
        this.digits = digits;
        searching = new Work<>(digits.run().workers(), "backlight-mistake");
    }

    /// Shows the next one after the sample on screen; what is being searched for is given up.
    ///
    /// @param then hears once whether there was one
    public void next(Consumer<Boolean> then) {
        RunModel<?> run = digits.run();
        Snapshot snapshot = run.snapshotProperty().get();
        LossSpec loss = run.configProperty().get().loss();
        Dataset test = digits.testSet();
        int first = after(digits.sample().sampleProperty().get());
        hearer = then;
        searched = test;
        searching.ask(watch -> wrongDigit(new Predictor(snapshot, loss), test, first, watch));
    }

    /// Nobody listens any more.
    public void cancel() {
        hearer = NOBODY; // a view that has gone would be held by what it asked
        searching.cancel();
    }

    public boolean isBusy() {
        return searching.isBusy();
    }

    /// The place in the test set after a sample; 0 after one that isn't of the test set.
    public static int after(Sample sample) {
        return sample != null && sample.source() == Sample.Source.TEST_SET ? sample.index() + 1 : 0;
    }

    /// The first that is read wrongly from a place on, round and round; −1 if all are read rightly.
    private static int wrongDigit(Predictor predictor, Dataset test, int first, Watch watch) {
        FMatrixRMaj row = new FMatrixRMaj(1, test.features());
        for (int i = 0; i < test.size(); i++) {
            watch.check();
            watch.tell((double) i / test.size());
            int at = (first + i) % test.size();
            test.fill(new int[] {at}, 0, 1, row, new int[1]);
            if (predictor.probe(row.data.clone()).answer() != test.label(at)) {
                return at;
            }
        }
        return -1;
    }

    void pump() {
        Integer found = searching.take();
        if (found != null) {
            if (found >= 0 && digits.testSet() == searched) {
                digits.showTestDigit(found);
            }
            Consumer<Boolean> asked = hearer;
            hearer = NOBODY;
            asked.accept(found >= 0);
        }
    }

    @Override
    public void close() {
        searching.close();
    }
}
