package dev.backlight.lesson.file;

import dev.backlight.data.DataException;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.words.LessonText;
import dev.backlight.lesson.words.StepText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a language says all that a lesson asks for, and nothing else.
final class Completeness {
    private Completeness() {}

    static void check(String file, List<LessonStep> steps, LessonText text) throws DataException {
        Set<String> named = new HashSet<>();
        for (LessonStep step : steps) {
            if (!named.add(step.id())) {
                throw new DataException("{0} has two steps \"{1}\": give each a name of its own.", file, step.id());
            }
            StepText words = text.steps().get(step.id());
            if (words == null) {
                throw new DataException(
                        "{0} has no words for the step \"{1}\": add a heading \"## name: headline\".", file, step.id());
            }
            check(file, step, words);
        }
        for (String other : text.steps().keySet()) {
            if (!named.contains(other)) {
                throw new DataException(
                        "{0} has words for a step \"{1}\" that lesson.yaml doesn't name: check its name.", file, other);
            }
        }
    }

    private static void check(String file, LessonStep step, StepText words) throws DataException {
        if (step.question().isPresent() == words.question().isEmpty()) {
            throw new DataException(
                    "{0}, step \"{1}\": a question needs \"question\" in lesson.yaml and \"### question\" here.",
                    file, step.id());
        }
        if (step.task().isPresent() == words.task().isEmpty()) {
            throw new DataException(
                    "{0}, step \"{1}\": a task needs \"task\" in lesson.yaml and \"### task\" here.", file, step.id());
        }
        int wanted =
                step.question().orElse(null) instanceof Question.Choice(var answers, boolean _) ? answers.size() : 0;
        if (words.choices().size() != wanted) {
            throw new DataException(
                    "{0}, step \"{1}\": there are {2} answers to choose from, but lesson.yaml has {3}.",
                    file, step.id(), words.choices().size(), wanted);
        }
    }
}
