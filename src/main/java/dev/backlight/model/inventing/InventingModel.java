package dev.backlight.model.inventing;

import dev.backlight.data.LearningData;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Scene;
import dev.backlight.training.past.Snapshot;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A generator against a discriminator: their training, and what the moment on screen looks like. On the screen's
/// thread; `pump`, called once a frame, carries over what is new.
public final class InventingModel implements RoomModel {
    private final RunModel<LearningData> run;
    private final ReadOnlyObjectWrapper<InventingRecipe> recipe;
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(this, "scene");
    private long series;
    private Snapshot seen;

    public InventingModel(InventingRecipe recipe) {
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        run = RunModel.of(recipe, 1);
        pump();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    public ReadOnlyObjectProperty<InventingRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(InventingRecipe next) {
        run.follow(next);
        recipe.set(next);
        seen = null;
        answer();
    }

    /// Invents from other noise.
    public void again() {
        series++;
        seen = null;
        answer();
    }

    @Override
    public void pump() {
        run.pump();
        answer();
    }

    /// Looks again if the networks on screen are others.
    @Override
    public void answer() {
        Snapshot now = run.snapshotProperty().get();
        boolean fits =
                now.architecture().summary().contains(recipe.get().generator().summary());
        if (now != seen && fits) {
            seen = now;
            scene.set(Scene.of(recipe.get(), now.parameters(), series));
        }
    }

    @Override
    public boolean isSettled() {
        return run.isSettled();
    }

    @Override
    public void close() {
        run.close();
    }
}
