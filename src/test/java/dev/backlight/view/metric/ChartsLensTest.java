package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Ending;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ChartsLensTest {
    private static final int BEGINNINGS = 50;

    /// Views are made when they are first opened, and again with another language.
    @Test
    void aLensThatIsMadeAfterTheTrainingHasEndedSaysItsVerdictToo(FxRobot robot) {
        robot.interact(() -> {
            ExperimentConfig config = ExperimentConfig.article().withBatch(10).withEpochs(5);
            try (DigitsModel digits = new DigitsModel(noise(), config, 1)) {
                digits.run().play();
                Await.until(
                        digits::pump,
                        () -> digits.run().stateProperty().get() == RunState.FINISHED
                                && tested(digits.run().history()) == 5);
                ChartsLens late = new ChartsLens(digits.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                assertThat(late.getAccessibleText())
                        .contains(Ending.of(digits.run().history()).sentence().toString());
                late.dispose();
            }
        });
    }

    /// Nothing is judged yet at the very beginning, nor after a reset. Now and then the examiner is quicker than
    /// the window: then another beginning is looked at.
    @Test
    void aLensPaintsWhatThereIsBeforeTheFirstTest(FxRobot robot) {
        robot.interact(() -> assertThat(IntStream.range(0, BEGINNINGS).anyMatch(_ -> paintsUnjudged()))
                .as("a beginning that nobody had judged")
                .isTrue());
    }

    private static boolean paintsUnjudged() {
        try (DigitsModel digits =
                new DigitsModel(noise(), ExperimentConfig.article().withBatch(10), 1)) {
            ChartsLens lens =
                    new ChartsLens(digits.run(), digits.archive(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
            boolean unjudged = digits.run().evaluationProperty().get() == null;
            for (double height : new double[] {180, 500, 700}) {
                Scene scene = new Scene(new StackPane(lens), 1400, height);
                scene.snapshot(null);
                scene.setRoot(new StackPane());
            }
            lens.dispose();
            return unjudged;
        }
    }

    /// A training that is opened within an epoch is judged by all of the test set there, as the line of numbers
    /// says.
    @Test
    void theLineEndsInTheNumberThatTheMomentHas(FxRobot robot) {
        ExperimentConfig config = ExperimentConfig.article().withBatch(10);
        robot.interact(() -> {
            TrainingPart kept;
            try (DigitsModel digits = new DigitsModel(noise(), config, 1)) {
                digits.run().step();
                Await.until(
                        digits::pump,
                        () -> digits.run().progressProperty().get().step() == 1);
                kept = digits.run().keep().join().orElseThrow();
            }
            try (DigitsModel again = new DigitsModel(noise(), config, 1)) {
                again.run().open(config, again.run().dataProperty().get(), kept);
                Evaluation found = Await.present(() -> judged(again), now -> now.step() == 1);
                ChartsLens lens = new ChartsLens(again.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                assertThat(lens.exact(Evaluation::loss)).isEqualTo(new TestedPoints.Exact(0.1, found.loss()));
                lens.dispose();
            }
        });
    }

    private static Evaluation judged(DigitsModel digits) {
        digits.pump();
        return digits.run().evaluationProperty().get();
    }

    /// @return the epoch of the newest test
    private static double tested(MetricHistory history) {
        return history.size(Metric.TEST_LOSS) == 0
                ? 0
                : history.x(Metric.TEST_LOSS, history.size(Metric.TEST_LOSS) - 1);
    }

    private static Split noise() {
        byte[] pixels = new byte[100 * 784];
        byte[] labels = new byte[100];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (i * 31 + j * 17 + i * j % 13);
            }
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        Dataset set = new Dataset("noise", 1, 28, 28, pixels, labels, names);
        return new Split(set, set);
    }
}
