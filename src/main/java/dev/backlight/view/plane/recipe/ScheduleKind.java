package dev.backlight.view.plane.recipe;

import dev.backlight.engine.spec.Schedule;
import dev.backlight.model.text.Messages;

/// The schedules of the learning rate that the setup panel offers. Their lengths are multiples of one number of
/// steps.
public enum ScheduleKind {
    CONSTANT("constant"),
    STEP("step"),
    COSINE("cosine"),
    WARM_UP("warmup"),
    PLATEAU("plateau");

    private static final float HALF = 0.5f;
    private static final int PATIENCE = 10;
    private static final float FLOOR = 0.01f;

    private final String id;

    ScheduleKind(String id) {
        this.id = id;
    }

    public String name(Messages messages) {
        return messages.get("rival.schedule." + id);
    }

    /// What it does to the learning rate.
    public String explanation(Messages messages) {
        return messages.get("rival.schedule." + id + ".tip");
    }

    /// Whether it is told in steps how long it takes.
    public boolean hasLength() {
        return this == STEP || this == COSINE || this == WARM_UP;
    }

    /// @param steps how long it takes, at least 1
    public Schedule spec(int steps) {
        return switch (this) {
            case CONSTANT -> new Schedule.Constant();
            case STEP -> new Schedule.Step(steps, HALF);
            case COSINE -> new Schedule.Cosine(steps, 0);
            case WARM_UP -> new Schedule.WarmUp(steps, new Schedule.Constant());
            case PLATEAU -> new Schedule.ReduceOnPlateau(HALF, PATIENCE, FLOOR);
        };
    }

    public static ScheduleKind of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> CONSTANT;
            case Schedule.Step _ -> STEP;
            case Schedule.Cosine _ -> COSINE;
            case Schedule.WarmUp _ -> WARM_UP;
            case Schedule.ReduceOnPlateau _ -> PLATEAU;
        };
    }

    /// How many steps a schedule takes; of one without a length the usual number.
    ///
    /// @param usual number of steps
    public static int lengthOf(Schedule schedule, int usual) {
        return switch (schedule) {
            case Schedule.Step(int every, float _) -> every;
            case Schedule.Cosine(int total, float _) -> total;
            case Schedule.WarmUp(int steps, Schedule _) -> steps;
            case Schedule.Constant _, Schedule.ReduceOnPlateau _ -> usual;
        };
    }
}
