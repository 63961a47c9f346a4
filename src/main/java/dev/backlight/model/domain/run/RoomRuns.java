package dev.backlight.model.domain.run;

import dev.backlight.data.LearningData;
import dev.backlight.model.run.RunFollower;
import dev.backlight.model.run.RunList;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableList;

/// The trainings of a room in this session, the present one first, then its twins, then those before it that have
/// been tested at least once. Those that learn from the same can be laid over each other. On the screen's thread.
///
/// @param <R> the knobs of the room's network
public final class RoomRuns<R> implements RunFollower<LearningData> {
    /// How many curves can be told apart in one chart.
    public static final int MOST_OVERLAID = RunList.MOST_OVERLAID;

    private static final int MOST = 20;

    private final RunList<RoomRun<R>> list = new RunList<>();
    private final Supplier<R> recipe;
    private final Function<R, String> subject;
    private RunModel<LearningData> run;

    /// @param recipe the knobs of now
    /// @param subject what is learned from with such knobs: whoever learns from another can't be compared
    public RoomRuns(Supplier<R> recipe, Function<R, String> subject) {
        this.recipe = recipe;
        this.subject = subject;
    }

    /// Takes the networks of the present training from here.
    public void take(RunModel<LearningData> from) {
        run = from;
    }

    /// Read only; the first is the present one.
    public ObservableList<RoomRun<R>> runs() {
        return list.runs();
    }

    /// The runs whose curves are laid over each other, at most three, read only; at first the present one alone.
    public ObservableList<RoomRun<R>> overlaid() {
        return list.overlaid();
    }

    /// The training that runs or rests now.
    public RoomRun<R> current() {
        return list.current();
    }

    /// Whether a run learns from what the present one does, so that the two can be compared.
    public boolean isComparable(RoomRun<R> one) {
        return one.subject().equals(current().subject());
    }

    /// Whether the present run is compared with others.
    public boolean isComparing() {
        return overlaid().size() > 1 || !overlaid().isEmpty() && overlaid().getFirst() != current();
    }

    /// Lays a run's curves over the others or takes them away.
    ///
    /// @return whether it happened: not where three are there, for the last one, or for one that learns from
    /// something else
    public boolean setOverlaid(RoomRun<R> one, boolean shown) {
        return (!shown || isComparable(one)) && list.setOverlaid(one, shown);
    }

    /// Takes a run away; not the present one.
    public void remove(RoomRun<R> one) {
        if (one != current()) {
            list.forget(one);
        }
    }

    /// Puts a run beside the present one, over whose curves it is laid where there is room.
    ///
    /// @param knobs with which it learns
    RoomRun<R> beside(MetricHistory history, R knobs) {
        RoomRun<R> twin = new RoomRun<>(list.nextNumber(true), history, knobs, subject.apply(knobs));
        twin.leave();
        list.addBeside(twin);
        setOverlaid(twin, true);
        bound();
        return twin;
    }

    /// What can be done beside the screen.
    <T> Work<T> work(String name) {
        return new Work<>(run.workers(), name);
    }

    /// What is learned from with such knobs.
    String subject(R knobs) {
        return subject.apply(knobs);
    }

    @Override
    public void left() {
        if (current() != null) {
            current().leave();
        }
    }

    @Override
    public void changed(ExperimentConfig config, LearningData data) {
        // such runs have neither
    }

    @Override
    public void update(
            MetricHistory history, ExperimentConfig config, LearningData data, RunState state, Evaluation newest) {
        if (current() == null || current().history() != history) {
            begin(history);
        }
        RoomRun<R> now = current();
        if (!now.isLeft()) {
            now.describe(recipe.get(), subject.apply(recipe.get()));
            if (run != null && !run.isBeginning() && !run.timeline().isPast()) {
                now.show(run.snapshotProperty().get());
            }
        }
        List.copyOf(overlaid()).stream().filter(one -> !isComparable(one)).forEach(one -> list.setOverlaid(one, false));
    }

    @Override
    public void close(MetricHistory history, Evaluation newest) {
        // kept as long as the window
    }

    private void begin(MetricHistory history) {
        RoomRun<R> before = current();
        boolean stays = before != null && before.isWorthKeeping();
        R knobs = recipe.get();
        int number = before == null || stays ? list.nextNumber(true) : before.number();
        list.begin(new RoomRun<>(number, history, knobs, subject.apply(knobs)), stays);
        bound();
    }

    private void bound() {
        while (runs().size() > MOST) {
            list.forget(runs().getLast());
        }
    }
}
