package dev.backlight.model.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// Lessons by their names.
final class LessonNames {
    private LessonNames() {}

    static Lesson named(List<Lesson> lessons, String name) {
        return lessons.stream()
                .filter(lesson -> lesson.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no lesson \"{0}\": choose one of {1}.",
                        name, lessons.stream().map(Lesson::name).collect(Collectors.joining(", "))));
    }
}
