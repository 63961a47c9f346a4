package dev.backlight.model.plane;

import dev.backlight.model.run.RateLimiter;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Moment;
import dev.backlight.training.plane.FirstWeights;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// A second playground beside the first, A and B: it begins as a copy from the same seed and the same first
/// weights, and differs only in what one changes in it. It is led by the first: takes as many steps, pauses where
/// that pauses, begins anew when that does, and takes over every change but of the parts in which it differs.
public final class PlaneRival implements AutoCloseable {
    private final PlaneModel first;
    private final PlaneModel second;
    private final ReadOnlyObjectWrapper<Set<PlanePart>> differences =
            new ReadOnlyObjectWrapper<>(this, "differences", Set.of());
    private final Subscription subscription;
    private final RateLimiter limiter;
    private MetricHistory followed;
    private long asked;
    private Moment at;

    /// @param first leads; not closed by this
    public PlaneRival(PlaneModel first, int threads) {
        this(first, new PlaneModel(first.config(), threads));
    }

    /// @param first leads; not closed by this
    /// @param second follows from now on: its training may stand anywhere
    PlaneRival(PlaneModel first, PlaneModel second) {
        this(first, second, System::nanoTime);
    }

    /// @param nanos the clock
    PlaneRival(PlaneModel first, PlaneModel second, LongSupplier nanos) {
        limiter = new RateLimiter(nanos);
        this.first = first;
        this.second = second;
        followed = first.run().history();
        second.run().tempo().set(0);
        second.beginWith(config -> FirstWeights.like(first.config(), config));
        subscription = Subscription.combine(
                first.configProperty().subscribe((_, now) -> follow(now)),
                second.configProperty().subscribe(() -> compare()));
        compare();
    }

    public PlaneModel first() {
        return first;
    }

    /// The one that follows: to be shown and changed, but not to be played by hand.
    public PlaneModel second() {
        return second;
    }

    /// In what the second differs from the first.
    public ReadOnlyObjectProperty<Set<PlanePart>> differencesProperty() {
        return differences.getReadOnlyProperty();
    }

    /// Changes the second alone. It begins anew if it has to, and catches up with the first.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed then
    public void apply(PlaneConfig next) {
        second.apply(next);
        keepInStep();
    }

    /// Makes the second a copy of the first again.
    public void makeEqual() {
        apply(first.config());
    }

    private void follow(PlaneConfig leading) {
        second.apply(PlanePart.merge(leading, second.config(), differences.get()));
        keepInStep();
        compare();
    }

    /// One that begins anew while it learns would go on without end.
    private void keepInStep() {
        if (asked > 0) {
            second.run().playTo(asked);
        } else {
            second.run().pause();
        }
    }

    private void compare() {
        differences.set(Set.copyOf(PlanePart.differences(first.config(), second.config())));
    }

    /// Called once a frame, after the first's own `pump`.
    public void pump() {
        MetricHistory leading = first.run().history();
        if (leading != followed) {
            followed = leading;
            asked = 0;
            at = null;
            second.reset();
            second.pump();
            return; // what is known of the first's progress may still be of the run before
        }
        second.pump();
        lookWhereTheFirstLooks();
        lead();
    }

    /// One clock: the past of both is looked at at the same step.
    private void lookWhereTheFirstLooks() {
        Moment looked = first.run().timeline().positionProperty().get();
        if (looked != at) {
            at = looked;
            if (looked == null) {
                second.run().timeline().live();
            } else {
                second.run().timeline().go(looked.step());
            }
        }
    }

    /// Asks for as many steps as the first has taken.
    private void lead() {
        Progress ahead = first.run().progressProperty().get();
        Progress behind = second.run().progressProperty().get();
        boolean rests = behind.state() == RunState.READY || behind.state() == RunState.PAUSED;
        boolean farther = ahead.step() > asked;
        if (ahead.step() > behind.step() && (farther || rests)) {
            asked = ahead.step();
            second.run().playTo(asked);
        }
        waitForTheSecond(ahead, behind);
    }

    /// A larger network may learn slower than the first runs ahead.
    private void waitForTheSecond(Progress ahead, Progress behind) {
        if (ahead.state() == RunState.RUNNING && !behind.state().isBroken()) {
            first.run().tempo().holdBack(limiter.limit(ahead.step(), behind.step()));
        } else {
            limiter.release();
            first.run().tempo().holdBack(0);
        }
    }

    /// Whether both show the same moment, or the second can't get there.
    public boolean isTogether() {
        Progress ahead = first.run().progressProperty().get();
        Progress behind = second.run().progressProperty().get();
        return followed == first.run().history()
                && (behind.step() == ahead.step() || behind.state().isBroken());
    }

    /// Lets go of both: neither leads any more, neither is closed.
    void part() {
        subscription.unsubscribe();
        second.beginWith(_ -> null);
        first.run().tempo().holdBack(0);
    }

    @Override
    public void close() {
        part();
        second.close();
    }
}
