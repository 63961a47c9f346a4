package dev.backlight.training.policy;

import dev.backlight.math.ThreadTeam;
import java.util.function.LongSupplier;

/// Decides whether the steps of a training are shared by all threads of its team or taken by one, by trying both.
///
/// Sharing a step of half a millisecond is worth it only if the cores are near each other and free: on one and the
/// same machine a second thread brings half as much again in one minute, and costs half in the next, when others
/// want its core. So both are timed in turn, a few milliseconds each, several times, and the one whose best turn is
/// better goes on; then both are timed again. What disturbs a turn, such as the compiler or another program, only
/// makes it slower; who wants the core for good makes all of them slower.
/// The numbers don't depend on threads, so this may change in the middle of a training.
///
/// A team of two leaves its second core to the examiner as long as that has something to do: three threads on two
/// cores would have both that share a step wait, again and again, for the one that has just lost its core. In
/// larger teams one of many is missed less than all the others would be.
public final class ThreadChoice {
    /// How long a turn is, at least a step.
    static final long TURN_NANOS = 5_000_000;

    /// Each of the two has so many turns in a trial.
    static final int TURNS = 4;

    /// How long the faster one goes on, at first and after each change: what has just been compiled is soon faster.
    static final long FIRST_TERM_NANOS = 100_000_000;

    /// And at most; where the same one is faster again its term is twice as long. Trials then take one part in
    /// fifty.
    static final long LONGEST_TERM_NANOS = 2_000_000_000;

    /// So much faster all threads must be: a core that brings less is better left to the screen.
    private static final double WORTHWHILE = 1.05;

    private final ThreadTeam team;
    private final LongSupplier clock;
    private int turn; // even ones are taken by all threads; from 2·TURNS on a term
    private long begun;
    private long spent;
    private int steps;
    private double bestOfAll = Double.POSITIVE_INFINITY;
    private double bestOfOne = Double.POSITIVE_INFINITY;
    private int chosen;
    private long term = FIRST_TERM_NANOS / 2;
    private boolean all = true;
    private boolean yielding;

    /// @param clock as `System::nanoTime`
    public ThreadChoice(ThreadTeam team, LongSupplier clock) {
        this.team = team;
        this.clock = clock;
        chosen = team.threads();
    }

    /// How many threads were faster when both were last tried; all before the first time.
    public int chosen() {
        return chosen;
    }

    /// A step begins.
    ///
    /// @param examining whether the network is being examined beside it
    public void begin(boolean examining) {
        if (team.threads() == 1) {
            return;
        }
        boolean leave = examining && team.threads() == 2;
        if (leave != yielding) {
            yielding = leave;
            team.engage(all && !leave);
        }
        begun = clock.getAsLong();
    }

    /// It has ended; a step beside an examination says nothing about either way.
    public void end() {
        if (team.threads() == 1 || yielding) {
            return;
        }
        spent += clock.getAsLong() - begun;
        steps++;
        if (turn == 2 * TURNS) {
            if (spent >= term) {
                bestOfAll = Double.POSITIVE_INFINITY;
                bestOfOne = Double.POSITIVE_INFINITY;
                enter(0, true);
            }
        } else if (spent >= TURN_NANOS) {
            endTurn((double) spent / steps);
        }
    }

    private void endTurn(double nanosPerStep) {
        if (all) {
            bestOfAll = Math.min(bestOfAll, nanosPerStep);
        } else {
            bestOfOne = Math.min(bestOfOne, nanosPerStep);
        }
        if (turn + 1 < 2 * TURNS) {
            enter(turn + 1, !all);
            return;
        }
        int faster = bestOfOne > WORTHWHILE * bestOfAll ? team.threads() : 1;
        term = faster == chosen ? Math.min(LONGEST_TERM_NANOS, 2 * term) : FIRST_TERM_NANOS;
        chosen = faster;
        enter(2 * TURNS, faster > 1);
    }

    private void enter(int next, boolean shared) {
        turn = next;
        all = shared;
        team.engage(shared);
        spent = 0;
        steps = 0;
    }
}
