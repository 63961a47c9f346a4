package dev.backlight.training.run;

import dev.backlight.math.ThreadTeam;
import java.util.function.LongSupplier;

/// Decides whether the steps of a training are shared by all threads of its team or taken by one, by trying both.
///
/// Sharing a step of half a millisecond is worth it only if the cores are near each other and free: on one and the
/// same machine a second thread brings half as much again in one minute, and costs half in the next, when others
/// want its core. So both are timed, for some steps each, and the faster one goes on; then both are timed again.
/// The numbers don't depend on threads, so this may change in the middle of a training.
///
/// A team of two leaves its second core to the examiner as long as that has something to do: three threads on two
/// cores would have both that share a step wait, again and again, for the one that has just lost its core. In
/// larger teams one of many is missed less than all the others would be.
final class ThreadChoice {
    /// How long each of the two is timed.
    static final long TRIAL_NANOS = 20_000_000;

    /// How long the faster one goes on, at first: what has just been compiled is soon faster.
    static final long FIRST_TERM_NANOS = 100_000_000;

    /// And at most; each term is twice as long as the one before. Trials then take one part in fifty.
    static final long LONGEST_TERM_NANOS = 2_000_000_000;

    /// A trial has at least so many steps.
    static final int TRIAL_STEPS = 4;

    /// So much faster all threads must be: a core that brings less is better left to the screen.
    private static final double WORTHWHILE = 1.05;

    private enum Phase {
        ALL,
        ONE,
        TERM
    }

    private final ThreadTeam team;
    private final LongSupplier clock;
    private Phase phase = Phase.ALL;
    private long begun;
    private long spent;
    private int steps;
    private double withAll;
    private int chosen;
    private long term = FIRST_TERM_NANOS;
    private boolean all = true;
    private boolean yielding;

    /// @param clock as `System::nanoTime`
    ThreadChoice(ThreadTeam team, LongSupplier clock) {
        this.team = team;
        this.clock = clock;
        chosen = team.threads();
    }

    /// How many threads were faster when both were last tried; all before the first time.
    int chosen() {
        return chosen;
    }

    /// A step begins.
    ///
    /// @param examining whether the network is being examined beside it
    void begin(boolean examining) {
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
    void end() {
        if (team.threads() == 1 || yielding) {
            return;
        }
        spent += clock.getAsLong() - begun;
        steps++;
        switch (phase) {
            case ALL -> {
                if (tried()) {
                    withAll = (double) spent / steps;
                    enter(Phase.ONE, false);
                }
            }
            case ONE -> {
                if (tried()) {
                    double withOne = (double) spent / steps;
                    boolean shared = withOne > WORTHWHILE * withAll;
                    chosen = shared ? team.threads() : 1;
                    enter(Phase.TERM, shared);
                }
            }
            case TERM -> {
                if (spent >= term) {
                    term = Math.min(LONGEST_TERM_NANOS, 2 * term);
                    enter(Phase.ALL, true);
                }
            }
        }
    }

    private boolean tried() {
        return spent >= TRIAL_NANOS && steps >= TRIAL_STEPS;
    }

    private void enter(Phase next, boolean shared) {
        phase = next;
        all = shared;
        team.engage(shared);
        spent = 0;
        steps = 0;
    }
}
