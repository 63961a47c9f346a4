package dev.backlight.model.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A network that reads names letter by letter and tells the next one: its training, the name that it reads now,
/// and the names that it invents. On the screen's thread; `pump`, called once a frame, carries over what is new.
public final class TextModel implements RoomModel {
    /// How many names are invented at a time.
    public static final int INVENTED = 8;

    private static final int INVENT_EVERY = 50;

    private final SequenceData data;
    private final Letters letters = NextLetterTask.letters();
    private final Set<String> known = new HashSet<>();
    private final List<String> examples;
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final ReadOnlyObjectWrapper<TextRecipe> recipe;
    private final StringProperty name = new SimpleStringProperty(this, "name", "miranda");
    private final IntegerProperty read = new SimpleIntegerProperty(this, "read", 6);
    private final DoubleProperty daring = new SimpleDoubleProperty(this, "daring", 0.75);
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<List<Invention>> inventions =
            new ReadOnlyObjectWrapper<>(this, "inventions", List.of());
    private final Work<List<Invention>> inventing;
    private Asked asked;
    private long series;
    private Snapshot seen;

    /// What the newest names were asked of.
    private record Asked(long moment, boolean settled, double daring, long series) {}

    /// @throws DataException with one sentence if there are no names to learn from
    public TextModel(TextRecipe recipe) throws DataException {
        data = NextLetterTask.names();
        for (int i = 0; i < data.train().size(); i++) {
            known.add(text(data.train().get(i, 1)));
        }
        data.heldOut().forEach(sequence -> known.add(text(sequence)));
        examples = data.heldOut().stream().limit(40).map(this::text).toList();
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        run = RunModel.of(recipe.experiment(data), 1);
        keeper = new RoomKeeper<>(run);
        inventing = new Work<>(run.workers(), "backlight-names");
        name.subscribe(_ -> look());
        read.subscribe(_ -> look());
        pump();
    }

    /// The letters of what is read, with that behind the last answer.
    private String text(TokenSequence sequence) {
        int[] tokens = Arrays.copyOf(sequence.tokens(), sequence.tokens().length + 1);
        tokens[tokens.length - 1] = sequence.answers()[sequence.answers().length - 1];
        return letters.text(tokens);
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// How many names there are, those held out included.
    public int names() {
        return data.train().size() + data.heldOut().size();
    }

    /// Some names that are not learned from.
    public List<String> examples() {
        return examples;
    }

    public ReadOnlyObjectProperty<TextRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The name that is read; only letters a to z of it are.
    public StringProperty nameProperty() {
        return name;
    }

    /// How many letters of it have been read.
    public IntegerProperty readProperty() {
        return read;
    }

    /// The temperature of invented names: low is safe, high is wild.
    public DoubleProperty daringProperty() {
        return daring;
    }

    /// What the network on screen makes of the name.
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The names that the network on screen invents; a moment behind while it learns.
    public ReadOnlyObjectProperty<List<Invention>> inventionsProperty() {
        return inventions.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(TextRecipe next) {
        run.follow(next.experiment(data));
        recipe.set(next);
    }

    /// Invents other names.
    public void invent() {
        series++;
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(
                recipe.get().texts(),
                new Texts().put("name", name.get()).put("read", read.get()).put("daring", daring.get()));
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> apply(TextRecipe.standard());
        }
        TextRecipe found = TextRecipe.of(RoomKeeper.recipe(part));
        Texts look = RoomKeeper.look(part);
        String word = look.text("name");
        int place = look.number("read");
        double wild = look.decimal("daring");
        Runnable training = keeper.opening(part, found.experiment(data));
        return () -> {
            training.run();
            recipe.set(found);
            name.set(word);
            read.set(place);
            daring.set(wild);
        };
    }

    @Override
    public void pump() {
        run.pump();
        answer();
        List<Invention> found = inventing.take();
        if (found != null) {
            inventions.set(found);
        }
        Snapshot now = run.snapshotProperty().get();
        boolean settled = now.step() == run.progressProperty().get().step()
                && run.stateProperty().get() != RunState.RUNNING;
        boolean still = settled || run.timeline().isPast();
        Asked wish = new Asked(still ? now.step() : now.step() / INVENT_EVERY, still, daring.get(), series);
        if (!wish.equals(asked) && !inventing.isBusy()) {
            asked = wish;
            inventing.ask(_ -> Invention.of(now, letters, known, INVENTED, wish.daring(), wish.series()));
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
        if (!(now.architecture() instanceof SequenceSpec spec)) {
            return;
        }
        seen = now;
        int[] word = letters.word(Letters.plain(name.get()));
        int[] whole = Arrays.copyOf(word, Math.min(word.length - 1, spec.maxTime()));
        int[] next = Arrays.copyOfRange(word, 1, whole.length + 1);
        int positions = Math.clamp(read.get() + 1, 1, whole.length);
        reading.set(new Reading(
                data.vocabulary(),
                whole,
                next,
                RecurrentLook.of(spec, now.parameters().copy(), Arrays.copyOf(whole, positions), next[positions - 1])));
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !inventing.isBusy();
    }

    @Override
    public void close() {
        inventing.close();
        run.close();
    }
}
