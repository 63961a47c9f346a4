package dev.backlight.lesson;

import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.state.State;
import java.util.List;
import java.util.Optional;

/// One step of a lesson.
///
/// @param id its name in the lesson
/// @param minutes that a lecture plans for it
/// @param starred whether a short lecture shows it
/// @param state what is on stage
/// @param spotlight parts of the window that are spoken of; none for all of it
/// @param claims what its text says of the numbers on stage
public record LessonStep(
        String id,
        double minutes,
        boolean starred,
        State state,
        List<String> spotlight,
        Optional<Question> question,
        Optional<Task> task,
        List<Condition> claims) {
    public LessonStep {
        spotlight = List.copyOf(spotlight);
        claims = List.copyOf(claims);
    }
}
