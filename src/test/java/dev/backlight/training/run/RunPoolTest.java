package dev.backlight.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.ExpectedFailures;
import dev.backlight.training.FailingData;
import dev.backlight.training.TinyData;
import dev.backlight.training.learner.Duel;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.Moment;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.Supervised;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExpectedFailures.class)
class RunPoolTest {
    private static final long PAST = 300_000;

    private final ExperimentConfig config = TinyData.config().withEpochs(4);

    @Test
    void thirtyRunsLearnTheirOwnNumbersOnTwoThreadsInOneBudget() {
        List<PooledRun> runs = new ArrayList<>();
        Set<Thread> others = Set.copyOf(Thread.getAllStackTraces().keySet()); // of tests before, on their way to end
        try (RunPool pool = new RunPool(2, PAST)) {
            for (int seed = 0; seed < 30; seed++) {
                runs.add(pool.start(new Supervised(config.withSeed(seed), TinyData.split()), 0));
            }
            assertThat(threads("backlight-run-", others)).isEqualTo(2);
            assertThat(threads("backlight-evaluator", others)).isZero();
            Await.until(() -> runs.stream().allMatch(PooledRun::isDone));
        }
        long bytes = runs.stream()
                .flatMap(run -> run.published().orElseThrow().recording().moments().stream())
                .mapToLong(Moment::bytes)
                .sum();
        assertThat(bytes).isLessThanOrEqualTo(PAST);
        Published seventh = runs.get(7).published().orElseThrow();
        assertThat(seventh.history().size(Metric.TEST_LOSS)).isEqualTo(5);
        try (Trainer alone = new Trainer(config.withSeed(7), TinyData.split(), 2)) {
            alone.play();
            Await.until(() -> alone.progress().state() == RunState.FINISHED);
            assertThat(seventh.snapshot().parameters())
                    .isEqualTo(alone.published().snapshot().parameters());
        }
    }

    @Test
    void oneThatFailsIsNoOthersTrouble() {
        try (RunPool pool = new RunPool(1, PAST)) {
            PooledRun bad = pool.start(new Supervised(config, new FailingData(12, Integer.MAX_VALUE)), 1);
            PooledRun never = pool.start(
                    _ -> {
                        throw new IllegalStateException("never");
                    },
                    1);
            PooledRun good = pool.start(_ -> new Duel(1, 4), 0);
            Await.until(() -> bad.isDone() && never.isDone() && good.isDone());
            assertThat(bad.failure()).isInstanceOf(OutOfMemoryError.class);
            assertThat(never.failure()).hasMessage("never");
            assertThat(never.published()).isEmpty();
            assertThat(good.failure()).isNull();
            assertThat(good.published().orElseThrow().progress().state()).isEqualTo(RunState.FINISHED);
        }
    }

    @Test
    void aPausedRunRestsAndACancelledOneEnds() {
        try (RunPool pool = new RunPool(1, PAST)) {
            PooledRun endless = pool.start(_ -> new Duel(1, Integer.MAX_VALUE - 1), 0);
            Await.until(() -> state(endless) == RunState.RUNNING);
            endless.pause();
            Await.until(() -> state(endless) == RunState.PAUSED);
            long rested = endless.published().orElseThrow().progress().step();
            PooledRun other = pool.start(_ -> new Duel(2, 4), 0);
            Await.until(other::isDone);
            assertThat(endless.published().orElseThrow().progress().step()).isEqualTo(rested);
            endless.play();
            Await.until(() -> endless.published().orElseThrow().progress().step() > rested);
            endless.cancel();
            assertThat(endless.isDone()).isTrue();
            PooledRun last = pool.start(_ -> new Duel(3, 4), 0);
            Await.until(last::isDone);
        }
    }

    private static RunState state(PooledRun run) {
        return run.published().map(now -> now.progress().state()).orElse(null);
    }

    private static long threads(String name, Set<Thread> others) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name) && !others.contains(thread))
                .count();
    }
}
