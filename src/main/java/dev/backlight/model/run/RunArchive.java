package dev.backlight.model.run;

import dev.backlight.data.picture.Split;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

/// The trainings of this session, the present one first, then those before it that have learned for at least an
/// epoch, then those of earlier sessions.
public final class RunArchive implements RunFollower<Split> {
    /// How many curves can be told apart in one chart.
    public static final int MOST_OVERLAID = RunList.MOST_OVERLAID;

    /// So many runs are whole in memory; of more a folder must have what isn't.
    private static final int MOST = 40;

    /// Older networks are given up, their results stay.
    private static final long MOST_PARAMETERS = 1 << 25;

    private final NumberedRuns list = new NumberedRuns();
    private final KeptRuns kept = new KeptRuns(list);

    /// What of them outlives the program, and undoing removals.
    public KeptRuns kept() {
        return kept;
    }

    /// Read only; the first is the present one, their numbers fall. Empty before the first update.
    public ObservableList<RunEntry> runs() {
        return list.runs();
    }

    /// The runs whose curves are laid over each other, at most three, read only; at first the present one alone.
    public ObservableList<RunEntry> overlaid() {
        return list.overlaid();
    }

    /// The run that is looked at; follows to a new present one if it was the present one. Null without runs.
    public ObjectProperty<RunEntry> selectedProperty() {
        return list.selectedProperty();
    }

    /// The training that runs or rests now; null before the first update.
    public RunEntry current() {
        return list.current();
    }

    /// Whether one more run can be laid over.
    public boolean canOverlay() {
        return list.canOverlay();
    }

    /// Lays a run's curves over the others or takes them away.
    ///
    /// @return whether it happened: not where three runs are there, nor for the last one
    public boolean setOverlaid(RunEntry run, boolean shown) {
        return list.setOverlaid(run, shown);
    }

    /// Takes a run away, until `KeptRuns.undo`.
    ///
    /// @return whether it happened: not with the present one
    public boolean remove(RunEntry run) {
        if (run == current() || !runs().contains(run)) {
            return false;
        }
        kept.takeAway(List.of(run));
        return true;
    }

    @Override
    public void left() {
        if (current() != null) {
            current().leave();
        }
    }

    @Override
    public void changed(ExperimentConfig config, Split data) {
        if (current() != null) {
            current().setConfig(config);
            current().setData(data);
            runs().forEach(run -> run.keepOnly(data));
        }
    }

    @Override
    public void update(MetricHistory history, ExperimentConfig config, Split data, RunState state, Evaluation newest) {
        if (current() == null || current().history() != history) {
            begin(history, config, data);
        }
        RunState before = current().stateProperty().get();
        current().update(state, newest);
        kept.look(current(), before);
        kept.pump(data, list.seen());
    }

    @Override
    public void close(MetricHistory history, Evaluation newest) {
        if (current() != null && current().history() == history) {
            left();
            current().update(current().stateProperty().get(), newest);
        }
        kept.close();
    }

    private void begin(MetricHistory history, ExperimentConfig config, Split data) {
        RunEntry before = current();
        boolean stays = before != null && before.isWorthKeeping();
        RunEntry fresh = new RunEntry(list.nextNumber(stays), history, config, data);
        if (stays) {
            kept.left(before);
        }
        list.begin(fresh, stays);
        kept.begun(fresh);
        runs().forEach(run -> run.keepOnly(data));
        bound();
    }

    private void bound() {
        int whole = 0;
        long parameters = 0;
        for (RunEntry run : List.copyOf(runs())) {
            if (run.isEarlier()) {
                continue; // these are whole only while they are looked at
            }
            whole++;
            boolean looked = list.seen().contains(run);
            if (whole > MOST && run.kept().file() == null) {
                list.forget(run);
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
}
