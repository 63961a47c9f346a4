package dev.backlight.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.recipe.Preset;
import org.junit.jupiter.api.Test;

class MultiplicationsTest {
    @Test
    void aDenseNetworkUsesEachWeightOnce() {
        assertThat(Multiplications.of(Preset.ARTICLE.config().network())).isEqualTo(784 * 128 + 128 * 10);
    }

    @Test
    void aFilterIsUsedAtEachPlace() {
        int convolutions = 6 * 25 * 28 * 28 + 16 * 6 * 25 * 10 * 10;
        assertThat(Multiplications.of(Preset.LENET.config().network()))
                .isEqualTo(convolutions + 400 * 120 + 120 * 84 + 84 * 10);
    }
}
