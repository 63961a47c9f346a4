package dev.backlight.lesson.progress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How far somebody has come in one lesson. It changes as one goes on; copies are kept.
///
/// @param step that is open, from 0
/// @param furthest step that has been seen, from 0
/// @param guesses by the step's name, as they were made: a choice's place from 0, or a number
/// @param lines by the step's name, as they were drawn; of these the guess is where the line ends
/// @param right steps whose guess was right, of those whose answer has been seen
/// @param answered steps whose answer has been seen
/// @param done steps whose task is done
public record LessonProgress(
        int step,
        int furthest,
        Map<String, Double> guesses,
        Map<String, List<Double>> lines,
        Set<String> right,
        Set<String> answered,
        Set<String> done) {
    public static final LessonProgress NONE =
            new LessonProgress(0, 0, Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

    /// Fields that a file leaves out are empty.
    public LessonProgress {
        guesses = guesses == null ? Map.of() : Map.copyOf(guesses);
        lines = lines == null ? Map.of() : Map.copyOf(lines);
        right = right == null ? Set.of() : Set.copyOf(right);
        answered = answered == null ? Set.of() : Set.copyOf(answered);
        done = done == null ? Set.of() : Set.copyOf(done);
    }

    public LessonProgress at(int open) {
        return new LessonProgress(open, Math.max(furthest, open), guesses, lines, right, answered, done);
    }

    /// With a guess; one that has its answer already stays as it was.
    public LessonProgress guessed(String id, double guess) {
        if (answered.contains(id)) {
            return this;
        }
        Map<String, Double> more = new TreeMap<>(guesses);
        more.put(id, guess);
        return new LessonProgress(step, furthest, more, lines, right, answered, done);
    }

    /// With a line that was drawn; one that has its answer already stays as it was.
    public LessonProgress drew(String id, List<Double> line) {
        if (answered.contains(id)) {
            return this;
        }
        Map<String, List<Double>> more = new TreeMap<>(lines);
        more.put(id, List.copyOf(line));
        return new LessonProgress(step, furthest, guesses, more, right, answered, done).guessed(id, line.getLast());
    }

    /// The answer to a guess has been seen.
    public LessonProgress answered(String id, boolean wasRight) {
        return new LessonProgress(
                step, furthest, guesses, lines, wasRight ? with(right, id) : right, with(answered, id), done);
    }

    public LessonProgress done(String id) {
        return new LessonProgress(step, furthest, guesses, lines, right, answered, with(done, id));
    }

    private static Set<String> with(Set<String> some, String id) {
        Set<String> more = new TreeSet<>(some);
        more.add(id);
        return more;
    }
}
