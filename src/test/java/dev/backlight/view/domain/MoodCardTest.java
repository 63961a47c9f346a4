package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.sequence.mood.MoodReading;
import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MoodCardTest {
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> sizes = new ArrayList<>();
    private Font font;

    @ParameterizedTest
    @ValueSource(ints = {300, 420, 700})
    void noWordIsPressedTogether(int width, FxRobot robot) {
        List<MoodReading.Word> words = Stream.of("the", "film", "was", "very", "brilliant", "but", "dull")
                .map(word -> new MoodReading.Word(word, true, false, 1, 1, new double[1]))
                .toList();
        robot.interact(() ->
                MoodCard.paint(recording(), new MoodReading(words, 0, false), width, 150, Palette.of(Theme.LIGHT)));
        assertThat(shares).hasSize(7).allMatch(share -> share >= 0.99);
        assertThat(sizes).allMatch(size -> size >= 6 && size.equals(sizes.getFirst()));
    }

    private GraphicsContext recording() {
        return (GraphicsContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {GraphicsContext.class}, (_, method, arguments) -> {
                    if (method.getName().equals("setFont")) {
                        font = (Font) arguments[0];
                    } else if (method.getName().equals("fillText")) {
                        sizes.add(font.getSize());
                        shares.add((double) arguments[3] / TextWidth.of((String) arguments[0], font));
                    }
                    return null;
                });
    }
}
