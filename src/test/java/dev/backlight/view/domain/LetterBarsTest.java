package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterBarsTest {
    /// A test that is passed whole is 100 percent, while no probability is.
    @Test
    void allCasesAreAllAndACertaintyIsNearlyOne() {
        assertThat(LetterBars.Bar.counted("right", 1, true).number()).isEqualTo("100.0%");
        assertThat(LetterBars.Bar.counted("right", 0, true).number()).isEqualTo("0.0%");
        assertThat(new LetterBars.Bar("a", 1, true).number()).isEqualTo("> 99.9%");
    }
}
