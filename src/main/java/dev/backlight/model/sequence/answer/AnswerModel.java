package dev.backlight.model.sequence.answer;

import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
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
import dev.backlight.training.sequence.SequenceWriter;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A network that reads a sequence and answers at its end: its training, what it reads now, and how it does on what
/// it has not learned from. On the screen's thread; `pump`, called once a frame, carries over what is new.
///
/// @param <R> its knobs
public final class AnswerModel<R extends AnswerRecipe<R>> implements RoomModel {
    private static final int JUDGE_EVERY = 50;

    private final AnswerTask<R> task;
    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final RoomRuns<R> runs;
    private final Twins<R> twins;
    private final ReadOnlyObjectWrapper<R> recipe;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<AnswerReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<Judgement> judgement = new ReadOnlyObjectWrapper<>(this, "judgement");
    private final Judge<Judgement> judge;
    private SequenceData data;
    private int[] tokens;
    private int truth;
    private Snapshot seen;

    public AnswerModel(AnswerTask<R> task, R first) {
        this.task = task;
        data = task.data(first);
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", first);
        runs = new RoomRuns<>(recipe::get, task::subject);
        run = RunModel.of(first.experiment(data), 1, runs);
        runs.take(run);
        twins = new Twins<>(
                runs,
                knobs -> knobs.cell().others().stream().map(knobs::with).toList(),
                knobs -> knobs.experiment(data));
        keeper = new RoomKeeper<>(run);
        judge = new Judge<>(run, "backlight-judge", JUDGE_EVERY);
        text.set(task.examples(data).getFirst());
        text.subscribe(_ -> read());
        pump();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// The trainings of this session, and the other cells from the same seed.
    public Twins<R> twins() {
        return twins;
    }

    public SequenceData data() {
        return data;
    }

    public AnswerTask<R> task() {
        return task;
    }

    public ReadOnlyObjectProperty<R> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// What is read, as somebody writes it.
    public StringProperty textProperty() {
        return text;
    }

    /// What the network on screen makes of it.
    public ReadOnlyObjectProperty<AnswerReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// How a network of this training does on what it has not learned from; a moment behind while it learns, null
    /// before the first.
    public ReadOnlyObjectProperty<Judgement> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(R next) {
        SequenceData other = task.data(next);
        run.follow(next.experiment(other));
        follow(next, other);
    }

    private void follow(R next, SequenceData other) {
        data = other;
        recipe.set(next);
        judge.forget();
        judgement.set(null);
        read();
    }

    @Override
    public Part described() {
        return RoomKeeper.described(recipe.get().texts(), new Texts().put("text", text.get()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> apply(task.standard());
        }
        R found = task.recipe(RoomKeeper.recipe(part));
        String written = RoomKeeper.look(part).text("text");
        SequenceData other = task.data(found);
        Runnable training = keeper.opening(part, found.experiment(other));
        return () -> {
            training.run();
            follow(found, other);
            text.set(written);
        };
    }

    /// Carries over what is new.
    @Override
    public void pump() {
        run.pump();
        twins.pump();
        answer();
        judge.pump(this::fits, this::judging, judgement::set);
    }

    private Work.Job<Judgement> judging(Snapshot network) {
        SequenceData held = data;
        return _ -> Judgement.of(network, (SequenceSpec) network.architecture(), held);
    }

    /// Whether a network reads and answers what there is to learn from now; for a moment the one before is shown.
    private boolean fits(Snapshot network) {
        return network.architecture() instanceof SequenceSpec spec
                && spec.outputs() == data.answers().size()
                && spec.maxTime() == data.maxTime();
    }

    /// Reads again if the network on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            look();
        }
    }

    private void read() {
        tokens = task.tokens(data, text.get());
        truth = task.truth(data, tokens);
        look();
    }

    private void look() {
        Snapshot now = run.snapshotProperty().get();
        if (tokens == null || !fits(now)) {
            return; // what was read before stays
        }
        seen = now;
        SequenceSpec spec = (SequenceSpec) now.architecture();
        float[][] parameters = now.parameters().copy();
        int target = truth;
        if (target < 0) {
            RecurrentLook blind = RecurrentLook.of(spec, parameters, tokens, -1);
            target = SequenceWriter.likeliest(blind.probabilities(tokens.length - 1));
        }
        reading.set(new AnswerReading(data, tokens, truth, RecurrentLook.of(spec, parameters, tokens, target)));
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
