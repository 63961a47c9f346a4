package dev.backlight.lesson;

import dev.backlight.lesson.words.LessonText;
import dev.backlight.lesson.words.StepText;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A walk of steps through the program, with its words in each language.
///
/// @param name of its folder, and on the command line
/// @param texts by language, `en` and `zh`
public record Lesson(String name, int minutes, List<LessonStep> steps, Map<String, LessonText> texts) {
    public Lesson {
        steps = List.copyOf(steps);
        texts = Map.copyOf(texts);
    }

    public LessonText text(Locale locale) {
        return texts.getOrDefault(locale.getLanguage(), texts.get("en"));
    }

    public StepText text(LessonStep step, Locale locale) {
        return text(locale).steps().get(step.id());
    }

    public int placeOf(String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
