package dev.backlight.model.lesson.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.WorkedExample;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.draft.DraftQuestion;
import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.lesson.state.Sight;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.PlaneStage;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.ViewState;
import dev.backlight.model.work.Watch;
import dev.backlight.text.Sentence;
import dev.backlight.training.plane.PlaneConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody writes a lesson, without a window.
class AuthorModelTest {
    @TempDir
    private Path folder;

    private final LessonModel lessons = new LessonModel(
            List.of(Lessons.of("neuron"), Lessons.of("ways")),
            new Stages(
                    () -> {
                        throw new AssertionError("No digits are needed here.");
                    },
                    () -> null));
    private final AuthorModel author = new AuthorModel(lessons);
    private final PlaneModel plane = new PlaneModel(PlaneConfig.standard(), 1);

    @AfterEach
    void close() {
        plane.close();
        author.close();
        lessons.close();
    }

    private Recorded trained(int steps) {
        plane.run().playTo(steps);
        Await.until(() -> {
            plane.pump();
            return plane.run().snapshotProperty().get().step() == steps
                    && plane.insightProperty().get() != null;
        });
        return Recording.of(plane, new ViewState());
    }

    private void pump(java.util.function.BooleanSupplier until) {
        Await.until(() -> {
            author.pump();
            return until.getAsBoolean();
        });
    }

    @Test
    void whatIsRecordedIsSavedAndOpensAgainBitForBit() throws Exception {
        author.keepIn(folder);
        author.begin();
        Recorded first = trained(30);
        author.record(first);
        plane.look(1, -2);
        Recorded second = trained(75);
        author.record(second);
        author.move(-1);
        assertThat(author.draftProperty().get().steps())
                .extracting(DraftStep::state)
                .containsExactly(second.state(), first.state());
        assertThat(author.isChanged()).isTrue();
        author.save(() -> {});
        pump(() -> !author.isChanged());

        Lesson kept = LessonFile.read(folder.resolve("my-lesson.lesson"));
        assertThat(lessons.isOwn(lessons.lessons().getLast())).isTrue();
        assertThat(((State.Playground) kept.steps().getFirst().state()).point()).containsExactly(1.0, -2.0);
        author.leave();
        lessons.open("my-lesson", 0);
        Await.until(() -> {
            lessons.pump();
            return lessons.isSettled();
        });
        Weights again = ((PlaneStage) lessons.stageProperty().get())
                .plane()
                .run()
                .snapshotProperty()
                .get()
                .parameters();
        assertThat(again).isEqualTo(second.weights());
    }

    @Test
    void theChosenWeightOfTheMicroscopeIsRecorded() {
        ViewState view = new ViewState();
        view.of("lens").set("microscope");
        view.of("microscope-stop").set("4");
        view.of("microscope-weight").set("2 3 1");
        assertThat(Recording.of(plane, view).state().sight()).isEqualTo(new Sight("microscope", 4, List.of(2, 3, 1)));
        view.of("microscope-example").set("xor");
        State.Example worked = (State.Example) Recording.of(plane, view).state();
        assertThat(worked.study().loss()).isEqualTo(WorkedExample.XOR.study().loss());
        assertThat(worked.weight()).containsExactly(2, 3, 1);
    }

    /// Such a step was recorded, and refused only when the lesson was saved.
    @Test
    void whatNoLessonCanSayIsRefusedAtOnce() {
        author.begin();
        Recorded endless = new Recorded(
                new State.Playground(PlaneConfig.standard(), 100_001, List.of(), Sight.of("charts")), null);
        assertThatThrownBy(() -> author.record(endless)).hasMessageContaining("write at most 100000");
        assertThat(author.draftProperty().get().steps()).isEmpty();
    }

    /// Whoever turns a weight by hand sees what no recipe gives.
    @Test
    void itIsToldWhetherARecordedStepComesOutAgain() {
        author.begin();
        Recorded recorded = trained(20);
        author.record(recorded);
        pump(() -> author.rehearsal().same().isPresent());
        assertThat(author.rehearsal().same()).contains(true);
        assertThat(author.rehearsal().numbers()).extracting(Object::toString).contains("train-loss", "w 1 1 1");

        plane.set(plane.weight(0, 0, 0), 3);
        Await.until(() -> {
            plane.pump();
            return plane.run().snapshotProperty().get().parameters().get(plane.weight(0, 0, 0)) == 3;
        });
        author.record(Recording.of(plane, new ViewState()));
        pump(() -> author.rehearsal().same().isPresent());
        assertThat(author.rehearsal().same()).contains(false);
    }

    @Test
    void everyChangeCanBeTakenBackAndTypingIsOne() {
        author.edit(Lessons.of("neuron"));
        assertThat(author.draftProperty().get().name()).isEqualTo("my-neuron");
        int steps = author.draftProperty().get().steps().size();
        Object before = author.draftProperty().get();
        author.duplicate();
        author.remove();
        author.changeStep(step -> step.say("en", words -> words.with(Part.TITLE, "A")), "title");
        author.changeStep(step -> step.say("en", words -> words.with(Part.TITLE, "Ab")), "title");
        author.undo();
        assertThat(author.draftProperty().get().steps()).hasSize(steps);
        author.undo();
        assertThat(author.draftProperty().get().steps()).hasSize(steps + 1);
        author.undo();
        assertThat((Object) author.draftProperty().get()).isEqualTo(before);
        assertThat(author.canUndo()).isFalse();
        author.redo();
        assertThat(author.draftProperty().get().steps()).hasSize(steps + 1);
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() {
        author.keepIn(folder);
        author.edit(Lessons.of("neuron"));
        author.changeStep(
                step -> step.question(
                        DraftQuestion.NONE.kind(DraftQuestion.Kind.CHOICE).conditions(List.of("loss <", "loss > 1"))),
                null);
        author.save(() -> {});
        assertThat(author.toldProperty().get().toString())
                .contains("my-neuron/lesson.yaml", "step \"machine\"", "question.choices");
        assertThat(folder).isEmptyDirectory();
        author.undo();
        author.save(() -> {});
        pump(() -> Files.exists(folder.resolve("my-neuron.lesson")) && !author.isChanged());
    }

    @Test
    void aCheckTellsWhatItFindsUntilSomethingIsChanged() {
        author.equip(new Tools() {
            @Override
            public List<Sentence> check(Lesson lesson, Watch watch) {
                watch.tell(0.5);
                return List.of(new Sentence("it has no text."));
            }

            @Override
            public void handOut(Lesson lesson, Locale language, Path file, Watch watch) {
                throw new AssertionError("Nothing is handed out here.");
            }
        });
        author.edit(Lessons.of("ways"));
        author.check();
        pump(() -> author.faultsProperty().get() != null);
        assertThat(author.faultsProperty().get()).hasSize(1);
        author.duplicate();
        assertThat(author.faultsProperty().get()).isNull();
    }
}
