package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunArchiveTest {
    private final DigitsModel digits = new DigitsModel(TinyData.split(), TinyData.config(), 1);
    private final RunArchive archive = digits.archive();

    @AfterEach
    void end() {
        digits.close();
    }

    @Test
    void aFinishedRunStaysWithItsRecipeCurvesAndResult() {
        RunEntry first = archive.current();
        train();
        Evaluation result = digits.run().evaluationProperty().get();

        begin(TinyData.config().withSeed(8));

        assertThat(archive.runs()).hasSize(2).endsWith(first);
        assertThat(first.configProperty().get()).isEqualTo(TinyData.config());
        assertThat(first.stateProperty().get()).isEqualTo(RunState.FINISHED);
        assertThat(first.evaluationProperty().get()).isSameAs(result);
        assertThat(first.history().size(Metric.TEST_ACCURACY)).isEqualTo(4);
        assertThat(archive.current().configProperty().get().seed()).isEqualTo(8);
        assertThat(archive.current().number()).isEqualTo(2);
    }

    @Test
    void aRunWithoutATestedEpochIsForgotten() {
        digits.run().step();
        until(() -> digits.run().progressProperty().get().step() == 1);
        begin(TinyData.config().withSeed(8));
        assertThat(archive.runs()).hasSize(1);
        assertThat(archive.current().number()).isEqualTo(1);
        assertThat(archive.current().configProperty().get().seed()).isEqualTo(8);
    }

    @Test
    void theSelectionFollowsThePresentRunButNotAnEarlierOne() {
        train();
        begin(TinyData.config().withSeed(8));
        assertThat(archive.selectedProperty().get()).isSameAs(archive.current());
        RunEntry first = archive.runs().getLast();
        archive.selectedProperty().set(first);
        begin(TinyData.config().withSeed(9));
        assertThat(archive.selectedProperty().get()).isSameAs(first);
    }

    @Test
    void atMostThreeRunsAreLaidOverEachOtherAndAtLeastOne() {
        assertThat(archive.overlaid()).containsExactly(archive.current());
        assertThat(archive.setOverlaid(archive.current(), false)).isFalse();
        for (int seed = 8; seed <= 10; seed++) {
            train();
            begin(TinyData.config().withSeed(seed));
        }
        List<RunEntry> runs = List.copyOf(archive.runs());
        assertThat(runs).hasSize(4);
        assertThat(archive.overlaid()).containsExactly(runs.getFirst());
        assertThat(archive.setOverlaid(runs.get(1), true)).isTrue();
        assertThat(archive.setOverlaid(runs.get(2), true)).isTrue();
        assertThat(archive.setOverlaid(runs.get(3), true)).isFalse();
        assertThat(archive.setOverlaid(runs.get(1), false)).isTrue();
        assertThat(archive.overlaid()).containsExactly(runs.get(0), runs.get(2));
    }

    @Test
    void anEarlierRunCanBeForgottenButNotThePresentOne() {
        train();
        begin(TinyData.config().withSeed(8));
        RunEntry first = archive.runs().getLast();
        archive.setOverlaid(first, true);
        archive.setOverlaid(archive.current(), false);
        archive.selectedProperty().set(first);
        assertThat(archive.remove(archive.current())).isFalse();
        assertThat(archive.remove(first)).isTrue();
        assertThat(archive.runs()).containsExactly(archive.current());
        assertThat(archive.overlaid()).containsExactly(archive.current());
        assertThat(archive.selectedProperty().get()).isSameAs(archive.current());
    }

    @Test
    void aNewLearningRateBelongsToTheRunAndNotToThoseBefore() {
        train();
        begin(TinyData.config().withSeed(8));
        digits.run().setLearningRate(0.5f);
        assertThat(archive.current().configProperty().get().optimizer().learningRate())
                .isEqualTo(0.5f);
        assertThat(archive.runs().getLast().configProperty().get()).isEqualTo(TinyData.config());
    }

    @Test
    void otherDataTakeThePlaceOfTheOldButTheResultStays() {
        train();
        digits.run().apply(TinyData.config(), TinyData.split());
        until(() -> archive.runs().size() == 2);
        RunEntry first = archive.runs().getLast();
        assertThat(first.test()).isNull();
        assertThat(first.train()).isNull();
        assertThat(first.evaluationProperty().get().confusion()).hasDimensions(4, 4);
    }

    @Test
    void aLookAtAResultIsTakenOnceAndOnlyWhenAskedFor() {
        train();
        ExamModel exams = digits.exams();
        assertThat(exams.of(archive.current())).isNull();
        exams.ask(archive.runs());
        assertThat(exams.isSettled()).isFalse();
        exams.ask(List.of());
        assertThat(exams.isSettled()).isTrue();
        exams.ask(archive.runs());
        until(exams::isSettled);
        Exam exam = exams.of(archive.current());
        Evaluation result = digits.run().evaluationProperty().get();
        assertThat(exam.evaluation()).isSameAs(result);
        assertThat(exam.reading().confusion().counts()).isDeepEqualTo(result.confusion());
        assertThat(exam.trainAccuracy()).isBetween(0.9, 1.0);
        assertThat(exam.calibration().accuracy()).isEqualTo(result.accuracy());
        exams.ask(archive.runs());
        assertThat(exams.isSettled()).isTrue();
        assertThat(exams.versionProperty().get()).isEqualTo(1);
    }

    private void train() {
        digits.run().play();
        until(() -> digits.run().stateProperty().get() == RunState.FINISHED
                && digits.run().evaluationProperty().get() != null
                && digits.run().evaluationProperty().get().epoch() == 3);
    }

    private void begin(ExperimentConfig config) {
        RunEntry before = archive.current();
        digits.run().apply(config);
        until(() -> archive.current() != before);
    }

    private void until(BooleanSupplier condition) {
        Await.until(digits::pump, condition);
    }
}
