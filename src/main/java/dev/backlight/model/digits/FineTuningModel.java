package dev.backlight.model.digits;

import dev.backlight.data.ClassNames;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.text.Sentence;
import dev.backlight.training.feedback.FineTuning;
import dev.backlight.training.feedback.FineTuningRecipe;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Learning from the corrections: asked for, watched, and its result kept or thrown away. A copy of the network
/// learns in the background while the training rests; the network on screen stays the old one until it is kept.
public final class FineTuningModel implements AutoCloseable {
    /// Small beside the usual 0.001: the network shall learn a few things more, not something else. Of 0.0001,
    /// 0.0002 and 0.0005 this one learned all corrections within 40 steps and gained on the test set within 300.
    public static final float LEARNING_RATE = 0.0002f;

    public static final int BATCH = 128;

    private static final int STEPS = 200;

    /// Gentler than handwriting differs: else a few ones, turned, teach that sevens are ones too.
    private static final Augmentation VARIED = new Augmentation(1, 5, 0.05f, 0, 4, 0);

    /// Where it stands.
    public enum Stage {
        /// Nothing has been learned.
        NONE,
        /// The training comes to a rest, then a copy of the network learns.
        LEARNING,
        /// There is a result, to be kept or not.
        OFFERED,
        /// The result is the network now.
        KEPT
    }

    /// Why the last result is no longer there, or could not be got.
    public enum Notice {
        NONE,
        /// The training has gone on: the result belongs to a network of the past.
        GONE_ON,
        /// It ended before its end.
        CANCELLED,
        /// Its loss grew beyond all bounds.
        DIVERGED
    }

    private final RunModel<Split> run;
    private final ReadOnlyObjectProperty<FeedbackSet> corrections;
    private final Work<Outcome> work;
    private final BooleanProperty mixed = new SimpleBooleanProperty(this, "mixed", true);
    private final BooleanProperty varied = new SimpleBooleanProperty(this, "varied", false);
    private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps", STEPS);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.NONE);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyObjectWrapper<FineTuningResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private FeedbackSet learned = FeedbackSet.EMPTY;
    private MetricHistory history;
    private Snapshot adopted;
    private boolean waiting;

    /// @param result null if the loss grew beyond all bounds
    private record Outcome(FineTuningResult result) {}

    /// @param corrections what is learned
    FineTuningModel(RunModel<Split> run, ReadOnlyObjectProperty<FeedbackSet> corrections) {
        this.run = run;
        this.corrections = corrections;
        work = new Work<>(run.workers(), "backlight-fine-tuning");
    }

    /// Whether old digits fill the batches.
    public BooleanProperty mixedProperty() {
        return mixed;
    }

    /// Whether each copy of a correction is shifted, turned and scaled a little.
    public BooleanProperty variedProperty() {
        return varied;
    }

    public IntegerProperty stepsProperty() {
        return steps;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// How far the learning is, from 0 to 1.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// What the classes are called that are learned.
    public ClassNames names() {
        return run.dataProperty().get().train().names();
    }

    /// What the last learning has brought; null when there is nothing to look at.
    public ReadOnlyObjectProperty<FineTuningResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Why it could not learn, in one sentence; empty when it could.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The corrections the result was learned from, in the order of its answers.
    public FeedbackSet learned() {
        return learned;
    }

    /// The place of a correction among those the result was learned from; -1 if it was not.
    public int placeOf(Correction correction) {
        return result.get() == null ? -1 : learned.corrections().indexOf(correction);
    }

    /// Of a batch, so many are corrections.
    public int share() {
        return recipe(run.configProperty().get()).share(corrections.get().size());
    }

    /// Whether there is something to learn, and a network that can.
    public boolean canLearn() {
        return !corrections.get().isEmpty()
                && fits(run.snapshotProperty().get(), run.dataProperty().get().train());
    }

    private static boolean fits(Snapshot snapshot, Dataset train) {
        return train.features() == Correction.PIXELS
                && snapshot.spec().input().size() == Correction.PIXELS
                && snapshot.spec().output().size() == train.classes();
    }

    /// Lets the training rest, and a copy of its network learn. Nothing happens while one learns, or without
    /// corrections.
    public void learn() {
        if (stage.get() == Stage.LEARNING || !canLearn()) {
            return;
        }
        result.set(null);
        learned = corrections.get();
        notice.set(Notice.NONE);
        problem.set(Sentence.NONE);
        fraction.set(0);
        waiting = true;
        stage.set(Stage.LEARNING);
        run.timeline().live();
        run.pause();
    }

    /// Ends the learning soon.
    public void cancel() {
        if (stage.get() == Stage.LEARNING) {
            work.cancel();
            waiting = false;
            end(Notice.CANCELLED);
        }
    }

    /// Makes what has learned the network of the training, which goes on from it.
    public void keep() {
        if (stage.get() == Stage.OFFERED) {
            adopted = result.get().base();
            run.adopt(adopted, result.get().parameters());
            stage.set(Stage.KEPT);
        }
    }

    /// Leaves the network as it is and forgets the result.
    public void discard() {
        if (stage.get() == Stage.OFFERED) {
            end(Notice.NONE);
        }
    }

    /// Whether the network from before can be put back: as long as no step has been taken with the new one.
    public boolean canTakeBack() {
        return stage.get() == Stage.KEPT && stands();
    }

    /// Puts the network from before back into its place; the result is offered again.
    public void takeBack() {
        if (canTakeBack()) {
            run.adopt(adopted, adopted.parameters());
            stage.set(Stage.OFFERED);
        }
    }

    void pump() {
        Outcome ready = work.take();
        if (stage.get() == Stage.LEARNING && !waiting) {
            follow(ready);
        } else if (waiting && !work.isBusy() && rests()) {
            waiting = false;
            begin();
        }
        if (stage.get() == Stage.OFFERED && !stands()) {
            end(Notice.GONE_ON);
        } else if (stage.get() == Stage.KEPT && run.history() != history) {
            end(Notice.NONE); // another training has begun
        }
    }

    /// Whether the trainer stands still and the snapshot shows where.
    private boolean rests() {
        return run.stateProperty().get() != RunState.RUNNING
                && !run.timeline().isPast()
                && run.snapshotProperty().get().step()
                        == run.progressProperty().get().step();
    }

    /// Whether the training is still where the result begins.
    private boolean stands() {
        return run.history() == history
                && run.progressProperty().get().step() == result.get().base().step();
    }

    private void begin() {
        Snapshot base = run.snapshotProperty().get();
        ExperimentConfig config = run.configProperty().get();
        history = run.history();
        Split data = run.dataProperty().get();
        if (!fits(base, data.train())) {
            end(Notice.GONE_ON);
            return;
        }
        Dataset examples = learned.dataset("corrections", data.train().classNames());
        FineTuningRecipe recipe = recipe(config);
        work.ask(watch -> {
            try (ThreadTeam team = ThreadTeam.of(threads())) {
                return new Outcome(
                        FineTuning.run(base, config, data, examples, recipe, team, watch::tell, watch::isCancelled));
            } catch (ArithmeticException diverged) {
                return new Outcome(null);
            }
        });
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private FineTuningRecipe recipe(ExperimentConfig config) {
        Augmentation how = varied.get() ? VARIED : Augmentation.NONE;
        return new FineTuningRecipe(steps.get(), LEARNING_RATE, BATCH, mixed.get(), how, config.seed());
    }

    /// @param ready null while it learns, and where it was refused or failed
    private void follow(Outcome ready) {
        if (work.isBusy()) {
            fraction.set(work.fractionProperty().get());
        } else if (ready == null) {
            end(Notice.NONE);
            problem.set(work.refusalProperty().get());
        } else if (ready.result() == null) {
            end(Notice.DIVERGED);
        } else {
            result.set(ready.result());
            stage.set(Stage.OFFERED);
        }
    }

    private void end(Notice why) {
        result.set(null);
        notice.set(why);
        stage.set(Stage.NONE);
    }

    @Override
    public void close() {
        work.close();
    }
}
