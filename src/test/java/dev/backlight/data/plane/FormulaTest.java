package dev.backlight.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    /// Values at x1 = 2, x2 = -3, worked out by hand.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x1                      | 2
        x1 + x2*2               | -4
        (x1 + x2)*2             | -2
        x1*x2                   | -6
        x1 - x2 - 1             | 4
        12/x1/3                 | 2
        -x1^2                   | -4
        (-x1)^2                 | 4
        2^3^2                   | 512
        2^-1                    | 0.5
        x1²+x2³                 | -23
        x₁ · x₂                 | -6
        --x1                    | 2
        2 − 5                   | -3
        +x1                     | 2
        min(x1, x2)             | -3
        max(x1, abs(x2))        | 3
        sqrt(x1+2)              | 2
        exp(0)+cos(0)           | 2
        ln(e^3)                 | 3
        sin(pi/2)               | 1
        tan(0)                  | 0
        1e3 + 2.5E-1            | 1000.25
        .5                      | 0.5
        """)
    void readsAsMathematiciansDo(String text, double value) {
        assertThat(Formula.parse(text).at(2, -3)).isCloseTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''             | 1 | empty
        x1 +           | 5 | ends where
        x1 x2          | 4 | operator is missing before "x"
        2x1            | 2 | operator is missing
        (x1            | 1 | never closed
        x1)            | 3 | has no (
        sin x1         | 5 | needs its (
        min(x1)        | 7 | comma
        foo(x1)        | 1 | "foo" is unknown
        x              | 1 | use x1 or x2
        x1 ** 2        | 5 | "*" stands where
        1.2.3          | 1 | no number
        x1 & x2        | 4 | operator is missing before "&"
        System.exit(0) | 1 | "System" is unknown
        sin(x1, x2)    | 7 | operator or ) is missing
        """)
    void saysInOneSentenceWhereItCannotRead(String text, int position, String part) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOfSatisfying(
                        FormulaException.class,
                        wrong -> assertThat(wrong.position()).isEqualTo(position))
                .hasMessageStartingWith("Position " + position + ": ")
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }

    @Test
    void aCurveHasTheVariableX() {
        assertThat(Formula.curve("x^2 - 1").at(3, 99)).isEqualTo(8);
        assertThatThrownBy(() -> Formula.curve("x1")).hasMessageContaining("use x.");
    }

    @Test
    void whereThereIsNoValueItIsZeroAndNothingIsInfinite() {
        assertThat(Formula.parse("ln(x1)").at(-1, 0)).isZero();
        assertThat(Formula.parse("sqrt(x1)").at(-1, 0)).isZero();
        assertThat(Formula.parse("1/x1").at(0, 0)).isEqualTo(Formula.LARGEST);
        assertThat(Formula.parse("-exp(exp(x1))").at(6, 0)).isEqualTo(-Formula.LARGEST);
    }

    @Test
    void nestingAndLengthHaveAnEnd() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(100) + "x1" + ")".repeat(98)))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> Formula.parse("-".repeat(150) + "x1")).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> Formula.parse("x1" + "+x1".repeat(100))).hasMessageContaining("too long");
        assertThat(Formula.parse("((((((((((x1))))))))))").at(4, 0)).isEqualTo(4);
    }
}
