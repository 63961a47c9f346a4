package dev.backlight.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void signedNumbersCarryTheirSign() {
        assertThat(Numbers.signed(9, 1)).isEqualTo("+9.0");
        assertThat(Numbers.signed(-0.843, 3)).isEqualTo("\u22120.843");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Numbers.signed(0.004, 2)).isEqualTo("0.00");
        assertThat(Numbers.signed(-0.004, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.0, 1)).isEqualTo("0.0");
    }

    @Test
    void aTinyNumberIsNeverShownAsNothing() {
        assertThat(Numbers.amount(-4.9555e-10, 5, 2)).isEqualTo("−4.96·10⁻¹⁰");
        assertThat(Numbers.amount(9.999e-7, 6, 2)).isEqualTo("+1.00·10⁻⁶");
        assertThat(Numbers.amount(0.00012, 5, 2)).isEqualTo("+0.00012");
        assertThat(Numbers.amount(0.000012, 5, 2)).isEqualTo("+1.20·10⁻⁵");
        assertThat(Numbers.amount(-12.5, 4, 2)).isEqualTo("−12.5000");
        assertThat(Numbers.amount(0, 4, 2)).isEqualTo("0.0000");
        assertThat(Numbers.amount(Double.NaN, 4, 2)).isEqualTo("–");
    }

    @Test
    void fixedNumbersShowOnlyAMinus() {
        assertThat(Numbers.fixed(2.666, 2)).isEqualTo("2.67");
        assertThat(Numbers.fixed(-2.666, 1)).isEqualTo("\u22122.7");
    }

    @Test
    void whatIsNoNumberIsSaidSo() {
        assertThat(Numbers.signed(Double.NaN, 2)).isEqualTo("\u2013");
        assertThat(Numbers.percent(Double.NaN, 1)).isEqualTo("\u2013");
        assertThat(Numbers.signed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("\u2212\u221e");
    }

    @Test
    void probabilitiesNeverClaimNoneOrAll() {
        assertThat(Numbers.percent(0)).isEqualTo("< 0.1%");
        assertThat(Numbers.percent(0.000999)).isEqualTo("< 0.1%");
        assertThat(Numbers.percent(0.001)).isEqualTo("0.1%");
        assertThat(Numbers.percent(0.9994)).isEqualTo("99.9%");
        assertThat(Numbers.percent(0.9996)).isEqualTo("> 99.9%");
        assertThat(Numbers.percent(1)).isEqualTo("> 99.9%");
    }

    @Test
    void sharesTakeTheDecimalsAskedFor() {
        assertThat(Numbers.percent(0.97854, 2)).isEqualTo("97.85%");
        assertThat(Numbers.percent(1, 1)).isEqualTo("100.0%");
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(Numbers.grouped(101_770)).isEqualTo("101,770");
        assertThat(Numbers.grouped(-1_234)).isEqualTo("\u22121,234");
        assertThat(Numbers.grouped(42)).isEqualTo("42");
    }
}
