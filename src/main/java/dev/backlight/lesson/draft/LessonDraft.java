package dev.backlight.lesson.draft;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A lesson as it is being written; immutable, so that each change can be taken back.
///
/// @param name of its file
/// @param minutes how long one takes alone
/// @param heads title and summary by language
public record LessonDraft(String name, int minutes, Map<String, Head> heads, List<DraftStep> steps) {
    private static final int MINUTES = 20;

    /// What stands over a lesson.
    public record Head(String title, String summary) {
        public static final Head NONE = new Head("", "");
    }

    public LessonDraft {
        heads = Map.copyOf(heads);
        steps = List.copyOf(steps);
    }

    /// One without a step.
    public static LessonDraft empty(String name) {
        return new LessonDraft(name, MINUTES, Map.of(), List.of());
    }

    /// A lesson to go on with.
    public static LessonDraft of(Lesson lesson, String name) {
        Map<String, Head> heads = new HashMap<>();
        lesson.texts().forEach((language, text) -> heads.put(language, new Head(text.title(), text.summary())));
        return new LessonDraft(
                name,
                lesson.minutes(),
                heads,
                lesson.steps().stream().map(step -> DraftStep.of(lesson, step)).toList());
    }

    public Head head(String language) {
        return heads.getOrDefault(language, Head.NONE);
    }

    public LessonDraft named(String other) {
        return new LessonDraft(other, minutes, heads, steps);
    }

    public LessonDraft head(String language, Head head) {
        Map<String, Head> more = new HashMap<>(heads);
        more.put(language, head);
        return new LessonDraft(name, minutes, more, steps);
    }

    public LessonDraft minutes(int other) {
        return new LessonDraft(name, other, heads, steps);
    }

    private LessonDraft steps(List<DraftStep> others) {
        return new LessonDraft(name, minutes, heads, others);
    }

    /// With a step that shows this, at a place.
    public LessonDraft record(int at, State state) {
        List<DraftStep> more = new ArrayList<>(steps);
        more.add(at, DraftStep.recorded(fresh("step"), state));
        return steps(more);
    }

    public LessonDraft duplicate(int at) {
        List<DraftStep> more = new ArrayList<>(steps);
        DraftStep step = steps.get(at);
        more.add(at + 1, step.named(fresh(step.id().replaceAll("-\\d+$", ""))));
        return steps(more);
    }

    public LessonDraft remove(int at) {
        List<DraftStep> less = new ArrayList<>(steps);
        less.remove(at);
        return steps(less);
    }

    public LessonDraft move(int from, int to) {
        List<DraftStep> moved = new ArrayList<>(steps);
        moved.add(to, moved.remove(from));
        return steps(moved);
    }

    /// With one step changed.
    public LessonDraft with(int at, UnaryOperator<DraftStep> change) {
        List<DraftStep> others = new ArrayList<>(steps);
        others.set(at, change.apply(steps.get(at)));
        return steps(others);
    }

    /// A name that no step has.
    private String fresh(String stem) {
        for (int i = 1; ; i++) {
            String name = stem + "-" + i;
            if (steps.stream().noneMatch(step -> step.id().equals(name))) {
                return name;
            }
        }
    }
}
