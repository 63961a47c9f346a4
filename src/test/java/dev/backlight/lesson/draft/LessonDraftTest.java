package dev.backlight.lesson.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.pen.SampleDrawing;
import dev.backlight.lab.Settings;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.draft.DraftQuestion.Kind;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.lesson.state.Sight;
import dev.backlight.lesson.state.State;
import dev.backlight.lesson.state.StateWriter;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A lesson that is being written, and what is read of its files.
class LessonDraftTest {
    private static final State PLANE = new State.Playground(
            PlaneConfig.standard(), 120, List.of(0.5, -1.25), new Sight("microscope", 2, List.of(1, 2, 3)));
    private static final State DIGITS = new State.Digits(
            ExperimentConfig.article().withSeed(5_000_000_000L),
            30,
            7,
            SampleDrawing.seven(0.1),
            new Sight("microscope", 3, List.of(2, 128, 10)));

    static List<String> names() {
        return Lessons.NAMES;
    }

    /// Every state, question, task and word of the program's own lessons can be written.
    @ParameterizedTest
    @MethodSource("names")
    void aLessonThatIsWrittenAgainIsTheSame(String name) throws DataException {
        Lesson lesson = Lessons.of(name);
        LessonDraft draft = LessonDraft.of(lesson, name);
        Lesson again = DraftFiles.lesson(draft);
        for (int i = 0; i < lesson.steps().size(); i++) {
            LessonStep step = lesson.steps().get(i);
            LessonStep read = again.steps().get(i);
            assertThat(StateWriter.tree(read.state())).isEqualTo(StateWriter.tree(step.state()));
            assertThat(read.question()).isEqualTo(step.question());
            assertThat(read.claims()).isEqualTo(step.claims());
            assertThat(read.spotlight()).isEqualTo(step.spotlight());
            assertThat(read.task().map(task -> task.check()))
                    .isEqualTo(step.task().map(task -> task.check()));
            assertThat(read.task().map(task -> task.handles()))
                    .isEqualTo(step.task().map(task -> task.handles()));
        }
        assertThat(LessonDraft.of(again, name).heads()).isEqualTo(draft.heads());
        assertThat(LessonDraft.of(again, name).steps())
                .extracting(DraftStep::words)
                .isEqualTo(draft.steps().stream().map(DraftStep::words).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"neuron", "digits", "ways", "understands"})
    void aDraftIsKeptAsItIs(String name) throws Exception {
        LessonDraft draft = LessonDraft.of(Lessons.of(name), name)
                .with(
                        0,
                        step -> step.say("en", words -> words.with(Part.BODY, "{nothing} is right yet"))
                                .question(DraftQuestion.NONE.kind(Kind.NUMBER).number("no such")));
        LessonDraft again = DraftJson.read(DraftJson.write(draft));
        assertThat(again.steps().getFirst().words("en").of(Part.BODY)).isEqualTo("{nothing} is right yet");
        assertThat(new String(DraftJson.write(again), StandardCharsets.UTF_8))
                .isEqualTo(new String(DraftJson.write(draft), StandardCharsets.UTF_8));
    }

    @Test
    void whatWasRecordedComesBackFromAFileBitForBit(@TempDir Path folder) throws Exception {
        State lab = new State.Lab("grokking", Settings.of(Labs.of("grokking"), Map.of(), 7, 4), false);
        LessonDraft draft = LessonDraft.empty("mine")
                .record(0, PLANE)
                .record(1, DIGITS)
                .record(2, lab)
                .move(2, 0)
                .duplicate(1);
        Path file = folder.resolve("mine.lesson");
        LessonFile.write(file, DraftFiles.of(draft));
        assertThat(LessonFile.read(file).steps())
                .extracting(LessonStep::state)
                .containsExactly(lab, PLANE, PLANE, DIGITS);
        assertThat(draft.remove(0).steps()).hasSize(3);
    }

    /// Somebody writes in one language: the other says the same until it has words of its own.
    @Test
    void whatOneLanguageDoesNotSayIsTakenFromTheOther() throws DataException {
        LessonDraft draft = LessonDraft.empty("mine")
                .record(0, PLANE)
                .with(
                        0,
                        step -> step.say(
                                "zh", words -> words.with(Part.TITLE, "一条直线").with(Part.BODY, "看图。\n\n# 不是标题")));
        Lesson lesson = DraftFiles.lesson(draft);
        assertThat(lesson.texts().get("en").steps().get("step-1").title()).isEqualTo("一条直线");
        assertThat(lesson.texts().get("en").title()).isEqualTo("mine");
        assertThat(lesson.texts().get("zh").steps().get("step-1").body().paragraphs())
                .hasSize(2);
    }

    @Test
    void whatIsNotRightYetIsToldWithStepAndField() {
        LessonDraft draft = LessonDraft.empty("mine").record(0, PLANE);
        assertThatThrownBy(() -> DraftFiles.lesson(draft.with(
                        0,
                        step -> step.question(DraftQuestion.NONE
                                .kind(Kind.NUMBER)
                                .number("loss")
                                .within("a bit")))))
                .hasMessage("mine/lesson.yaml, step \"step-1\", field question.within: write a number.");
        assertThatThrownBy(() -> DraftFiles.lesson(draft.with(
                        0, step -> step.say("en", words -> words.with(Part.BODY, "It is {nothing} at all.")))))
                .hasMessageContaining("mine/en.md, step \"step-1\"")
                .hasMessageContaining("\"nothing\" names no number of the program");
        assertThatThrownBy(() -> DraftFiles.lesson(draft.with(
                        0, step -> step.task(DraftTask.NONE.there(true).check("train-loss <")))))
                .hasMessageContaining("field task.check");
    }
}
