package dev.backlight.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TypeTest {
    @Test
    void everySizeIsOfItsOwnFace() {
        for (double size : new double[] {11, 13, 27.5}) {
            assertThat(Type.text(size).getName()).isEqualTo("Inter Backlight");
            assertThat(Type.medium(size).getName()).isEqualTo("Inter Backlight Medium");
            assertThat(Type.semibold(size).getName()).isEqualTo("Inter Backlight SemiBold");
            assertThat(Type.bold(size).getName()).isEqualTo("Inter Backlight Bold");
            assertThat(Type.text(size, Locale.SIMPLIFIED_CHINESE).getName()).isEqualTo("Noto Sans SC Backlight");
            assertThat(Type.medium(size, Locale.SIMPLIFIED_CHINESE).getName()).isEqualTo("Noto Sans SC Backlight");
            assertThat(Type.bold(size, Locale.SIMPLIFIED_CHINESE).getName()).isEqualTo("Noto Sans SC Backlight Bold");
            assertThat(Type.maths(size).getName()).isEqualTo("Backlight Maths");
            assertThat(Type.text(size).getSize()).isEqualTo(size);
        }
    }
}
