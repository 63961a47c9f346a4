package dev.backlight.model.digits;

import dev.backlight.analysis.Cleaning;
import dev.backlight.analysis.TestReader;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.PreprocessingCost;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is done to pictures before the network, as one tries it out: an augmentation on trial, what each step
/// costs, and what the training set could do without. Belongs to the screen's thread, which calls `poll` once a
/// frame.
public final class PreprocessingModel implements AutoCloseable {
    private static final int MOST_SUSPECTS = 24;
    private static final int BATCH = 500;

    private final RunModel<Split> run;
    private final Work<PreprocessingCost> measuring;
    private final Work<Cleaning> searching;
    private final ObjectProperty<Augmentation> draft = new SimpleObjectProperty<>(this, "draft", Augmentation.NONE);
    private final ReadOnlyObjectWrapper<PreprocessingCost> cost = new ReadOnlyObjectWrapper<>(this, "cost");
    private final ReadOnlyObjectWrapper<Cleaning> cleaning = new ReadOnlyObjectWrapper<>(this, "cleaning");
    private boolean costStale;
    private Augmentation trained;

    public PreprocessingModel(RunModel<Split> run) {
        this.run = run;
        measuring = new Work<>(run.workers(), "backlight-cost");
        searching = new Work<>(run.workers(), "backlight-cleaning");
        run.configProperty().subscribe(config -> follow(config.augmentation()));
        run.dataProperty().subscribe(_ -> forgetCleaning());
    }

    /// The augmentation on trial; the training takes it only when it is applied.
    public ObjectProperty<Augmentation> draftProperty() {
        return draft;
    }

    /// Of the recipe of now with the augmentation on trial; null before it was measured.
    public ReadOnlyObjectProperty<PreprocessingCost> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /// What was found in the training set; null before anybody has looked.
    public ReadOnlyObjectProperty<Cleaning> cleaningProperty() {
        return cleaning.getReadOnlyProperty();
    }

    /// How far the search is, from 0 to 1; below 0 when nothing is searched.
    public ReadOnlyDoubleProperty fractionProperty() {
        return searching.fractionProperty();
    }

    /// Asks for the costs to be measured anew.
    public void measure() {
        costStale = true;
        measureNext();
    }

    /// Looks through the training set with the network of now.
    public void search() {
        if (searching.isBusy()) {
            return;
        }
        Dataset data = run.dataProperty().get().train();
        Snapshot snapshot = run.snapshotProperty().get();
        ExperimentConfig config = run.configProperty().get();
        searching.ask(watch -> {
            AtomicInteger batches = new AtomicInteger();
            TestReader reader = new TestReader(snapshot.spec(), snapshot.parameters(), config.loss(), () -> {
                watch.tell(Math.min(1, (double) batches.incrementAndGet() * BATCH / data.size()));
                return watch.isCancelled();
            });
            return Cleaning.of(data, reader.read(data), MOST_SUSPECTS);
        });
    }

    public void cancelSearch() {
        searching.cancel();
    }

    /// The training set without what was found.
    public Split cleaned() {
        Split now = run.dataProperty().get();
        return new Split(now.train().subset(cleaning.get().kept()), now.test());
    }

    /// What is tried out begins at what the training does.
    private void follow(Augmentation now) {
        if (!now.equals(trained)) {
            trained = now;
            draft.set(now);
        }
    }

    /// Lets go of what was found: it was found in other data.
    private void forgetCleaning() {
        searching.cancel();
        cleaning.set(null);
    }

    public boolean isBusy() {
        return measuring.isBusy() || searching.isBusy();
    }

    /// Fetches what has become ready.
    public void poll() {
        PreprocessingCost measured = measuring.take();
        if (measured != null) {
            cost.set(measured);
        }
        measureNext();
        Cleaning found = searching.take();
        if (found != null) {
            cleaning.set(found);
        }
    }

    private void measureNext() {
        if (costStale && !measuring.isBusy()) {
            costStale = false;
            ExperimentConfig config = run.configProperty().get();
            Dataset data = config.divide(run.dataProperty().get().train()).learned();
            Augmentation how = draft.get();
            measuring.ask(_ -> PreprocessingCost.measure(data, config.inputs(), how));
        }
    }

    @Override
    public void close() {
        measuring.close();
        searching.close();
    }
}
