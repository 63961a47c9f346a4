package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.window.Action;
import dev.backlight.training.run.RunState;
import java.util.List;

/// Play and steps where there is a past: they move through it while the screen stands in it, else through the
/// training.
public final class TimeActions {
    private final RunModel<?> run;
    private final TimelineModel timeline;
    private final StageNotices notices;
    private final Runnable branch;
    private final Action play =
            Action.of("run.play", this::togglePlay).key("Space").key("P");
    private final Action forward = Action.of("time.step", this::stepForward)
            .key("Right")
            .key("PageDown")
            .on("keys.step");
    private final Action back = Action.of("time.step-back", this::stepBack)
            .key("Left")
            .key("PageUp")
            .on("keys.step");

    public TimeActions(RunModel<?> run, StageNotices notices) {
        this(run, notices, run::branch);
    }

    /// @param branch goes on learning from the moment on screen
    public TimeActions(RunModel<?> run, StageNotices notices, Runnable branch) {
        this.run = run;
        this.branch = branch;
        this.notices = notices;
        timeline = run.timeline();
    }

    /// Plays and pauses; from the past it asks once what is meant.
    public Action play() {
        return play;
    }

    public Action forward() {
        return forward;
    }

    public Action back() {
        return back;
    }

    /// The ways through time whose keys also move within a control, which has them while it has the focus.
    public List<Action> moves() {
        return List.of(
                forward,
                back,
                Action.of("time.epoch", this::epochForward)
                        .key("Shift+Right")
                        .key("Shift+PageDown")
                        .on("keys.epoch"),
                Action.of("time.epoch-back", () -> timeline.goBy(-stepsPerEpoch()))
                        .key("Shift+Left")
                        .key("Shift+PageUp")
                        .on("keys.epoch"),
                Action.of("time.home", timeline::home).key("Home").on("keys.ends"),
                Action.of("time.live", timeline::live).key("End").on("keys.ends"));
    }

    /// What else is done with a run.
    ///
    /// @param reset begins anew
    /// @param mark the key that bookmarks
    public List<Action> others(Action reset, String mark) {
        return List.of(
                play,
                reset,
                Action.of("time.bookmark", this::bookmark).key(mark),
                Action.of("time.replay", timeline::toggleReplay),
                Action.told("time.go-to", List.of("step"), with -> timeline.go(with.number("step"))),
                Action.told("run.play-to", List.of("step"), with -> run.playTo(with.number("step"))),
                Action.of("run.pause", run::pause));
    }

    private void togglePlay() {
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

    private void stepForward() {
        if (timeline.isPast()) {
            timeline.stepForward();
        } else {
            run.step();
        }
    }

    private void stepBack() {
        timeline.stepBack();
    }

    private void bookmark() {
        timeline.toggleBookmark(run.snapshotProperty().get());
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
