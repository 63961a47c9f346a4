package dev.backlight.lesson.words;

import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/// Reads a lesson's Markdown: `# Title` and a summary, then for each step `## name: Headline`, its text, and under
/// `### hall`, `### notes`, `### question`, `### task`, `### hint` and `### after` what else is said.
public final class TextReader {
    private static final Set<String> PARTS = Set.of("body", "hall", "notes", "question", "task", "hint", "after");

    private final String file;
    private final Map<String, StepText> steps = new LinkedHashMap<>();
    private String title = "";
    private String summary = "";
    private String step = "";
    private String headline = "";
    private String part = "body";
    private Map<String, List<List<Rich.Span>>> parts = new LinkedHashMap<>();
    private List<Rich> choices = new ArrayList<>();

    private TextReader(String file) {
        this.file = file;
    }

    /// @param file its name, for sentences
    /// @throws DataException with one sentence that names file and step
    public static LessonText read(String file, String markdown) throws DataException {
        TextReader reader = new TextReader(file);
        for (Node node = Parser.builder().build().parse(markdown).getFirstChild(); node != null; ) {
            reader.block(node);
            node = node.getNext();
        }
        reader.end();
        if (reader.title.isEmpty()) {
            throw new DataException("{0} has no title: begin it with \"# \" and the lesson's name.", file);
        }
        return new LessonText(reader.title, reader.summary, reader.steps);
    }

    private void block(Node node) throws DataException {
        try {
            switch (node) {
                case Heading heading -> heading(heading.getLevel(), plain(heading));
                case Paragraph paragraph -> paragraph(paragraph);
                case BulletList list -> list(list);
                case OrderedList list -> list(list);
                default ->
                    throw new DataException(
                            "{0}, step \"{1}\": only headings, paragraphs and lists can be shown.", file, step);
            }
        } catch (IllegalArgumentException wrong) {
            throw new DataException(new Sentence("{0}, step \"{1}\": {2}", file, step, Told.of(wrong)), wrong);
        }
    }

    private void heading(int level, String text) throws DataException {
        if (level == 1) {
            title = text;
        } else if (level == 2) {
            end();
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new DataException(
                        "{0}: the heading \"{1}\" names no step: write \"## name: headline\".", file, text);
            }
            step = text.substring(0, colon).strip();
            headline = text.substring(colon + 1).strip();
        } else {
            part = text.strip();
            if (!PARTS.contains(part)) {
                throw new DataException(
                        "{0}, step \"{1}\": \"{2}\" is no part of a step: choose hall, notes, question, task, hint or"
                                + " after.",
                        file, step, part);
            }
        }
    }

    private void paragraph(Node paragraph) {
        if (step.isEmpty()) {
            summary = (summary + " " + plain(paragraph)).strip();
        } else {
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(Inlines.of(paragraph));
        }
    }

    private void list(Node list) throws DataException {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() == null) {
                throw new DataException(
                        "{0}, step \"{1}\": a line of a list is empty: give it words, or take it away.", file, step);
            }
            choices.add(new Rich(List.of(Inlines.of(item.getFirstChild()))));
        }
    }

    private static String plain(Node node) {
        return Inlines.of(node).stream()
                .map(span -> switch (span) {
                    case Rich.Span.Plain(String text) -> text;
                    case Rich.Span.Key(String text) -> text;
                    case Rich.Span.Code(String text) -> text;
                    case Rich.Span.Value value -> "{" + value.quantity() + "}";
                })
                .collect(Collectors.joining());
    }

    private void end() throws DataException {
        if (!step.isEmpty()) {
            StepText text = new StepText(
                    headline,
                    rich("body"),
                    rich("hall"),
                    rich("notes"),
                    rich("question"),
                    choices,
                    rich("task"),
                    rich("hint"),
                    rich("after"));
            if (steps.put(step, text) != null) {
                throw new DataException("{0} has two steps \"{1}\": give each a name of its own.", file, step);
            }
        }
        part = "body";
        parts = new LinkedHashMap<>();
        choices = new ArrayList<>();
    }

    private Rich rich(String name) {
        return parts.containsKey(name) ? new Rich(parts.get(name)) : Rich.NONE;
    }
}
