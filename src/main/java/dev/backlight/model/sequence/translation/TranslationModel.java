package dev.backlight.model.sequence.translation;

import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.domain.Heads;
import dev.backlight.model.domain.Judge;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.domain.run.Twins;
import dev.backlight.model.run.RunModel;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.sequence.SequenceExam;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.SetChangeListener;

/// A Transformer that turns number words into Chinese numerals: its training, the number that it translates, and
/// how many unseen ones it gets right. On the screen's thread; `pump`, called once a frame, carries over what is
/// new.
public final class TranslationModel implements RoomModel {
    /// The largest number that has words here.
    public static final int MOST = 9_999;

    /// What is translated first.
    public static final int FIRST = 3042;

    private static final int JUDGE_EVERY = 50;
    private static final int BATCH = 64;

    private final SequenceData data = NumberWords.translation();
    private final Set<String> learned = new HashSet<>();
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final RoomRuns<TranslationRecipe> runs;
    private final Twins<TranslationRecipe> twins;
    private final ReadOnlyObjectWrapper<TranslationRecipe> recipe;
    private final IntegerProperty number = new SimpleIntegerProperty(this, "number", FIRST);
    private final Heads heads;
    private final ReadOnlyObjectWrapper<TranslationReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyDoubleWrapper whole = new ReadOnlyDoubleWrapper(this, "whole", Double.NaN);
    private final Judge<Double> judge;
    private Snapshot seen;

    public TranslationModel(TranslationRecipe first) {
        for (int i = 0; i < data.train().size(); i++) {
            learned.add(question(data.train().get(i, 1).tokens()));
        }
        heads = new Heads(-1, first.heads() * first.blocks());
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", first);
        runs = new RoomRuns<>(recipe::get, _ -> "");
        run = RunModel.of(first.experiment(data), 1, runs);
        runs.take(run);
        twins = new Twins<>(
                runs, knobs -> List.of(knobs.withBlocks(knobs.blocks() == 1 ? 2 : 1)), knobs -> knobs.experiment(data));
        keeper = new RoomKeeper<>(run);
        judge = new Judge<>(run, "backlight-judge", JUDGE_EVERY);
        number.subscribe(_ -> look());
        heads.off().addListener((SetChangeListener<Integer>) _ -> look());
        pump();
    }

    private String question(int[] tokens) {
        StringBuilder words = new StringBuilder();
        int equals = NumberWords.question(data.vocabulary(), List.of())[0];
        for (int t = 0; t < tokens.length && tokens[t] != equals; t++) {
            words.append(data.vocabulary().token(tokens[t])).append(' ');
        }
        return words.toString();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// The trainings of this session, and the network of another depth from the same seed.
    public Twins<TranslationRecipe> twins() {
        return twins;
    }

    public SequenceData data() {
        return data;
    }

    /// Whether a number is one of those learned from.
    public boolean isLearned(int asked) {
        return learned.contains(String.join(" ", NumberWords.english(asked)) + " ");
    }

    public ReadOnlyObjectProperty<TranslationRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The number that is translated, 1 to 9,999.
    public IntegerProperty numberProperty() {
        return number;
    }

    /// The head that is shown, or the mean of all, and those that are switched off.
    public Heads heads() {
        return heads;
    }

    /// What the network on screen makes of the number.
    public ReadOnlyObjectProperty<TranslationReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Share of the unseen numbers whose every symbol is right; a moment behind while it learns, NaN before the
    /// first.
    public ReadOnlyDoubleProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(TranslationRecipe next) {
        run.follow(next.experiment(data));
        follow(next);
    }

    private void follow(TranslationRecipe next) {
        recipe.set(next);
        judge.forget();
        heads.fit(next.heads() * next.blocks());
    }

    @Override
    public Part described() {
        return RoomKeeper.described(
                recipe.get().texts(),
                new Texts()
                        .put("number", number.get())
                        .put("head", heads.shownProperty().get()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> apply(TranslationRecipe.standard());
        }
        TranslationRecipe found = TranslationRecipe.of(RoomKeeper.recipe(part));
        Texts look = RoomKeeper.look(part);
        int asked = Math.clamp(look.number("number"), 1, MOST);
        int shown = look.number("head");
        Runnable training = keeper.opening(part, found.experiment(data));
        return () -> {
            training.run();
            follow(found);
            heads.open(shown, found.heads() * found.blocks());
            number.set(asked);
        };
    }

    /// Carries over what is new.
    @Override
    public void pump() {
        run.pump();
        twins.pump();
        answer();
        judge.pump(now -> now.architecture() instanceof SequenceSpec, now -> _ -> share(now), whole::set);
    }

    private double share(Snapshot network) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork copy = SequenceNetwork.create((SequenceSpec) network.architecture(), 0, team, BATCH);
            copy.set(network.parameters());
            return SequenceExam.of(copy, data.heldOut()).whole();
        }
    }

    /// Translates again if the network on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            look();
        }
    }

    private void look() {
        Snapshot now = run.snapshotProperty().get();
        int asked = number.get();
        if (now.architecture() instanceof SequenceSpec spec && asked >= 1 && asked <= MOST) {
            seen = now;
            reading.set(TranslationReading.of(
                    spec, now.parameters().copy(), data.vocabulary(), asked, Set.copyOf(heads.off())));
        }
    }

    /// Whether all that is shown belongs to the network on screen.
    @Override
    public boolean isSettled() {
        return run.isSettled() && !judge.isBusy();
    }

    @Override
    public void close() {
        judge.close();
        twins.close();
        run.close();
    }
}
