package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextColumnsTest {
    /// Eight letters took two thirds of a wide screen's stage.
    @Test
    void aWideStageIsFilledAndANarrowOneIsNotLeft() {
        assertThat(8 * TextColumns.pitch(1336, 8)).isGreaterThan(0.85 * (1336 - 160));
        for (int width = 560; width <= 1700; width += 20) {
            double pitch = TextColumns.pitch(width, 5);
            double strip = Math.max(72, pitch - 28);
            assertThat(148 + strip + 4 * pitch).isLessThanOrEqualTo(width);
            assertThat(pitch).isGreaterThanOrEqualTo(strip + 8);
        }
    }
}
