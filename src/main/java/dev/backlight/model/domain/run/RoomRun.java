package dev.backlight.model.domain.run;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Snapshot;

/// One training in the list of a room: its recipe, its curves, its newest network.
///
/// @param <R> the knobs of its network
public final class RoomRun<R> {
    private final int number;
    private final MetricHistory history;
    private R recipe;
    private String subject;
    private Snapshot network;
    private boolean left;

    RoomRun(int number, MetricHistory history, R recipe, String subject) {
        this.number = number;
        this.history = history;
        this.recipe = recipe;
        this.subject = subject;
    }

    /// From 1 on, in the order in which the trainings began.
    public int number() {
        return number;
    }

    /// Every number that it has measured.
    public MetricHistory history() {
        return history;
    }

    /// The knobs as it learns with them.
    public R recipe() {
        return recipe;
    }

    /// What it learns from: only those of the same can be compared.
    public String subject() {
        return subject;
    }

    /// Its newest network; null before the first.
    public Snapshot network() {
        return network;
    }

    /// The newest result of its tests; NaN before the first.
    public double newest(Metric metric) {
        int size = history.size(metric);
        return size == 0 ? Double.NaN : history.y(metric, size - 1);
    }

    /// Whether it has learned anything worth keeping: a tested epoch.
    boolean isWorthKeeping() {
        int size = history.size(Metric.TEST_LOSS);
        return size > 0 && history.x(Metric.TEST_LOSS, size - 1) > 0;
    }

    boolean isLeft() {
        return left;
    }

    /// The recipe and the network stay as they are from now on: another training has been asked for.
    void leave() {
        left = true;
    }

    void describe(R now, String about) {
        recipe = now;
        subject = about;
    }

    void show(Snapshot newest) {
        network = newest;
    }
}
