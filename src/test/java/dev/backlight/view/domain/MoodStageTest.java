package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoodStageTest {
    /// In a hall the tiles lay on the heading above them and their numbers on the one below.
    @Test
    void tilesAndTheirNumbersLeaveTheHeadingsFree() {
        for (double tall = 0.55; tall <= 1.5; tall += 0.05) {
            for (boolean chinese : new boolean[] {false, true}) {
                double half = MoodStage.largest(chinese, tall) * 1.45 / 2;
                assertThat(118 * tall - half).isGreaterThanOrEqualTo(64 * tall + 8);
                assertThat(118 * tall + half + 18 + 8).isLessThanOrEqualTo(212 * tall - 8);
            }
        }
    }

    @Test
    void whereThereIsRoomTheLettersAreAsLargeAsDesigned() {
        assertThat(MoodStage.largest(true, 1)).isEqualTo(44);
        assertThat(MoodStage.largest(false, 1)).isEqualTo(36);
    }
}
