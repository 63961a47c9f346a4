package dev.backlight.model;

import dev.backlight.data.Dataset;
import dev.backlight.data.Split;
import dev.backlight.training.Evaluation;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.MetricHistory;
import dev.backlight.training.RunState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One training in the run list: its recipe, its curves, its newest result.
public final class RunEntry {
    private final int number;
    private final MetricHistory history;
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private Dataset train;
    private Dataset test;
    private boolean left;

    RunEntry(int number, MetricHistory history, ExperimentConfig config, Split data) {
        this.number = number;
        this.history = history;
        this.config = new ReadOnlyObjectWrapper<>(this, "config", config);
        train = data.train();
        test = data.test();
    }

    /// From 1 on, in the order of the trainings.
    public int number() {
        return number;
    }

    /// Every number this training has measured.
    public MetricHistory history() {
        return history;
    }

    /// The recipe; its learning rate may change while it trains.
    public ReadOnlyObjectProperty<ExperimentConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /// The newest test; null before the first.
    public ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What it learned from; null when other data have taken its place since.
    public Dataset train() {
        return train;
    }

    /// What it was judged by; null when other data have taken its place since.
    public Dataset test() {
        return test;
    }

    /// Whether it has learned anything worth keeping: a tested epoch.
    boolean isWorthKeeping() {
        return evaluation.get() != null && evaluation.get().epoch() >= 1;
    }

    /// The recipe stays as it is from now on: another one has been asked for.
    void leave() {
        left = true;
        if (state.get() == RunState.RUNNING) {
            state.set(RunState.PAUSED);
        }
    }

    void setConfig(ExperimentConfig now) {
        if (!left) {
            config.set(now);
        }
    }

    void setData(Split now) {
        if (!left) {
            train = now.train();
            test = now.test();
        }
    }

    void update(RunState now, Evaluation newest) {
        state.set(left && now == RunState.RUNNING ? RunState.PAUSED : now);
        if (newest != null) {
            evaluation.set(newest);
        }
    }

    /// Lets go of data that are no longer the ones on screen.
    void keepOnly(Split now) {
        train = train == now.train() ? train : null;
        test = test == now.test() ? test : null;
    }

    void giveUpParameters() {
        evaluation.set(evaluation.get().withoutParameters());
    }
}
