package dev.backlight.model.run;

import dev.backlight.analysis.Calibration;
import dev.backlight.analysis.TestReader;
import dev.backlight.analysis.TestReading;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.model.work.TimeShare;
import dev.backlight.model.work.Watch;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Looks closer at the results of the run list, in the background and only when somebody asks: each result once,
/// and while a training runs for at most a fifth of the time.
public final class ExamModel implements AutoCloseable {
    private static final int RESTS_PER_WORK = 4;
    private static final int BINS = 10;

    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final Work<Done> examining;
    private final ReusedNetwork reused = new ReusedNetwork(); // of that work alone, one piece at a time
    private final Map<RunEntry, Exam> newest = new WeakHashMap<>();
    private final Map<RunEntry, Evaluation> asked = new IdentityHashMap<>();
    private final Deque<RunEntry> order = new ArrayDeque<>();

    private record Done(RunEntry run, Exam exam) {}

    public ExamModel(Workers workers) {
        this(workers, System::nanoTime);
    }

    /// @param nanos the clock
    ExamModel(Workers workers, LongSupplier nanos) {
        examining = new Work<>(workers, "backlight-exam", new TimeShare(nanos, RESTS_PER_WORK));
    }

    /// Rises with every finished look.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Asks for a look at the present results of these runs, the first first; what was asked for before and has
    /// not begun is forgotten.
    public void ask(Collection<RunEntry> runs) {
        asked.clear();
        order.clear();
        for (RunEntry run : runs) {
            Evaluation result = run.evaluationProperty().get();
            if (result != null && result.parameters() != null && run.test() != null && !isExamined(run, result)) {
                asked.put(run, result);
                order.add(run);
            }
        }
    }

    /// The newest finished look at a run, perhaps at a result before its present one; null before the first.
    public Exam of(RunEntry run) {
        return newest.get(run);
    }

    /// How many looks have been asked for and have not begun.
    int waiting() {
        return order.size();
    }

    /// Whether everything asked for has been looked at.
    public boolean isSettled() {
        return order.isEmpty() && !examining.isBusy();
    }

    /// Fetches what is done and begins what is next; on the screen's thread.
    ///
    /// @param state of the trainer, which has the right of way
    public void pump(RunState state) {
        Done done = examining.take();
        if (done != null) {
            newest.put(done.run(), done.exam());
            version.set(version.get() + 1);
        }
        while (!order.isEmpty() && examining.mayBegin(state)) {
            RunEntry run = order.poll();
            Evaluation result = asked.remove(run);
            if (!isExamined(run, result) && run.test() != null) {
                ExperimentConfig config = run.configProperty().get();
                Dataset train = run.train();
                Dataset test = run.test();
                examining.ask(watch -> examine(run, result, config, train, test, watch));
            }
        }
    }

    private boolean isExamined(RunEntry run, Evaluation result) {
        Exam before = newest.get(run);
        return before != null && before.evaluation() == result;
    }

    private Done examine(
            RunEntry run, Evaluation result, ExperimentConfig config, Dataset train, Dataset test, Watch watch) {
        TestReader reader =
                new TestReader(result.network(), result.parameters(), config.loss(), watch::isCancelled, reused);
        TestReading reading = reader.read(test);
        double trainAccuracy = train == null
                ? Double.NaN
                : reader.accuracy(config.divide(train).learned());
        Exam exam = new Exam(result, reading, Calibration.of(reading.answers(), BINS), trainAccuracy);
        return new Done(run, exam);
    }

    @Override
    public void close() {
        examining.close();
    }
}
