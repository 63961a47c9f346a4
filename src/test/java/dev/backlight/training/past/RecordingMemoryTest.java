package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What a past takes, and what becomes of what it lets go.
class RecordingMemoryTest {
    private static final NetworkSpec HUNDRED = NetworkSpec.mlp(9, new int[0], Activation.RELU, 10);
    private static final long EXACT = 400;
    private static final long HALVES = 200;

    /// With less than this a hundred numbers are kept in halves.
    private static final long ROOM_FOR_ALL = EXACT * Recording.MOST;

    /// Has a hundred numbers, and ten more to go on with.
    private static final Recordable LEARNER = new Recordable() {
        @Override
        public List<float[]> numbers() {
            return List.of(new float[90], new float[10]);
        }

        @Override
        public Weights weights() {
            return hundred(0);
        }

        @Override
        public LearnerState checkpoint(Weights now) {
            return new SeveralState(0, "hundred", now, 0, new float[][] {new float[10]});
        }
    };

    private static final long RESUMABLE = EXACT + 4 * 10;

    private static Weights hundred(float value) {
        float[] first = new float[90];
        first[0] = value;
        return Weights.of(HUNDRED, first, new float[10]);
    }

    private static Snapshot at(long step, Weights weights) {
        return new Snapshot(step, 1, (int) step, HUNDRED, weights, 1, 0);
    }

    private static void put(Recording recording, long... steps) {
        for (long step : steps) {
            recording.put(Moment.exact(at(step, hundred(0)), null));
        }
    }

    private static void take(Recording recording, long from, long to) {
        for (long step = from; step <= to; step++) {
            if (recording.isDue(step)) {
                recording.take(at(step, null), LEARNER);
            }
        }
    }

    private static List<Long> steps(Recording recording) {
        return recording.moments().stream().map(Moment::step).toList();
    }

    private static long sum(Recording recording) {
        return recording.moments().stream().mapToLong(Moment::bytes).sum();
    }

    @Test
    void halvesAreTakenOnlyWhereTheBudgetHoldsTooFewExactMoments() {
        Recording roomy = new Recording(ROOM_FOR_ALL);
        take(roomy, 0, 2);
        assertThat(roomy.moments()).extracting(Moment::bytes).containsExactly(RESUMABLE, EXACT, EXACT);
        Recording narrow = new Recording(ROOM_FOR_ALL - 1);
        take(narrow, 0, 2);
        assertThat(narrow.moments()).extracting(Moment::bytes).containsExactly(RESUMABLE, HALVES, HALVES);
        assertThat(narrow.bytes()).isEqualTo(sum(narrow));
    }

    /// A moment from which training could continue is one of the others when the series is thinned.
    @Test
    void whatLosesItsStateIsInHalvesWhereTheOthersAre() {
        Recording narrow = new Recording(ROOM_FOR_ALL / 4);
        take(narrow, 0, 33);
        assertThat(narrow.moments().get(32).bytes()).isEqualTo(RESUMABLE);
        take(narrow, 34, 200);
        assertThat(narrow.stride()).isEqualTo(2);
        Moment lighter = narrow.moments().get(Recording.indexAt(narrow.moments(), 32));
        assertThat(lighter.step()).isEqualTo(32);
        assertThat(lighter.bytes()).isEqualTo(HALVES);
        assertThat(lighter.checkpoint()).isNull();
        assertThat(lighter.network().parameters()).isEqualTo(hundred(0));
        assertThat(narrow.bytes()).isEqualTo(sum(narrow));
    }

    @Test
    void whatLosesItsStateStaysExactWhereTheOthersAre() {
        Recording roomy = new Recording(ROOM_FOR_ALL);
        take(roomy, 0, Recording.MOST + 40L);
        assertThat(roomy.stride()).isEqualTo(2);
        assertThat(roomy.moments().get(Recording.indexAt(roomy.moments(), 32)).bytes())
                .isEqualTo(EXACT);
    }

    @Test
    void whatIsDroppedIsGoneButForABranchThatHasItToo() {
        Recording past = new Recording(HALVES * 12);
        take(past, 0, 8);
        Moment old = past.moments().get(1);
        Moment shared = past.moments().get(3);
        Recording branch = new Recording(HALVES * 12);
        branch.takeOver(past, 8);
        take(past, 9, 100);
        assertThat(steps(past)).doesNotContain(1L, 3L);
        assertThat(old.network()).as("the branch has it").isNotNull();
        Recording alone = new Recording(HALVES * 12);
        take(alone, 0, 8);
        Moment dropped = alone.moments().get(1);
        take(alone, 9, 100);
        assertThat(dropped.network()).isNull();
        assertThat(shared.network().parameters()).isEqualTo(hundred(0));
    }

    @Test
    void aMomentThatIsThereAlreadyIsLetGoOf() {
        Recording past = new Recording(HALVES * 12);
        take(past, 0, 3);
        Moment first = past.moments().get(2);
        Moment again = Moment.rounded(at(2, null), LEARNER.numbers(), LEARNER.sizes(), new short[100]);
        past.put(again);
        assertThat(again.network()).isNull();
        assertThat(past.moments().get(2)).isSameAs(first);
        assertThat(first.network()).isNotNull();
    }

    @Test
    void aReplacedMomentIsTheOneToContinueFrom() {
        Recording past = new Recording(HALVES * 12);
        take(past, 0, 6);
        Moment old = past.moments().get(3);
        past.replace(at(3, hundred(7)), LEARNER);
        assertThat(steps(past)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(old.network()).isNull();
        Moment replaced = past.resumableAt(4);
        assertThat(replaced.step()).isEqualTo(3);
        assertThat(replaced.network().parameters()).isEqualTo(hundred(7));
        assertThat(past.bytes()).isEqualTo(sum(past));
        past.replace(at(0, hundred(8)), LEARNER);
        assertThat(past.resumableAt(2).network().parameters()).isEqualTo(hundred(8));
        assertThat(past.bytes()).isEqualTo(sum(past));
    }

    @Test
    void whereThereIsNothingToReplaceItIsAdded() {
        Recording past = new Recording(ROOM_FOR_ALL);
        past.replace(at(3, hundred(1)), LEARNER);
        past.replace(at(5, hundred(2)), LEARNER);
        past.replace(at(1, hundred(3)), LEARNER);
        assertThat(steps(past)).containsExactly(1L, 3L, 5L);
        assertThat(past.bytes()).isEqualTo(3 * RESUMABLE);
        assertThat(past.resumableAt(0)).as("before all").isNull();
        assertThat(past.resumableAt(1).step()).isEqualTo(1);
        assertThat(past.resumableAt(4).step()).isEqualTo(3);
    }

    @Test
    void fourStayHoweverSmallTheBudgetAndTheNewestIsOneOfThem() {
        Recording tiny = new Recording(1);
        put(tiny, 0, 1, 2, 3, 4, 5);
        assertThat(steps(tiny)).hasSize(4).startsWith(0L).endsWith(5L);
        Recording uneven = new Recording(1);
        put(uneven, 0, 2, 4, 6, 7);
        assertThat(steps(uneven)).containsExactly(0L, 4L, 6L, 7L);
    }

    @Test
    void whatMayBeDroppedIsEvenUpToTheNewest() {
        Recording past = new Recording(1);
        past.keep(at(1, hundred(0)));
        past.keep(at(3, hundred(0)));
        put(past, 0, 2, 4);
        assertThat(steps(past)).containsExactly(0L, 1L, 3L, 4L);
    }

    /// What the first kept behind the branch is none of the branch's marks.
    @Test
    void aBranchHasTheMarksUpToItsStep() {
        Recording first = new Recording(ROOM_FOR_ALL);
        first.keep(at(2, hundred(0)));
        first.keep(at(3, hundred(0)));
        Recording branch = new Recording(1);
        branch.takeOver(first, 2);
        put(branch, 3, 4, 5, 6, 8, 12);
        assertThat(steps(branch)).contains(2L).doesNotContain(3L);
    }

    @Test
    void whereTheBudgetHasBecomeSmallerRoomIsMade() {
        AtomicLong budget = new AtomicLong(EXACT * 40);
        Recording past = new Recording(budget::get);
        put(past, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        past.fit();
        assertThat(past.moments()).as("it fits").hasSize(9);
        budget.set(EXACT * 5);
        past.fit();
        assertThat(steps(past)).hasSize(5).startsWith(0L).endsWith(8L);
        assertThat(past.bytes()).isEqualTo(EXACT * 5);
    }
}
