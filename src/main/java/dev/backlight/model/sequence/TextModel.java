package dev.backlight.model.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.LearningData;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.domain.run.Twins;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.text.Sentence;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A network that reads names letter by letter and tells the next one: its training, the name that it reads now,
/// and the names that it invents. On the screen's thread; `pump`, called once a frame, carries over what is new.
public final class TextModel implements RoomModel {
    /// What is read first.
    public static final String FIRST = "miranda";

    private static final String OWN = "own-text";

    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final RoomRuns<TextRecipe> runs;
    private final Twins<TextRecipe> twins;
    private final ReadOnlyObjectWrapper<TextRecipe> recipe;
    private final StringProperty name = new SimpleStringProperty(this, "name", FIRST);
    private final IntegerProperty read = new SimpleIntegerProperty(this, "read", 6);
    private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", -1);
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final Inventing inventing;
    private final Work<Corpus> opening;
    private final Corpus names;
    private final ReadOnlyObjectWrapper<Corpus> corpus = new ReadOnlyObjectWrapper<>(this, "corpus");
    private Snapshot seen;

    /// @throws DataException with one sentence if there are no names to learn from
    public TextModel(TextRecipe recipe) throws DataException {
        names = Corpus.names();
        corpus.set(names);
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        runs = new RoomRuns<>(this.recipe::get, _ -> corpus.get().name());
        run = RunModel.of(recipe.experiment(names.data()), 1, runs);
        runs.take(run);
        twins = new Twins<>(
                runs,
                knobs -> knobs.cell().others().stream().map(knobs::with).toList(),
                knobs -> knobs.experiment(corpus.get().data()));
        keeper = new RoomKeeper<>(run);
        inventing = new Inventing(run);
        opening = new Work<>(run.workers(), "backlight-text");
        name.subscribe(_ -> look());
        read.subscribe(_ -> look());
        pump();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// The trainings of this session, and the other cells from the same seed.
    public Twins<TextRecipe> twins() {
        return twins;
    }

    /// What the next letter is learned from.
    public ReadOnlyObjectProperty<Corpus> corpusProperty() {
        return corpus.getReadOnlyProperty();
    }

    /// Learns from somebody's own text, once it has been read beside the screen.
    ///
    /// @param file a text in UTF-8, a word or sentence a line
    public void open(Path file) {
        opening.ask(_ -> Corpus.of(file));
    }

    /// Lets the text be that is being read.
    public void cancelOpening() {
        opening.cancel();
    }

    /// Below 0 when no text is being read.
    public ReadOnlyDoubleProperty openingProperty() {
        return opening.fractionProperty();
    }

    /// Why the text opened last can't be used; `NONE` if it can.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return opening.refusalProperty();
    }

    /// Learns from the program's own names again.
    public void takeNames() {
        learnFrom(names);
    }

    private void learnFrom(Corpus other) {
        run.follow(recipe.get().experiment(other.data()));
        take(other);
        String word = other.examples().isEmpty() ? "" : other.examples().getFirst();
        name.set(word);
        read.set(Math.max(1, word.codePointCount(0, word.length()) - 1));
    }

    private void take(Corpus other) {
        corpus.set(other);
        inventing.forget();
        seen = null;
    }

    public ReadOnlyObjectProperty<TextRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The name that is read; only letters that there are to learn of it are.
    public StringProperty nameProperty() {
        return name;
    }

    /// How many letters of it have been read.
    public IntegerProperty readProperty() {
        return read;
    }

    /// The unit that is pointed at, wherever it is shown; below 0 for none.
    public IntegerProperty unitProperty() {
        return unit;
    }

    /// The names that the network on screen invents.
    public Inventing inventing() {
        return inventing;
    }

    /// What the network on screen makes of the name.
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(TextRecipe next) {
        run.follow(next.experiment(corpus.get().data()));
        recipe.set(next);
    }

    @Override
    public Part described() {
        Part described = RoomKeeper.described(
                recipe.get().texts(),
                new Texts()
                        .put("name", name.get())
                        .put("read", read.get())
                        .put("daring", inventing.daringProperty().get()));
        return corpus.get().isOwn() ? described.with(OWN, corpus.get().texts()) : described;
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> {
                take(names);
                apply(TextRecipe.standard());
            };
        }
        TextRecipe found = TextRecipe.of(RoomKeeper.recipe(part));
        Texts look = RoomKeeper.look(part);
        String word = look.text("name");
        int place = look.number("read");
        double wild = look.decimal("daring");
        Corpus words = part.has(OWN) ? Corpus.of(part.texts(OWN)) : names;
        Runnable training = keeper.opening(part, found.experiment(words.data()));
        return () -> {
            training.run();
            take(words);
            recipe.set(found);
            name.set(word);
            read.set(place);
            inventing.daringProperty().set(wild);
        };
    }

    @Override
    public void pump() {
        run.pump();
        twins.pump();
        answer();
        Corpus opened = opening.take();
        if (opened != null) {
            learnFrom(opened);
        }
        inventing.take();
        if (fits(run.snapshotProperty().get())) {
            inventing.ask(corpus.get());
        }
    }

    /// Reads again if the network on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            look();
        }
    }

    /// Whether a network reads the letters there are now; for a moment the one before is shown.
    private boolean fits(Snapshot network) {
        return network.architecture() instanceof SequenceSpec spec
                && spec.vocabulary() == corpus.get().letters().vocabulary().size()
                && spec.maxTime() == corpus.get().data().maxTime();
    }

    private void look() {
        Snapshot now = run.snapshotProperty().get();
        if (!(now.architecture() instanceof SequenceSpec spec) || !fits(now)) {
            return;
        }
        seen = now;
        Corpus words = corpus.get();
        int[] word = words.letters().word(words.plain(name.get()));
        int[] whole = Arrays.copyOf(word, Math.min(word.length - 1, spec.maxTime()));
        int[] next = Arrays.copyOfRange(word, 1, whole.length + 1);
        int positions = Math.clamp(read.get() + 1, 1, whole.length);
        reading.set(new Reading(
                words.data().vocabulary(),
                whole,
                next,
                RecurrentLook.of(spec, now.parameters().copy(), Arrays.copyOf(whole, positions), next[positions - 1])));
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !inventing.isBusy() && !opening.isBusy();
    }

    @Override
    public void close() {
        inventing.close();
        opening.close();
        twins.close();
        run.close();
    }
}
