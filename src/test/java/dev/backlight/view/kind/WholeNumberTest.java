package dev.backlight.view.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    private final WholeNumber number = new WholeNumber(1, 4096, () -> 128);

    @ParameterizedTest
    @CsvSource({"64, 64", "' 64 ', 64", "+7, 7", "0, 1", "-5, 1", "\u22125, 1", "5000, 4096", "99999999999, 4096"})
    void aNumberIsTakenAsFarAsItGoes(String typed, int taken) {
        assertThat(number.fromString(typed)).isEqualTo(taken);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"abc", "1e9", "3,5", "3.5", "--", "0x10", "1 000"})
    void whatIsNoNumberLeavesTheOneThatIsThere(String typed) {
        assertThat(number.fromString(typed)).isEqualTo(128);
    }

    @Test
    void moreDigitsThanANumberHasAreTheMost() {
        assertThat(number.fromString("9".repeat(400))).isEqualTo(4096);
    }
}
