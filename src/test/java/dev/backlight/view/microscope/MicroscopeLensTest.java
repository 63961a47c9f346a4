package dev.backlight.view.microscope;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.run.RunState;
import dev.backlight.view.microscope.source.LearnedStudy;
import dev.backlight.view.microscope.source.SampleStudy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MicroscopeLensTest {
    private Stage stage;
    private DigitsModel digits;
    private MicroscopeLens lens;
    private Microscope microscope;
    private Settings settings;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        fx(() -> {
            lens.dispose();
            digits.close();
            return null;
        });
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void open(ExperimentConfig config) {
        fx(() -> {
            List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
            byte[] pixels = new byte[128 * 784];
            byte[] labels = new byte[128];
            for (int i = 0; i < 128; i++) {
                labels[i] = (byte) (i % 10);
                for (int j = 0; j < 784; j++) {
                    pixels[i * 784 + j] = (byte) (j / 28 * 9 + i * 7 + j * i % 13);
                }
            }
            Dataset set = new Dataset("stripes", 1, 28, 28, pixels, labels, names);
            digits = new DigitsModel(new Split(set, set), config, 1);
            settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
            lens = new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits));
            microscope = lens.microscope();
            Scene scene = new Scene(new StackPane(lens), 990, 700);
            scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(scene);
            stage.show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Another language makes all views anew, and that paused whatever was learning.
    @Test
    void aLensThatIsMadeWhileTheNetworkLearnsLetsItLearn() {
        open(ExperimentConfig.article());
        RunState ended = fx(() -> {
            digits.run().play();
            pumpUntil(RunState.RUNNING);
            new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits)).dispose();
            return pumpUntil(RunState.PAUSED, RunState.FINISHED);
        });
        assertThat(ended).isEqualTo(RunState.FINISHED);
    }

    @Test
    void eachRoomHasItsOwnStop() {
        open(ExperimentConfig.article());
        List<String> kept = fx(() -> {
            MicroscopeLens other = new MicroscopeLens(digits.run(), settings, new LearnedStudy(digits.run()), "room");
            other.microscope().go(3);
            other.dispose();
            return List.of(
                    settings.viewState().of("room.microscope-stop").get(),
                    settings.viewState().of("microscope-stop").get());
        });
        assertThat(kept.getFirst()).isEqualTo("3");
        assertThat(kept.getLast()).isNotEqualTo("3");
        assertThat(fx(microscope.stopProperty()::get).intValue()).isZero();
    }

    private RunState pumpUntil(RunState... any) {
        Await.until(() -> {
            digits.pump();
            return List.of(any).contains(digits.run().stateProperty().get());
        });
        return digits.run().stateProperty().get();
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> fx(() -> {
                        digits.pump();
                        return condition.call();
                    }));
        } catch (TimeoutException late) {
            throw new AssertionError("It didn't come.", late);
        }
    }

    private void press(String key) {
        fx(() -> {
            Actions.Layer layer = Actions.Layer.of("lens", lens.actions());
            new Actions(List.of(layer)).of(Key.of(key)).orElseThrow().run();
            return null;
        });
    }

    private List<String> stops() {
        return fx(() -> microscope.stopsProperty().get().stream()
                .map(Microscope.StopName::id)
                .toList());
    }

    @Test
    void aPresentersClickerWalksTheWholeWayAndBack() {
        open(ExperimentConfig.article());
        fx(() -> {
            lens.choose("mazur");
            return null;
        });
        int last = stops().size() - 1;
        assertThat(stops()).startsWith("sums").endsWith("gradients", "update", "again");
        for (int i = 0; i <= last; i++) {
            press("PageDown");
        }
        assertThat(fx(() -> microscope.stopProperty().get())).isEqualTo(last);
        press("PageUp");
        assertThat(fx(() -> microscope.stopProperty().get())).isEqualTo(last - 1);
    }

    @Test
    void anotherExampleBeginsAtItsFirstStop(FxRobot robot) {
        open(ExperimentConfig.article());
        fx(() -> {
            lens.choose("xor");
            microscope.go(stops().size() - 1);
            return null;
        });
        fx(() -> {
            lens.choose("mazur");
            return null;
        });
        assertThat(fx(() -> microscope.stopProperty().get())).isZero();
        press("Right");
        press("Right");
        robot.clickOn("#microscope-start");
        assertThat(fx(() -> microscope.stopProperty().get())).isZero();
    }

    @Test
    void escapeClosesAQuestionBeforeAnythingElse() {
        open(ExperimentConfig.article());
        fx(() -> {
            lens.choose("mazur");
            microscope.go(0);
            return null;
        });
        press("Q");
        assertThat(fx(() -> lens.lookup("#predictionCard").isVisible())).isTrue();
        fx(() -> {
            settings.open().closeLast();
            return null;
        });
        assertThat(fx(() -> lens.lookup("#predictionCard").isVisible())).isFalse();
    }

    /// Not at the output that was looked at before and says 0 × 0.
    @Test
    void theNextMistakeIsLookedAtWhereTheLossAsksForAChange(FxRobot robot) {
        open(ExperimentConfig.article());
        Sample before = fx(() -> digits.sample().sampleProperty().get());
        robot.clickOn("#microscope-mistake");
        await(() -> digits.sample().sampleProperty().get() != before);
        double[] deltas = fx(() -> lens.shownStudy().columns().getLast().deltas());
        int end = fx(() -> microscope.choice().path().getLast());
        double most = java.util.Arrays.stream(deltas).map(Math::abs).max().orElseThrow();
        assertThat(Math.abs(deltas[end])).isGreaterThan(0.01 * most);
    }

    @Test
    void everyStopOfEveryKindOfNetworkCanBePainted() {
        open(Preset.LENET.config());
        assertThat(stops()).contains("convolution", "pool", "memory", "correction");
        for (String example : List.of("current", "convolution", "binary", "xor")) {
            fx(() -> {
                lens.choose(example);
                return null;
            });
            for (int i = 0; i < stops().size(); i++) {
                int stop = i;
                fx(() -> {
                    microscope.go(stop);
                    lens.getScene().snapshot(null);
                    return null;
                });
                assertThat(fx(() -> lens.lookup("#microscope-page").getAccessibleText()))
                        .as("%s stop %d", example, i)
                        .isNotBlank()
                        .doesNotContain("–", "∞");
            }
        }
    }

    @Test
    void theStepIsTheRunsOwn() {
        open(ExperimentConfig.article());
        fx(() -> {
            digits.run().step();
            digits.run().step();
            return null;
        });
        await(() -> {
            digits.pump();
            return digits.run().snapshotProperty().get().step() == 2
                    && lens.shownStudy().step().memory() != null;
        });
        Study study = fx(() -> lens.shownStudy());
        assertThat(study.step().taken()).isEqualTo(2);
        assertThat(study.step().memory()).hasNumberOfRows(8);
        assertThat(study.step().memory()[0]).hasSize(100_352);
    }

    @Test
    void typedNumbersBecomeTheExample(FxRobot robot) {
        open(ExperimentConfig.article());
        fx(() -> {
            lens.choose("mazur");
            return null;
        });
        TextField input = robot.lookup("#microscope-input").queryAs(TextField.class);
        fx(() -> {
            input.setText("0.1, 0.9");
            input.getOnAction().handle(null);
            return null;
        });
        assertThat(fx(() -> lens.shownStudy().given())).containsExactly(0.1, 0.9);
        Study before = fx(() -> lens.shownStudy());
        fx(() -> {
            input.setText("0.1");
            input.getOnAction().handle(null);
            return null;
        });
        assertThat(fx(() -> lens.shownStudy())).isSameAs(before);
        assertThat(robot.lookup(".label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("needs 2 numbers"));
    }

    @Test
    void theNextMistakeIsOne(FxRobot robot) {
        open(ExperimentConfig.article());
        Sample before = fx(() -> digits.sample().sampleProperty().get());
        robot.clickOn("#microscope-mistake");
        await(() -> digits.sample().sampleProperty().get() != before);
        double[] outputs = fx(() -> lens.shownStudy().outputs());
        int label = fx(() -> digits.sample().sampleProperty().get().label());
        for (int k = 0; k < 10; k++) {
            if (outputs[k] > outputs[label]) {
                return;
            }
        }
        throw new AssertionError("The network reads this one rightly.");
    }

    @Test
    void slowMotionRunsUntilItIsPausedAndForgetsNothing() {
        open(ExperimentConfig.article());
        fx(() -> {
            lens.choose("xor");
            return null;
        });
        press("Space");
        assertThat(fx(() -> microscope.playingProperty().get())).isTrue();
        await(() -> microscope.stopProperty().get() > 0);
        press("Space");
        assertThat(fx(() -> microscope.playingProperty().get())).isFalse();
        int paused = fx(() -> microscope.stopProperty().get());
        fx(() -> {
            microscope.play(true);
            return null;
        });
        await(() -> microscope.stopProperty().get() < paused);
    }

    @Test
    void workedExamplesAreAllInTheList() {
        open(ExperimentConfig.article());
        for (WorkedExample example : WorkedExample.values()) {
            fx(() -> {
                lens.choose(example.id());
                return null;
            });
            assertThat(fx(() -> lens.shownStudy().input().length))
                    .isEqualTo(example.study().input().length);
        }
    }
}
