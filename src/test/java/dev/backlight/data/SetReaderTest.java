package dev.backlight.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.picture.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SetReaderTest {
    private static final Dataset SEVEN = new Dataset(
            "seven",
            1,
            1,
            1,
            new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 1},
            new byte[] {0, 1, 2, 3, 4, 5, 6},
            List.of("a", "b", "c", "d", "e", "f", "g"));

    @Test
    void everyExampleComesOnceAndTheLastBatchIsWhatIsLeft() {
        List<String> read = new ArrayList<>();
        SetReader.of(SEVEN, 1, 7, 4)
                .forEach(
                        () -> false,
                        (from, to, x, labels) -> read.add(from + "-" + to + " " + x.numRows + "x" + x.numCols + " "
                                + Arrays.toString(Arrays.copyOf(labels, to - from)) + " "
                                + Math.round(255 * x.get(0, 0))));
        assertThat(read).containsExactly("0-4 4x1 [1, 2, 3, 4] 51", "4-6 2x1 [5, 6] 255");
    }

    @Test
    void theOrderIsTheCallers() {
        List<Integer> read = new ArrayList<>();
        SetReader batches = new SetReader(SEVEN, new int[] {6, 0, 3}, 2);
        batches.forEach(() -> false, (from, to, _, labels) -> {
            for (int i = 0; i < to - from; i++) {
                read.add(labels[i]);
            }
        });
        assertThat(read).containsExactly(6, 0, 3);
        assertThat(batches.count()).isEqualTo(3);
    }

    @Test
    void whoeverCancelsIsAskedBeforeEachBatch() {
        int[] batches = {0};
        assertThatThrownBy(
                        () -> SetReader.of(SEVEN, 0, 7, 2).forEach(() -> batches[0] == 2, (_, _, _, _) -> batches[0]++))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("seven");
        assertThat(batches[0]).isEqualTo(2);
    }
}
