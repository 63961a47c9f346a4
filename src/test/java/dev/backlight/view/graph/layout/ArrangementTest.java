package dev.backlight.view.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrangementTest {
    /// Four units, two outputs.
    private static final float[] OUTGOING = {0.1f, 0.5f, 0.9f, -1f, 0.3f, 0.2f, -0.4f, 0.8f};

    @Test
    void byVoteSortsByTheStrongestOutputThenStrength() {
        assertThat(Arrangement.VOTE.order(4, OUTGOING, null)).containsExactly(1, 2, 3, 0);
    }

    @Test
    void byActivationPutsTheBrightestFirst() {
        assertThat(Arrangement.ACTIVATION.order(3, null, new float[] {0.2f, 3f, 1f}))
                .containsExactly(1, 2, 0);
    }

    @Test
    void withoutTheNumbersItNeedsTheOrderIsByIndex() {
        assertThat(Arrangement.VOTE.order(3, null, null)).containsExactly(0, 1, 2);
        assertThat(Arrangement.ACTIVATION.order(3, null, null)).containsExactly(0, 1, 2);
        assertThat(Arrangement.INDEX.order(3, OUTGOING, new float[] {1, 2, 3})).containsExactly(0, 1, 2);
    }

    @Test
    void strongestAndWeakestVotes() {
        assertThat(Arrangement.strongest(OUTGOING, 1, 2)).isZero();
        assertThat(Arrangement.weakest(OUTGOING, 1, 2)).isEqualTo(1);
    }
}
