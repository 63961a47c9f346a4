package dev.backlight.model.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Work<String> work = new Work<>("backlight-test-work");
    private final List<String> taken = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void givesItsResultOnce() {
        work.ask(_ -> "done");
        assertThat(work.fractionProperty().get()).isZero();
        finish();
        assertThat(taken).containsExactly("done");
        assertThat(work.take()).isNull();
        assertThat(work.fractionProperty().get()).isNegative();
    }

    @Test
    void tellsHowFarItIs() {
        CountDownLatch seen = new CountDownLatch(1);
        work.ask(watch -> {
            watch.tell(0.5);
            seen.await();
            return "done";
        });
        Await.until(this::pump, () -> work.fractionProperty().get() == 0.5);
        seen.countDown();
        finish();
        assertThat(taken).containsExactly("done");
    }

    @Test
    void whatIsAskedForLastIsDone() {
        CountDownLatch never = new CountDownLatch(1);
        work.ask(watch -> {
            watch.follow(() -> 0, never::countDown);
            never.await();
            return "first";
        });
        work.ask(_ -> "second");
        work.ask(_ -> "third");
        finish();
        assertThat(taken).containsExactly("third");
    }

    @Test
    void afterACancelNothingComes() {
        CountDownLatch stopped = new CountDownLatch(1);
        work.ask(watch -> {
            watch.follow(() -> 0, stopped::countDown);
            stopped.await();
            watch.check();
            return "done";
        });
        work.cancel();
        finish();
        assertThat(taken).isEmpty();
        assertThat(work.refusalProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aRefusalIsASentenceUntilTheNextIsAsked() {
        work.ask(_ -> {
            throw new Refusal("A batch of {0} examples is empty: give at least 1.", 0);
        });
        finish();
        assertThat(work.refusalProperty().get()).hasToString("A batch of 0 examples is empty: give at least 1.");
        work.ask(_ -> "done");
        assertThat(work.refusalProperty().get().isEmpty()).isTrue();
    }

    @Test
    void anErrorOfTheProgramIsNotSwallowed() {
        work.ask(_ -> {
            throw new ArithmeticException("wrong");
        });
        assertThatThrownBy(this::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("wrong");
        assertThat(work.isBusy()).isFalse();
        assertThat(work.fractionProperty().get()).isNegative();
    }

    private void finish() {
        Await.until(this::pump, () -> !work.isBusy());
    }

    private void pump() {
        String ready = work.take();
        if (ready != null) {
            taken.add(ready);
        }
    }
}
