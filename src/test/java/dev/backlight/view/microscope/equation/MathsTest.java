package dev.backlight.view.microscope.equation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MathsTest {
    private static double width(String text) {
        return new Maths.Word(text, null).measure(20).width();
    }

    @Test
    void numeralsOfAnotherScriptHaveTheFaceThatHasThem() {
        assertThat(width("三")).isEqualTo(TextWidth.of("三", Type.text(20, Locale.SIMPLIFIED_CHINESE)));
        assertThat(width("γ")).isEqualTo(TextWidth.of("γ", Type.text(20, Locale.ENGLISH)));
    }
}
