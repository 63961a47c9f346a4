package dev.backlight.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalvesTest {
    @ParameterizedTest
    @ValueSource(ints = {128, 129, 200, 784, 1000, 3072})
    void dividesAllColumnsBetweenWords(int columns) {
        int middle = Halves.column(1, 2, columns);
        assertThat(Halves.column(0, 2, columns)).isZero();
        assertThat(middle % Long.SIZE).isZero();
        assertThat(middle).isBetween(columns / 2 - Long.SIZE, columns / 2 + Long.SIZE);
        assertThat(Halves.column(2, 2, columns)).isEqualTo(columns);
        assertThat(Halves.column(1, 1, columns)).isEqualTo(columns);
    }

    @Test
    void dividesOnlyWideRowsAndOnlyWhereThereIsSomebodyToShareWith() {
        try (ThreadTeam two = ThreadTeam.of(2);
                ThreadTeam five = ThreadTeam.of(5)) {
            assertThat(Halves.parts(two, 784)).isEqualTo(2);
            assertThat(Halves.parts(two, 127)).isEqualTo(1);
            assertThat(Halves.groups(two, 2)).isEqualTo(1);
            assertThat(Halves.groups(five, 2)).isEqualTo(3);
            assertThat(Halves.groups(five, 1)).isEqualTo(5);
            two.engage(false);
            assertThat(Halves.parts(two, 784)).isEqualTo(1);
            assertThat(Halves.groups(two, 1)).isEqualTo(1);
        }
    }
}
