package dev.backlight.model.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.HiddenLetterTask;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.AttentionLook;
import dev.backlight.model.domain.Heads;
import dev.backlight.model.domain.Judge;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.domain.run.Twins;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;

/// A network that tells a letter of a name by attention, a hidden one or the next: its training, the name with the
/// letter asked for, where its heads look, and the names that it invents. On the screen's thread; `pump`, called
/// once a frame, carries over what is new.
public final class AttentionModel implements RoomModel {
    private static final int JUDGED_BY = 40;
    private static final int JUDGE_EVERY = 25;
    private static final int LONGEST = 11;

    /// The name that is read first.
    public static final String FIRST = "christopher";

    /// Which of its letters is hidden.
    public static final int HIDDEN = 3;

    private final Letters letters = Letters.latin();
    private final SequenceData bothSides;
    private final SequenceData leftOnly;
    private final Corpus names = Corpus.names();
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final RoomRuns<AttentionRecipe> runs;
    private final Twins<AttentionRecipe> twins;
    private final ReadOnlyObjectWrapper<AttentionRecipe> recipe;
    private final StringProperty name = new SimpleStringProperty(this, "name", FIRST);
    private final IntegerProperty hidden = new SimpleIntegerProperty(this, "hidden", HIDDEN);
    private final Heads heads;
    private final ReadOnlyObjectWrapper<AttentionReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<List<HeadHabit>> habits =
            new ReadOnlyObjectWrapper<>(this, "habits", List.of());
    private final Judge<List<HeadHabit>> judge;
    private final Inventing inventing;
    private Snapshot seen;

    /// @throws DataException with one sentence if there are no names to learn from
    public AttentionModel(AttentionRecipe recipe) throws DataException {
        bothSides = HiddenLetterTask.names(true, recipe.seed());
        leftOnly = HiddenLetterTask.names(false, recipe.seed());
        heads = new Heads(0, recipe.heads() * recipe.blocks());
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        runs = new RoomRuns<>(this.recipe::get, knobs -> knobs.task().id());
        run = RunModel.of(recipe.experiment(data(recipe)), 1, runs);
        runs.take(run);
        twins = new Twins<>(runs, AttentionModel::others, knobs -> knobs.experiment(data(knobs)));
        keeper = new RoomKeeper<>(run);
        inventing = new Inventing(run);
        judge = new Judge<>(run, "backlight-heads", JUDGE_EVERY);
        name.subscribe(_ -> look());
        hidden.subscribe(_ -> look());
        heads.off().addListener((SetChangeListener<Integer>) _ -> look());
        pump();
    }

    /// Where a letter is hidden, the network that sees one side more or less.
    private static List<AttentionRecipe> others(AttentionRecipe knobs) {
        return knobs.task() == AttentionTask.HIDDEN_LETTER
                ? List.of(knobs.withBothSides(!knobs.bothSides()))
                : List.of();
    }

    private SequenceData data(AttentionRecipe recipe) {
        return switch (recipe.task()) {
            case NAMES -> names.data();
            case HIDDEN_LETTER -> recipe.bothSides() ? bothSides : leftOnly;
        };
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// The trainings of this session, and the network that sees one side more or less, from the same seed.
    public Twins<AttentionRecipe> twins() {
        return twins;
    }

    /// The names that are learned from.
    public Corpus names() {
        return names;
    }

    /// The names that the network on screen invents; it does where it writes names.
    public Inventing inventing() {
        return inventing;
    }

    /// Whether a letter of the word can be asked for: not the edge before it, the one behind it where names are
    /// written.
    ///
    /// @param letter by its place in the word with its edges
    public boolean isAskable(int letter) {
        int last = reading.get().word().length - (recipe.get().task() == AttentionTask.NAMES ? 1 : 2);
        return letter > 0 && letter <= last;
    }

    public ReadOnlyObjectProperty<AttentionRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The name that is read; only letters a to z of it are.
    public StringProperty nameProperty() {
        return name;
    }

    /// The place of the hidden letter, from 1.
    public IntegerProperty hiddenProperty() {
        return hidden;
    }

    /// The head whose arcs are shown, and those that are switched off.
    public Heads heads() {
        return heads;
    }

    /// What the network on screen makes of the name.
    public ReadOnlyObjectProperty<AttentionReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Where the heads of the network on screen look; a moment behind while it learns. Empty before the first.
    public ReadOnlyObjectProperty<List<HeadHabit>> habitsProperty() {
        return habits.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(AttentionRecipe next) {
        run.follow(next.experiment(data(next)));
        follow(next);
        heads.fit(next.heads() * next.blocks());
    }

    private void follow(AttentionRecipe next) {
        boolean other = next.task() != recipe.get().task();
        recipe.set(next);
        if (other) {
            judge.forget();
            inventing.forget();
            seen = null;
        }
    }

    @Override
    public Part described() {
        return RoomKeeper.described(
                recipe.get().texts(),
                new Texts()
                        .put("name", name.get())
                        .put("hidden", hidden.get())
                        .put("head", heads.shownProperty().get()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> apply(AttentionRecipe.standard());
        }
        AttentionRecipe found = AttentionRecipe.of(RoomKeeper.recipe(part));
        Texts look = RoomKeeper.look(part);
        String word = look.text("name");
        int place = look.number("hidden");
        int asked = look.number("head");
        Runnable training = keeper.opening(part, found.experiment(data(found)));
        return () -> {
            training.run();
            follow(found);
            heads.open(asked, found.heads() * found.blocks());
            name.set(word);
            hidden.set(place);
        };
    }

    @Override
    public void pump() {
        run.pump();
        twins.pump();
        answer();
        judge.pump(this::fits, this::judging, habits::set);
        inventing.take();
        if (recipe.get().task() == AttentionTask.NAMES
                && fits(run.snapshotProperty().get())) {
            inventing.ask(names);
        }
    }

    /// Whether a network reads what there is to learn from now; for a moment the one before is shown.
    private boolean fits(Snapshot network) {
        return network.architecture() instanceof SequenceSpec spec
                && spec.vocabulary() == data(recipe.get()).vocabulary().size()
                && spec.maxTime() == data(recipe.get()).maxTime();
    }

    private Work.Job<List<HeadHabit>> judging(Snapshot network) {
        SequenceSpec spec = (SequenceSpec) network.architecture();
        SequenceData data = data(recipe.get());
        return _ ->
                HeadHabit.of(spec, network.parameters().copy(), data.heldOut().subList(0, JUDGED_BY));
    }

    /// Reads again if the network on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            look();
        }
    }

    private void look() {
        Snapshot now = run.snapshotProperty().get();
        if (!(now.architecture() instanceof SequenceSpec spec) || !fits(now)) {
            return;
        }
        seen = now;
        String plain = Letters.plain(name.get()).replaceAll("[^a-z]", "");
        int[] word = letters.word(plain.substring(0, Math.min(LONGEST, plain.length())));
        if (word.length < 3) {
            return; // nothing to hide: what was read before stays
        }
        AttentionRecipe asking = recipe.get();
        int place = Math.clamp(hidden.get(), 1, word.length - (asking.task() == AttentionTask.NAMES ? 1 : 2));
        boolean both = asking.seesRight();
        int[] tokens = both ? HiddenLetterTask.hide(word, place, place).tokens() : Arrays.copyOf(word, word.length - 1);
        AttentionLook look = AttentionLook.of(spec, now.parameters().copy(), tokens, Set.copyOf(heads.off()));
        reading.set(
                new AttentionReading(data(asking).vocabulary(), word, tokens, place, both ? place : place - 1, look));
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !judge.isBusy() && !inventing.isBusy();
    }

    @Override
    public void close() {
        judge.close();
        inventing.close();
        twins.close();
        run.close();
    }
}
