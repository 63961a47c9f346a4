package dev.backlight.model.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A step on the way that one goes: that of one lesson, or of a short lecture through all of them.
///
/// @param place of the step in its lesson, from 0
public record Stop(Lesson lesson, int place) {
    public LessonStep step() {
        return lesson.steps().get(place);
    }

    /// All steps of a lesson.
    static List<Stop> of(Lesson lesson) {
        List<Stop> way = new ArrayList<>();
        for (int i = 0; i < lesson.steps().size(); i++) {
            way.add(new Stop(lesson, i));
        }
        return way;
    }

    /// The starred steps of all lessons, one lesson after the other.
    public static List<Stop> starred(List<Lesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> of(lesson).stream())
                .filter(stop -> stop.step().starred())
                .toList();
    }

    /// Whether this comes after a step of these lessons.
    boolean isAfter(Lesson other, int step, List<Lesson> lessons) {
        return lesson == other ? place > step : lessons.indexOf(lesson) > lessons.indexOf(other);
    }

    boolean isBefore(Lesson other, int step, List<Lesson> lessons) {
        return !(lesson == other && place == step) && !isAfter(other, step, lessons);
    }

    /// Where somebody left each of some lessons: first those that have not been gone through.
    static List<Stop> left(List<Lesson> lessons, ProgressBook book) {
        return lessons.stream()
                .map(lesson -> new Stop(
                        lesson,
                        Math.clamp(
                                book.of(lesson.name()).step(), 0, lesson.steps().size() - 1)))
                .sorted(Comparator.comparing(
                        stop -> stop.place() == stop.lesson().steps().size() - 1))
                .toList();
    }

    /// The minutes that are planned for some steps.
    public static double minutes(List<Stop> way) {
        return way.stream().mapToDouble(stop -> stop.step().minutes()).sum();
    }
}
