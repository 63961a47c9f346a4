package dev.backlight.view.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TasteStageTest {
    /// Whoever had rated all had nothing more advised, and each picture ended with an exception.
    @Test
    void whoeverHasRatedAllIsStillShown() {
        String told = onScreen((model, stage) -> {
            model.clear();
            for (int item = 0; item < model.ratings().items().size(); item++) {
                model.rate(item, 1 + item % 5);
            }
            paint(stage);
            assertThat(model.adviceProperty().get().list()).isEmpty();
            press(stage, KeyCode.RIGHT, "");
        });
        assertThat(told).isNotEmpty();
    }

    /// Without a pointer no cuisine could be rated that had no stars yet.
    @Test
    void theKeyboardAloneGivesStarsAndTakesThemBack() {
        onScreen((model, stage) -> {
            model.clear();
            press(stage, KeyCode.RIGHT, "");
            int first = model.pointedProperty().get();
            press(stage, KeyCode.RIGHT, "");
            int second = model.pointedProperty().get();
            assertThat(second).isNotNegative().isNotEqualTo(first);
            press(stage, KeyCode.DIGIT4, "4");
            assertThat(model.ratedProperty().get()).containsOnlyKeys(second).containsValue(4.0);
            assertThat(stage.getAccessibleText())
                    .contains(model.ratings().items().get(second))
                    .contains("4");
            press(stage, KeyCode.LEFT, "");
            assertThat(model.pointedProperty().get()).isEqualTo(first);
            press(stage, KeyCode.RIGHT, "");
            press(stage, KeyCode.DELETE, "");
            assertThat(model.ratedProperty().get()).isEmpty();
            press(stage, KeyCode.DIGIT7, "7");
            assertThat(model.ratedProperty().get()).isEmpty();
        });
    }

    /// Of a file with few films all examples were rated at once, and nothing was left to advise; of any file the
    /// recommender of the cuisines was asked about films for a moment.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 60})
    void aFileOfFewFilmsIsShownToo(int films, @TempDir Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int rating = 0; rating < 240; rating++) {
            int person = rating / films;
            lines.append(person).append('\t').append(rating % films).append('\t');
            lines.append(1 + (person * 7 + rating) % 5).append("\t0\n");
        }
        Path file = Files.writeString(folder.resolve("u.data"), lines);
        String told = onScreen((model, stage) -> {
            model.open(file);
            Await.until(() -> {
                model.pump();
                return file.equals(model.ratings().file());
            });
            paint(stage); // maybe before the network of these films is there
            Await.until(() -> {
                model.pump();
                return model.isAdvised();
            });
            paint(stage);
            assertThat(model.problemProperty().get().isEmpty()).isTrue();
            press(stage, KeyCode.RIGHT, "");
            press(stage, KeyCode.DIGIT3, "3");
            assertThat(model.ratedProperty().get())
                    .containsEntry(model.pointedProperty().get(), 3.0);
        });
        assertThat(told).contains("3.0");
    }

    private interface Doing {
        void on(TasteModel model, TasteStage stage);
    }

    private static String onScreen(Doing doing) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            try (TasteModel model = new TasteModel()) {
                TasteStage stage = new TasteStage(model, Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
                new Scene(stage, 860, 520);
                paint(stage);
                doing.on(model, stage);
                paint(stage);
                return stage.getAccessibleText();
            }
        });
    }

    private static void paint(TasteStage stage) {
        GraphicsContext gc = GraphicsContext.on(new Canvas(860, 520));
        stage.paintInto(gc, 860, 520, Palette.of(Theme.LIGHT));
    }

    private static void press(TasteStage stage, KeyCode code, String text) {
        stage.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
    }
}
