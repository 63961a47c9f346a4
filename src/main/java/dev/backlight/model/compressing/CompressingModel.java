package dev.backlight.model.compressing;

import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Split;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.TimeShare;
import dev.backlight.model.work.Watch;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.compressing.Linear;
import dev.backlight.training.compressing.Mirrored;
import dev.backlight.training.compressing.Numbered;
import dev.backlight.training.compressing.reuse.Classifier;
import dev.backlight.training.compressing.reuse.Reuse;
import dev.backlight.training.compressing.reuse.Task;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// An autoencoder of digits: its training, the map of its codes and the place in it that is decoded, principal
/// components beside it, and whether its encoder or a classifier's base helps where labels are few. On the screen's
/// thread; `pump`, called once a frame, carries over what is new.
public final class CompressingModel implements RoomModel {
    /// How many test digits the map shows.
    private static final int SHOWN = 2_000;

    /// How many digits principal components are found from, and labelled digits are chosen from.
    private static final int SOME = 10_000;

    /// How much of the trial of a classifier is its own learning, about.
    private static final double LEARNING_FIRST = 0.25;

    private final LearningData digits;
    private final Split split;
    private final Numbered shown;
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final ReadOnlyObjectWrapper<CompressingRecipe> recipe;
    private final ReadOnlyObjectWrapper<CodeMap> map = new ReadOnlyObjectWrapper<>(this, "map");
    private final ReadOnlyObjectWrapper<Linear> linear = new ReadOnlyObjectWrapper<>(this, "linear");
    private final ObjectProperty<Pointer> pointer =
            new SimpleObjectProperty<>(this, "pointer", new Pointer(false, 0.42, 0.58));
    private final ReadOnlyObjectWrapper<Decoded> decoded = new ReadOnlyObjectWrapper<>(this, "decoded");
    private final ReadOnlyObjectWrapper<Reuse.Curve> reuse = new ReadOnlyObjectWrapper<>(this, "reuse");
    private final Work<CodeMap> mapping;
    private final Work<Linear> components;
    private final Work<Reuse.Curve> trying;

    public CompressingModel(CompressingRecipe recipe, Split split) {
        this.split = split;
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        digits = Mirrored.of(split);
        shown = Numbered.of(split.test().subset(first(split.test().size(), SHOWN)));
        run = new RunModel<>(digits, recipe.config(), 1);
        keeper = new RoomKeeper<>(run);
        mapping = new Work<>(run.workers(), "backlight-codes", new TimeShare(System::nanoTime, 3));
        components = new Work<>(run.workers(), "backlight-components");
        trying = new Work<>(run.workers(), "backlight-reuse");
        map.set(CodeMap.of(run.snapshotProperty().get(), shown));
        pointer.subscribe(_ -> decode());
        linear.subscribe(_ -> decode());
    }

    private static int[] first(int size, int most) {
        return IntStream.range(0, Math.min(size, most)).toArray();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    public ReadOnlyObjectProperty<CompressingRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The test digits that are put into the maps.
    public Numbered shown() {
        return shown;
    }

    /// How many digits are learned from.
    public int size() {
        return split.train().size();
    }

    /// Where the network on screen puts digits, or one of a moment ago while this is found out.
    public ReadOnlyObjectProperty<CodeMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// The same by principal components; null until they have been asked for and found.
    public ReadOnlyObjectProperty<Linear> linearProperty() {
        return linear.getReadOnlyProperty();
    }

    /// The place that is decoded; may be set.
    public ObjectProperty<Pointer> pointerProperty() {
        return pointer;
    }

    public ReadOnlyObjectProperty<Decoded> decodedProperty() {
        return decoded.getReadOnlyProperty();
    }

    /// What was good for another question where labels are few; null until it has been tried.
    public ReadOnlyObjectProperty<Reuse.Curve> reuseProperty() {
        return reuse.getReadOnlyProperty();
    }

    /// How far that trial is, 0 to 1; below 0 while there is none.
    public ReadOnlyDoubleProperty tryingProperty() {
        return trying.fractionProperty();
    }

    /// Finds the principal components, if nobody has yet.
    public void compare() {
        if (linear.get() == null && !components.isBusy()) {
            components.ask(watch ->
                    Linear.of(split.train().subset(first(split.train().size(), SOME)), shown, watch::isCancelled));
        }
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(CompressingRecipe next) {
        run.apply(next.config(), digits);
        recipe.set(next);
        forget();
    }

    private void forget() {
        trying.cancel();
        reuse.set(null);
    }

    /// Tries the encoder on screen, or a classifier that learns first what may be known, on a question with few
    /// labels.
    public void reuse(Reuse.From from, Task task) {
        Snapshot now = run.snapshotProperty().get();
        long seed = recipe.get().seed();
        trying.ask(watch -> {
            Numbered some = Numbered.of(split.train().subset(first(split.train().size(), SOME)));
            return switch (from) {
                case ENCODER ->
                    Reuse.ofEncoder(CodeMap.halves(now)::features, task, some, shown, Reuse.AMOUNTS, told(watch, 0, 1));
                case CLASSIFIER -> {
                    Classifier base = Classifier.before(task, split.train(), seed, told(watch, 0, LEARNING_FIRST));
                    yield Reuse.ofClassifier(base, task, some, shown, Reuse.AMOUNTS, told(watch, LEARNING_FIRST, 1));
                }
            };
        });
    }

    /// Tells a part of the work as a part of the whole, and stops it when nobody wants it any more.
    private static DoubleConsumer told(Watch watch, double from, double to) {
        return far -> {
            watch.check();
            watch.tell(from + far * (to - from));
        };
    }

    public void cancelReuse() {
        trying.cancel();
    }

    private void decode() {
        CodeMap now = map.get();
        Pointer at = pointer.get();
        Linear straight = linear.get();
        if (at.linear() && straight != null) {
            decoded.set(new Decoded(
                    at,
                    straight.spread().at(at.u(), at.v()),
                    straight.picture(at.u(), at.v()),
                    straight.spread().nearest(at.u(), at.v(), 10)));
        } else {
            decoded.set(new Decoded(
                    at,
                    now.code(at.u(), at.v()),
                    now.picture(at.u(), at.v()),
                    now.spread().nearest(at.u(), at.v(), 10)));
        }
    }

    @Override
    public Part described() {
        return RoomKeeper.described(KeptCompressing.texts(recipe.get()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        CompressingRecipe found =
                part.isEmpty() ? CompressingRecipe.standard() : KeptCompressing.of(RoomKeeper.recipe(part));
        Runnable training = keeper.opening(part, found.config(), digits);
        return () -> {
            training.run();
            recipe.set(found);
            forget();
        };
    }

    @Override
    public void pump() {
        run.pump();
        CodeMap fresh = mapping.take();
        if (fresh != null) {
            map.set(fresh);
            decode();
        }
        Linear found = components.take();
        if (found != null) {
            linear.set(found);
        }
        Reuse.Curve tried = trying.take();
        if (tried != null) {
            reuse.set(tried);
        }
        answer();
    }

    /// Maps the network on screen, if it is another one than that of the map.
    @Override
    public void answer() {
        Snapshot now = run.snapshotProperty().get();
        if (now != map.get().snapshot() && mapping.mayBegin(run.stateProperty().get())) {
            mapping.ask(_ -> CodeMap.of(now, shown));
        }
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && run.snapshotProperty().get() == map.get().snapshot() && !components.isBusy();
    }

    @Override
    public void close() {
        mapping.close();
        components.close();
        trying.close();
        run.close();
    }
}
