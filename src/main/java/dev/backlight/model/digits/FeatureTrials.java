package dev.backlight.model.digits;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.picture.Split;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.FeatureTrial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How well the present recipe's layers read other features: each trained aside for a few epochs, one after the
/// other, while the main training goes on. Belongs to the screen's thread.
public final class FeatureTrials implements AutoCloseable {
    /// Epochs that a trial learns.
    public static final int EPOCHS = 3;

    /// A network trained aside on features.
    ///
    /// @param inputs numbers that enter it
    /// @param accuracy on the test set, in [0, 1]; NaN if it diverged
    public record Trial(FeatureRecipe recipe, int inputs, double accuracy) {}

    private final RunModel<Split> run;
    private final FeaturesModel features;
    private final Work<Trial> trying;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private final ObservableList<Trial> done = FXCollections.observableArrayList();
    private final ObservableList<Trial> view = FXCollections.unmodifiableObservableList(done);
    private final Queue<FeatureRecipe> waiting = new ArrayDeque<>();
    private ExperimentConfig tried;
    private FeatureRecipe present;
    private int asked;

    public FeatureTrials(RunModel<Split> run, FeaturesModel features) {
        this.run = run;
        this.features = features;
        trying = new Work<>(run.workers(), "backlight-feature-trial");
        features.fittedProperty().subscribe(fitted -> {
            if (fitted == null) {
                forget(); // other data are being measured
            }
        });
    }

    /// How far all that was asked for is, from 0 to 1; below 0 while nothing is.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Why the last trial could not be; empty if it could.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Finished trials of the present layers and data, the best first.
    public ObservableList<Trial> done() {
        return view;
    }

    /// What one would compare: each feature set alone, and what of them can be joined with sense.
    ///
    /// @param own what is ticked; among them, or put in front
    public List<FeatureRecipe> proposed(FeatureRecipe own) {
        boolean edges = features.edgeCount() > 0;
        int k = features.componentsProperty().get();
        double least = features.leastProperty().get();
        double none = FeatureRecipe.UNMASKED;
        Set<FeatureRecipe> proposed = new LinkedHashSet<>();
        if (!own.isEmpty()) {
            proposed.add(own);
        }
        proposed.add(FeatureRecipe.PIXELS);
        proposed.add(new FeatureRecipe(false, least, 0, false));
        for (int components : new int[] {16, k, FeatureRecipe.MOST_COMPONENTS}) {
            proposed.add(new FeatureRecipe(false, none, components, false));
        }
        if (edges) {
            proposed.add(new FeatureRecipe(false, none, 0, true));
            proposed.add(new FeatureRecipe(false, none, k, true));
            proposed.add(new FeatureRecipe(true, none, 0, true));
            proposed.add(new FeatureRecipe(true, none, k, true));
            proposed.add(new FeatureRecipe(false, least, k, true));
        }
        return new ArrayList<>(proposed);
    }

    /// Asks for trials; those that are known or waited for are passed over.
    public void measure(List<FeatureRecipe> recipes) {
        if (features.fittedProperty().get() == null) {
            return;
        }
        forgetOld();
        problem.set(Sentence.NONE);
        for (FeatureRecipe recipe : recipes) {
            if (!recipe.equals(present)
                    && !waiting.contains(recipe)
                    && done.stream().noneMatch(trial -> trial.recipe().equals(recipe))) {
                waiting.add(recipe);
                asked++;
            }
        }
        next();
    }

    /// Accuracies of other layers can't stand beside new ones.
    private void forgetOld() {
        ExperimentConfig now = run.configProperty().get().withoutExtraction();
        if (!now.equals(tried)) {
            done.clear();
            tried = now;
        }
    }

    private void next() {
        while (!trying.isBusy() && !waiting.isEmpty()) {
            try {
                start(waiting.poll());
            } catch (IllegalArgumentException impossible) {
                problem.set(Told.of(impossible));
                waiting.clear();
            }
        }
        if (!trying.isBusy()) {
            asked = 0;
            fraction.set(-1);
        }
    }

    private void start(FeatureRecipe recipe) {
        Split split = run.dataProperty().get();
        ExperimentConfig config = features.configFor(recipe);
        config.check(split);
        present = recipe;
        trying.ask(watch -> new Trial(
                recipe,
                config.network().entry().size(),
                FeatureTrial.accuracy(config, split, EPOCHS, watch::isCancelled, watch::tell)));
    }

    /// Gives up what is under way and what waits.
    public void cancel() {
        trying.cancel();
        present = null;
        waiting.clear();
        asked = 0;
    }

    private void forget() {
        cancel();
        done.clear();
    }

    public boolean isBusy() {
        return trying.isBusy();
    }

    /// Fetches what is ready.
    public void poll() {
        if (!trying.isBusy()) {
            return;
        }
        Trial trial = trying.take();
        if (trying.isBusy()) {
            fraction.set(share());
            return;
        }
        present = null;
        if (trial != null) {
            done.add(trial);
            done.sort((a, b) -> Double.compare(b.accuracy(), a.accuracy()));
        }
        if (!trying.refusalProperty().get().isEmpty()) {
            problem.set(trying.refusalProperty().get());
        }
        next();
    }

    /// Of all that was asked for.
    private double share() {
        if (asked == 0) {
            return 0;
        }
        double ofPresent = present == null ? 0 : trying.fractionProperty().get() - 1;
        return (asked - waiting.size() + ofPresent) / asked;
    }

    @Override
    public void close() {
        cancel();
        trying.close();
    }
}
