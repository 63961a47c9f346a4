package dev.backlight.model.run;

import dev.backlight.data.LearningData;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.work.Workers;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.Published;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.StopCondition;
import dev.backlight.training.run.Trainer;
import dev.backlight.training.step.Supervised;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One training as the screen knows it, whatever is learned: it is played, paused and begun anew, shows its newest
/// network or one of its past, and counts what it has learned. Everything here is read and written on one thread,
/// the screen's; the trainer has its own, and `pump`, called once a frame, carries over what is new. Nothing here
/// touches the live network.
///
/// @param <D> what is learned from
public final class RunModel<D extends LearningData> implements AutoCloseable {
    private final Trainer trainer;
    private final RunFollower<? super D> follower;
    private final TimelineModel timeline;
    private final Tempo tempo;
    private final Workers workers = new Workers();
    private final PastEvaluation past = new PastEvaluation(workers);
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final ReadOnlyObjectWrapper<RunState> state;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyLongWrapper historyVersion = new ReadOnlyLongWrapper(this, "historyVersion");
    private final ReadOnlyObjectWrapper<D> data;
    private Recipe recipe;
    private Runnable beforeEdit = () -> {};
    private Published published;
    private boolean beginning;
    private StopCondition stopCondition;

    /// A run that nobody keeps; its trainer's kernels have these threads, at least 1.
    public RunModel(D data, ExperimentConfig config, int threads) {
        this(data, config, threads, RunFollower.nobody());
    }

    /// @param threads of the trainer's kernels, at least 1
    /// @param follower is told of this run and of each that is begun after it
    public RunModel(D data, ExperimentConfig config, int threads, RunFollower<? super D> follower) {
        this(data, config, new Trainer(config, data, threads), follower);
    }

    private RunModel(D data, ExperimentConfig config, Trainer trainer, RunFollower<? super D> follower) {
        this.data = new ReadOnlyObjectWrapper<>(this, "data", data);
        this.config = new ReadOnlyObjectWrapper<>(this, "config", config);
        this.follower = follower;
        this.trainer = trainer;
        tempo = new Tempo(trainer::setPace);
        published = trainer.take();
        timeline = new TimelineModel(() -> published.recording(), this::look);
        progress = new ReadOnlyObjectWrapper<>(this, "progress", published.progress());
        state = new ReadOnlyObjectWrapper<>(this, "state", published.progress().state());
        pump();
    }

    /// As `of(recipe, threads, follower)`, of a run that nobody keeps.
    public static RunModel<LearningData> of(Recipe recipe, int threads) {
        return of(recipe, threads, RunFollower.nobody());
    }

    /// A run of whatever a recipe makes. It has no examples, no `ExperimentConfig` and no `Evaluation`, which its
    /// follower isn't told either: what its examinations find stands in its history.
    ///
    /// @param threads of the trainer's kernels, at least 1
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed
    public static RunModel<LearningData> of(Recipe recipe, int threads, RunFollower<LearningData> follower) {
        RunModel<LearningData> run = new RunModel<>(null, null, new Trainer(recipe, threads), follower);
        run.recipe = recipe;
        return run;
    }

    /// Whether it learns from examples and is judged by others, so that it has an `Evaluation`.
    public boolean hasExamples() {
        return config.get() != null;
    }

    /// What is learned from; changes with `apply(config, data)`. Null where there are no examples.
    public ReadOnlyObjectProperty<D> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// The threads of what is computed beside this run; closed with it.
    public Workers workers() {
        return workers;
    }

    /// The recorded past, and where in it the screen stands.
    public TimelineModel timeline() {
        return timeline;
    }

    public ReadOnlyObjectProperty<ExperimentConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The network on screen: the newest one, or while the timeline stands in the past the one of that moment.
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// The newest test result; while the timeline stands in the past, that of the network on screen.
    public ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /// Rises when `history()` or `estimates()` has grown or begun anew.
    public ReadOnlyLongProperty historyVersionProperty() {
        return historyVersion.getReadOnlyProperty();
    }

    public MetricHistory history() {
        return published.history();
    }

    /// Test results by a part of the test set, taken early and at each rest, see `Learner.glance`; not kept.
    public MetricHistory estimates() {
        return published.estimates();
    }

    /// What made the training fail; null unless its state is FAILED.
    public Throwable failure() {
        return published.failure();
    }

    public void play() {
        trainer.play();
    }

    public void pause() {
        trainer.pause();
    }

    /// Plays until so many steps have been taken since the start, then pauses; does nothing if they have been.
    public void playTo(long step) {
        trainer.playTo(step);
    }

    public void togglePlay() {
        if (trainer.progress().state() == RunState.RUNNING) {
            pause();
        } else {
            play();
        }
    }

    public void step() {
        trainer.step();
    }

    public void reset() {
        if (hasExamples()) {
            apply(config.get());
        } else {
            follow(recipe);
        }
    }

    /// Runs this before it begins anew or goes on otherwise by hand, while it can still be kept as it is.
    public void beforeEdit(Runnable keeping) {
        beforeEdit = keeping;
    }

    /// Begins anew with another recipe, of a run that was made by one.
    ///
    /// @throws IllegalArgumentException when it can't be followed; the message says why, nothing has changed
    public void follow(Recipe next) {
        beforeEdit.run();
        trainer.reset(next, null);
        recipe = next;
        begin(null, null, List.of());
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException when the recipe is impossible; the message says why, nothing has changed
    public void apply(ExperimentConfig next) {
        apply(next, data.get());
    }

    /// Begins anew with another recipe on other data; else as `apply(config)`.
    public void apply(ExperimentConfig next, D other) {
        apply(next, other, null);
    }

    /// Begins anew from given weights; else as `apply(config, data)`.
    ///
    /// @param first as `Network.weights`; null for those that the recipe makes
    public void apply(ExperimentConfig next, D other, Weights first) {
        beforeEdit.run();
        trainer.reset(next, other, first);
        begin(next, other, List.of());
    }

    private void begin(ExperimentConfig next, D other, List<TrainingPart.Mark> marks) {
        follower.left();
        timeline.begin(marks);
        data.set(other);
        config.set(next);
        beginning = true;
        pump();
    }

    /// Goes on learning from the moment on screen, with the learning rate of now: the run so far stays where
    /// it is kept, the branch begins beside it. Does nothing while live; from a run's end there is nothing to learn
    /// on.
    public void branch() {
        Progress now = progress.get();
        if (timeline.isPast()) {
            Snapshot from = snapshot.get();
            if (now.state() == RunState.FINISHED && from.step() >= now.step()) {
                timeline.live();
                return;
            }
            beforeEdit.run();
            trainer.branch(from);
            follower.left();
            timeline.begin(from.step());
            if (hasExamples()) {
                setLearningRate(config.get().optimizer().learningRate());
            }
        }
    }

    /// Puts other numbers, learned from that moment, into the network, which goes on with them.
    public void adopt(Snapshot from, Weights parameters) {
        beforeEdit.run();
        trainer.adopt(from, parameters);
    }

    /// Changes the learning rate of the running experiment; nothing begins anew.
    public void setLearningRate(float rate) {
        if (hasExamples()) {
            beforeEdit.run();
            OptimizerSpec optimizer = config.get().optimizer().withLearningRate(rate);
            config.set(config.get().withOptimizer(optimizer));
            follower.changed(config.get(), data.get());
        }
        trainer.setLearningRate(rate);
    }

    /// Changes one number of the network by hand; seen in the next snapshot. Nothing begins anew.
    /// @throws IllegalArgumentException with one sentence if there is no such number or the value is not finite
    public void setParameter(Place place, float value) {
        snapshot.get().parameters().require(place);
        trainer.setParameter(place, value);
    }

    /// Keeps one number as it is while the others learn, or lets it go again; `apply` and `reset` let all go.
    /// @throws IllegalArgumentException with one sentence if there is no such number
    public void freeze(Place place, boolean frozen) {
        snapshot.get().parameters().require(place);
        trainer.freeze(place, frozen);
    }

    /// Goes on with the same network, weights and history on other data.
    ///
    /// @param next differs from the recipe of now at most in the batch
    /// @throws IllegalArgumentException when it doesn't fit the data; nothing has changed then
    public void learnFrom(ExperimentConfig next, D other) {
        trainer.learnFrom(next, other);
        data.set(other);
        config.set(next);
        follower.changed(next, other);
    }

    /// The training between two steps, its curves and marks, to be opened again; empty where it has failed or can't
    /// be kept. Answered on another thread than the screen's.
    public CompletableFuture<Optional<TrainingPart>> keep() {
        List<TrainingPart.Mark> marks = timeline.marks();
        return trainer.keep()
                .handle((kept, failed) -> failed == null && TrainingPart.isKept(kept.state())
                        ? Optional.of(new TrainingPart(kept.state(), kept.curves(), marks))
                        : Optional.empty());
    }

    public CompletableFuture<Checkpoint> checkpoint() {
        return trainer.checkpoint();
    }

    /// Stands where a training stood that was kept: paused there, or finished.
    ///
    /// @throws IllegalArgumentException with one sentence if it is of another recipe; nothing has changed then
    public void open(ExperimentConfig next, D other, TrainingPart kept) {
        trainer.open(new Supervised(next, other), kept.state(), kept.curves().history(), kept.snapshots());
        trainer.keep().handle((_, _) -> null).join(); // it stands there now: nothing of before is shown any more
        begin(next, other, kept.marks());
    }

    /// As `open(config, data, kept)`, of a run that was made by a recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is of another recipe; nothing has changed then
    public void open(Recipe next, TrainingPart kept) {
        trainer.open(next, kept.state(), kept.curves().history(), kept.snapshots());
        recipe = next;
        trainer.keep().handle((_, _) -> null).join();
        begin(null, null, kept.marks());
    }

    /// How fast it trains.
    public Tempo tempo() {
        return tempo;
    }

    /// When it pauses by itself; null for never.
    public StopCondition stopCondition() {
        return stopCondition;
    }

    public void stopWhen(StopCondition condition) {
        stopCondition = condition;
        trainer.stopWhen(condition);
    }

    /// Whether another run has been asked for, so that the network on screen doesn't belong to the recipe.
    public boolean isBeginning() {
        return beginning;
    }

    /// Whether what is on screen of the past is complete.
    public boolean isSettled() {
        return !past.isBusy();
    }

    /// Carries the news of the trainer over to the properties. Called once a frame, on the screen's thread.
    public void pump() {
        published = trainer.take();
        RunState now = published.progress().state();
        progress.set(published.progress());
        state.set(now);
        if (!timeline.isPast()) {
            look(null);
        }
        timeline.tick();
        evaluation.set(judged(published.evaluation()));
        historyVersion.set(history().version() + estimates().version());
        follower.update(history(), config.get(), data.get(), now, published.evaluation());
    }

    /// @param recorded null for the newest
    private void look(Snapshot recorded) {
        Snapshot next = recorded == null ? published.snapshot() : recorded;
        if (next != snapshot.get()) {
            beginning = false;
            snapshot.set(next);
        }
    }

    /// How the network on screen did on the test set and on what is held out; `newest` may be null.
    private Evaluation judged(Evaluation newest) {
        if (!timeline.isPast() || !hasExamples()) {
            return newest;
        }
        return past.of(
                snapshot.get(),
                config.get().loss(),
                data.get().test(),
                config.get().heldOutOf(data.get().train()));
    }

    @Override
    public void close() {
        past.close();
        workers.close();
        trainer.close();
        Published last = trainer.published();
        follower.close(last.history(), last.evaluation());
    }
}
