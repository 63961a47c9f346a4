package dev.backlight.model.lesson.lecture;

import dev.backlight.lesson.Question;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.Stop;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// What a lecturer sees and the hall does not: how long each step has taken, how long was planned, and how the hall
/// has bet. Belongs to the screen's thread.
public final class Lecture {
    private static final double NANOS = 1e9;
    private static final double MINUTE = 60;

    private final LessonModel model;
    private final LongSupplier clock;
    private final Map<Stop, Double> spent = new HashMap<>();
    private final Map<Stop, int[]> bets = new HashMap<>();
    private Stop now;
    private long since;

    /// @param clock of nanoseconds
    public Lecture(LessonModel model, LongSupplier clock) {
        this.model = model;
        this.clock = clock;
        since = clock.getAsLong();
    }

    /// Counts the time until now for the step that was on, and goes on with that which is on. Called when the step
    /// may have changed, and as often as the times are shown.
    public void tick() {
        long at = clock.getAsLong();
        if (now != null) {
            spent.merge(now, (at - since) / NANOS, Double::sum);
        }
        since = at;
        now = model.openProperty().get() == null
                ? null
                : new Stop(model.openProperty().get(), model.place());
    }

    /// Seconds of the step that is on, also of earlier visits.
    public double step() {
        return spent.getOrDefault(now, 0.0);
    }

    /// Seconds of a step; 0 if it was not on.
    public double step(Stop stop) {
        return spent.getOrDefault(stop, 0.0);
    }

    /// Seconds since the lecture began, without those in the list of lessons.
    public double all() {
        return spent.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Seconds planned for the step that is on.
    public double planned() {
        return model.step().minutes() * MINUTE;
    }

    /// Seconds planned for the whole way.
    public double plannedAll() {
        return Stop.minutes(model.way()) * MINUTE;
    }

    /// Seconds by which the lecture is later than planned: 0 until the time planned up to the end of this step is
    /// over.
    public double late() {
        double until = 0;
        for (Stop stop : model.way()) {
            until += stop.step().minutes() * MINUTE;
            if (stop.equals(now)) {
                return Math.max(0, all() - until);
            }
        }
        return 0; // a step beside the way, which nobody planned
    }

    /// Hands for each answer of this step's question; none where it doesn't let one choose.
    public int[] bets() {
        return counted().clone();
    }

    private int[] counted() {
        if (now != null && now.step().question().orElse(null) instanceof Question.Choice(var answers, boolean _)) {
            return bets.computeIfAbsent(now, _ -> new int[answers.size()]);
        }
        return new int[0];
    }

    /// Counts one hand more, or one less, but never fewer than none.
    ///
    /// @param answer its place from 0; one that there isn't is left alone
    public void bet(int answer, int hands) {
        int[] counted = counted();
        if (answer >= 0 && answer < counted.length) {
            counted[answer] = Math.max(0, counted[answer] + hands);
        }
    }
}
