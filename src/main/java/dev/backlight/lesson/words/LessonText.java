package dev.backlight.lesson.words;

import java.util.Map;

/// A lesson's words in one language.
///
/// @param title of the lesson
/// @param summary what one will know afterwards
/// @param steps by the name of the step
public record LessonText(String title, String summary, Map<String, StepText> steps) {
    public LessonText {
        steps = Map.copyOf(steps);
    }
}
