package dev.backlight.lab.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Three readers of five digits, counted by hand.
class ReadersTest {
    private final Readers readers = new Readers(
            new int[][] {
                {1, 2, 3, 0, 5}, // wrong at 3
                {1, 2, 9, 0, 5}, // wrong at 2 and 3
                {1, 7, 9, 0, 6} // wrong at 1, 2, 3 and 4
            },
            new int[] {1, 2, 3, 4, 5});

    @Test
    void countsErrorsAndWhatIsInCommon() {
        assertThat(readers.error(0)).isEqualTo(0.2);
        assertThat(readers.meanError()).isEqualTo(7.0 / 15, within(1e-12));
        assertThat(readers.overlap(0, 1)).isEqualTo(0.5);
        assertThat(readers.overlap(0, 2)).isEqualTo(0.25);
        assertThat(readers.meanOverlap()).isEqualTo(1.25 / 3, within(1e-12));
        assertThat(readers.misreadBy()).containsExactly(1, 2, 1, 1);
        assertThat(readers.alikeMisread()).containsExactly(3);
        assertThat(readers.vote(2)).isEqualTo(9);
        assertThat(readers.voteError()).isEqualTo(0.4);
    }
}
