package dev.backlight.model.sequence.mood;

import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.sequence.SequenceSpec;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// A network that tells whether a review praises: its training, the sentence that it reads, and its rival without
/// order. On the screen's thread; `pump`, called once a frame, carries over what is new.
public final class MoodModel implements RoomModel {
    /// The review that is read first.
    public static final String FIRST = "the film was very brilliant but the ending was dull";

    private static final int EXAMPLES = 40;
    private static final String MET = "met";

    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final RoomRuns<MoodRecipe> runs;
    private final Twins<MoodRecipe> twins;
    private final ReadOnlyObjectWrapper<MoodRecipe> recipe;
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final ObservableSet<Integer> crossed = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<MoodReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<BagOfWords> rival = new ReadOnlyObjectWrapper<>(this, "rival");
    private final Work<BagOfWords> learning;
    private final ReadOnlyObjectWrapper<Negation> negation = new ReadOnlyObjectWrapper<>(this, "negation");
    private SequenceData data;
    private Snapshot seen;
    private String inserted;
    private String plain;
    private boolean changing;
    private boolean met;

    /// What a "not" did to the verdict.
    ///
    /// @param before the verdict before
    /// @param after the verdict with it
    /// @param decides the word that does most for it now
    public record Negation(double before, double after, String decides) {
        /// Whether praise became blame or blame praise.
        public boolean isTurned() {
            return before > 0 != after > 0;
        }

        /// Whether the verdict said anything before.
        public boolean isClear() {
            return Math.abs(before) > MoodReading.CLEAR;
        }
    }

    public MoodModel(MoodRecipe first) {
        data = SentimentTask.of(first.chinese(), first.seed());
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", first);
        runs = new RoomRuns<>(recipe::get, knobs -> String.valueOf(knobs.chinese()));
        run = RunModel.of(first.experiment(data), 1, runs);
        runs.take(run);
        twins = new Twins<>(
                runs,
                knobs -> knobs.cell().others().stream().map(knobs::with).toList(),
                knobs -> knobs.experiment(data));
        keeper = new RoomKeeper<>(run);
        learning = new Work<>(run.workers(), "backlight-bag");
        sentence.set(start(first.chinese()));
        sentence.subscribe(_ -> {
            negation.set(null);
            changing = true;
            crossed.clear();
            changing = false;
            look();
        });
        crossed.addListener((SetChangeListener<Integer>) _ -> look());
        challenge();
        pump();
    }

    private static String start(boolean chinese) {
        return chinese ? "这 电影 非常 精彩 但是 结局 乏味" : FIRST;
    }

    private void challenge() {
        rival.set(null);
        SequenceData reviews = data;
        long seed = recipe.get().seed();
        learning.ask(watch -> BagOfWords.learned(reviews, seed, watch));
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// The trainings of this session, and the other cells from the same seed.
    public Twins<MoodRecipe> twins() {
        return twins;
    }

    public SequenceData data() {
        return data;
    }

    public ReadOnlyObjectProperty<MoodRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The review that is read.
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /// Places of the words that are crossed out.
    public ObservableSet<Integer> crossed() {
        return crossed;
    }

    /// What the network on screen makes of the review.
    public ReadOnlyObjectProperty<MoodReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The rival that has learned from the same reviews; null before it has.
    public ReadOnlyObjectProperty<BagOfWords> rivalProperty() {
        return rival.getReadOnlyProperty();
    }

    /// The numbers of the words that are read; none if all are crossed out.
    public int[] tokens() {
        return MoodReading.tokens(data.vocabulary(), words(sentence.get()), crossed);
    }

    private List<String> words(String text) {
        List<String> words = SentimentTask.words(data.vocabulary(), text);
        return words.subList(Math.max(0, words.size() - data.maxTime()), words.size());
    }

    /// Reviews that were not learned from.
    public List<String> examples() {
        return data.heldOut().stream().limit(EXAMPLES).map(this::text).toList();
    }

    private String text(TokenSequence sequence) {
        return IntStream.of(sequence.tokens())
                .mapToObj(data.vocabulary()::token)
                .collect(Collectors.joining(" "));
    }

    /// The verdict on another review, by the network on screen.
    public double verdict(String text) {
        Snapshot now = run.snapshotProperty().get();
        SequenceSpec spec = (SequenceSpec) now.architecture();
        return read(spec, now, words(text), Set.of()).verdict();
    }

    /// Puts "not" before the word that did most for the verdict, and before what strengthens it; taken out again
    /// the next time.
    public void negate() {
        MoodReading now = reading.get();
        if (now == null) {
            return;
        }
        double verdict = now.verdict();
        String next = sentence.get().equals(inserted) ? plain : negated(now);
        boolean back = sentence.get().equals(inserted);
        String old = sentence.get();
        sentence.set(next);
        inserted = back ? null : next;
        plain = back ? null : old;
        MoodReading then = reading.get();
        negation.set(
                back
                        ? null
                        : new Negation(
                                verdict,
                                then.verdict(),
                                then.words().get(then.deciding()).text()));
    }

    private static String negated(MoodReading now) {
        List<String> words =
                new ArrayList<>(now.words().stream().map(MoodReading.Word::text).toList());
        String not = now.chinese() ? "并不" : "not";
        int at = now.deciding();
        while (at > 0 && SentimentTask.strengthens(now.chinese(), words.get(at - 1))) {
            at--;
        }
        if (at > 0 && words.get(at - 1).equals(not)) {
            words.remove(at - 1);
        } else {
            words.add(at, not);
        }
        return String.join(" ", words);
    }

    /// What the last "not" did; null before, and once another sentence is read.
    public ReadOnlyObjectProperty<Negation> negationProperty() {
        return negation.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    public void apply(MoodRecipe next) {
        boolean language = next.chinese() != recipe.get().chinese();
        boolean reviews = language || next.seed() != recipe.get().seed();
        SequenceData now = reviews ? SentimentTask.of(next.chinese(), next.seed()) : data;
        run.follow(next.experiment(now));
        follow(next, now);
        if (language) {
            sentence.set(start(next.chinese()));
        }
        look();
    }

    /// Is looked at on a screen of this language: the first time the reviews become Chinese on a Chinese one, where
    /// nothing has been learned yet. What is opened keeps its language if it was looked at before it was kept.
    public void meet(boolean chinese) {
        boolean first = !met;
        met = true; // before its change is kept, so that who takes the change back has taken it back
        if (first && chinese && run.progressProperty().get().step() == 0) {
            apply(recipe.get().withChinese(true));
        }
    }

    private void follow(MoodRecipe next, SequenceData now) {
        boolean reviews = now != data;
        data = now;
        recipe.set(next);
        if (reviews) {
            challenge();
        }
    }

    @Override
    public Part described() {
        String out = crossed.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        return RoomKeeper.described(
                recipe.get().texts(),
                new Texts().put("sentence", sentence.get()).put("crossed", out).put(MET, met));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> {
                apply(MoodRecipe.standard());
                met = false;
            };
        }
        MoodRecipe found = MoodRecipe.of(RoomKeeper.recipe(part));
        Texts look = RoomKeeper.look(part);
        String review = look.text("sentence");
        List<Integer> out = Stream.of(look.text("crossed").split(" "))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .toList();
        SequenceData reviews = SentimentTask.of(found.chinese(), found.seed());
        boolean known = !look.has(MET) || look.flag(MET); // older files don't say
        Runnable training = keeper.opening(part, found.experiment(reviews));
        return () -> {
            training.run();
            follow(found, reviews);
            sentence.set(review);
            crossed.clear();
            crossed.addAll(out);
            met = known;
            look();
        };
    }

    @Override
    public void pump() {
        run.pump();
        twins.pump();
        answer();
        BagOfWords found = learning.take();
        if (found != null) {
            rival.set(found);
        }
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
        boolean fits = now.architecture() instanceof SequenceSpec spec
                && spec.vocabulary() == data.vocabulary().size();
        List<String> words = words(sentence.get());
        if (changing || !fits || words.isEmpty()) {
            return; // what was read before stays
        }
        if (seen != now) {
            negation.set(null);
        }
        seen = now;
        reading.set(read((SequenceSpec) now.architecture(), now, words, crossed));
    }

    private MoodReading read(SequenceSpec spec, Snapshot now, List<String> words, Set<Integer> out) {
        return MoodReading.of(
                spec,
                now.parameters().copy(),
                data.vocabulary(),
                words,
                out,
                recipe.get().chinese());
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !learning.isBusy();
    }

    @Override
    public void close() {
        learning.close();
        twins.close();
        run.close();
    }
}
