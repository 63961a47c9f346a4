package dev.backlight.model.inventing;

import dev.backlight.data.LearningData;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Sentence;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.RealDigits;
import dev.backlight.training.inventing.Scene;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// A generator against a discriminator: their training, and what the moment on screen looks like. On the screen's
/// thread; `pump`, called once a frame, carries over what is new.
public final class InventingModel implements RoomModel {
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final ReadOnlyObjectWrapper<InventingRecipe> recipe;
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(this, "scene");
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private final SlowMotion slow = new SlowMotion();
    private final Work<RealDigits> reading;
    private long series;
    private Snapshot seen;

    public InventingModel(InventingRecipe recipe) {
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        run = RunModel.of(recipe, 1);
        keeper = new RoomKeeper<>(run);
        reading = new Work<>(run.workers(), "backlight-inventing");
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
        slow.end();
        run.follow(next);
        recipe.set(next);
        seen = null;
        answer();
    }

    /// Begins anew with small digits in the place of points, which are read beside the screen first.
    public void digits() {
        reading.ask(_ -> RealDigits.load());
    }

    /// Begins anew with the eight heaps.
    public void points() {
        reading.cancel();
        apply(InventingRecipe.standard().withSeed(recipe.get().seed()));
    }

    /// Why the digits can't be had; `NONE` if they can.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return reading.refusalProperty();
    }

    /// Whether the pointer draws real points.
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    /// The part of a step that is shown.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return slow.phaseProperty();
    }

    /// Goes on to the next part of a step; the training rests between them. To sharpen takes some steps of both at
    /// once, since one can't be seen: what the generator has learned in them is shown after what the discriminator
    /// has.
    public void nextPhase() {
        run.pause();
        Snapshot now = run.snapshotProperty().get();
        if (slow.next(now) == Phase.SHARPEN) {
            run.timeline().live();
            run.playTo(slow.until());
        } else if (slow.phase() == Phase.INVENT) {
            series++;
        }
        seen = null;
        answer();
    }

    /// Shows everything again.
    public void wholeSteps() {
        slow.end();
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
        RealDigits read = reading.take();
        if (read != null) {
            drawing.set(false);
            apply(InventingRecipe.digits(read).withSeed(recipe.get().seed()));
        }
        if (slow.isOvertaken(run.stateProperty().get(), run.snapshotProperty().get())) {
            slow.end();
            seen = null;
        }
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
            scene.set(Scene.of(recipe.get(), slow.inventing(now).parameters(), now.parameters(), series));
        }
    }

    @Override
    public Part described() {
        return RoomKeeper.described(KeptInventing.texts(recipe.get()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        InventingRecipe found = part.isEmpty() ? InventingRecipe.standard() : KeptInventing.of(RoomKeeper.recipe(part));
        Runnable training = keeper.opening(part, found);
        return () -> {
            slow.end();
            training.run();
            recipe.set(found);
            seen = null;
            answer();
        };
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !reading.isBusy();
    }

    @Override
    public void close() {
        reading.close();
        run.close();
    }
}
