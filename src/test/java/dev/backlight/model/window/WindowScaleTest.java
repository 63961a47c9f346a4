package dev.backlight.model.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WindowScaleTest {
    @Test
    void oneGoesThroughAllSizesAndStaysAtTheLast() {
        assertThat(WindowScale.larger(100)).isEqualTo(110);
        assertThat(WindowScale.larger(130)).isEqualTo(150);
        assertThat(WindowScale.larger(200)).isEqualTo(200);
        assertThat(WindowScale.smaller(130)).isEqualTo(125);
        assertThat(WindowScale.smaller(100)).isEqualTo(100);
    }

    @Test
    void aSmallWindowGivesWhatItHasRoomFor() {
        assertThat(WindowScale.within(200, 3840, 2160)).isEqualTo(2);
        assertThat(WindowScale.within(200, 1440, 900)).isEqualTo(900.0 / 640);
        assertThat(WindowScale.within(150, 960, 640)).isEqualTo(1);
        assertThat(WindowScale.within(150, 800, 600)).isEqualTo(1);
    }

    @Test
    void onlyAPercentageFrom100To200IsTaken() {
        assertThat(WindowScale.of("150")).isEqualTo(150);
        assertThat(WindowScale.of("125 %")).isEqualTo(125);
        for (String wrong : new String[] {"99", "201", "1.5", "large", "", "-150"}) {
            assertThatThrownBy(() -> WindowScale.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + wrong + "\" is no scale of the window: give a percentage from 100 to 200.");
        }
    }
}
