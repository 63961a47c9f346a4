package dev.backlight.model.sequence.answer;

import dev.backlight.data.LearningData;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import dev.backlight.training.sequence.SequenceExperiment;
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
    private final ReadOnlyObjectWrapper<R> recipe;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<AnswerReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyObjectWrapper<Judgement> judgement = new ReadOnlyObjectWrapper<>(this, "judgement");
    private final Work<Judgement> judging;
    private SequenceData data;
    private int[] tokens;
    private int truth;
    private Snapshot seen;
    private Snapshot judged;

    public AnswerModel(AnswerTask<R> task, R first) {
        this.task = task;
        data = task.data(first);
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", first);
        run = RunModel.of(first.experiment(data), 1);
        judging = new Work<>(run.workers(), "backlight-judge");
        text.set(task.examples(data).getFirst());
        text.subscribe(_ -> read());
        pump();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
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
        judging.cancel();
        judged = null;
        judgement.set(null);
        read();
    }

    /// What is kept of this room.
    ///
    /// @return answered on another thread than the screen's
    @Override
    public CompletableFuture<Part> keep() {
        Part.Writer to = new Part.Writer()
                .texts("recipe", recipe.get().texts())
                .texts("look", new Texts().put("text", text.get()));
        return run.keep().thenApply(kept -> {
            kept.ifPresent(training -> to.part("training", training.part()));
            return to.done();
        });
    }

    /// Reads what was kept, without a change yet.
    ///
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    @Override
    public Runnable opening(Part part) throws IOException {
        if (part.isEmpty()) {
            return () -> apply(task.standard());
        }
        R found = task.recipe(part.texts("recipe"));
        String written = part.texts("look").text("text");
        SequenceData other = task.data(found);
        SequenceExperiment experiment = found.experiment(other);
        Part training = part.under("training");
        TrainingPart kept = training.isEmpty()
                ? null
                : TrainingPart.of(training, experiment.recipe().network());
        return () -> {
            if (kept == null) {
                run.follow(experiment);
            } else {
                run.open(experiment, kept);
            }
            follow(found, other);
            text.set(written);
        };
    }

    /// Carries over what is new.
    @Override
    public void pump() {
        run.pump();
        answer();
        Judgement found = judging.take();
        if (found != null) {
            judgement.set(found);
        }
        Snapshot now = run.snapshotProperty().get();
        boolean due = judged == null
                || Math.abs(now.step() - judged.step()) >= JUDGE_EVERY
                || run.stateProperty().get() != RunState.RUNNING;
        if (now != judged && due && !judging.isBusy() && fits(now)) {
            judged = now;
            SequenceData held = data;
            judging.ask(_ -> Judgement.of(now, (SequenceSpec) now.architecture(), held));
        }
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
        return run.isSettled() && !judging.isBusy();
    }

    @Override
    public void close() {
        judging.close();
        run.close();
    }
}
