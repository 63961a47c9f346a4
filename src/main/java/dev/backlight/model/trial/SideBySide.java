package dev.backlight.model.trial;

import dev.backlight.data.picture.Split;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.PooledRun;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.Published;
import dev.backlight.training.run.RunPool;
import dev.backlight.training.step.Supervised;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The recipe of now and an edited one trained beside each other for a few epochs, from their seeds on the same
/// examples in the same order, on a thread that steps back behind all others. The training on screen goes on
/// untouched. On the screen's thread; `pump` is called once a frame.
public final class SideBySide implements AutoCloseable {
    /// Epochs that each of the two learns.
    public static final int EPOCHS = 3;

    /// Nobody looks back at them.
    private static final long PAST_BYTES = 1 << 20;

    private static final MetricHistory NOTHING = new MetricHistory();

    /// What is compared.
    ///
    /// @param now the recipe that is trained on screen
    /// @param edited what it would become
    public record Pair(ExperimentConfig now, ExperimentConfig edited) {}

    private final RunModel<Split> run;
    private final Work<RunPool> ending;
    private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>(this, "pair");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private List<PooledRun> two = List.of();
    private RunPool pool;

    public SideBySide(RunModel<Split> run) {
        this.run = run;
        ending = new Work<>(run.workers(), "backlight-side-by-side");
        run.dataProperty().subscribe(_ -> forget()); // figures from other data can't stand beside new ones
    }

    /// The two that learn or have learned; null before the first.
    public ReadOnlyObjectProperty<Pair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /// How far both are, from 0 to 1; below 0 while none learns.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return pool != null;
    }

    /// Begins with both; what was there before is forgotten.
    ///
    /// @throws IllegalArgumentException with one sentence if one of them is impossible on the present data; what
    /// was there before stays then
    public void train(ExperimentConfig now, ExperimentConfig edited) {
        Split data = run.dataProperty().get();
        List<Supervised> recipes = Stream.of(now, edited)
                .map(config -> new Supervised(config.withEpochs(EPOCHS), data))
                .toList();
        forget();
        pool = new RunPool(1, PAST_BYTES);
        two = recipes.stream().map(recipe -> pool.start(recipe, 1)).toList();
        pair.set(new Pair(now, edited));
        fraction.set(0);
    }

    /// What one of them has measured so far.
    ///
    /// @param which 0 for the recipe of now, 1 for the edited one
    public MetricHistory history(int which) {
        return published(which) == null ? NOTHING : published(which).history();
    }

    /// Epochs after which one of them was tested last; 0 before the first.
    public int tested(int which) {
        MetricHistory history = history(which);
        int size = history.size(Metric.TEST_ACCURACY);
        return size == 0 ? 0 : (int) Math.round(history.x(Metric.TEST_ACCURACY, size - 1));
    }

    /// Share of the test set that one of them reads rightly after so many epochs; NaN where it was not tested then.
    public double accuracy(int which, int epochs) {
        MetricHistory history = history(which);
        for (int i = history.size(Metric.TEST_ACCURACY) - 1; i >= 0; i--) {
            if (Math.round(history.x(Metric.TEST_ACCURACY, i)) == epochs) {
                return history.y(Metric.TEST_ACCURACY, i);
            }
        }
        return Double.NaN;
    }

    /// Whether one of them could not go on: it diverged, or did not fit into the memory.
    public boolean isBroken(int which) {
        return which < two.size()
                && (two.get(which).failure() != null
                        || published(which) != null
                                && published(which).progress().state().isBroken());
    }

    private Published published(int which) {
        return which < two.size() ? two.get(which).published().orElse(null) : null;
    }

    /// Lets both be where they are; what they have measured stays.
    public void cancel() {
        if (pool != null) {
            RunPool last = ended();
            ending.ask(_ -> {
                last.close(); // waits for the step, or the test, that is being taken
                return last;
            });
        }
    }

    private void forget() {
        cancel();
        two = List.of();
        pair.set(null);
    }

    private RunPool ended() {
        RunPool last = pool;
        two.forEach(PooledRun::cancel);
        pool = null;
        fraction.set(-1);
        return last;
    }

    /// Carries over what is new.
    public void pump() {
        ending.take();
        if (pool == null) {
            return;
        }
        fraction.set(two.stream().mapToDouble(SideBySide::share).average().orElse(1));
        if (two.stream().allMatch(PooledRun::isDone)) {
            cancel();
        }
    }

    private static double share(PooledRun one) {
        if (one.isDone()) {
            return 1;
        }
        return one.published().map(Published::progress).map(SideBySide::share).orElse(0.0);
    }

    private static double share(Progress now) {
        return Math.min(1, (double) now.step() / Math.max(1, (long) now.stepsPerEpoch() * now.epochs()));
    }

    @Override
    public void close() {
        if (pool != null) {
            ended().close();
        }
        ending.close();
    }
}
