package dev.backlight.lesson.draft;

import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Condition;
import java.util.List;

/// A question as it is being written: every field a text, which need not be right yet.
///
/// @param conditions when each answer is right; of a choice
/// @param number the quantity that is asked for; else
/// @param within how far off a guess may be
/// @param next whether the next step answers it
/// @param axes of what is drawn: the last step, the least value, the largest
public record DraftQuestion(
        Kind kind, List<String> conditions, String number, String within, boolean next, List<String> axes) {
    private static final List<String> EMPTY = List.of("", "", "");
    public static final DraftQuestion NONE = new DraftQuestion(Kind.NONE, List.of(), "", "", false, EMPTY);

    /// How it is answered.
    public enum Kind {
        NONE("none"),
        CHOICE("choice"),
        NUMBER("number"),
        DRAWN("drawn");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its name in texts.
        public String word() {
            return word;
        }
    }

    public DraftQuestion {
        conditions = List.copyOf(conditions);
        axes = List.copyOf(axes);
    }

    static DraftQuestion of(Question question) {
        return switch (question) {
            case Question.Choice(List<Condition> answers, boolean next) ->
                new DraftQuestion(
                        Kind.CHOICE, answers.stream().map(Condition::text).toList(), "", "", next, EMPTY);
            case Question.Number(var quantity, double within, boolean next) ->
                new DraftQuestion(Kind.NUMBER, List.of(), quantity.toString(), String.valueOf(within), next, EMPTY);
            case Question.Drawn(var quantity, int steps, double from, double to, double within, boolean next) ->
                new DraftQuestion(
                        Kind.DRAWN,
                        List.of(),
                        quantity.toString(),
                        String.valueOf(within),
                        next,
                        List.of(String.valueOf(steps), String.valueOf(from), String.valueOf(to)));
        };
    }

    public DraftQuestion kind(Kind other) {
        return new DraftQuestion(other, conditions, number, within, next, axes);
    }

    public DraftQuestion conditions(List<String> others) {
        return new DraftQuestion(kind, others, number, within, next, axes);
    }

    public DraftQuestion number(String other) {
        return new DraftQuestion(kind, conditions, other, within, next, axes);
    }

    public DraftQuestion within(String other) {
        return new DraftQuestion(kind, conditions, number, other, next, axes);
    }

    public DraftQuestion next(boolean other) {
        return new DraftQuestion(kind, conditions, number, within, other, axes);
    }

    public DraftQuestion axes(List<String> others) {
        return new DraftQuestion(kind, conditions, number, within, next, others);
    }
}
