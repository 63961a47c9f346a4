package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.FineTuningModel.Notice;
import dev.backlight.model.digits.FineTuningModel.Stage;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.training.recipe.ExperimentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No toolkit runs here.
class FeedbackModelTest {
    @TempDir
    Path folder;

    private DigitsModel digits;
    private FeedbackModel feedback;

    @BeforeEach
    void begin() {
        digits = new DigitsModel(split(), config(), 1);
        feedback = digits.feedback();
    }

    @AfterEach
    void end() {
        digits.close();
    }

    @Test
    void aCorrectionSaysWhatWasReadAndWhatItIs() {
        int wrong = correct(0.3);
        Correction only = feedback.setProperty().get().corrections().getFirst();
        assertThat(only.is()).isEqualTo(wrong);
        assertThat(only.said()).isEqualTo(digits.sample().probeProperty().get().answer());
        assertThat(only.data()).isEqualTo("bars");
        assertThat(only.strokes()).isEqualTo(digits.drawing().strokes());
        assertThat(feedback.ofDrawing()).isSameAs(only);
    }

    @Test
    void sayingAnotherClassReplacesItAndSayingWhatWasReadTakesItAway() {
        int wrong = correct(0.3);
        int said = feedback.ofDrawing().said();
        int other = IntStream.range(0, 4)
                .filter(c -> c != wrong && c != said)
                .findFirst()
                .orElseThrow();
        feedback.correct(other);
        assertThat(feedback.setProperty().get().size()).isEqualTo(1);
        assertThat(feedback.ofDrawing().is()).isEqualTo(other);
        feedback.correct(said);
        assertThat(feedback.setProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aTestPictureCannotBeCorrected() {
        digits.showTestDigit(0);
        digits.sample().answer();
        feedback.correct(1);
        feedback.correct(2);
        assertThat(feedback.setProperty().get().isEmpty()).isTrue();
    }

    @Test
    void whatIsClearedComesBackByUndo() {
        correct(0.3);
        correct(0.6);
        var before = feedback.setProperty().get().corrections();
        feedback.clear();
        assertThat(feedback.setProperty().get().isEmpty()).isTrue();
        assertThat(feedback.takenAwayProperty().get()).isEqualTo(2);
        feedback.undo();
        assertThat(feedback.setProperty().get().corrections()).isEqualTo(before);
        assertThat(feedback.takenAwayProperty().get()).isZero();
    }

    @Test
    void eachChangeIsOnDiskAndThereAgainNextTime() throws Exception {
        Path file = folder.resolve("feedback.json");
        feedback.keepIn(FeedbackFile.open(file));
        correct(0.3);
        correct(0.6);
        feedback.delete(feedback.setProperty().get().corrections().getFirst());
        feedback.close();
        assertThat(FeedbackFile.read(file).corrections())
                .usingRecursiveComparison()
                .isEqualTo(feedback.setProperty().get().corrections());
    }

    @Test
    void otherDataHaveTheirOwnCorrections() {
        correct(0.3);
        Dataset own = split().train();
        Dataset other =
                new Dataset("other", 1, 28, 28, new byte[own.size() * 784], new byte[own.size()], own.classNames());
        digits.run().apply(config(), new Split(other, other));
        assertThat(feedback.setProperty().get().isEmpty()).isTrue();
        digits.run().apply(config(), split());
        assertThat(feedback.setProperty().get().size()).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsTheNetworkAndCanBeTakenBack() {
        Weights before = digits.run().snapshotProperty().get().parameters();
        learn();
        Weights learned = feedback.learning().resultProperty().get().parameters();
        assertThat(digits.run().snapshotProperty().get().parameters()).isEqualTo(before);
        feedback.learning().keep();
        await(() -> digits.run().snapshotProperty().get().parameters().equals(learned));
        assertThat(feedback.learning().stageProperty().get()).isEqualTo(Stage.KEPT);
        feedback.learning().takeBack();
        await(() -> digits.run().snapshotProperty().get().parameters().equals(before));
    }

    @Test
    void whatIsDiscardedLeavesEverythingAsItWas() {
        Weights before = digits.run().snapshotProperty().get().parameters();
        learn();
        feedback.learning().discard();
        digits.pump();
        assertThat(feedback.learning().resultProperty().get()).isNull();
        assertThat(feedback.setProperty().get().size()).isEqualTo(1);
        assertThat(digits.run().snapshotProperty().get().parameters()).isEqualTo(before);
    }

    @Test
    void aResultOfThePastIsNotOffered() {
        learn();
        digits.run().step();
        await(() -> feedback.learning().stageProperty().get() == Stage.NONE);
        assertThat(feedback.learning().noticeProperty().get()).isEqualTo(Notice.GONE_ON);
        assertThat(feedback.learning().resultProperty().get()).isNull();
    }

    @Test
    void cancelledItEndsWithoutAResult() {
        correct(0.3);
        feedback.learning().stepsProperty().set(2000);
        feedback.learning().learn();
        digits.pump();
        feedback.learning().cancel();
        await(() -> feedback.learning().stageProperty().get() == Stage.NONE);
        assertThat(feedback.learning().noticeProperty().get()).isEqualTo(Notice.CANCELLED);
        assertThat(feedback.learning().resultProperty().get()).isNull();
    }

    private void learn() {
        correct(0.3);
        feedback.learning().stepsProperty().set(10);
        feedback.learning().learn();
        await(() -> feedback.learning().stageProperty().get() == Stage.OFFERED);
    }

    /// Draws a stroke and says that it is the class after the one that was read.
    private int correct(double x) {
        digits.drawing().replace(List.of(new Stroke(List.of(new Point(x, 0.2), new Point(0.5, 0.8)), 0.08, false)));
        digits.sample().answer();
        int wrong = (digits.sample().probeProperty().get().answer() + 1) % 4;
        feedback.correct(wrong);
        return wrong;
    }

    private void await(BooleanSupplier condition) {
        Await.until(digits::pump, condition);
    }

    private static ExperimentConfig config() {
        return ExperimentConfig.article()
                .withNetwork(NetworkSpec.mlp(784, new int[] {8}, Activation.RELU, 4))
                .withBatch(16);
    }

    private static Split split() {
        Dataset data = bars();
        return new Split(data, data);
    }

    private static Dataset bars() {
        byte[] pixels = new byte[40 * 784];
        byte[] labels = new byte[40];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 4);
            for (int j = 0; j < 28; j++) {
                pixels[i * 784 + (4 + 6 * labels[i]) * 28 + j] = (byte) (200 + i);
            }
        }
        return new Dataset("bars", 1, 28, 28, pixels, labels, List.of("a", "b", "c", "d"));
    }
}
