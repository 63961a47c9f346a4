package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.training.TinyData;
import dev.backlight.training.run.RunState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a clock that says that each piece of work has taken ten seconds.
class ExamModelTest {
    private static final long SECOND = 1_000_000_000;

    private final Thread screen = Thread.currentThread();
    private final DigitsModel digits = new DigitsModel(TinyData.split(), TinyData.config(), 1);
    private final ExamModel exams = new ExamModel(digits.run().workers(), this::now);
    private volatile long clock = 50 * SECOND;
    private RunEntry first;
    private RunEntry second;

    private long now() {
        if (Thread.currentThread() != screen) {
            clock += 10 * SECOND; // the work begins, and ends
        }
        return clock;
    }

    @BeforeEach
    void trainTwoRuns() {
        RunSessions.train(digits);
        first = digits.archive().current();
        RunSessions.begin(digits, TinyData.config().withSeed(8));
        RunSessions.train(digits);
        second = digits.archive().current();
    }

    @AfterEach
    void end() {
        exams.close();
        digits.close();
    }

    @Test
    void whileATrainingRunsItLooksForAFifthOfTheTime() {
        lookAtTheFirst(RunState.RUNNING);
        clock += 39 * SECOND;
        exams.pump(RunState.RUNNING);
        assertThat(exams.waiting()).as("the second has not begun").isEqualTo(1);
        clock += SECOND;
        Await.until(() -> exams.pump(RunState.RUNNING), () -> exams.of(second) != null);
    }

    @Test
    void whileNothingRunsItNeverRests() {
        lookAtTheFirst(RunState.PAUSED);
        Await.until(() -> exams.pump(RunState.PAUSED), () -> exams.of(second) != null);
        assertThat(exams.isSettled()).isTrue();
        assertThat(clock).as("nobody waited").isEqualTo(90 * SECOND);
    }

    private void lookAtTheFirst(RunState state) {
        exams.ask(List.of(first, second));
        Await.until(() -> exams.pump(state), () -> exams.of(first) != null);
    }
}
