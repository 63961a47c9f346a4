package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.training.run.RunState;
import javafx.scene.input.KeyCode;

/// Play and steps where there is a past: they move through it while the screen stands in it, else through the
/// training.
public final class TimeKeys {
    private final RunModel<?> run;
    private final TimelineModel timeline;
    private final StageNotices notices;
    private final Runnable branch;

    public TimeKeys(RunModel<?> run, StageNotices notices) {
        this(run, notices, run::branch);
    }

    /// @param branch goes on learning from the moment on screen
    public TimeKeys(RunModel<?> run, StageNotices notices, Runnable branch) {
        this.run = run;
        this.branch = branch;
        this.notices = notices;
        timeline = run.timeline();
    }

    /// What a key does here.
    ///
    /// @param shift whole epochs in place of steps
    /// @return null for a key of no meaning here
    public Runnable of(KeyCode key, boolean shift) {
        return switch (key) {
            case RIGHT, PAGE_DOWN -> shift ? this::epochForward : this::stepForward;
            case LEFT, PAGE_UP -> shift ? () -> timeline.goBy(-stepsPerEpoch()) : timeline::stepBack;
            case HOME -> timeline::home;
            case END -> timeline::live;
            default -> null;
        };
    }

    /// Plays and pauses; from the past it asks once what is meant.
    public void togglePlay() {
        boolean running = run.stateProperty().get() == RunState.RUNNING;
        if (timeline.isPast() && !running) {
            notices.playFromThePast(
                    () -> {
                        branch.run();
                        run.play();
                    },
                    timeline::live);
        } else {
            run.togglePlay();
        }
    }

    public void stepForward() {
        if (timeline.isPast()) {
            timeline.stepForward();
        } else {
            run.step();
        }
    }

    private void epochForward() {
        if (timeline.isPast()) {
            timeline.goBy(stepsPerEpoch());
        } else {
            run.playTo(run.progressProperty().get().step() + stepsPerEpoch());
        }
    }

    private int stepsPerEpoch() {
        return run.progressProperty().get().stepsPerEpoch();
    }
}
