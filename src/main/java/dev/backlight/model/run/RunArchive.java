package dev.backlight.model.run;

import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Split;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The trainings of this session, the present one first, then those before it that have learned for at least an
/// epoch, then those of earlier sessions. Of trainings that learn from points nothing is kept: there are too many.
public final class RunArchive {
    /// How many curves can be told apart in one chart.
    public static final int MOST_OVERLAID = 3;

    /// So many runs are whole in memory; of more a folder must have what isn't.
    private static final int MOST = 40;

    /// Older networks are given up, their results stay.
    private static final long MOST_PARAMETERS = 1 << 25;

    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> overlaid = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<RunEntry> overlaidView = FXCollections.unmodifiableObservableList(overlaid);
    private final ObjectProperty<RunEntry> selected = new SimpleObjectProperty<>(this, "selected");
    private final KeptRuns kept = new KeptRuns(this);
    private int count;

    /// What of them outlives the program, and undoing removals.
    public KeptRuns kept() {
        return kept;
    }

    /// Read only; the first is the present one, their numbers fall. Empty while the experiment has no pictures.
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

    /// Takes a run away, until `KeptRuns.undo`.
    ///
    /// @return whether it happened: not with the present one
    public boolean remove(RunEntry run) {
        if (run == current() || !runs.contains(run)) {
            return false;
        }
        kept.takeAway(List.of(run));
        return true;
    }

    /// The present run will be another; what is changed from now on belongs to that one.
    public void leave() {
        if (current() != null) {
            current().leave();
        }
    }

    public void changed(ExperimentConfig config, LearningData data) {
        if (current() != null && data instanceof Split pictures) {
            current().setConfig(config);
            current().setData(pictures);
            runs.forEach(run -> run.keepOnly(pictures));
        }
    }

    /// Carries over what the trainer says of the run with this history.
    public void update(
            MetricHistory history, ExperimentConfig config, LearningData data, RunState state, Evaluation evaluation) {
        if (!(data instanceof Split pictures)) {
            return;
        }
        if (current() == null || current().history() != history) {
            count += current() == null || current().isWorthKeeping() ? 1 : 0;
            begin(new RunEntry(count, history, config, pictures), pictures);
        }
        RunState before = current().stateProperty().get();
        current().update(state, evaluation);
        kept.look(current(), before);
        Set<RunEntry> wanted = new HashSet<>(overlaid);
        wanted.add(selected.get());
        kept.pump(data, wanted);
    }

    /// The training has ended with the window; returns when everything worth keeping is on disk.
    public void close(MetricHistory history, Evaluation evaluation) {
        if (current() != null && current().history() == history) {
            leave();
            current().update(current().stateProperty().get(), evaluation);
        }
        kept.close();
    }

    /// Puts runs of earlier sessions behind those of this one, whose numbers go on from theirs.
    ///
    /// @param earlier the newest first
    void addEarlier(List<RunEntry> earlier) {
        int number = 0;
        for (RunEntry run : earlier.reversed()) { // two windows may have counted at the same time
            number = Math.max(number + 1, run.number());
            run.renumber(number);
        }
        for (RunEntry run : runs) {
            run.renumber(run.number() + number);
        }
        count += number;
        runs.addAll(earlier);
    }

    /// Puts runs back in their places.
    void bringBack(List<RunEntry> removed) {
        for (RunEntry run : removed) {
            int place = runs.size();
            while (place > 1 && runs.get(place - 1).number() < run.number()) {
                place--;
            }
            runs.add(place, run);
        }
    }

    private void begin(RunEntry fresh, Split data) {
        RunEntry before = current();
        boolean stays = before != null && before.isWorthKeeping();
        boolean follow = before == selected.get();
        if (stays && overlaid.size() > 1 && canOverlay()) {
            overlaid.addFirst(fresh);
        } else if (overlaid.contains(before)) {
            overlaid.set(overlaid.indexOf(before), fresh);
        } else if (canOverlay()) {
            overlaid.addFirst(fresh);
        }
        if (stays) {
            kept.left(before);
        }
        runs.addFirst(fresh);
        if (follow) {
            selected.set(fresh);
        }
        if (before != null && !stays) {
            forget(before);
        }
        runs.forEach(run -> run.keepOnly(data));
        bound();
    }

    private void bound() {
        int whole = 0;
        long parameters = 0;
        for (RunEntry run : List.copyOf(runs)) {
            if (run.isEarlier()) {
                continue; // these are whole only while they are looked at
            }
            whole++;
            boolean looked = run == selected.get() || overlaid.contains(run);
            if (whole > MOST && run.kept().file() == null) {
                forget(run);
            } else if (whole > MOST && !looked && !run.isBrief() && run != current()) {
                run.lighten();
            }
            Evaluation result = run.evaluationProperty().get();
            if (result != null && result.parameters() != null) {
                parameters += result.network().parameterCount();
                if (parameters > MOST_PARAMETERS) {
                    run.giveUpParameters();
                }
            }
        }
    }

    void forget(RunEntry run) {
        runs.remove(run);
        overlaid.remove(run);
        if (overlaid.isEmpty() && current() != null) {
            overlaid.add(current());
        }
        if (selected.get() == run) {
            selected.set(current());
        }
    }
}
