package dev.backlight.lesson.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.backlight.data.DataException;
import dev.backlight.lesson.Handle;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.Task;
import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.Field;
import dev.backlight.lesson.state.State;
import dev.backlight.lesson.state.StateReader;
import dev.backlight.lesson.words.LessonText;
import dev.backlight.lesson.words.TextReader;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a lesson: `lesson.yaml` and a Markdown file for each language, `en.md` and `zh.md`. docs/lessons.md
/// describes every field.
public final class LessonReader {
    private static final String FORMAT = "backlight-lesson";
    private static final int VERSION = 1;
    /// The file that says what is on stage.
    public static final String FILE = "lesson" + ".yaml";

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private LessonReader() {}

    /// The files of a lesson by their names.
    @FunctionalInterface
    public interface Files {
        /// @throws IOException if there is none of this name, or it can't be read
        String read(String name) throws IOException;
    }

    /// The files that a lesson consists of.
    public static List<String> names() {
        return List.of(FILE, "en.md", "zh.md");
    }

    /// @param name of the lesson
    /// @throws DataException with one sentence that names file, step and field
    public static Lesson read(String name, Files files) throws DataException {
        String file = name + "/" + FILE;
        Field root = new Field(file, "", "", tree(file, content(files, name, FILE)));
        root.only("format", "version", "minutes", "steps");
        if (!root.of("format").text("").equals(FORMAT)) {
            throw new DataException("{0} is no lesson of Backlight: choose another file.", file);
        }
        if (root.of("version").whole(0) != VERSION) {
            throw new DataException(
                    "{0} is of version {1}, but this program reads version {2}: use the Backlight it comes from.",
                    file, root.of("version").whole(0), VERSION);
        }
        List<LessonStep> steps = new ArrayList<>();
        State before = null;
        for (Field one : root.of("steps").each()) {
            LessonStep step = step(one, before);
            before = step.state();
            steps.add(step);
        }
        if (steps.isEmpty()) {
            throw root.of("steps").wrong(new Sentence("give at least one step"));
        }
        Map<String, LessonText> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String words = name + "/" + language + ".md";
            LessonText text = TextReader.read(words, content(files, name, language + ".md"));
            Completeness.check(words, steps, text);
            texts.put(language, text);
        }
        return new Lesson(name, root.of("minutes").whole(20), steps, texts);
    }

    private static String content(Files files, String name, String file) throws DataException {
        try {
            return files.read(file);
        } catch (DataException told) {
            throw told;
        } catch (IOException missing) {
            throw new DataException(
                    new Sentence("The lesson \"{0}\" has no file {1}: put it into its folder.", name, file), missing);
        }
    }

    private static JsonNode tree(String file, String yaml) throws DataException {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNr();
            throw new DataException(
                    new Sentence("{0} is no YAML in line {1}: check colons and indentation there.", file, line),
                    damaged);
        }
    }

    private static LessonStep step(Field unnamed, State before) throws DataException {
        String id = unnamed.of("id").text();
        Field field = new Field(unnamed.file(), id, "", unnamed.node());
        field.only("id", "minutes", "starred", "state", "spotlight", "question", "task", "claims");
        State state = StateReader.read(field.of("state"), before);
        List<String> spotlight = new ArrayList<>();
        for (Field part : field.of("spotlight").each()) {
            spotlight.add(part.text());
        }
        return new LessonStep(
                id,
                field.of("minutes").number(2),
                field.of("starred").yes(),
                state,
                spotlight,
                question(field.of("question")),
                task(field.of("task"), state),
                conditions(field.of("claims")));
    }

    private static List<Condition> conditions(Field list) throws DataException {
        List<Condition> conditions = new ArrayList<>();
        for (Field one : list.each()) {
            conditions.add(one.as(Condition::parse));
        }
        return conditions;
    }

    private static Optional<Question> question(Field field) throws DataException {
        if (!field.isThere()) {
            return Optional.empty();
        }
        field.only("choices", "number", "drawn", "steps", "from", "to", "within", "next");
        boolean next = field.of("next").yes();
        if (field.of("number").isThere()) {
            return Optional.of(new Question.Number(
                    field.of("number").as(Quantity::parse), field.of("within").number(), next));
        }
        if (field.of("drawn").isThere()) {
            return Optional.of(drawn(field, next));
        }
        List<Condition> answers = conditions(field.of("choices"));
        if (answers.size() < 2) {
            throw field.of("choices").wrong(new Sentence("give at least two"));
        }
        return Optional.of(new Question.Choice(answers, next));
    }

    private static Question drawn(Field field, boolean next) throws DataException {
        int steps = field.of("steps").whole(0);
        double from = field.of("from").number();
        double to = field.of("to").number();
        if (steps < 1) {
            throw field.of("steps").wrong(new Sentence("write at least {0}", 1));
        }
        if (!(from < to)) {
            throw field.of("from").wrong(new Sentence("write a number below \"to\""));
        }
        return new Question.Drawn(
                field.of("drawn").as(Quantity::parse),
                steps,
                from,
                to,
                field.of("within").number(),
                next);
    }

    private static Optional<Task> task(Field field, State state) throws DataException {
        if (!field.isThere()) {
            return Optional.empty();
        }
        field.only("check", "shown", "handles", "steps", "free", "solution");
        Condition check = field.of("check").as(Condition::parse);
        List<Handle> handles = new ArrayList<>();
        for (Field handle : field.of("handles").each()) {
            handles.add(handle(handle));
        }
        Quantity shown = field.of("shown").isThere()
                ? field.of("shown").as(Quantity::parse)
                : check.reads().getFirst();
        return Optional.of(new Task(
                check,
                shown,
                handles,
                field.of("steps").yes(),
                field.of("free").yes(),
                solution(field.of("solution"), state)));
    }

    private static Handle handle(Field field) throws DataException {
        field.only("number", "from", "to", "logarithmic", "whole");
        double from = field.of("from").number();
        double to = field.of("to").number();
        boolean logarithmic = field.of("logarithmic").yes();
        if (!(from < to) || logarithmic && from <= 0) {
            throw field.of("from").wrong(new Sentence("write a number below \"to\", above 0 if it is logarithmic"));
        }
        return new Handle(
                field.of("number").as(Quantity::parse),
                from,
                to,
                logarithmic,
                field.of("whole").yes());
    }

    private static Task.Solution solution(Field field, State state) throws DataException {
        field.only("set", "steps", "state");
        List<Task.Value> values = new ArrayList<>();
        for (String quantity : field.of("set").names()) {
            Field value = field.of("set").of(quantity);
            values.add(new Task.Value(quantity(value, quantity), value.number()));
        }
        State other = field.of("state").isThere() ? StateReader.read(field.of("state"), state) : null;
        if (values.isEmpty() && other == null && !field.of("steps").isThere()) {
            throw field.wrong(new Sentence("say one way to do the task: set, steps or state"));
        }
        return new Task.Solution(values, field.of("steps").whole(0), other);
    }

    private static Quantity quantity(Field where, String text) throws DataException {
        try {
            return Quantity.parse(text);
        } catch (IllegalArgumentException refused) {
            throw where.wrong(Told.of(refused));
        }
    }
}
