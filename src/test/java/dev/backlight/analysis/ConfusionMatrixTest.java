package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Every expected number is worked out by hand from the matrix beside it.
class ConfusionMatrixTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// Rows 10, 10, 5; columns 9, 10, 6; diagonal 8, 7, 4 of 25.
    private final ConfusionMatrix three = new ConfusionMatrix(new int[][] {{8, 2, 0}, {1, 7, 2}, {0, 1, 4}});

    @Test
    void precisionRecallAndF1OfThreeClasses() {
        assertThat(three.precision(0)).isCloseTo(8 / 9.0, EXACT);
        assertThat(three.precision(1)).isCloseTo(7 / 10.0, EXACT);
        assertThat(three.precision(2)).isCloseTo(4 / 6.0, EXACT);
        assertThat(three.recall(0)).isCloseTo(0.8, EXACT);
        assertThat(three.recall(1)).isCloseTo(0.7, EXACT);
        assertThat(three.recall(2)).isCloseTo(0.8, EXACT);
        assertThat(three.f1(0)).isCloseTo(16 / 19.0, EXACT);
        assertThat(three.f1(1)).isCloseTo(14 / 20.0, EXACT);
        assertThat(three.f1(2)).isCloseTo(8 / 11.0, EXACT);
    }

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        for (int k = 0; k < 3; k++) {
            double p = three.precision(k);
            double r = three.recall(k);
            assertThat(three.f1(k)).isCloseTo(2 * p * r / (p + r), EXACT);
        }
    }

    @Test
    void averagesAndCounts() {
        assertThat(three.total()).isEqualTo(25);
        assertThat(three.mistakes()).isEqualTo(6);
        assertThat(three.accuracy()).isCloseTo(19 / 25.0, EXACT);
        assertThat(three.macroPrecision()).isCloseTo((8 / 9.0 + 0.7 + 2 / 3.0) / 3, EXACT);
        assertThat(three.macroRecall()).isCloseTo((0.8 + 0.7 + 0.8) / 3, EXACT);
        assertThat(three.macroF1()).isCloseTo((16 / 19.0 + 0.7 + 8 / 11.0) / 3, EXACT);
        assertThat(three.support(2)).isEqualTo(5);
        assertThat(three.named(2)).isEqualTo(6);
        assertThat(three.weakest()).isEqualTo(1);
        assertThat(three.largestMistake()).isEqualTo(2);
    }

    @Test
    void aClassThatIsNeverNamedHasNoPrecisionButCounts() {
        ConfusionMatrix matrix = new ConfusionMatrix(new int[][] {{5, 0}, {5, 0}});
        assertThat(matrix.precision(1)).isZero();
        assertThat(matrix.recall(1)).isZero();
        assertThat(matrix.f1(1)).isZero();
        assertThat(matrix.macroPrecision()).isCloseTo(0.25, EXACT);
        assertThat(matrix.macroRecall()).isCloseTo(0.5, EXACT);
        assertThat(matrix.macroF1()).isCloseTo(1 / 3.0, EXACT);
        assertThat(matrix.weakest()).isEqualTo(1);
    }

    @Test
    void aClassThatDoesNotOccurIsLeftOutOfTheAverages() {
        ConfusionMatrix matrix = new ConfusionMatrix(new int[][] {{3, 1, 0}, {0, 4, 0}, {0, 0, 0}});
        assertThat(matrix.macroRecall()).isCloseTo((0.75 + 1) / 2, EXACT);
        assertThat(matrix.macroPrecision()).isCloseTo((1 + 0.8) / 2, EXACT);
        assertThat(matrix.weakest()).isZero();
    }

    @Test
    void whereNothingIsMistakenNoClassIsWeakest() {
        ConfusionMatrix matrix = new ConfusionMatrix(new int[][] {{3, 0}, {0, 4}});
        assertThat(matrix.macroF1()).isEqualTo(1);
        assertThat(matrix.weakest()).isEqualTo(-1);
    }

    @Test
    void withoutExamplesEveryFigureIsZero() {
        ConfusionMatrix empty = new ConfusionMatrix(new int[2][2]);
        assertThat(empty.accuracy()).isZero();
        assertThat(empty.macroF1()).isZero();
        assertThat(empty.f1(0)).isZero();
        assertThat(empty.largestMistake()).isZero();
        assertThat(empty.weakest()).isEqualTo(-1);
    }

    @Test
    void whatIsNoMatrixOfCountsIsRefused() {
        assertThatThrownBy(() -> new ConfusionMatrix(new int[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 1");
        assertThatThrownBy(() -> new ConfusionMatrix(new int[][] {{1, -2}, {3, 4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below 0");
    }
}
