package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Recording;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimelineModelTest {
    private DigitsModel digits;
    private TimelineModel timeline;

    @BeforeEach
    void trainTwoEpochs() {
        digits = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        timeline = digits.run().timeline();
        playTo(20);
    }

    @AfterEach
    void end() {
        digits.close();
    }

    @Test
    void thePastIsShownInPlaceOfTheNewestAndComesBack() {
        var live = digits.run().snapshotProperty().get();
        var answer = digits.sample().probeProperty().get();
        timeline.go(3);
        digits.pump();
        assertThat(digits.run().snapshotProperty().get().step()).isEqualTo(3);
        assertThat(digits.sample().probeProperty().get().probabilities()).isNotEqualTo(answer.probabilities());
        timeline.live();
        digits.pump();
        assertThat(digits.run().snapshotProperty().get()).isSameAs(live);
        assertThat(digits.sample().probeProperty().get().probabilities()).isEqualTo(answer.probabilities());
    }

    @Test
    void whoeverStaysAtAMomentSeesTheSameNetworkAndNothingNewIsPainted() {
        timeline.go(3);
        var there = digits.run().snapshotProperty().get();
        timeline.go(3);
        digits.pump();
        assertThat(digits.run().snapshotProperty().get()).isSameAs(there);
        timeline.go(4);
        timeline.go(3);
        assertThat(digits.run().snapshotProperty().get().step()).isEqualTo(3);
    }

    @Test
    void stepsGoBackAndForthAndOverTheEndIntoThePresent() {
        timeline.stepBack();
        timeline.stepBack();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(18);
        timeline.stepForward();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(19);
        timeline.stepForward();
        timeline.stepForward();
        assertThat(timeline.isPast()).isFalse();
        timeline.goBy(-10);
        assertThat(timeline.positionProperty().get().step()).isEqualTo(10);
        timeline.home();
        timeline.stepBack();
        assertThat(timeline.positionProperty().get().step()).isZero();
    }

    @Test
    void trainingGoesOnBehindALookAtThePast() {
        timeline.go(5);
        playTo(25);
        assertThat(digits.run().progressProperty().get().step()).isEqualTo(25);
        assertThat(digits.run().snapshotProperty().get().step()).isEqualTo(5);
        timeline.live();
        assertThat(digits.run().snapshotProperty().get().step()).isEqualTo(25);
    }

    @Test
    void aPlayedPastEndsInThePresent() {
        timeline.toggleReplay();
        digits.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            digits.pump();
        }
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.replayingProperty().get()).isFalse();
    }

    @Test
    void aBookmarkIsAMomentToComeBackTo() {
        timeline.go(7);
        timeline.toggleBookmark(digits.run().snapshotProperty().get());
        assertThat(timeline.bookmarks()).containsExactly(new Bookmark(7, ""));
        timeline.toggleBookmark(digits.run().snapshotProperty().get());
        assertThat(timeline.bookmarks()).isEmpty();
    }

    /// Else the memory would be cleared while somebody drags the timeline, and all would stand still.
    @Test
    void whoeverGoesThroughThePastKeepsTheProgramAtWork() {
        judged(20);
        Await.until(digits::pump, digits::isSettled);
        timeline.go(7);
        digits.pump();
        assertThat(digits.isSettled()).isFalse();
        Await.until(digits::pump, digits::isSettled);
    }

    @Test
    void theTestResultIsThatOfTheMomentOnScreen() {
        judged(20);
        var live = digits.run().evaluationProperty().get();
        timeline.go(0);
        judged(0);
        assertThat(digits.run().evaluationProperty().get().loss()).isGreaterThan(live.loss());
        timeline.live();
        digits.pump();
        assertThat(digits.run().evaluationProperty().get().step()).isEqualTo(live.step());
    }

    @Test
    void aNoteBelongsToItsBookmark() {
        timeline.go(7);
        timeline.toggleBookmark(digits.run().snapshotProperty().get());
        timeline.note(7, " here it finds the curve ");
        timeline.note(8, "nobody marked this");
        assertThat(timeline.bookmarks()).containsExactly(new Bookmark(7, "here it finds the curve"));
        assertThat(timeline.removeBookmark(8)).isFalse();
        assertThat(timeline.removeBookmark(7)).isTrue();
    }

    @Test
    void thePastIsPlayedFasterOrSlower() {
        timeline.replaySpeedProperty().set(4);
        timeline.toggleReplay();
        digits.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(4);
        timeline.replaySpeedProperty().set(0.25);
        for (int i = 0; i < 3; i++) {
            digits.pump();
            assertThat(timeline.positionProperty().get().step()).isEqualTo(4);
        }
        digits.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(5);
    }

    @Test
    void aBranchLeavesTheFirstRunInTheArchiveAndForgetsOnlyItsFuture() {
        MetricHistory first = digits.run().history();
        timeline.go(4);
        timeline.toggleBookmark(digits.run().snapshotProperty().get());
        timeline.go(12);
        Await.until(digits::pump, () -> digits.archive().current().isWorthKeeping()); // its first test has come
        digits.run().branch();
        playTo(15);
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.bookmarks()).containsExactly(new Bookmark(4, ""));
        assertThat(digits.run().history()).isNotSameAs(first);
        assertThat(digits.archive().runs()).hasSize(2);
        assertThat(digits.archive().runs().getLast().history()).isSameAs(first);
        assertThat(timeline.moments()).extracting(Moment::step).containsExactly(steps(15));
    }

    @Test
    void aNewRunIsLive() {
        timeline.go(4);
        digits.run().reset();
        playTo(1);
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.moments()).hasSize(2);
    }

    /// Waits for the test result of a step.
    private void judged(long step) {
        Await.until(
                digits::pump,
                () -> digits.run().evaluationProperty().get() != null
                        && digits.run().evaluationProperty().get().step() == step);
    }

    private static Long[] steps(int last) {
        Long[] steps = new Long[last + 1];
        java.util.Arrays.setAll(steps, i -> (long) i);
        return steps;
    }

    private void playTo(long step) {
        digits.run().playTo(step);
        Await.until(
                digits::pump,
                () -> digits.run().progressProperty().get().step() == step
                        && digits.run().stateProperty().get() == RunState.PAUSED);
    }

    /// Its networks would have been read with the next recipe's rule and judged on the next data.
    @Test
    void thePastOfARunThatIsLeftIsNotGoneTo() {
        try (Trainer first = new Trainer(TinyData.config(), TinyData.split(), 1);
                Trainer next = new Trainer(TinyData.config(), TinyData.split(), 1)) {
            AtomicReference<Recording> now = new AtomicReference<>(first.recording());
            TimelineModel model = new TimelineModel(now::get, _ -> {});
            model.home();
            assertThat(model.isPast()).isTrue();

            model.begin(List.of());
            model.home();
            model.stepBack();
            model.toggleReplay();
            assertThat(model.isPast()).isFalse();
            assertThat(model.replayingProperty().get()).isFalse();

            now.set(next.recording());
            model.home();
            assertThat(model.isPast()).isTrue();
        }
    }
}
