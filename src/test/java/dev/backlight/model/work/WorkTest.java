package dev.backlight.model.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.text.Refusal;
import dev.backlight.training.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Workers workers = new Workers();
    private final Work<String> work = new Work<>(workers, "backlight-test-work");
    private final List<String> taken = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
        workers.close();
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
    void anErrorOfTheProgramGoesToTheLogAndIsOneSentence() {
        List<Throwable> logged = new ArrayList<>();
        Thread here = Thread.currentThread();
        here.setUncaughtExceptionHandler((_, failure) -> logged.add(failure));
        try {
            work.ask(_ -> {
                throw new ArithmeticException("wrong");
            });
            finish();
        } finally {
            here.setUncaughtExceptionHandler(null);
        }
        assertThat(logged).singleElement().isInstanceOf(ArithmeticException.class);
        assertThat(taken).isEmpty();
        assertThat(work.refusalProperty().get().toString()).startsWith("Something went wrong that nobody foresaw");
        assertThat(work.fractionProperty().get()).isNegative();
        work.ask(_ -> "done");
        finish();
        assertThat(taken).as("the next is done all the same").containsExactly("done");
    }

    @Test
    void isDoneOnAThreadOfItsNameThatEndsWhenThereIsNothingToDo() {
        try (Workers brief = new Workers(1)) {
            Work<Thread> named = new Work<>(brief, "backlight-test-named");
            List<String> names = new ArrayList<>();
            List<Thread> used = new ArrayList<>();
            named.ask(_ -> {
                names.add(Thread.currentThread().getName());
                return Thread.currentThread();
            });
            Await.until(() -> used.add(named.take()), () -> !named.isBusy());
            assertThat(names).containsExactly("backlight-test-named");
            Await.until(() -> !used.getLast().isAlive());
        }
    }

    @Test
    void aClosedOneInterruptsWhatItIsAt() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        work.ask(_ -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException closed) {
                interrupted.countDown();
                throw closed;
            }
            return "never";
        });
        Await.until(() -> begun.getCount() == 0);
        work.close();
        Await.until(() -> interrupted.getCount() == 0);
        assertThat(work.take()).isNull();
        assertThat(work.refusalProperty().get().isEmpty()).isTrue();
    }

    @Test
    void whileATrainingRunsItRestsForAsLongAsItsShareAsks() {
        AtomicLong clock = new AtomicLong();
        Work<String> shared = new Work<>(workers, "backlight-test-share", new TimeShare(clock::get, 4));
        shared.ask(_ -> {
            clock.addAndGet(10);
            return "done";
        });
        assertThat(shared.mayBegin(RunState.PAUSED)).as("at work").isFalse();
        Await.until(shared::take, () -> !shared.isBusy());
        assertThat(shared.mayBegin(RunState.PAUSED)).as("nothing runs").isTrue();
        clock.addAndGet(39);
        assertThat(shared.mayBegin(RunState.RUNNING)).as("it rests").isFalse();
        clock.addAndGet(1);
        assertThat(shared.mayBegin(RunState.RUNNING)).isTrue();
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
