package dev.backlight.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.lesson.state.State;
import java.io.FileNotFoundException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lesson's files, whole and with every kind of mistake.
class LessonReaderTest {
    private static final String YAML = """
        format: backlight-lesson
        version: 1
        minutes: 7
        steps:
          - id: one
            starred: true
            state: {example: {worked: mazur, stop: 2, weight: [2, 1, 1]}}
            spotlight: [graph]
            claims: ["loss > 0.29"]
            question: {choices: ["off 1 > 0", "off 1 < 0"]}
            task:
              check: "dw 2 1 1 < 0"
              handles: [{number: t 1, from: 0, to: 1}]
              solution: {set: {t 1: 0.9}}
        """;
    private static final String WORDS = """
        # Walk
        What it is.

        ## one: A step

        It loses {loss:3}, **truly**.

        ### question

        Which?

        - this
        - that

        ### task

        Do it.
        """;

    private static Lesson read(String yaml, String words) throws DataException {
        Map<String, String> files = Map.of("lesson.yaml", yaml, "en.md", words, "zh.md", words);
        return LessonReader.read("walk", name -> {
            String text = files.get(name);
            if (text == null) {
                throw new FileNotFoundException(name);
            }
            return text;
        });
    }

    @Test
    void aLessonIsReadWithAllThatItSays() throws DataException {
        Lesson lesson = read(YAML, WORDS);
        LessonStep step = lesson.steps().getFirst();
        assertThat(lesson.minutes()).isEqualTo(7);
        assertThat(step.starred()).isTrue();
        assertThat(step.spotlight()).containsExactly("graph");
        assertThat(step.task().orElseThrow().solution().values().getFirst().value())
                .isEqualTo(0.9);
        var text = lesson.text(step, Locale.ENGLISH);
        assertThat(text.title()).isEqualTo("A step");
        assertThat(text.choices()).hasSize(2);
        assertThat(text.body().reads()).hasToString("[loss]");
        assertThat(text.body().length()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        version: 1 | version: 9 | walk/lesson.yaml is of version 9
        minutes: 7 | minute: 7 | walk/lesson.yaml, field minute: there is no such field here.
        worked: mazur | worked: newton | YAML field state.example.worked: "newton" is no worked example
        weight: [2, 1, 1] | weight: [2, 1] | YAML field state.example.weight: write layer, from and to
        loss > 0.29 | loss is small | YAML field claims[1]: "loss is small" is no condition
        loss > 0.29 | profit > 1 | YAML field claims[1]: "profit" names no number
        dw 2 1 1 < 0 | dw 2 1 < 0 | YAML field task.check: "dw 2 1" needs 3 places, not 2.
        from: 0, to: 1 | from: 1, to: 0 | YAML field task.handles[1].from: write a number below "to"
        solution: {set: {t 1: 0.9}} | free: true | YAML field task.solution: say one way to do the task
        id: one | id: two | walk/en.md has no words for the step "two"
        stop: 2 | stop: soon | YAML field state.example.stop: write a whole number from 0.
        steps: | steps: [ | walk/lesson.yaml is no YAML in
        """)
    void eachMistakeIsNamedWithFileStepAndField(String right, String wrong, String said) {
        assertThat(YAML).contains(right);
        assertThatThrownBy(() -> read(YAML.replace(right, wrong), WORDS))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(whole(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - that | ' ' | WORDS there are 1 answers to choose from, but lesson.yaml has 2.
        ### task | ### chore | WORDS "chore" is no part of a step
        {loss:3} | {gain} | WORDS "gain" names no number
        ## one: A step | ## A step | walk/en.md: the heading "A step" names no step
        # Walk | Walk | walk/en.md has no title
        """)
    void mistakesInTheWordsToo(String right, String wrong, String said) {
        assertThat(WORDS).contains(right);
        assertThatThrownBy(() -> read(YAML, WORDS.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(whole(said));
    }

    @Test
    void aLabIsNamedWithItsRecipe() throws DataException {
        String lab = "{lab: {name: grokking, set: {steps: 1000}, run: true}}";
        State.Lab state =
                (State.Lab) read(staged(lab), WORDS).steps().getFirst().state();
        assertThat(state.settings().whole("steps")).isEqualTo(1000);
        assertThat(state.settings().get("share")).isEqualTo(0.4);
        assertThat(state.run()).isTrue();
        assertThatThrownBy(() -> read(staged(lab.replace("steps", "stairs")), WORDS))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("walk/lesson.yaml, step \"one\", field state.lab.set: The lab grokking has no");
        assertThatThrownBy(() -> read(staged(lab.replace("grokking", "magic")), WORDS))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("walk/lesson.yaml, step \"one\", field state.lab.name: There is no lab");
    }

    private static String staged(String state) {
        return YAML.replace("{example: {worked: mazur, stop: 2, weight: [2, 1, 1]}}", state);
    }

    private static String whole(String said) {
        return said.replace("YAML f", "walk/lesson.yaml, step \"one\", f")
                .replace("WORDS ", "walk/en.md, step \"one\": ");
    }
}
