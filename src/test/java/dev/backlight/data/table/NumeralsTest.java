package dev.backlight.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumeralsTest {
    private final Numerals points = new Numerals(false);
    private final Numerals commas = new Numerals(true);

    @Test
    void numbersAreReadAsTheTableWritesThem() {
        assertThat(points.number("0")).isZero();
        assertThat(points.number("999999999")).isEqualTo(999_999_999);
        assertThat(points.number("1234567890")).isEqualTo(1_234_567_890);
        assertThat(points.number("-1.5e3")).isEqualTo(-1_500);
        assertThat(points.number("+.5E-1")).isEqualTo(0.05);
        assertThat(points.number("\u22122")).isEqualTo(-2);
        assertThat(commas.number("1,5")).isEqualTo(1.5);
        assertThat(commas.number("1.5")).isEqualTo(1.5);
        assertThat(points.number("909")).isEqualTo(909);
    }

    /// What Java would take beside numbers, and what is none.
    @Test
    void whatIsNoNumberIsNone() {
        for (String text : List.of("", "1f", "0x1p3", "Infinity", "NaN", "1,5", "1e999", "--1", "/", ":", "1 2", "e")) {
            assertThat(points.number(text)).as(text).isNaN();
            assertThat(points.isNumber(text)).as(text).isFalse();
        }
        assertThat(points.isNumber("7")).isTrue();
    }

    @Test
    void aLabelThatIsAWholeNumberIsCalledByIt() {
        assertThat(points.label("4.0")).isEqualTo("4");
        assertThat(points.label("04")).isEqualTo("4");
        assertThat(points.label("4.5")).isEqualTo("4.5");
        assertThat(points.label("cat")).isEqualTo("cat");
        assertThat(points.label("999999999.0")).isEqualTo("999999999");
        assertThat(points.label("1e9")).isEqualTo("1e9");
        assertThat(points.label("-3.0")).isEqualTo("-3");
    }
}
