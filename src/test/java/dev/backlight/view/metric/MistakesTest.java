package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.ClassNames;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Theme;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.Confusions;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MistakesTest {
    /// All names had the room of two digits, so that words were pressed to black strokes.
    @Test
    void namesAreWholeOrTheirFirstLettersButNeverPressedTogether() {
        ClassNames names = new ClassNames(List.of("circle", "square", "a very long name of a class"));
        assertThat(Mistakes.inWords(names, new Confusions.Pair(0, 1, 2))).isEqualTo("circle → square");
        assertThat(Mistakes.inWords(names, new Confusions.Pair(0, 2, 1))).isEqualTo("ci… → a …");
    }

    /// The list was a heading with nothing under it.
    @Test
    void whereNothingIsMistakenTheListSaysSo() {
        assertThat(written(new int[][] {{3, 1}, {0, 4}})).contains("cat → dog").doesNotContain("It mistakes nothing.");
        assertThat(written(new int[][] {{4, 0}, {0, 4}})).contains("Most confused", "It mistakes nothing.");
    }

    private static List<String> written(int[][] counts) {
        List<String> words = new ArrayList<>();
        GraphicsContext gc = (GraphicsContext) Proxy.newProxyInstance(
                GraphicsContext.class.getClassLoader(), new Class<?>[] {GraphicsContext.class}, (_, method, values) -> {
                    if (method.getName().equals("fillText")) {
                        words.add((String) values[0]);
                    }
                    return null;
                });
        Evaluation evaluation = new Evaluation(1, 1, 0, 0, null, counts, null, null);
        Mistakes.Of of = new Mistakes.Of(evaluation, new ClassNames(List.of("cat", "dog")), "after epoch 1");
        new Mistakes(new Messages(Locale.ENGLISH))
                .sideBySide(gc, of, new Box(0, 0, 200, 200), 220, Palette.of(Theme.LIGHT));
        return words;
    }
}
