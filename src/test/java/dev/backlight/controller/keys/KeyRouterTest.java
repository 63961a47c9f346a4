package dev.backlight.controller.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KeyRouterTest {
    private final List<String> done = new ArrayList<>();
    private TextField seed;
    private TextField words;

    @Start
    void open(Stage stage) {
        seed = new TextField();
        words = new TextField();
        VBox root = new VBox(seed, words);
        Actions actions = new Actions(List.of(Actions.Layer.of(
                "workspace",
                List.of(Action.of("run.play", () -> done.add("play")).key("Space")))));
        new KeyRouter(root, () -> actions, _ -> false);
        seed.setOnAction(_ -> done.add("seed " + seed.getText()));
        words.setOnAction(_ -> done.add("words " + words.getText()));
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    @Test
    void afterANumberIsEnteredTheNextKeyIsTheWindows(FxRobot robot) {
        robot.interact(() -> {
            seed.requestFocus();
            seed.setText("7");
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("seed 7", "play");
        assertThat(seed.getText()).isEqualTo("7");
    }

    @Test
    void whoWritesWordsGoesOn(FxRobot robot) {
        robot.interact(() -> {
            words.requestFocus();
            words.setText("ann");
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).containsExactly("words ann");
        assertThat(words.isFocused()).isTrue();
    }
}
