package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.ExperimentModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.Moment;
import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimelineModelTest {
    private ExperimentModel experiment;
    private TimelineModel timeline;

    @BeforeEach
    void trainTwoEpochs() throws InterruptedException {
        experiment = new ExperimentModel(TinyData.split(), TinyData.config(), 1);
        timeline = experiment.timeline();
        playTo(20);
    }

    @AfterEach
    void end() {
        experiment.close();
    }

    @Test
    void thePastIsShownInPlaceOfTheNewestAndComesBack() {
        var live = experiment.snapshotProperty().get();
        var answer = experiment.probeProperty().get();
        timeline.go(3);
        experiment.pump();
        assertThat(experiment.snapshotProperty().get().step()).isEqualTo(3);
        assertThat(experiment.probeProperty().get().probabilities()).isNotEqualTo(answer.probabilities());
        timeline.live();
        experiment.pump();
        assertThat(experiment.snapshotProperty().get()).isSameAs(live);
        assertThat(experiment.probeProperty().get().probabilities()).isEqualTo(answer.probabilities());
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
    void trainingGoesOnBehindALookAtThePast() throws InterruptedException {
        timeline.go(5);
        playTo(25);
        assertThat(experiment.progressProperty().get().step()).isEqualTo(25);
        assertThat(experiment.snapshotProperty().get().step()).isEqualTo(5);
        timeline.live();
        assertThat(experiment.snapshotProperty().get().step()).isEqualTo(25);
    }

    @Test
    void aPlayedPastEndsInThePresent() {
        timeline.toggleReplay();
        experiment.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            experiment.pump();
        }
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.replayingProperty().get()).isFalse();
    }

    @Test
    void aBookmarkIsAMomentToComeBackTo() {
        timeline.go(7);
        timeline.toggleBookmark(experiment.snapshotProperty().get());
        assertThat(timeline.bookmarks()).containsExactly(new Bookmark(7, ""));
        timeline.toggleBookmark(experiment.snapshotProperty().get());
        assertThat(timeline.bookmarks()).isEmpty();
    }

    @Test
    void theTestResultIsThatOfTheMomentOnScreen() throws InterruptedException {
        var live = experiment.evaluationProperty().get();
        timeline.go(0);
        while (experiment.evaluationProperty().get() == null
                || experiment.evaluationProperty().get().step() != 0) {
            Thread.sleep(2);
            experiment.pump();
        }
        assertThat(experiment.evaluationProperty().get().loss()).isGreaterThan(live.loss());
        timeline.live();
        experiment.pump();
        assertThat(experiment.evaluationProperty().get().step()).isEqualTo(live.step());
    }

    @Test
    void aNoteBelongsToItsBookmark() {
        timeline.go(7);
        timeline.toggleBookmark(experiment.snapshotProperty().get());
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
        experiment.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(4);
        timeline.replaySpeedProperty().set(0.25);
        for (int i = 0; i < 3; i++) {
            experiment.pump();
            assertThat(timeline.positionProperty().get().step()).isEqualTo(4);
        }
        experiment.pump();
        assertThat(timeline.positionProperty().get().step()).isEqualTo(5);
    }

    @Test
    void aBranchLeavesTheFirstRunInTheArchiveAndForgetsOnlyItsFuture() throws InterruptedException {
        MetricHistory first = experiment.history();
        timeline.go(4);
        timeline.toggleBookmark(experiment.snapshotProperty().get());
        timeline.go(12);
        experiment.branch();
        playTo(15);
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.bookmarks()).containsExactly(new Bookmark(4, ""));
        assertThat(experiment.history()).isNotSameAs(first);
        assertThat(experiment.archive().runs()).hasSize(2);
        assertThat(experiment.archive().runs().getLast().history()).isSameAs(first);
        assertThat(timeline.moments()).extracting(Moment::step).containsExactly(steps(15));
    }

    @Test
    void aNewRunIsLive() throws InterruptedException {
        timeline.go(4);
        experiment.reset();
        playTo(1);
        assertThat(timeline.isPast()).isFalse();
        assertThat(timeline.moments()).hasSize(2);
    }

    private static Long[] steps(int last) {
        Long[] steps = new Long[last + 1];
        java.util.Arrays.setAll(steps, i -> (long) i);
        return steps;
    }

    private void playTo(long step) throws InterruptedException {
        experiment.playTo(step);
        do {
            Thread.sleep(5);
            experiment.pump();
        } while (experiment.progressProperty().get().step() != step
                || experiment.stateProperty().get() != RunState.PAUSED);
        experiment.pump(); // the snapshot of rest is posted after the report
        Thread.sleep(20);
        experiment.pump();
    }
}
