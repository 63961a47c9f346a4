package dev.backlight.lab.run;

import java.util.function.BooleanSupplier;

/// How many trials may work at once: as many as there are threads, one while a training of the program's own runs.
/// A trial that waits has no turn, so a paused lab keeps no other from running.
final class Turns {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final int threads;
    private final BooleanSupplier training;
    private int taken;

    Turns(int threads, BooleanSupplier training) {
        this.threads = threads;
        this.training = training;
    }

    /// Takes a turn if there is one.
    synchronized boolean take() {
        if (taken >= allowed()) {
            return false;
        }
        taken++;
        return true;
    }

    synchronized void giveBack() {
        taken--;
        notifyAll();
    }

    synchronized boolean spare() {
        return taken < allowed();
    }

    /// Called by a trial that has a turn: lends it to others while its lab is paused or too many are at work.
    ///
    /// @param lent told when the turn is free for others
    void pass(LabRun run, Runnable lent) {
        if (!run.isPaused() && !tooMany()) {
            return;
        }
        giveBack();
        lent.run();
        takeAgain(run);
    }

    private synchronized boolean tooMany() {
        return taken > allowed();
    }

    private synchronized void takeAgain(LabRun run) {
        boolean interrupted = false;
        while ((run.isPaused() || taken >= allowed()) && !run.isCancelled()) {
            try {
                wait(LOOK_AGAIN_MILLIS); // a training's end wakes nobody here
            } catch (InterruptedException wanted) {
                interrupted = true;
                run.cancel();
            }
        }
        taken++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int allowed() {
        return training.getAsBoolean() ? 1 : threads;
    }
}
