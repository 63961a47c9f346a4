package dev.backlight.engine.sequence;

import static dev.backlight.engine.sequence.SequenceBatch.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.engine.spec.sequence.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequenceBatchTest {
    private static SequenceBatch ragged() {
        SequenceBatch batch = new SequenceBatch(4, 5);
        batch.add(new int[] {7}, new int[] {2});
        batch.add(new int[] {1, 2, 3}, new int[] {NOT_ASKED, 5, 6});
        batch.add(new int[] {4, 5}, new int[] {NOT_ASKED, 4});
        batch.arrange();
        return batch;
    }

    @Test
    void rowsLieStepByStepWithTheLongestSequenceFirst() {
        SequenceBatch batch = ragged();
        assertThat(Arrays.copyOf(batch.tokens().data, batch.rows())).containsExactly(1, 4, 7, 2, 5, 3);
        assertThat(batch.times()).isEqualTo(3);
        assertThat(batch.active(0)).isEqualTo(3);
        assertThat(batch.active(1)).isEqualTo(2);
        assertThat(batch.active(2)).isEqualTo(1);
        assertThat(batch.active(3)).isZero();
        assertThat(batch.start(2)).isEqualTo(5);
        assertThat(batch.start(3)).isEqualTo(6);
        assertThat(batch.given(0)).isEqualTo(1);
        assertThat(batch.given(1)).isEqualTo(2);
        assertThat(batch.given(2)).isZero();
    }

    @Test
    void whatIsAskedIsFoundAtItsRows() {
        SequenceBatch batch = ragged();
        assertThat(Arrays.copyOf(batch.asked(), batch.askedCount())).containsExactly(2, 3, 4, 5);
        assertThat(Arrays.copyOf(batch.labels(), batch.askedCount())).containsExactly(2, 5, 4, 6);
        int[] labels = new int[6];
        assertThat(batch.labels(Reading.LAST, labels)).isEqualTo(3);
        assertThat(Arrays.copyOf(labels, 3)).containsExactly(6, 4, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.labels(null, labels))
                .withMessageContaining("only 4 have an answer");
    }

    @Test
    void sharesCoverAllSequencesOnce() {
        SequenceBatch batch = ragged();
        for (int tasks = 1; tasks < 6; tasks++) {
            assertThat(batch.share(0, tasks)).isZero();
            assertThat(batch.share(tasks, tasks)).isEqualTo(3);
            for (int task = 0; task < tasks; task++) {
                assertThat(batch.share(task, tasks)).isLessThanOrEqualTo(batch.share(task + 1, tasks));
            }
        }
    }

    @Test
    void impossibleSequencesAreRefused() {
        SequenceBatch batch = new SequenceBatch(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.add(new int[3], new int[3]))
                .withMessage("A sequence must have 1 to 2 positions, but has 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.add(new int[2], new int[1]))
                .withMessage("A sequence of 2 positions needs as many answers, not 1.");
        batch.add(new int[1], new int[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.add(new int[1], new int[1]))
                .withMessage("A batch of 1 sequences is full.");
    }
}
