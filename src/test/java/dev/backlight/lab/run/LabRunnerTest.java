package dev.backlight.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backlight.lab.Family;
import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.TrialRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LabRunnerTest {
    /// A lab whose trials do what the test says.
    private record Toy(String name, Trial.Work work) implements Lab {
        @Override
        public LabDescription description() {
            return new LabDescription(
                    name,
                    Family.EMERGENCE,
                    List.of(Knob.whole("steps", 1, 1000, 10)),
                    List.of(),
                    List.of("only"),
                    new Bet.Slider(0, 1, 0.01, true),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Trial> trials(Settings settings) {
            return settings.each()
                    .mapToObj(seed -> new Trial("only", seed, work))
                    .toList();
        }

        @Override
        public Outcome outcome(Settings settings, List<TrialRecord> records) {
            return Outcome.none();
        }
    }

    private static LabRunner runner(int threads) {
        return new LabRunner(threads, LabHouse.DIGITS, () -> false);
    }

    private static LabRun start(LabRunner runner, Trial.Work work) {
        Lab lab = new Toy("toy", work);
        return runner.start(lab, Settings.of(lab));
    }

    private static final Trial.Work ENDLESS = notebook -> {
        for (int step = 0; ; step++) {
            notebook.at(step % 100, 100);
        }
    };

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("backlight-lab-only"))
                .count();
    }

    @Test
    void keepsWhatTrialsWriteAndHowTheyEnd() {
        try (LabRunner runner = runner(2)) {
            LabRun run = start(runner, notebook -> {
                notebook.point("loss", 1, 3);
                notebook.point("loss", 2, 1.5);
                notebook.figure("best", 7);
                notebook.at(1, 1);
            });
            LabResult result = run.result().join();
            assertThat(result.isWhole()).isTrue();
            assertThat(result.trials()).hasSize(3).allSatisfy(trial -> {
                assertThat(trial.of("loss").ys()).containsExactly(3, 1.5);
                assertThat(trial.figure("best")).isEqualTo(7);
            });
            assertThat(run.progress().state()).isEqualTo(LabProgress.State.DONE);
            assertThat(run.progress().done()).isEqualTo(1);
        }
    }

    @Test
    void oneFailureTouchesNothingElse() {
        try (LabRunner runner = runner(2)) {
            AtomicInteger count = new AtomicInteger();
            LabRun broken = start(runner, notebook -> {
                notebook.point("loss", 1, 3);
                if (count.incrementAndGet() == 1) {
                    throw new ArithmeticException("The loss was no number any more.");
                }
            });
            LabRun sound = start(runner, notebook -> notebook.at(1, 1));
            LabResult result = broken.result().join();
            assertThat(result.trials())
                    .filteredOn(trial -> trial.state() == TrialRecord.State.FAILED)
                    .singleElement()
                    .satisfies(trial -> assertThat(trial.problem()).contains("no number"));
            assertThat(result.trials()).allMatch(trial -> trial.of("loss").size() == 1);
            assertThat(broken.progress().state()).isEqualTo(LabProgress.State.FAILED);
            assertThat(sound.result().join().isWhole()).isTrue();
        }
    }

    @Test
    void memoryThatRunsOutIsOneSentence() {
        try (LabRunner runner = runner(1)) {
            LabRun run = start(runner, _ -> {
                throw new OutOfMemoryError("Java heap space");
            });
            assertThat(run.result().join().trials())
                    .allSatisfy(trial -> assertThat(trial.problem()).startsWith("There was not enough memory"));
        }
    }

    @Test
    void cancelledInTheMiddleItKeepsWhatThereIsAndLeavesNoThread() {
        try (LabRunner runner = runner(2)) {
            LabRun run = start(runner, notebook -> {
                notebook.point("loss", 1, 3);
                ENDLESS.run(notebook);
            });
            await().until(() -> run.records().getFirst().of("loss").size() == 1);
            run.cancel();
            LabResult result = run.result().join();
            assertThat(result.isWhole()).isFalse();
            assertThat(result.trials()).allMatch(trial -> trial.state() == TrialRecord.State.STOPPED);
            assertThat(run.progress().state()).isEqualTo(LabProgress.State.STOPPED);
            assertThat(result.trials().getFirst().of("loss").last()).isEqualTo(3);
        }
        await().until(() -> threads() == 0);
    }

    @Test
    void closingStopsEverything() {
        LabRunner runner = runner(2);
        LabRun run = start(runner, ENDLESS);
        LabRun behind = start(runner, ENDLESS);
        await().until(() -> run.progress().state() == LabProgress.State.RUNNING);
        runner.close();
        assertThat(run.result().join().isWhole()).isFalse();
        assertThat(behind.result().join().trials()).allMatch(trial -> trial.state() == TrialRecord.State.STOPPED);
        await().until(() -> threads() == 0);
        assertThatThrownBy(() -> start(runner, ENDLESS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPausedLabWaitsWhileOthersRun() {
        try (LabRunner runner = runner(1)) {
            CountDownLatch begun = new CountDownLatch(1);
            AtomicBoolean enough = new AtomicBoolean();
            LabRun paused = start(runner, notebook -> {
                begun.countDown();
                while (!enough.get()) {
                    notebook.at(0, 1);
                }
            });
            await().until(() -> begun.getCount() == 0);
            paused.pause();
            LabRun other = start(runner, notebook -> notebook.at(1, 1));
            assertThat(other.result().join().isWhole()).isTrue();
            assertThat(paused.progress().state()).isEqualTo(LabProgress.State.PAUSED);
            enough.set(true);
            paused.resume();
            assertThat(paused.result().join().isWhole()).isTrue();
        }
    }

    @Test
    void takesOneThreadWhileATrainingRuns() {
        AtomicBoolean training = new AtomicBoolean(true);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (LabRunner runner = new LabRunner(3, LabHouse.DIGITS, training::get)) {
            LabRun run = start(runner, notebook -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                notebook.at(0, 1);
                now.decrementAndGet();
            });
            run.result().join();
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void sharesTurnsAgainWhenTheTrainingHasEnded() {
        AtomicBoolean training = new AtomicBoolean(true);
        AtomicInteger now = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        try (LabRunner runner = new LabRunner(3, LabHouse.DIGITS, training::get)) {
            LabRun run = start(runner, notebook -> {
                now.incrementAndGet();
                while (!enough.get()) {
                    notebook.at(0, 1);
                }
            });
            await().until(() -> now.get() == 1);
            training.set(false);
            await().until(() -> now.get() == 3);
            enough.set(true);
            assertThat(run.result().join().isWhole()).isTrue();
        }
    }

    @Test
    void oneByOneNoTwoTrialsRunAtOnceAndItPausesAfterEach() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Lab lab = new Toy("toy", notebook -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            for (int step = 0; step < 50; step++) {
                notebook.at(step, 50);
            }
            now.decrementAndGet();
        });
        try (LabRunner runner = runner(2)) {
            LabRun run = runner.start(lab, Settings.of(lab), true);
            await().until(() -> run.isPaused());
            assertThat(run.progress().ended()).isEqualTo(1);
            run.resume();
            await().until(() -> run.progress().ended() == 2 && run.isPaused());
            run.oneByOne(false);
            run.resume();
            assertThat(run.result().join().isWhole()).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aControlThatIsLeftOutIsNotRun() {
        Lab lab = Labs.of("double-descent");
        Settings settings = Settings.of(lab, Map.of("examples", 100.0), 1, 3).with(lab, "clean", false);
        LabResult result = LabHouse.run(lab, settings, 2);
        assertThat(result.isWhole()).isTrue();
        assertThat(result.trials()).hasSize(3).allMatch(trial -> trial.isOf("noisy"));
        assertThat(lab.outcome(settings, result.trials()).isNone()).isFalse();
        assertThat(settings.with(lab, "clean", true)).isEqualTo(Settings.of(lab, Map.of("examples", 100.0), 1, 3));
        assertThatThrownBy(() -> settings.with(lab, "noisy", false)).hasMessageContaining("it has clean");
    }

    /// Learns only below a rate, as a network does whose numbers would grow beyond all bounds.
    private record Steep() implements Lab {
        @Override
        public LabDescription description() {
            return new LabDescription(
                    "steep",
                    Family.EMERGENCE,
                    List.of(Knob.factor("rate", 0.001, 1, 0.6)),
                    List.of(),
                    List.of("only"),
                    new Bet.Slider(0, 1, 0.01, true),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Trial> trials(Settings settings) {
            return settings.each()
                    .mapToObj(seed -> new Trial("only", seed, notebook -> {
                        notebook.figure("rate", settings.get("rate"));
                        if (settings.get("rate") > 0.2 * seed) {
                            throw new ArithmeticException("Too steep.");
                        }
                    }))
                    .toList();
        }

        @Override
        public Outcome outcome(Settings settings, List<TrialRecord> records) {
            return Outcome.none();
        }
    }

    @Test
    void whatFailedRunsAgainAtHalfItsRateAndSaysSo() {
        Lab lab = new Steep();
        try (LabRunner runner = runner(2)) {
            LabResult first = runner.start(lab, Settings.of(lab)).result().join();
            assertThat(first.isWhole()).isFalse();
            LabResult second = runner.goOn(lab, first, true).result().join();
            assertThat(second.trials())
                    .extracting(trial -> trial.figure("rate"))
                    .containsExactly(0.3, 0.3, 0.6);
            assertThat(second.isWhole()).as("seed 1 takes 0.2 at most").isFalse();
            LabResult third = runner.goOn(lab, second, true).result().join();
            assertThat(third.isWhole()).isTrue();
            assertThat(third.trials())
                    .extracting(TrialRecord::changed)
                    .containsExactly(Map.of("rate", 0.15), Map.of("rate", 0.3), Map.of());
            assertThat(third.settings()).isEqualTo(first.settings());
            LabResult again = runner.goOn(lab, third.anew()).result().join();
            assertThat(again.trials()).as("each by the rate it ended with").isEqualTo(third.trials());
            assertThat(again.measuresWhat(third)).isTrue();
            assertThat(again.measuresWhat(second)).isFalse();
        }
    }
}
