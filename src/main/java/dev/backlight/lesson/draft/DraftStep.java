package dev.backlight.lesson.draft;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.state.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A step as it is being written. What is on stage was recorded and is whole; all else need not be right yet.
///
/// @param id its name in the lesson
/// @param minutes planned in a lecture
/// @param spotlight names of parts
/// @param claims conditions, kept as they came
/// @param words by language
public record DraftStep(
        String id,
        double minutes,
        boolean starred,
        State state,
        List<String> spotlight,
        DraftQuestion question,
        DraftTask task,
        List<String> claims,
        Map<String, DraftWords> words) {
    private static final double MINUTES = 2;

    public DraftStep {
        spotlight = List.copyOf(spotlight);
        claims = List.copyOf(claims);
        words = Map.copyOf(words);
    }

    /// What was on stage when somebody recorded it, with nothing said yet.
    static DraftStep recorded(String id, State state) {
        return new DraftStep(
                id, MINUTES, false, state, List.of(), DraftQuestion.NONE, DraftTask.NONE, List.of(), Map.of());
    }

    static DraftStep of(Lesson lesson, LessonStep step) {
        Map<String, DraftWords> words = new HashMap<>();
        lesson.texts()
                .forEach((language, text) ->
                        words.put(language, DraftWords.of(text.steps().get(step.id()))));
        return new DraftStep(
                step.id(),
                step.minutes(),
                step.starred(),
                step.state(),
                step.spotlight(),
                step.question().map(DraftQuestion::of).orElse(DraftQuestion.NONE),
                step.task().map(DraftTask::of).orElse(DraftTask.NONE),
                step.claims().stream().map(Condition::text).toList(),
                words);
    }

    public DraftWords words(String language) {
        return words.getOrDefault(language, DraftWords.NONE);
    }

    /// Its title, or that of the other language, or its name.
    public String title(String language) {
        String own = words(language).of(Part.TITLE);
        if (!own.isBlank()) {
            return own;
        }
        return words.values().stream()
                .map(other -> other.of(Part.TITLE))
                .filter(other -> !other.isBlank())
                .findFirst()
                .orElse(id);
    }

    DraftStep named(String other) {
        return new DraftStep(other, minutes, starred, state, spotlight, question, task, claims, words);
    }

    /// With words of one language changed.
    public DraftStep say(String language, UnaryOperator<DraftWords> change) {
        Map<String, DraftWords> more = new HashMap<>(words);
        more.put(language, change.apply(words(language)));
        return new DraftStep(id, minutes, starred, state, spotlight, question, task, claims, more);
    }

    public DraftStep minutes(double other) {
        return new DraftStep(id, other, starred, state, spotlight, question, task, claims, words);
    }

    public DraftStep starred(boolean other) {
        return new DraftStep(id, minutes, other, state, spotlight, question, task, claims, words);
    }

    /// Shows something else, of which what was claimed need not hold.
    public DraftStep state(State other) {
        return new DraftStep(id, minutes, starred, other, spotlight, question, task, List.of(), words);
    }

    public DraftStep spotlight(List<String> others) {
        return new DraftStep(id, minutes, starred, state, others, question, task, claims, words);
    }

    public DraftStep question(DraftQuestion other) {
        return new DraftStep(id, minutes, starred, state, spotlight, other, task, claims, words);
    }

    public DraftStep task(DraftTask other) {
        return new DraftStep(id, minutes, starred, state, spotlight, question, other, claims, words);
    }
}
