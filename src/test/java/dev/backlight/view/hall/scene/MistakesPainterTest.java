package dev.backlight.view.hall.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.ClassNames;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Theme;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MistakesPainterTest {
    /// A heading stood over an empty list.
    @Test
    void whereNothingIsMistakenThereIsNoListOfIt() {
        assertThat(written(new int[][] {{3, 1}, {0, 4}})).contains("is → is read as", "cat → dog");
        assertThat(written(new int[][] {{4, 0}, {0, 4}})).containsOnly("cat", "dog");
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
        Box box = new Box(0, 0, 1000, 600);
        Messages messages = new Messages(Locale.ENGLISH);
        HallPage page = new HallPage(gc, box, 1, Palette.of(Theme.DARK), messages);
        MistakesPainter.paint(page, counts, new ClassNames(List.of("cat", "dog")));
        return words;
    }
}
