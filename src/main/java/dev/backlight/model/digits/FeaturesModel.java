package dev.backlight.model.digits;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.text.Sentence;
import dev.backlight.training.recipe.ExperimentConfig;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

/// What can be extracted from the training set's pictures, and which of it is chosen to be joined: what the network
/// reads, until one ticks something else. Belongs to the screen's thread.
public final class FeaturesModel implements AutoCloseable {
    private final RunModel<Split> run;
    private final Work<FittedFeatures> fitting;
    private final BooleanProperty pixels = new SimpleBooleanProperty(this, "pixels", true);
    private final BooleanProperty masked = new SimpleBooleanProperty(this, "masked", false);
    private final BooleanProperty reduced = new SimpleBooleanProperty(this, "reduced", false);
    private final BooleanProperty edges = new SimpleBooleanProperty(this, "edges", false);
    private final IntegerProperty components =
            new SimpleIntegerProperty(this, "components", FeatureRecipe.USUAL_COMPONENTS);
    private final DoubleProperty least = new SimpleDoubleProperty(this, "least", FeatureRecipe.USUAL_LEAST);
    private final ReadOnlyObjectWrapper<FittedFeatures> fitted = new ReadOnlyObjectWrapper<>(this, "fitted");
    private final Subscription reading;
    private Dataset fittingFor;

    public FeaturesModel(RunModel<Split> run) {
        this.run = run;
        fitting = new Work<>(run.workers(), "backlight-features");
        reading = run.configProperty().map(FeaturesModel::recipeOf).subscribe(this::choose);
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

    /// Components joined and shown, from 1 to `FeatureRecipe.MOST_COMPONENTS`.
    public IntegerProperty componentsProperty() {
        return components;
    }

    /// The standard deviation that a pixel must have to stay.
    public DoubleProperty leastProperty() {
        return least;
    }

    /// What was learned from the present training set; null before.
    public ReadOnlyObjectProperty<FittedFeatures> fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /// Why nothing could be learned from the training set; empty if it could.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return fitting.refusalProperty();
    }

    /// Begins to fit, unless it has been done for this training set.
    public void fit() {
        Dataset train = learned();
        if (fittingFor == train || fitting.isBusy()) {
            return;
        }
        fittingFor = train;
        fitted.set(null); // trials on other data, which don't belong to what is shown, are forgotten with it
        fitting.ask(watch -> FittedFeatures.of(train, watch::isCancelled));
    }

    /// The training set without what is held out.
    private Dataset learned() {
        return run.configProperty()
                .get()
                .divide(run.dataProperty().get().train())
                .learned();
    }

    /// What is ticked.
    public FeatureRecipe recipe() {
        return new FeatureRecipe(
                pixels.get(),
                masked.get() ? least.get() : FeatureRecipe.UNMASKED,
                reduced.get() ? components.get() : 0,
                edges.get() && edgeCount() > 0);
    }

    /// Ticks what a recipe names.
    public void choose(FeatureRecipe recipe) {
        pixels.set(recipe.pixels());
        masked.set(recipe.isMasked());
        if (recipe.isMasked()) {
            least.set(recipe.least());
        }
        reduced.set(recipe.components() > 0);
        if (recipe.components() > 0) {
            components.set(recipe.components());
        }
        edges.set(recipe.edges());
    }

    /// Components asked for, at most as many as there are.
    public int shownComponents() {
        return Math.min(components.get(), fitted.get().pca().components());
    }

    /// What the network on screen reads.
    public FeatureRecipe used() {
        return recipeOf(run.configProperty().get());
    }

    /// What a recipe's network reads.
    public static FeatureRecipe recipeOf(ExperimentConfig config) {
        return config.network().extraction() instanceof Fusion fusion ? fusion.recipe() : FeatureRecipe.PIXELS;
    }

    /// The run's recipe with a network that reads other features.
    ///
    /// @throws IllegalArgumentException with one sentence if the recipe is empty, the pictures have no such
    /// features,
    ///     or a layer needs a picture
    /// @throws NullPointerException before anything was fitted
    public ExperimentConfig configFor(FeatureRecipe recipe) {
        ExperimentConfig now = run.configProperty().get();
        return recipe.equals(FeatureRecipe.PIXELS)
                ? now.withoutExtraction()
                : now.onFeatures(fitted.get().join(recipe));
    }

    /// Numbers the edge histograms give; 0 where the pictures have none.
    public int edgeCount() {
        FittedFeatures now = fitted.get();
        return now == null || now.edges() == null ? 0 : now.edges().size();
    }

    public boolean isBusy() {
        return fitting.isBusy();
    }

    /// Fetches what is ready.
    public void poll() {
        FittedFeatures ready = fitting.take();
        if (ready != null) {
            fitted.set(ready);
        }
    }

    @Override
    public void close() {
        reading.unsubscribe();
        fitting.close();
    }
}
