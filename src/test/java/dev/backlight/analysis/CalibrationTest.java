package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// Four bins. (0.25, 0.5]: 0.4 right, 0.5 wrong. (0.75, 1]: 0.8 wrong, 0.9 right, 1.0 right.
    private final Calibration five =
            Calibration.of(List.of(of(0.4, true), of(0.5, false), of(0.8, false), of(0.9, true), of(1, true)), 4);

    @Test
    void answersLieInTheBinOfTheirProbability() {
        assertThat(five.bins()).extracting(Calibration.Bin::count).containsExactly(0, 2, 0, 3);
        Calibration.Bin second = five.bins().get(1);
        assertThat(second.from()).isEqualTo(0.25);
        assertThat(second.to()).isEqualTo(0.5);
        assertThat(second.certainty()).isCloseTo(0.45, EXACT);
        assertThat(second.accuracy()).isCloseTo(0.5, EXACT);
        Calibration.Bin last = five.bins().get(3);
        assertThat(last.certainty()).isCloseTo(0.9, EXACT);
        assertThat(last.accuracy()).isCloseTo(2 / 3.0, EXACT);
    }

    @Test
    void theExpectedErrorWeighsEachBinByItsAnswers() {
        double expected = 2 / 5.0 * 0.05 + 3 / 5.0 * (0.9 - 2 / 3.0); // 0.02 + 0.14
        assertThat(expected).isCloseTo(0.16, EXACT);
        assertThat(five.expectedError()).isCloseTo(expected, EXACT);
        assertThat(five.certainty()).isCloseTo(3.6 / 5, EXACT);
        assertThat(five.accuracy()).isCloseTo(3 / 5.0, EXACT);
    }

    @Test
    void whoSaysNinetyAndIsRightNineTimesOfTenHasNoError() {
        List<ClassifiedExample> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(of(0.9, i != 3));
        }
        assertThat(Calibration.of(ten, 10).expectedError()).isCloseTo(0, EXACT);
    }

    @Test
    void theEndsOfTheScaleBelongToTheOuterBins() {
        Calibration ends = Calibration.of(List.of(of(0, false), of(1, true)), 10);
        assertThat(ends.bins().getFirst().count()).isEqualTo(1);
        assertThat(ends.bins().getLast().count()).isEqualTo(1);
        assertThat(ends.expectedError()).isZero();
    }

    @Test
    void withoutAnswersAllIsZero() {
        Calibration none = Calibration.of(List.of(), 10);
        assertThat(none.expectedError()).isZero();
        assertThat(none.accuracy()).isZero();
        assertThat(none.bins()).hasSize(10);
    }

    @Test
    void noBinsAreRefused() {
        assertThatThrownBy(() -> Calibration.of(List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    private static ClassifiedExample of(double certainty, boolean right) {
        return new ClassifiedExample(0, 0, right ? 0 : 1, certainty, right ? certainty : 1 - certainty);
    }
}
