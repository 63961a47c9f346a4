package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the network answers while it learns for the first time, not only once it rests.
class FirstAnswersTest {
    private Workspaces workspaces;
    private DigitsModel digits;
    private WorkspaceRoot root;
    private Node bars;

    @BeforeEach
    void open() {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        settings.workspaceProperty().set("digits");
        Fx.run(() -> {
            ExperimentConfig config = Preset.LENET.config().withBatch(100).withEpochs(10_000);
            digits = new DigitsModel(noise(), config, 1);
            digits.showTestDigit(0);
            workspaces = new Workspaces(digits, settings);
            Scene scene = new Scene(new StackPane(), 1280, 800);
            root = new WorkspaceRoot(scene, workspaces);
            workspaces.pump();
            workspaces.answer();
            bars = scene.getRoot().lookup("#prediction-bars");
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            root.close();
            workspaces.close();
        });
    }

    @Test
    void barsAnswerAsSoonAsSomethingIsLearned() {
        assertThat(heard()).isEqualTo("No digit to answer yet");
        Fx.run(() -> digits.run().play());
        Await.until(
                () -> Fx.run(digits::pump), // as soon as it runs, before its first step has ended
                () -> digits.run().stateProperty().get() == RunState.RUNNING);
        Await.until(
                () -> Fx.run(() -> {
                    workspaces.pump();
                    workspaces.answer();
                }),
                () -> digits.run().progressProperty().get().step() > 0
                        && digits.run().snapshotProperty().get().step() > 0);
        assertThat(digits.run().stateProperty().get()).isEqualTo(RunState.RUNNING);
        assertThat(heard()).startsWith("The network answers ");
    }

    private String heard() {
        return Fx.call(() -> bars.getAccessibleText());
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
