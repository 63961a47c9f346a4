package dev.backlight.lesson.draft;

import dev.backlight.lesson.words.StepText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All that is said in one step in one language, as it is typed: it need not be right yet.
///
/// @param parts Markdown by part; a part that is left out is empty
/// @param choices answers to choose from
public record DraftWords(Map<Part, String> parts, List<String> choices) {
    public static final DraftWords NONE = new DraftWords(Map.of(), List.of());

    /// What is said where.
    public enum Part {
        TITLE("title"),
        BODY("body"),
        HALL("hall"),
        NOTES("notes"),
        QUESTION("question"),
        TASK("task"),
        HINT("hint"),
        AFTER("after");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /// Its heading in the Markdown.
        public String word() {
            return word;
        }
    }

    public DraftWords {
        parts = Map.copyOf(parts);
        choices = List.copyOf(choices);
    }

    static DraftWords of(StepText text) {
        DraftWords words = NONE.with(Part.TITLE, text.title());
        words = words.with(Part.BODY, RichWriter.markdown(text.body()));
        words = words.with(Part.HALL, RichWriter.markdown(text.hall()));
        words = words.with(Part.NOTES, RichWriter.markdown(text.notes()));
        words = words.with(Part.QUESTION, RichWriter.markdown(text.question()));
        words = words.with(Part.TASK, RichWriter.markdown(text.task()));
        words = words.with(Part.HINT, RichWriter.markdown(text.hint()));
        words = words.with(Part.AFTER, RichWriter.markdown(text.after()));
        return words.with(text.choices().stream().map(RichWriter::markdown).toList());
    }

    public String of(Part part) {
        return parts.getOrDefault(part, "");
    }

    public DraftWords with(Part part, String text) {
        Map<Part, String> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        more.put(part, text);
        return new DraftWords(more, choices);
    }

    public DraftWords with(List<String> answers) {
        return new DraftWords(parts, answers);
    }

    /// With what is empty here taken from another language, so that a lesson in one language is whole.
    DraftWords or(DraftWords other) {
        DraftWords all = this;
        for (Part part : Part.values()) {
            if (of(part).isBlank()) {
                all = all.with(part, other.of(part));
            }
        }
        List<String> answers = new java.util.ArrayList<>();
        for (int i = 0; i < Math.max(choices.size(), other.choices.size()); i++) {
            String mine = i < choices.size() ? choices.get(i) : "";
            answers.add(mine.isBlank() && i < other.choices.size() ? other.choices.get(i) : mine);
        }
        return all.with(answers);
    }
}
