package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import dev.backlight.training.step.TrainingLoop;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordingTest {
    private static final NetworkSpec HUNDRED = NetworkSpec.mlp(9, new int[0], Activation.RELU, 10);

    @Test
    void everyStepIsKeptUntilTheBudgetIsReachedThenEveryOther() {
        Recording recording = new Recording(400 * 4);
        feed(recording, 0, 15); // moments of 100 numbers: four fit
        assertThat(recording.moments().size()).isEqualTo(4);
        assertThat(recording.moments().getFirst().step()).isZero();
        assertThat(recording.moments().getLast().step()).isBetween(12L, 15L);
        assertThat(recording.stride()).isEqualTo(4);
        Recording roomy = new Recording(400 * 64);
        feed(roomy, 0, 63);
        assertThat(steps(roomy))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 63).boxed().toList());
        feed(roomy, 64, 64);
        assertThat(steps(roomy)).hasSize(64).contains(0L, 2L, 3L, 63L, 64L).doesNotContain(1L);
        feed(roomy, 65, 126);
        assertThat(steps(roomy)).hasSize(64).allMatch(step -> step % 2 == 0);
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
        assertThat(recording.moments()).hasSize(Recording.MOST);
        assertThat(recording
                        .moments()
                        .get(Recording.indexAt(recording.moments(), 2_001))
                        .step())
                .isLessThanOrEqualTo(2_001)
                .isGreaterThan(2_001 - recording.stride());
    }

    /// A checkpoint takes three times what the network alone takes: only each 32nd moment of the series has one.
    @Test
    void theThinnerTheSeriesTheFewerMomentsKeepTheirCheckpoints() {
        Recording recording = new Recording(Recording.DEFAULT_BYTES);
        long next = 0;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop =
                    new TrainingLoop(TinyData.config(), TinyData.split().train(), team);
            for (int steps : new int[] {100, 1_500, 6_000}) {
                for (; next <= steps; next++) {
                    if (recording.isDue(next)) {
                        recording.take(snapshot(next), loop);
                    }
                }
                long every = 32 * recording.stride();
                List<Long> resumable = recording.moments().stream()
                        .filter(moment -> moment.checkpoint() != null)
                        .map(Moment::step)
                        .toList();
                assertThat(resumable)
                        .containsExactlyElementsOf(LongStream.rangeClosed(0, steps / every)
                                .map(i -> i * every)
                                .boxed()
                                .toList());
            }
        }
        assertThat(recording.stride()).isEqualTo(32);
    }

    /// A branch has the past up to its step, that step included, with what was kept on purpose, and thins it as its
    /// own.
    @Test
    void aBranchTakesThePastOverUpToItsStepAndNoFurther() {
        Recording first = new Recording(400 * 64);
        first.keep(snapshot(5));
        first.keep(snapshot(21));
        first.keep(snapshot(30));
        feed(first, 0, 40);
        Recording branch = new Recording(400 * 8);
        branch.takeOver(first, 21);
        assertThat(steps(branch))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 21).boxed().toList());
        assertThat(branch.stride()).isEqualTo(first.stride());
        assertThat(branch.bytes())
                .isEqualTo(branch.moments().stream().mapToLong(Moment::bytes).sum());
        feed(branch, 22, 500);
        assertThat(steps(branch)).contains(0L, 5L, 21L).doesNotContain(30L);
        assertThat(branch.bytes()).isLessThanOrEqualTo(400 * 8);
        assertThat(steps(first)).as("untouched").hasSize(41);
    }

    @Test
    void ofOneStepTheFirstStays() {
        Recording recording = new Recording(400 * 64);
        Snapshot first = snapshot(3);
        recording.put(Moment.exact(first, null));
        recording.put(Moment.exact(snapshot(3), null));
        assertThat(recording.moments()).hasSize(1);
        assertThat(recording.bytes()).isEqualTo(400);
        recording.put(Moment.exact(snapshot(1), null));
        assertThat(steps(recording)).containsExactly(1L, 3L);
    }

    /// Below the first, on one, between two, behind the last.
    @Test
    void aMomentIsFoundAtOrBeforeAStep() {
        Recording recording = new Recording(400 * 64);
        for (long step : new long[] {10, 20, 30}) {
            recording.put(Moment.exact(snapshot(step), null));
        }
        List<Moment> moments = recording.moments();
        assertThat(Recording.indexAt(List.of(), 5)).isEqualTo(-1);
        assertThat(Recording.indexAt(moments, 5)).isZero();
        assertThat(Recording.indexAt(moments, 19)).isZero();
        assertThat(Recording.indexAt(moments, 20)).isEqualTo(1);
        assertThat(Recording.indexAt(moments, 99)).isEqualTo(2);
        assertThat(recording.resumableAt(99)).as("none keeps the optimizer").isNull();
    }

    /// Four moments stay however small the budget is, and what was kept on purpose is no reason to thin for ever.
    @Test
    void whereNothingCanBeDroppedItStaysLarger() {
        Recording recording = new Recording(400 * 4);
        for (long step = 1; step <= 6; step++) {
            recording.keep(snapshot(step));
        }
        assertThat(steps(recording)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(recording.bytes()).isEqualTo(6 * 400);
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new Recording(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBranchLearnsOnBitForBitFromAnyRecordedMoment() {
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            trainer.playTo(27);
            waitFor(trainer, 27);
            Recording first = trainer.recording();
            MetricHistory left = trainer.history();
            List<Moment> past = first.moments();
            assertThat(past).hasSize(28);

            trainer.branch(past.get(21).network());
            trainer.playTo(27);
            Await.until(() -> trainer.history() != left);
            waitFor(trainer, 27);

            assertThat(trainer.history()).isNotSameAs(left);
            assertThat(left.size(Metric.TRAIN_LOSS)).isEqualTo(27);
            assertThat(trainer.history().size(Metric.TRAIN_LOSS)).isEqualTo(27);
            for (int i = 0; i < 27; i++) {
                assertThat(trainer.history().y(Metric.TRAIN_LOSS, i)).isEqualTo(left.y(Metric.TRAIN_LOSS, i));
            }
            assertThat(trainer.recording().moments().getLast().network().parameters())
                    .isEqualTo(past.getLast().network().parameters());
        }
    }

    @Test
    void largeNetworksAreKeptAsHalvesAndStillBranchToTheSameNumbers() {
        long roomForHalvesOnly = 4L * TinyData.config().network().parameterCount() * Recording.MOST - 1;
        try (Trainer trainer = new Trainer(TinyData.config(), TinyData.split(), 1, roomForHalvesOnly)) {
            trainer.playTo(27);
            waitFor(trainer, 27);
            Moment rounded = trainer.recording().moments().get(21);
            assertThat(rounded.bytes())
                    .isEqualTo(2L * TinyData.config().network().parameterCount());
            MetricHistory left = trainer.history();

            trainer.branch(rounded.network());
            trainer.playTo(27);
            Await.until(() -> trainer.history() != left);
            waitFor(trainer, 27);

            assertThat(rounded.network()).as("shared by both runs").isNotNull();
            for (int i = 0; i < 27; i++) {
                assertThat(trainer.history().y(Metric.TRAIN_LOSS, i)).isEqualTo(left.y(Metric.TRAIN_LOSS, i));
            }
        }
    }

    @Test
    void aRoundedMomentIsWithinHalfAThousandthAndGoneWhenItsRoomIsUsedAgain() {
        float[] numbers = new float[100];
        numbers[0] = 0.1f;
        numbers[1] = -3.14159f;
        numbers[2] = 1e-3f;
        numbers[89] = 65_504;
        int[] sizes = {90, 10};
        Moment moment = Moment.rounded(snapshot(3), List.of(numbers, new float[10]), sizes, new short[100]);
        float[] seen = moment.network().parameters().get(0).copy();
        for (int i : new int[] {0, 1, 2, 89}) {
            assertThat(seen[i]).isCloseTo(numbers[i], org.assertj.core.api.Assertions.withinPercentage(0.05));
        }
        assertThat(moment.giveBack()).hasSize(100);
        assertThat(moment.network()).isNull();
        for (float tooLarge : new float[] {70_000, Float.NaN, Float.NEGATIVE_INFINITY}) {
            assertThat(Moment.rounded(snapshot(3), List.of(new float[] {tooLarge}), new int[] {1}, new short[1]))
                    .isNull();
        }
    }

    /// Rests where it has been recorded too.
    private static void waitFor(Trainer trainer, long step) {
        Await.until(() -> trainer.progress().step() == step
                && trainer.progress().state() == RunState.PAUSED
                && trainer.recording().moments().getLast().step() == step);
    }

    private static List<Long> steps(Recording recording) {
        return recording.moments().stream().map(Moment::step).toList();
    }

    private static void feed(Recording recording, long from, long to) {
        for (long step = from; step <= to; step++) {
            if (recording.isDue(step)) {
                recording.put(Moment.exact(snapshot(step), null));
            }
        }
    }

    private static Snapshot snapshot(long step) {
        Weights hundred = Weights.of(HUNDRED, new float[90], new float[10]);
        return new Snapshot(step, 1, (int) step, HUNDRED, hundred, 1, 0);
    }
}
