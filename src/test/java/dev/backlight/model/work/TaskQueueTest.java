package dev.backlight.model.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyPieceIsDoneInItsTurnBeforeItIsClosed() {
        CountDownLatch all = new CountDownLatch(1);
        try (TaskQueue tasks = new TaskQueue("backlight-test-queue", 60)) {
            tasks.add(() -> {
                try {
                    all.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            for (int i = 0; i < 100; i++) {
                int piece = i;
                tasks.add(() -> done.add(piece));
            }
            assertThat(done).as("nobody waits for them").isEmpty();
            all.countDown();
        }
        assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void onePieceThatFailsKeepsNoOtherFromBeingDone() {
        try (TaskQueue tasks = new TaskQueue("backlight-test-queue", 60)) {
            tasks.add(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((_, _) -> done.add(-1));
                throw new IllegalStateException("wrong");
            });
            tasks.add(() -> done.add(1));
        }
        assertThat(done).containsExactlyInAnyOrder(-1, 1);
    }
}
