package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.training.MetricHistory.Metric;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordingTest {
    @Test
    void everyStepIsKeptUntilTheBudgetIsReachedThenEveryOther() {
        Recording recording = new Recording(400 * 4);
        feed(recording, 0, 15); // moments of 100 numbers: four fit
        assertThat(recording.moments().size()).isLessThanOrEqualTo(4);
        assertThat(recording.moments().getFirst().step()).isZero();
        assertThat(recording.stride()).isEqualTo(4);
        Recording roomy = new Recording(400 * 64);
        feed(roomy, 0, 63);
        assertThat(steps(roomy))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 63).boxed().toList());
        feed(roomy, 64, 64);
        assertThat(steps(roomy)).allMatch(step -> step % 2 == 0).hasSize(33);
    }

    @Test
    void aMomentKeptOnPurposeOutlivesAllThinning() {
        Recording recording = new Recording(400 * 8);
        feed(recording, 0, 4);
        recording.keep(snapshot(5));
        feed(recording, 6, 400);
        assertThat(steps(recording)).contains(5L).isSorted();
        assertThat(recording.moments().stream().mapToLong(Moment::bytes).sum()).isLessThanOrEqualTo(400 * 8);
        recording.release(5);
        feed(recording, 401, 2_000);
        assertThat(steps(recording)).doesNotContain(5L);
    }

    @Test
    void manySmallNetworksAreBoundedByTheirNumber() {
        Recording recording = new Recording(Recording.DEFAULT_BYTES);
        feed(recording, 0, 5_000);
        assertThat(recording.moments().size()).isBetween(Recording.MOST / 4, Recording.MOST);
        assertThat(recording
                        .moments()
                        .get(Recording.indexAt(recording.moments(), 2_001))
                        .step())
                .isLessThanOrEqualTo(2_001)
                .isGreaterThan(2_001 - recording.stride());
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new Recording(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBranchLearnsOnBitForBitFromAnyRecordedMoment() throws InterruptedException {
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            trainer.playTo(27);
            waitFor(trainer, 27);
            Recording first = trainer.recording();
            MetricHistory left = trainer.history();
            List<Moment> past = first.moments();
            assertThat(past).hasSize(28);

            trainer.branch(past.get(21).network());
            trainer.playTo(27);
            waitFor(trainer, 27);

            assertThat(trainer.history()).isNotSameAs(left);
            assertThat(left.size(Metric.TRAIN_LOSS)).isEqualTo(27);
            assertThat(trainer.history().size(Metric.TRAIN_LOSS)).isEqualTo(27);
            for (int i = 0; i < 27; i++) {
                assertThat(trainer.history().y(Metric.TRAIN_LOSS, i)).isEqualTo(left.y(Metric.TRAIN_LOSS, i));
            }
            assertThat(trainer.recording().moments().getLast().network().parameters())
                    .isDeepEqualTo(past.getLast().network().parameters());
        }
    }

    private static void waitFor(Trainer trainer, long step) throws InterruptedException {
        do {
            Thread.sleep(5);
        } while (trainer.progress().step() != step || trainer.progress().state() != RunState.PAUSED);
    }

    private static List<Long> steps(Recording recording) {
        return recording.moments().stream().map(Moment::step).toList();
    }

    private static void feed(Recording recording, long from, long to) {
        for (long step = from; step <= to; step++) {
            if (recording.isDue(step)) {
                recording.put(new Moment(snapshot(step), null));
            }
        }
    }

    private static Snapshot snapshot(long step) {
        return new Snapshot(step, 1, (int) step, TinyData.config().network(), new float[][] {new float[100]}, 1, 0);
    }
}
