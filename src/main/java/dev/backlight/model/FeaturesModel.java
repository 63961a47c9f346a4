package dev.backlight.model;

import dev.backlight.data.Dataset;
import dev.backlight.data.Split;
import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.FusedExamples;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.features.Pca;
import dev.backlight.data.features.VarianceMask;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.FeatureTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What can be extracted from the training set's pictures, which of it is joined, and how well networks read it.
/// Belongs to the screen's thread.
public final class FeaturesModel implements AutoCloseable {
    /// Components kept at most.
    public static final int MOST = 150;

    /// Epochs that a trial learns.
    public static final int EPOCHS = 3;

    /// What was learned from a training set.
    public record Fitted(Dataset train, Pca pca, VarianceMask mask) {}

    /// A network trained aside on features.
    ///
    /// @param inputs numbers that enter it
    /// @param accuracy on the test set, in [0, 1]; NaN if it diverged
    public record Trial(FeatureChoice choice, int inputs, double accuracy) {}

    private final ExperimentModel experiment;
    private final Background<Fitted> fitting = new Background<>("backlight-features");
    private final Background<Trial> trying = new Background<>("backlight-feature-trial");
    private final BooleanProperty pixels = new SimpleBooleanProperty(this, "pixels", false);
    private final BooleanProperty masked = new SimpleBooleanProperty(this, "masked", false);
    private final BooleanProperty reduced = new SimpleBooleanProperty(this, "reduced", true);
    private final BooleanProperty edges = new SimpleBooleanProperty(this, "edges", true);
    private final IntegerProperty components = new SimpleIntegerProperty(this, "components", 50);
    private final DoubleProperty least = new SimpleDoubleProperty(this, "least", 0.1);
    private final ReadOnlyObjectWrapper<Fitted> fitted = new ReadOnlyObjectWrapper<>(this, "fitted");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ObservableList<Trial> trials = FXCollections.observableArrayList();
    private ExperimentConfig tried;
    private Dataset fittingFor;
    private volatile boolean cancelled;
    private volatile boolean closed;
    private volatile double done;

    FeaturesModel(ExperimentModel experiment) {
        this.experiment = experiment;
    }

    public BooleanProperty pixelsProperty() {
        return pixels;
    }

    public BooleanProperty maskedProperty() {
        return masked;
    }

    public BooleanProperty reducedProperty() {
        return reduced;
    }

    public BooleanProperty edgesProperty() {
        return edges;
    }

    /// Components joined and shown, from 1 to `MOST`.
    public IntegerProperty componentsProperty() {
        return components;
    }

    /// The standard deviation that a pixel must have to stay.
    public DoubleProperty leastProperty() {
        return least;
    }

    /// What was learned from the present training set; null before.
    public ReadOnlyObjectProperty<Fitted> fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /// How far the trial is, from 0 to 1; below 0 while there is none.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why the last trial could not be; empty if it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Finished trials of the present recipe and data, the best first.
    public ObservableList<Trial> trials() {
        return FXCollections.unmodifiableObservableList(trials);
    }

    /// Begins to fit, unless it has been done for this training set.
    public void fit() {
        Dataset train = experiment.trainingSet();
        if (fittingFor == train || fitting.isBusy()) {
            return;
        }
        fittingFor = train;
        cancelled = true; // a trial on other data would not belong to what is shown
        fitted.set(null);
        trials.clear();
        fitting.start(() -> new Fitted(train, Pca.of(train, MOST, () -> closed), VarianceMask.of(train)));
    }

    /// What is ticked; the counts are zero before anything was fitted.
    public FeatureChoice choice() {
        Fitted now = fitted.get();
        int kept = now == null || !masked.get() ? 0 : now.mask().kept(least.get()).length;
        int k = now == null || !reduced.get() ? 0 : shownComponents();
        return new FeatureChoice(pixels.get(), kept, k, edges.get());
    }

    /// Components asked for, at most as many as there are.
    public int shownComponents() {
        return Math.min(components.get(), fitted.get().pca().components());
    }

    /// What is ticked, joined.
    ///
    /// @throws IllegalArgumentException with one sentence if nothing is, or the pictures have no such features
    /// @throws NullPointerException before anything was fitted
    public Fusion fusion() {
        Fitted now = fitted.get();
        List<FeatureSet> parts = new ArrayList<>();
        if (pixels.get()) {
            parts.add(new FeatureSet.Pixels(now.train().features()));
        }
        if (masked.get()) {
            parts.add(new FeatureSet.Selected(now.mask().kept(least.get())));
        }
        if (reduced.get()) {
            parts.add(new FeatureSet.Components(now.pca(), shownComponents()));
        }
        if (edges.get()) {
            parts.add(new FeatureSet.Edges(histograms()));
        }
        return new Fusion(parts);
    }

    /// Numbers the edge histograms give; 0 where the pictures have none.
    public int edgeCount() {
        Dataset train = experiment.trainingSet();
        boolean possible = train.channels() == 1
                && train.width() == train.height()
                && train.width() >= 2 * EdgeHistograms.CELL
                && train.width() % EdgeHistograms.CELL == 0;
        return possible ? new EdgeHistograms(train.width()).size() : 0;
    }

    private EdgeHistograms histograms() {
        if (edgeCount() == 0) {
            throw new IllegalArgumentException("Edge histograms need square grey pictures whose side is a multiple of"
                    + " 4: leave them out for these.");
        }
        return new EdgeHistograms(experiment.trainingSet().width());
    }

    /// Trains the present recipe's layers aside on what is ticked.
    public void measure() {
        if (trying.isBusy() || fitted.get() == null) {
            return;
        }
        forgetOld();
        try {
            Fusion fusion = fusion();
            FeatureChoice choice = choice();
            Split split = new Split(experiment.trainingSet(), experiment.testSet());
            ExperimentConfig config =
                    FeatureTrial.adapted(experiment.configProperty().get().fittedTo(split), fusion.size());
            problem.set("");
            cancelled = false;
            done = 0;
            fraction.set(0);
            DoubleConsumer extracting = share -> done = share / 4;
            DoubleConsumer learning = share -> done = 0.25 + 0.75 * share;
            trying.start(() -> {
                FusedExamples.Data data = FusedExamples.of(split, fusion, () -> cancelled, extracting);
                double accuracy = FeatureTrial.accuracy(config, data, EPOCHS, () -> cancelled, learning);
                return new Trial(choice, fusion.size(), accuracy);
            });
        } catch (IllegalArgumentException impossible) {
            problem.set(impossible.getMessage());
        }
    }

    /// Accuracies of another recipe can't stand beside new ones.
    private void forgetOld() {
        ExperimentConfig now = experiment.configProperty().get();
        if (!now.equals(tried)) {
            trials.clear();
            tried = now;
        }
    }

    public void cancel() {
        cancelled = true;
    }

    boolean isBusy() {
        return fitting.isBusy() || trying.isBusy();
    }

    /// Fetches what is ready.
    void poll() {
        try {
            Fitted ready = fitting.take();
            if (ready != null) {
                fitted.set(ready);
            }
            if (!trying.isBusy()) {
                return;
            }
            Trial trial = trying.take();
            fraction.set(trying.isBusy() ? done : -1);
            if (trial != null) {
                trials.removeIf(other -> other.choice().equals(trial.choice()));
                trials.add(trial);
                trials.sort((a, b) -> Double.compare(b.accuracy(), a.accuracy()));
            }
        } catch (IllegalStateException failed) {
            fraction.set(trying.isBusy() ? done : -1);
            if (!(failed.getCause() instanceof CancellationException)) {
                problem.set(failed.getCause().getMessage());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        cancelled = true;
        fitting.close();
        trying.close();
    }
}
