package dev.backlight.view.microscope.maths;

import static dev.backlight.view.microscope.maths.Maths.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Formulas as a lesson writes them, in one line.
class WrittenMathsTest {
    private static Maths row(Maths... parts) {
        return new Maths.Row(List.of(parts));
    }

    @Test
    void aQuotientIsAFractionWithoutItsParentheses() {
        assertThat(WrittenMaths.of("1 / (1 + e⁻ᶻ)"))
                .isEqualTo(row(Maths.over(
                        word("1"), row(word("1"), word(" "), word("+"), word(" "), Maths.sup(word("e"), "−z")))));
    }

    @Test
    void smallLettersStandAtFootAndHeadAndParenthesesStay() {
        assertThat(WrittenMaths.of("t₁")).isEqualTo(row(Maths.sub("t", "1")));
        assertThat(WrittenMaths.of("(y)²")).isEqualTo(row(row(word("("), row(word("y")), word(")")), word("²")));
    }

    @Test
    void whatIsNotWholeIsSetAsItStands() {
        assertThat(WrittenMaths.of("a /")).isNotNull();
        assertThat(WrittenMaths.of(")(")).isNotNull();
        assertThat(WrittenMaths.of("")).isEqualTo(row());
    }
}
