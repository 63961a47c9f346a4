package dev.backlight.engine.optimizer;

import dev.backlight.engine.spec.Schedule;

/// What a `Schedule.ReduceOnPlateau` has seen so far. An observation is better if it is below `best·(1 − 1e-4)`.
public final class Plateau {
    private static final double THRESHOLD = 1e-4;

    private final Schedule.ReduceOnPlateau schedule;
    private double best = Double.POSITIVE_INFINITY;
    private int waited;
    private float factor = 1f;

    public Plateau(Schedule.ReduceOnPlateau schedule) {
        this.schedule = schedule;
    }

    /// Takes the next value of the watched loss.
    ///
    /// @return what to multiply the learning rate with from now on
    public float observe(double loss) {
        if (loss < best * (1 - THRESHOLD)) {
            best = loss;
            waited = 0;
        } else if (++waited > schedule.patience()) {
            factor = Math.max(schedule.floor(), factor * schedule.factor());
            waited = 0;
        }
        return factor;
    }

    /// The factor in force.
    public float factor() {
        return factor;
    }

    /// The lowest loss so far, infinite before the first.
    public double best() {
        return best;
    }

    /// Observations since the best one or the last reduction.
    public int waited() {
        return waited;
    }

    /// Continues where a saved one stopped.
    public void restore(double savedBest, int savedWaited, float savedFactor) {
        best = savedBest;
        waited = savedWaited;
        factor = savedFactor;
    }
}
