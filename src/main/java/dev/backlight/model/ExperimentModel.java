package dev.backlight.model;

import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.look.Insights;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.ExamModel;
import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Predictor;
import dev.backlight.training.run.Probe;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.StopCondition;
import dev.backlight.training.run.Trainer;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.ejml.data.FMatrixRMaj;

/// One experiment as the screen knows it. Everything here is read and written on one thread, the screen's; the
/// trainer has its own, and `pump`, called once a frame, carries over what is new. Nothing here touches the live
/// network.
public final class ExperimentModel implements AutoCloseable {
    private final Trainer trainer;
    private final DrawingModel drawing = new DrawingModel();
    private final RunArchive archive = new RunArchive();
    private final ExamModel exams = new ExamModel();
    private final Insights insights = new Insights(this);
    private final FeedbackModel feedback;
    private final TimelineModel timeline;
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final ReadOnlyObjectWrapper<RunState> state;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>(this, "probe");
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyLongWrapper historyVersion = new ReadOnlyLongWrapper(this, "historyVersion");
    private final ReadOnlyObjectWrapper<LearningData> data;
    private final ObjectProperty<Sample> sample = new SimpleObjectProperty<>(this, "sample");
    private Snapshot newest;
    private Snapshot answering;
    private Predictor predictor;
    private boolean probeStale;
    private double pace;
    private double heldBack;

    /// @param threads of the trainer's kernels, at least 1
    public ExperimentModel(LearningData data, ExperimentConfig config, int threads) {
        this.data = new ReadOnlyObjectWrapper<>(this, "data", data);
        this.config = new ReadOnlyObjectWrapper<>(this, "config", config);
        trainer = new Trainer(config, data, threads);
        timeline = new TimelineModel(trainer::recording, this::look);
        progress = new ReadOnlyObjectWrapper<>(this, "progress", trainer.progress());
        state = new ReadOnlyObjectWrapper<>(this, "state", trainer.progress().state());
        feedback = new FeedbackModel(this);
        sample.subscribe(() -> probeStale = true);
        drawing.versionProperty().subscribe(() -> sample.set(drawing.isEmpty() ? null : Sample.drawn(drawing.seen())));
        if (data instanceof Split) {
            showTestDigit(0);
        }
        pump();
    }

    /// What is learned from; changes with `apply(config, data)`.
    public ReadOnlyObjectProperty<LearningData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// @throws IllegalStateException if this experiment has no pictures
    public Dataset trainingSet() {
        return pictures().train();
    }

    /// @throws IllegalStateException if this experiment has no pictures
    public Dataset testSet() {
        return pictures().test();
    }

    private Split pictures() {
        if (data.get() instanceof Split split) {
            return split;
        }
        throw new IllegalStateException("This experiment learns from points, not from pictures.");
    }

    public DrawingModel drawing() {
        return drawing;
    }

    /// The trainings of this session, and those that are kept of earlier ones.
    public RunArchive archive() {
        return archive;
    }

    public ExamModel exams() {
        return exams;
    }

    public Insights insights() {
        return insights;
    }

    public FeedbackModel feedback() {
        return feedback;
    }

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

    /// What every layer answers to the current sample at the current snapshot; null without a sample.
    public ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /// The newest test result; while the timeline stands in the past, that of the network on screen.
    public ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /// Rises when `history()` has grown or begun anew.
    public ReadOnlyLongProperty historyVersionProperty() {
        return historyVersion.getReadOnlyProperty();
    }

    public MetricHistory history() {
        return trainer.history();
    }

    /// The example on screen; null when the canvas has been cleared.
    public ObjectProperty<Sample> sampleProperty() {
        return sample;
    }

    public void showTestDigit(int index) {
        show(testSet(), Sample.Source.TEST_SET, index);
    }

    public void showTrainingDigit(int index) {
        show(trainingSet(), Sample.Source.TRAINING_SET, index);
    }

    private void show(Dataset set, Sample.Source source, int index) {
        FMatrixRMaj row = new FMatrixRMaj(1, set.features());
        set.fill(new int[] {index}, 0, 1, row, new int[1]);
        sample.set(new Sample(source, index, set.label(index), row.data));
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
        apply(config.get());
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException when the recipe is impossible; the message says why, nothing has changed
    public void apply(ExperimentConfig next) {
        apply(next, data.get());
    }

    /// Begins anew with another recipe on other data; else as `apply(config)`.
    public void apply(ExperimentConfig next, LearningData other) {
        apply(next, other, null);
    }

    /// Begins anew from given weights; else as `apply(config, data)`.
    ///
    /// @param first as `Network.copyParameters`; null for those that the recipe makes
    public void apply(ExperimentConfig next, LearningData other, float[][] first) {
        trainer.reset(next, other, first);
        archive.leave();
        timeline.begin(-1);
        data.set(other);
        config.set(next);
        answering = null;
        pump();
    }

    /// Goes on learning from the moment on screen, with the learning rate of now: the run so far stays among the
    /// archive's, the branch begins beside it. Does nothing while live; from a run's end there is nothing to learn
    /// on.
    public void branch() {
        Progress now = progress.get();
        if (timeline.isPast()) {
            Snapshot from = snapshot.get();
            if (now.state() == RunState.FINISHED && from.step() >= now.step()) {
                timeline.live();
                return;
            }
            trainer.branch(from);
            archive.leave();
            timeline.begin(from.step());
            setLearningRate(config.get().optimizer().learningRate());
        }
    }

    public void adopt(Snapshot from, float[][] parameters) {
        trainer.adopt(from, parameters);
    }

    /// Changes the learning rate of the running experiment; nothing begins anew.
    public void setLearningRate(float rate) {
        OptimizerSpec optimizer = config.get().optimizer().withLearningRate(rate);
        config.set(config.get().withOptimizer(optimizer));
        archive.changed(config.get(), data.get());
        trainer.setLearningRate(rate);
    }

    /// Changes one number of the network by hand; seen in the next snapshot. Nothing begins anew.
    ///
    /// @param index of the parameter in the order of `Network.parameters()`
    /// @param position row-major
    /// @throws IllegalArgumentException with one sentence if there is no such number or the value is not finite
    public void setParameter(int index, int position, float value) {
        checkPlace(index, position);
        trainer.setParameter(index, position, value);
    }

    /// Keeps one number as it is while the others learn, or lets it go again; `apply` and `reset` let all go.
    ///
    /// @throws IllegalArgumentException with one sentence if there is no such number
    public void freeze(int index, int position, boolean frozen) {
        checkPlace(index, position);
        trainer.freeze(index, position, frozen);
    }

    /// Goes on with the same network, weights and history on other data.
    ///
    /// @param next differs from the recipe of now at most in the batch
    /// @throws IllegalArgumentException when it doesn't fit the data; nothing has changed then
    public void learnFrom(ExperimentConfig next, LearningData other) {
        trainer.learnFrom(next, other);
        data.set(other);
        config.set(next);
        archive.changed(next, other);
    }

    public CompletableFuture<Checkpoint> checkpoint() {
        return trainer.checkpoint();
    }

    /// Trains no faster than so many steps a second, so that one can watch; 0 for as fast as it goes.
    public void setPace(double stepsPerSecond) {
        pace = stepsPerSecond;
        tellPace();
    }

    /// Trains no faster than this whatever the pace is, for the sake of another training; 0 for no such limit.
    public void holdBack(double stepsPerSecond) {
        if (stepsPerSecond != heldBack) {
            heldBack = stepsPerSecond;
            tellPace();
        }
    }

    private void tellPace() {
        trainer.setPace(pace == 0 || heldBack == 0 ? Math.max(pace, heldBack) : Math.min(pace, heldBack));
    }

    public void stopWhen(StopCondition condition) {
        trainer.stopWhen(condition);
    }

    private void checkPlace(int index, int position) {
        float[][] parameters = snapshot.get().parameters();
        if (index < 0 || index >= parameters.length || position < 0 || position >= parameters[index].length) {
            throw new IllegalArgumentException("The network has no number " + position + " in its parameter " + index
                    + ": choose one that is on screen.");
        }
    }

    /// Carries the news of the trainer over to the properties. Called once a frame, on the screen's thread.
    public void pump() {
        Progress now = trainer.progress();
        progress.set(now);
        state.set(now.state());
        Snapshot newer = trainer.takeSnapshot();
        if (newer != null) {
            newest = newer;
            if (!timeline.isPast()) {
                look(null);
            }
        }
        timeline.tick();
        evaluation.set(insights.judged(trainer.latestEvaluation()));
        historyVersion.set(trainer.history().version());
        keep(now.state());
        exams.pump(now.state());
        feedback.pump();
        answer();
        insights.pump();
    }

    /// @param recorded null for the newest
    private void look(Snapshot recorded) {
        Snapshot next = recorded == null ? newest : recorded;
        if (next != snapshot.get()) {
            answering = next;
            predictor = null; // made when there is something to answer
            snapshot.set(next);
            probeStale = true;
        }
    }

    /// Between two looks at the history the trainer may have begun anew: then the result may belong to either run.
    private void keep(RunState now) {
        MetricHistory history = trainer.history();
        Evaluation newest = trainer.latestEvaluation();
        if (trainer.history() == history) {
            archive.update(history, config.get(), data.get(), now, newest);
        }
    }

    public void answer() {
        if (!probeStale || answering == null || !sampleFits()) {
            return;
        }
        probeStale = false;
        if (sample.get() == null) {
            probe.set(null);
            return;
        }
        if (predictor == null) {
            predictor = new Predictor(answering, config.get().loss());
        }
        probe.set(predictor.probe(sample.get().pixels()));
    }

    /// A sample for the next network waits until that network is there.
    private boolean sampleFits() {
        return sample.get() == null
                || sample.get().pixels().length == snapshot.get().spec().input().size();
    }

    @Override
    public void close() {
        exams.close();
        insights.close();
        feedback.close();
        trainer.close();
        archive.close(trainer.history(), trainer.latestEvaluation());
    }
}
