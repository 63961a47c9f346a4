package dev.backlight.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void coverEveryExampleExactlyOnceAndEndInAShortOne() {
        Batches batches = new Batches(1000, 128, 7);
        batches.startEpoch(3);
        int[] seen = new int[1000];
        for (int i = 0; i < batches.count(); i++) {
            for (int k = batches.from(i); k < batches.to(i); k++) {
                seen[batches.order()[k]]++;
            }
        }
        assertThat(seen).containsOnly(1);
        assertThat(batches.count()).isEqualTo(8);
        assertThat(batches.to(7) - batches.from(7)).isEqualTo(104);
    }

    @Test
    void haveNoShortOneWhereTheSizeDivides() {
        Batches batches = new Batches(256, 128, 7);
        assertThat(batches.count()).isEqualTo(2);
        assertThat(batches.to(1)).isEqualTo(256);
    }

    @Test
    void areTheSameForTheSameSeedWhateverCameBefore() {
        Batches all = new Batches(500, 32, 42);
        IntStream.rangeClosed(1, 5).forEach(all::startEpoch);
        Batches fifth = new Batches(500, 32, 42);
        fifth.startEpoch(5);
        assertThat(fifth.order()).containsExactly(all.order());
    }

    @Test
    void differBetweenEpochsAndSeeds() {
        assertThat(order(42, 1)).isNotEqualTo(order(42, 2));
        assertThat(order(42, 1)).isNotEqualTo(order(43, 1));
    }

    @Test
    void refuseSizesBelowOne() {
        assertThatThrownBy(() -> new Batches(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batches(10, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] order(long seed, int epoch) {
        Batches batches = new Batches(500, 32, seed);
        batches.startEpoch(epoch);
        return batches.order();
    }

    @Test
    void oneExampleIsABatchAndOneMoreThanThereAreIsNone() {
        assertThat(new Batches(1, 1, 1).count()).isEqualTo(1);
        assertThat(new Batches(10, 10, 1).count()).isEqualTo(1);
        assertThatThrownBy(() -> new Batches(10, 11, 1)).hasMessage("Batches of 11 can't be taken from 10 examples.");
    }
}
