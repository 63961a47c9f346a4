package dev.backlight.lesson.draft;

import dev.backlight.lesson.Task;
import dev.backlight.lesson.state.State;
import java.util.List;

/// A task as it is being written: every field a text, which need not be right yet.
///
/// @param there whether the step has one
/// @param check when it is done
/// @param shown the number beside the check; empty for the first that the check reads
/// @param handles numbers to change
/// @param steps whether one can take steps of training
/// @param free whether the whole workspace is free
/// @param solved steps of training that do it; empty for none
/// @param solution a state that does it, if somebody has recorded one; null for the step's own
public record DraftTask(
        boolean there,
        String check,
        String shown,
        List<Slider> handles,
        boolean steps,
        boolean free,
        String solved,
        State solution) {
    public static final DraftTask NONE = new DraftTask(false, "", "", List.of(), false, false, "", null);

    /// A number to change.
    ///
    /// @param value to which the solution sets it; empty for none
    public record Slider(String number, String from, String to, boolean logarithmic, boolean whole, String value) {
        public static final Slider NONE = new Slider("", "", "", false, false, "");
    }

    public DraftTask {
        handles = List.copyOf(handles);
    }

    static DraftTask of(Task task) {
        List<Slider> sliders = task.handles().stream()
                .map(handle -> new Slider(
                        handle.quantity().toString(),
                        text(handle.from()),
                        text(handle.to()),
                        handle.logarithmic(),
                        handle.whole(),
                        task.solution().values().stream()
                                .filter(value -> value.quantity().equals(handle.quantity()))
                                .findFirst()
                                .map(value -> text(value.value()))
                                .orElse("")))
                .toList();
        int steps = task.solution().steps();
        return new DraftTask(
                true,
                task.check().text(),
                task.shown().toString(),
                sliders,
                task.steps(),
                task.free(),
                steps == 0 ? "" : String.valueOf(steps),
                task.solution().state());
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    public DraftTask there(boolean other) {
        return new DraftTask(other, check, shown, handles, steps, free, solved, solution);
    }

    public DraftTask check(String other) {
        return new DraftTask(there, other, "", handles, steps, free, solved, solution);
    }

    public DraftTask handles(List<Slider> others) {
        return new DraftTask(there, check, shown, others, steps, free, solved, solution);
    }

    public DraftTask steps(boolean other) {
        return new DraftTask(there, check, shown, handles, other, free, solved, solution);
    }

    public DraftTask free(boolean other) {
        return new DraftTask(there, check, shown, handles, steps, other, solved, solution);
    }

    public DraftTask solved(String other) {
        return new DraftTask(there, check, shown, handles, steps, free, other, solution);
    }

    public DraftTask solution(State other) {
        return new DraftTask(there, check, shown, handles, steps, free, solved, other);
    }
}
