package dev.backlight.model;

import dev.backlight.data.LearningData;
import dev.backlight.data.Split;
import dev.backlight.training.Evaluation;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.MetricHistory;
import dev.backlight.training.RunState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The trainings of this session, the present one first, then those before it that have learned for at least an
/// epoch. Of trainings that learn from points nothing is kept: there are too many of them.
public final class RunArchive {
    /// How many curves can be told apart in one chart.
    public static final int MOST_OVERLAID = 3;

    private static final int MOST = 40;

    /// Older networks are given up, their results stay.
    private static final long MOST_PARAMETERS = 1 << 25;

    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> overlaid = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<RunEntry> overlaidView = FXCollections.unmodifiableObservableList(overlaid);
    private final ObjectProperty<RunEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private int count;

    /// Read only; the first is the present one. Empty while the experiment has no pictures.
    public ObservableList<RunEntry> runs() {
        return runsView;
    }

    /// The runs whose curves are laid over each other, at most three, read only; at first the present one alone.
    public ObservableList<RunEntry> overlaid() {
        return overlaidView;
    }

    /// The run that is looked at; follows to a new present one if it was the present one. Null without runs.
    public ObjectProperty<RunEntry> selectedProperty() {
        return selected;
    }

    /// The training that runs or rests now; null while the experiment has no pictures.
    public RunEntry current() {
        return runs.isEmpty() ? null : runs.getFirst();
    }

    /// Whether one more run can be laid over.
    public boolean canOverlay() {
        return overlaid.size() < MOST_OVERLAID;
    }

    /// Lays a run's curves over the others or takes them away.
    ///
    /// @return whether it happened: not where three runs are there, nor for the last one
    public boolean setOverlaid(RunEntry run, boolean shown) {
        if (shown == overlaid.contains(run)) {
            return true;
        }
        if (shown) {
            return canOverlay() && overlaid.add(run);
        }
        return overlaid.size() > 1 && overlaid.remove(run);
    }

    /// Forgets a run.
    ///
    /// @return whether it happened: not with the present one
    public boolean remove(RunEntry run) {
        if (run == current() || !runs.contains(run)) {
            return false;
        }
        forget(run);
        if (overlaid.isEmpty()) {
            overlaid.add(current());
        }
        return true;
    }

    /// The present run will be another; what is changed from now on belongs to that one.
    void leave() {
        if (current() != null) {
            current().leave();
        }
    }

    void changed(ExperimentConfig config, LearningData data) {
        if (current() != null && data instanceof Split pictures) {
            current().setConfig(config);
            current().setData(pictures);
            runs.forEach(run -> run.keepOnly(pictures));
        }
    }

    /// Carries over what the trainer says of the run with this history.
    void update(
            MetricHistory history, ExperimentConfig config, LearningData data, RunState state, Evaluation evaluation) {
        if (!(data instanceof Split pictures)) {
            return;
        }
        if (current() == null || current().history() != history) {
            count += current() == null || current().isWorthKeeping() ? 1 : 0;
            begin(new RunEntry(count, history, config, pictures), pictures);
        }
        current().update(state, evaluation);
    }

    private void begin(RunEntry fresh, Split data) {
        RunEntry before = current();
        boolean kept = before != null && before.isWorthKeeping();
        boolean follow = before == selected.get();
        if (kept && overlaid.size() > 1 && canOverlay()) {
            overlaid.addFirst(fresh);
        } else if (overlaid.contains(before)) {
            overlaid.set(overlaid.indexOf(before), fresh);
        } else if (canOverlay()) {
            overlaid.addFirst(fresh);
        }
        runs.addFirst(fresh);
        if (follow) {
            selected.set(fresh);
        }
        if (before != null && !kept) {
            forget(before);
        }
        runs.forEach(run -> run.keepOnly(data));
        bound();
    }

    private void bound() {
        while (runs.size() > MOST) {
            forget(runs.getLast());
        }
        long parameters = 0;
        for (RunEntry run : List.copyOf(runs)) {
            Evaluation result = run.evaluationProperty().get();
            if (result != null && result.parameters() != null) {
                parameters += result.network().parameterCount();
                if (parameters > MOST_PARAMETERS) {
                    run.giveUpParameters();
                }
            }
        }
    }

    private void forget(RunEntry run) {
        runs.remove(run);
        overlaid.remove(run);
        if (selected.get() == run) {
            selected.set(current());
        }
    }
}
