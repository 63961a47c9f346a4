package dev.backlight.app.picture;

import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;

/// Training for a picture: an exact number of steps, then everything that the screen shows of them.
public final class OffscreenTraining {
    private static final int POLL_MILLIS = 10;

    private OffscreenTraining() {}

    /// Takes `steps` steps and waits for them and for the evaluations they call for; stops early at the run's end.
    public static void steps(Workspaces workspaces, int steps) {
        RunModel<?> run = workspaces.run();
        for (int i = 0; i < steps; i++) {
            run.step();
        }
        while (true) {
            boolean done = Fx.call(() -> {
                workspaces.pump();
                Progress progress = run.progressProperty().get();
                boolean trained = progress.step() >= steps || ended(progress.state());
                var evaluation = run.evaluationProperty().get();
                int best = progress.bestEpoch();
                long epochs = best > 0 ? best : progress.step() / progress.stepsPerEpoch();
                boolean endless = progress.epochs() == ExperimentConfig.ENDLESS; // not every epoch is tested then
                if (!run.hasExamples()) {
                    return trained
                            && workspaces.isSettled()
                            && run.snapshotProperty().get().step() == progress.step();
                }
                return trained
                        && evaluation != null
                        && (endless || evaluation.step() >= epochs * progress.stepsPerEpoch())
                        && (best == 0 || evaluation.epoch() == best)
                        && workspaces.isSettled()
                        && run.snapshotProperty().get().step() == progress.step();
            });
            if (done) {
                return;
            }
            pause();
        }
    }

    /// Waits until the training stands at a step, or at its end.
    public static void reach(Workspaces workspaces, long step) {
        while (!Fx.call(() -> {
            workspaces.pump();
            Progress progress = workspaces.run().progressProperty().get();
            return (progress.step() >= step || ended(progress.state())) && progress.state() != RunState.RUNNING;
        })) {
            pause();
        }
    }

    /// Waits until everything that the screen has asked for is there.
    public static void settle(Workspaces workspaces) {
        while (!Fx.call(() -> {
            workspaces.pump();
            return workspaces.isSettled();
        })) {
            pause();
        }
    }

    public static void pause() {
        pause(POLL_MILLIS);
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while training for a picture.", interrupted);
        }
    }

    static boolean ended(RunState state) {
        return state == RunState.FINISHED || state.isBroken() || state == RunState.CLOSED;
    }
}
