package dev.backlight.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.lesson.progress.ProgressFile;
import dev.backlight.model.lesson.stage.PlaneStage;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.model.plane.PlaneModel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A walk through a lesson without a window.
class LessonModelTest {
    private final LessonModel model = new LessonModel(
            List.of(Lessons.of("neuron")),
            new Stages(
                    () -> {
                        throw new AssertionError("No digits are needed here.");
                    },
                    () -> null));

    @AfterEach
    void close() {
        model.close();
    }

    private double number(String quantity) {
        return model.figures().orElseThrow().of(Quantity.parse(quantity));
    }

    private void settle() {
        Await.until(() -> {
            model.pump();
            return model.isSettled();
        });
    }

    private void open(String step) {
        model.open("neuron", Lessons.of("neuron").placeOf(step));
        settle();
    }

    /// The Microscope pauses what it looks at, and a step that opens it waited for ever.
    @Test
    void aStepArrivesAlsoIfALensPausesItsTraining() {
        model.open("neuron", Lessons.of("neuron").placeOf("line"));
        ((PlaneStage) model.stageProperty().get()).plane().run().pause();
        settle();
        assertThat(number("step")).isEqualTo(300);
    }

    @Test
    void aTaskIsDoneByTheNumbersAndStaysDone() {
        open("turn-down");
        assertThat(model.isDone()).isFalse();
        model.set(Quantity.parse("w 1 2 1"), -2);
        model.pump();
        assertThat(model.isDone()).isFalse();
        model.set(Quantity.parse("w 1 2 1"), -4);
        model.pump();
        assertThat(model.isDone()).isTrue();
        model.restore();
        settle();
        assertThat(number("w 1 2 1")).isEqualTo(-1);
        assertThat(model.isDone()).isTrue();
    }

    @Test
    void aGuessIsJudgedByTheNumbersOnStage() {
        open("weights");
        model.guess(0);
        assertThat(model.progress().answered()).contains("weights");
        assertThat(model.progress().right()).isEmpty();
        model.guess(1);
        assertThat(model.progress().right())
                .as("a seen answer can't be guessed again")
                .isEmpty();
        open("products");
        model.guess(-0.5);
        assertThat(model.progress().right()).containsExactly("products");
    }

    @Test
    void aGuessAboutTheNextStepWaitsForIt() {
        open("bias");
        model.guess(0);
        assertThat(model.progress().answered()).isEmpty();
        model.next();
        settle();
        assertThat(model.progress().answered()).containsExactly("bias");
        assertThat(model.progress().right()).containsExactly("bias");
    }

    /// The live curve is the answer: a line on it is right, one that lies far from it isn't, and both are kept.
    @Test
    void aLineIsJudgedByTheLiveCurve(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lessons.json");
        Lesson ways = Lessons.of("ways");
        try (LessonModel walk = new LessonModel(List.of(ways), new Stages(() -> null, () -> null))) {
            walk.book().keepIn(file);
            walk.open("ways", 0);
            Await.until(() -> {
                walk.pump();
                return walk.isSettled();
            });
            Curve live = walk.curve(ways.steps().getFirst()).orElseThrow();
            assertThat(live.values()).hasSize(61);
            assertThat(live.at(0)).isEqualTo(52.5);
            walk.draw(Collections.nCopies(Question.Drawn.PLACES, 50.0));
            assertThat(walk.progress().answered()).containsExactly("valley");
            assertThat(walk.progress().right()).isEmpty();
        }
        assertThat(ProgressFile.read(file).get("ways").lines().get("valley"))
                .hasSize(Question.Drawn.PLACES)
                .containsOnly(50.0);
        try (LessonModel walk = new LessonModel(List.of(ways), new Stages(() -> null, () -> null))) {
            walk.open("ways", 0);
            Await.until(() -> {
                walk.pump();
                return walk.isSettled();
            });
            Curve live = walk.curve(ways.steps().getFirst()).orElseThrow();
            walk.draw(IntStream.range(0, Question.Drawn.PLACES)
                    .mapToObj(i -> live.at(60.0 * i / (Question.Drawn.PLACES - 1)) + 1)
                    .toList());
            assertThat(walk.progress().right()).containsExactly("valley");
        }
    }

    @Test
    void aTrainedStateComesBackBitForBit() {
        open("line");
        var first = ((PlaneStage) model.stageProperty().get())
                .plane()
                .run()
                .snapshotProperty()
                .get();
        model.train(50);
        settle();
        assertThat(number("step")).isEqualTo(first.step() + 50);
        model.restore();
        settle();
        var again = ((PlaneStage) model.stageProperty().get())
                .plane()
                .run()
                .snapshotProperty()
                .get();
        assertThat(again.step()).isEqualTo(first.step());
        assertThat(again.parameters()).isEqualTo(first.parameters());
    }

    @Test
    void progressIsKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lessons.json");
        model.book().keepIn(file);
        open("weights");
        model.guess(1);
        model.next();
        model.close();
        LessonProgress kept = ProgressFile.read(file).get("neuron");
        assertThat(kept.step()).isEqualTo(2);
        assertThat(kept.right()).containsExactly("weights");
        try (LessonModel later = new LessonModel(List.of(Lessons.of("neuron")), new Stages(() -> null, () -> null))) {
            later.book().keepIn(file);
            later.open("neuron");
            assertThat(later.place()).isEqualTo(2);
        }
    }

    /// A hand may take away what a step speaks of: its numbers are none then, and its task is not done.
    @Test
    void numbersOfWhatAHandTookAwayAreNone() {
        try (LessonModel walk = new LessonModel(List.of(Lessons.of("silent")), new Stages(() -> null, () -> null))) {
            walk.open("silent", 0);
            Await.until(() -> {
                walk.pump();
                return walk.isSettled();
            });
            PlaneModel plane = ((PlaneStage) walk.stageProperty().get()).plane();
            plane.apply(plane.config().edit().hidden(List.of(3)).done());
            Await.until(() -> {
                walk.pump();
                return walk.figures()
                        .filter(now -> now.of(Quantity.parse("layers")) == 1)
                        .isPresent();
            });
            assertThat(walk.figures().orElseThrow().of(Quantity.parse("gradient-size 5")))
                    .isNaN();
            assertThat(walk.figures().orElseThrow().of(Quantity.parse("w 4 1 1")))
                    .isNaN();
        }
    }

    /// Whoever goes back to a guess and is faster than the step's numbers is not judged by what he made of them.
    @Test
    void aHandThatIsFasterThanTheStepIsNotJudged() {
        try (LessonModel walk = new LessonModel(List.of(Lessons.of("silent")), new Stages(() -> null, () -> null))) {
            walk.open("silent", 0);
            PlaneModel plane = ((PlaneStage) walk.stageProperty().get()).plane();
            plane.apply(plane.config().edit().hidden(List.of(3)).done());
            walk.guess(0);
            Await.until(() -> {
                walk.pump();
                return walk.isSettled();
            });
            assertThat(walk.answer()).isEmpty();
            assertThat(walk.progress().answered()).isEmpty();
        }
    }
}
