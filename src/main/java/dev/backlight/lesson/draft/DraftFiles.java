package dev.backlight.lesson.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.backlight.data.DataException;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.lesson.state.StateWriter;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.List;

/// The files of a lesson that is being written, as `LessonReader` reads them. What is not said in one language is
/// taken from the other.
public final class DraftFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final String NUMBER = "[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?";

    private DraftFiles() {}

    /// @throws IllegalArgumentException with one sentence if a lesson can't say what is on stage
    public static LessonReader.Files of(LessonDraft draft) {
        String yaml = yaml(draft);
        String english = markdown(draft, "en", "zh");
        String chinese = markdown(draft, "zh", "en");
        return name -> switch (name) {
            case LessonReader.FILE -> yaml;
            case "en.md" -> english;
            case "zh.md" -> chinese;
            default -> throw new FileNotFoundException(name);
        };
    }

    /// The lesson as it will be read.
    ///
    /// @throws DataException with one sentence that names file, step and field if something is not right yet
    public static Lesson lesson(LessonDraft draft) throws DataException {
        return LessonReader.read(draft.name(), of(draft));
    }

    private static String yaml(LessonDraft draft) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "backlight-lesson");
        root.put("version", 1);
        root.put("minutes", draft.minutes());
        ArrayNode steps = root.putArray("steps");
        for (DraftStep step : draft.steps()) {
            ObjectNode tree = steps.addObject();
            tree.put("id", step.id());
            tree.put("minutes", step.minutes());
            if (step.starred()) {
                tree.put("starred", true);
            }
            tree.set("state", StateWriter.tree(step.state()));
            list(tree, "spotlight", step.spotlight());
            list(tree, "claims", step.claims());
            question(tree, step.question());
            if (step.task().there()) {
                tree.set("task", task(step.task()));
            }
        }
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A lesson can't be said as YAML.", impossible);
        }
    }

    private static void list(ObjectNode tree, String name, List<String> words) {
        if (!words.isEmpty()) {
            words.forEach(tree.putArray(name)::add);
        }
    }

    private static void question(ObjectNode step, DraftQuestion question) {
        if (question.kind() == DraftQuestion.Kind.NONE) {
            return;
        }
        ObjectNode tree = step.putObject("question");
        if (question.kind() == DraftQuestion.Kind.NUMBER) {
            tree.put("number", question.number());
            tree.set("within", number(question.within()));
        } else if (question.kind() == DraftQuestion.Kind.DRAWN) {
            tree.put("drawn", question.number());
            tree.set("steps", number(question.axes().get(0)));
            tree.set("from", number(question.axes().get(1)));
            tree.set("to", number(question.axes().get(2)));
            tree.set("within", number(question.within()));
        } else {
            question.conditions().forEach(tree.putArray("choices")::add);
        }
        if (question.next()) {
            tree.put("next", true);
        }
    }

    private static ObjectNode task(DraftTask task) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("check", task.check());
        if (!task.shown().isBlank()) {
            tree.put("shown", task.shown());
        }
        ObjectNode solution = JsonNodeFactory.instance.objectNode();
        for (DraftTask.Slider slider : task.handles()) {
            ObjectNode handle = tree.withArray("handles").addObject();
            handle.put("number", slider.number());
            handle.set("from", number(slider.from()));
            handle.set("to", number(slider.to()));
            if (slider.logarithmic()) {
                handle.put("logarithmic", true);
            }
            if (slider.whole()) {
                handle.put("whole", true);
            }
            if (!slider.value().isBlank()) {
                solution.withObject("/set").set(slider.number(), number(slider.value()));
            }
        }
        if (task.steps()) {
            tree.put("steps", true);
        }
        if (task.free()) {
            tree.put("free", true);
        }
        if (!task.solved().isBlank()) {
            solution.set("steps", number(task.solved()));
        }
        if (task.solution() != null) {
            solution.set("state", StateWriter.tree(task.solution()));
        }
        tree.set("solution", solution);
        return tree;
    }

    /// A number where it is one; else the text as it is, so that the reader says where it stands.
    private static JsonNode number(String typed) {
        String text = typed.strip().replace('−', '-');
        if (!text.matches(NUMBER)) {
            return JsonNodeFactory.instance.textNode(text);
        }
        double number = Double.parseDouble(text);
        return text.matches("[-+]?\\d{1,9}")
                ? JsonNodeFactory.instance.numberNode((int) number)
                : JsonNodeFactory.instance.numberNode(number);
    }

    private static String markdown(LessonDraft draft, String language, String other) {
        StringBuilder text = new StringBuilder();
        LessonDraft.Head head = draft.head(language);
        LessonDraft.Head alternative = draft.head(other);
        String title = line(head.title().isBlank() ? alternative.title() : head.title());
        text.append("# ").append(title.isBlank() ? draft.name() : title).append("\n\n");
        text.append(plain(head.summary().isBlank() ? alternative.summary() : head.summary()))
                .append('\n');
        for (DraftStep step : draft.steps()) {
            DraftWords words = step.words(language).or(step.words(other));
            String claim = line(words.of(Part.TITLE));
            text.append("\n## ")
                    .append(step.id())
                    .append(": ")
                    .append(claim.isBlank() ? step.id() : claim)
                    .append('\n');
            for (Part part : Part.values()) {
                if (part != Part.TITLE && isSaid(part, step)) {
                    append(text, part, words, step);
                }
            }
        }
        return text.toString();
    }

    /// What belongs to a question or a task is kept, but not said where the step has none.
    private static boolean isSaid(Part part, DraftStep step) {
        return switch (part) {
            case QUESTION -> step.question().kind() != DraftQuestion.Kind.NONE;
            case TASK, HINT -> step.task().there();
            default -> true;
        };
    }

    private static void append(StringBuilder text, Part part, DraftWords words, DraftStep step) {
        boolean choice = part == Part.QUESTION && step.question().kind() == DraftQuestion.Kind.CHOICE;
        if (words.of(part).isBlank() && !choice) {
            return;
        }
        if (part != Part.BODY) {
            text.append("\n### ").append(part.word()).append('\n');
        }
        text.append('\n').append(plain(words.of(part))).append('\n');
        if (choice) {
            text.append('\n');
            for (int i = 0; i < step.question().conditions().size(); i++) {
                String answer = i < words.choices().size() ? words.choices().get(i) : "";
                text.append("- ").append(line(answer)).append('\n');
            }
        }
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// Text that begins no part of its own.
    private static String plain(String text) {
        return text.strip().replaceAll("(?m)^(\\s*)#", "$1\\\\#");
    }
}
