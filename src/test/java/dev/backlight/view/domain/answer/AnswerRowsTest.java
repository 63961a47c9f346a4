package dev.backlight.view.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRowsTest {
    private static final int[] ORDER = {4, 3, 0, 1, 2, 5};

    @Test
    void whereRowsAreTallEveryAnswerHasItsName() {
        assertThat(AnswerRows.named(2, ORDER, 13, 12).cardinality()).isEqualTo(ORDER.length);
    }

    /// In a hall fifteen languages stood over one another.
    @Test
    void whereRowsAreLowTheTrueAnswerThenTheLikeliestAreNamedAndNoTwoTouch() {
        assertThat(AnswerRows.named(3, ORDER, 8, 12)).isEqualTo(bits(List.of(3, 0, 5)));
        assertThat(AnswerRows.named(-1, ORDER, 8, 12)).isEqualTo(bits(List.of(4, 0, 2)));
        assertThat(AnswerRows.named(-1, ORDER, 5, 12)).isEqualTo(bits(List.of(4, 0)));
    }

    /// A name of six letters took less than half of a wide screen's stage.
    @Test
    void aWideStageIsFilledAndANarrowOneHoldsAllPositions() {
        assertThat(6 * AnswerRows.pitch(1336, 6)).isGreaterThan(0.65 * (1336 - 216));
        assertThat(AnswerRows.pitch(752, 6)).isEqualTo(76);
        assertThat(41 * AnswerRows.pitch(752, 41)).isLessThanOrEqualTo(752 - 216);
    }

    private static BitSet bits(List<Integer> set) {
        BitSet bits = new BitSet();
        set.forEach(bits::set);
        return bits;
    }
}
