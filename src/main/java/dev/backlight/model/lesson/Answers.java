package dev.backlight.model.lesson;

import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the numbers on stage answer to a question.
public final class Answers {
    private Answers() {}

    /// @param since the numbers as the asking step began
    /// @return a choice's place from 0, or the number
    /// @throws IllegalArgumentException with one sentence if the numbers don't answer a choice by exactly one of
    /// its
    ///     answers
    public static double of(Question question, Figures figures, Figures since) {
        return switch (question) {
            case Question.Number number -> figures.of(number.quantity());
            case Question.Drawn drawn -> figures.of(drawn.quantity());
            case Question.Choice choice -> {
                List<Integer> holding = new ArrayList<>();
                for (int i = 0; i < choice.answers().size(); i++) {
                    if (choice.answers().get(i).holds(figures, since)) {
                        holding.add(i);
                    }
                }
                if (holding.size() != 1) {
                    throw new Refusal("Of its answers {0} hold: exactly one must.", holding.size());
                }
                yield holding.getFirst();
            }
        };
    }

    /// The same; empty if the numbers don't answer, since a hand was faster than the step.
    static Optional<Double> ifThere(Question question, Figures figures, Figures since) {
        try {
            return Optional.of(of(question, figures.orNone(), since.orNone())).filter(number -> !number.isNaN());
        } catch (Refusal unanswered) {
            return Optional.empty();
        }
    }

    /// Whether what was guessed at a step is right; empty if nothing was, or the numbers don't answer.
    ///
    /// @param curve the live curve that a drawn question is about
    static Optional<Boolean> isRight(
            Question question,
            String step,
            LessonProgress progress,
            Optional<Curve> curve,
            Figures figures,
            Figures since) {
        Double guess = progress.guesses().get(step);
        if (guess == null) {
            return Optional.empty();
        }
        return question instanceof Question.Drawn drawn
                ? curve.map(live -> isRight(drawn, progress.lines().get(step), live))
                : ifThere(question, figures, since).map(answer -> isRight(question, guess, answer));
    }

    /// Whether a line is near enough to the live curve, on average.
    static boolean isRight(Question.Drawn drawn, List<Double> line, Curve curve) {
        return curve.distance(line, drawn.steps()) <= drawn.within();
    }

    static boolean isRight(Question question, double guess, double answer) {
        return switch (question) {
            case Question.Number number -> Math.abs(guess - answer) <= number.within();
            case Question.Choice _ -> guess == answer;
            case Question.Drawn _ -> throw new IllegalStateException("A line is judged by a curve.");
        };
    }
}
