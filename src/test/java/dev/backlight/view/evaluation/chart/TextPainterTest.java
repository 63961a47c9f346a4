package dev.backlight.view.evaluation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.Type;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TextPainterTest {
    /// Of "said square, was circle" only "said square, w…" was seen.
    @Test
    void whatIsTooLongIsSaidShorterBeforeItIsCutOff() {
        Font font = Type.semibold(11);
        String[] texts = {"said square, was circle", "circle→square"};
        assertThat(TextPainter.firstThatFits(font, 300, texts)).isEqualTo("said square, was circle");
        assertThat(TextPainter.firstThatFits(font, 90, texts)).isEqualTo("circle→square");
        assertThat(TextPainter.firstThatFits(font, 40, texts)).startsWith("c").endsWith("…");
    }
}
