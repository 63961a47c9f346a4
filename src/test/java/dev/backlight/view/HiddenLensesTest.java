package dev.backlight.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.embedding.EmbeddingLens;
import dev.backlight.view.evaluation.EvaluationLens;
import dev.backlight.view.features.FeaturesLens;
import dev.backlight.view.feedback.FeedbackLens;
import dev.backlight.view.graph.weights.WeightsLens;
import dev.backlight.view.input.InputLens;
import dev.backlight.view.layers.LayersLens;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.SampleStudy;
import dev.backlight.view.network.NetworkLens;
import dev.backlight.view.preprocessing.PreprocessingLens;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Refresh;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A lens that nobody sees costs nothing; seen again, it is up to date at once.
@ExtendWith(ApplicationExtension.class)
class HiddenLensesTest {
    private static final int STEPS = 12;

    private Stage stage;
    private DigitsModel digits;
    private List<Lens> lenses;
    private StackPane ground;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        fx(() -> {
            Dataset noise = noise();
            digits = new DigitsModel(
                    new Split(noise, noise), ExperimentConfig.article().withBatch(50), 1);
            Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
            lenses = List.of(
                    new ChartsLens(digits.run(), digits.archive(), settings),
                    new WeightsLens(digits.run(), settings),
                    new LayersLens(digits, settings),
                    new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits)),
                    new InputLens(digits, settings),
                    new PreprocessingLens(digits, settings),
                    new FeaturesLens(digits, settings),
                    new EvaluationLens(digits, settings),
                    new EmbeddingLens(digits, settings),
                    new NetworkLens(digits, settings),
                    new FeedbackLens(digits, settings));
            lenses.forEach(lens -> lens.node().setVisible(false));
            ground = new StackPane();
            ground.getChildren().setAll(lenses.stream().map(Lens::node).toList());
            stage.setScene(new Scene(ground, 980, 640));
            stage.show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fx(() -> {
            lenses.forEach(Lens::dispose);
            digits.close();
            return null;
        });
    }

    @Test
    void hiddenNoneIsPaintedOrLaidOutOrAsksForAnything() throws TimeoutException {
        assertThat(learn()).as("lenses to be laid out anew").isEmpty();
        for (Lens lens : lenses) {
            assertThat(fx(() -> repaints(lens))).as(lens.name()).isZero();
        }
        assertThat(digits.isSettled()).isTrue();
        assertThat(digits.embedding().planeProperty().get()).isNull();
        assertThat(digits.exams().isSettled()).isTrue();
        assertThat(digits.exams().of(digits.archive().current())).isNull();
    }

    @Test
    void shownAgainEachIsPaintedInTheFirstPulseAndThenRests() throws TimeoutException {
        learn();
        for (Lens lens : lenses) {
            int first = inTheFirstPulseAfter(() -> lens.node().setVisible(true), () -> repaints(lens));
            assertThat(first).as(lens.name()).isPositive();
            WaitForAsyncUtils.waitForFxEvents();
            fx(() -> {
                lens.node().setVisible(false);
                return null;
            });
            int last = fx(() -> repaints(lens));
            learn();
            assertThat(fx(() -> repaints(lens))).as(lens.name()).isEqualTo(last);
        }
    }

    @Test
    void whatIsPutOffIsDoneInTheFirstPulseAfterTheViewIsShown() throws TimeoutException {
        Label label = fx(() -> {
            Label added = new Label("old");
            added.setVisible(false);
            ground.getChildren().add(added);
            new Refresh(added, () -> added.setText("new")).request();
            return added;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(label::getText)).isEqualTo("old");
        assertThat(inTheFirstPulseAfter(() -> label.setVisible(true), label::getText))
                .isEqualTo("new");
    }

    @Test
    void hiddenAgainTheEmbeddingIsNoLongerWanted() {
        Lens embedding = lenses.stream()
                .filter(lens -> lens.name().equals("embedding"))
                .findFirst()
                .orElseThrow();
        fx(() -> {
            embedding.node().setVisible(true);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> digits.isSettled())).isFalse();
        fx(() -> {
            ground.setVisible(false);
            return null;
        });
        assertThat(fx(() -> digits.isSettled())).isTrue();
        fx(() -> {
            ground.setVisible(true);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> digits.isSettled())).isFalse();
    }

    /// New snapshots, history, a test result and samples.
    ///
    /// @return the lenses that this left to be laid out
    private List<String> learn() throws TimeoutException {
        List<String> disturbed = new ArrayList<>();
        long until = fx(() -> digits.run().progressProperty().get().step()) + STEPS;
        for (int i = 0; i < STEPS; i++) {
            digits.run().step();
        }
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> fx(() -> {
                    digits.pump();
                    return digits.run().progressProperty().get().step() >= until
                            && digits.run().snapshotProperty().get().step() >= until
                            && digits.run().evaluationProperty().get() != null;
                }));
        fx(() -> {
            digits.showTestDigit((int) until % 100);
            digits.run().timeline().go(until / 2);
            digits.sample().answer();
            digits.run().timeline().live();
            digits.sample().answer();
            disturbed.addAll(lenses.stream()
                    .filter(lens -> lens.node().isNeedsLayout())
                    .map(Lens::name)
                    .toList());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return disturbed;
    }

    private <T> T inTheFirstPulseAfter(Runnable change, Callable<T> figure) throws TimeoutException {
        List<T> seen = new ArrayList<>();
        fx(() -> {
            Scene scene = ground.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    try {
                        seen.add(figure.call());
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }
            });
            change.run();
            return null;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(() -> !seen.isEmpty()));
        return fx(seen::getFirst);
    }

    private static int repaints(Lens lens) {
        return markers(lens.node(), new ArrayList<>()).stream()
                .mapToInt(Repaint::count)
                .sum();
    }

    private static List<Repaint> markers(Node node, List<Repaint> found) {
        if (Repaint.of(node) != null) {
            found.add(Repaint.of(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> markers(child, found));
        }
        return found;
    }

    private static Dataset noise() {
        Random random = new Random(1);
        byte[] pixels = new byte[500 * 784];
        byte[] labels = new byte[500];
        random.nextBytes(pixels);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new Dataset("noise", 1, 28, 28, pixels, labels, names);
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, task);
    }
}
