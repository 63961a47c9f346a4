package dev.backlight.model.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.lab.Family;
import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabModelTest {
    @TempDir
    private Path folder;

    /// A lab whose answer is always a half.
    private record Toy(Trial.Work work) implements Lab {
        @Override
        public LabDescription description() {
            return new LabDescription(
                    "toy",
                    Family.EMERGENCE,
                    List.of(Knob.whole("steps", 1, 1000, 10)),
                    List.of(Measure.share("right", "step", false)),
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
            return records.stream().allMatch(record -> record.series().isEmpty())
                    ? Outcome.none()
                    : new Outcome(Sentence.of("headline"), Sentence.of("sentence"), List.of(), List.of(), 0.5, -1);
        }
    }

    private static LabModel model(Lab... labs) {
        return new LabModel(List.of(labs), new LabRunner(2, LabHouse.DIGITS, () -> false));
    }

    private static void one(Notebook notebook) {
        notebook.at(0, 1);
        notebook.point("right", 1, 0.5);
    }

    @Test
    void aBetIsJudgedByTheFirstOutcomeAndAgainOnlyInWords() {
        AtomicBoolean held = new AtomicBoolean(true);
        Trial.Work work = notebook -> {
            while (held.get()) {
                notebook.at(0, 1);
            }
            one(notebook);
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.place(Guess.number(0.25));
            toy.start();
            assertThat(toy.phase().isWorking()).isTrue();
            toy.place(Guess.number(0.5));
            assertThat(toy.betProperty().get().guess().number()).isEqualTo(0.25);
            held.set(false);
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.betProperty().get().off()).isEqualTo(2);
            toy.change();
            toy.place(Guess.number(0.5));
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(labs.judged()).extracting(PlacedBet::off).containsExactly(2.0);
        }
    }

    @Test
    void aBetThatIsPlacedAfterTheAnswerDoesNotCount() {
        try (LabModel labs = model(new Toy(LabModelTest::one))) {
            Experiment toy = labs.experiments().getFirst();
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            toy.change();
            toy.place(Guess.number(0.5));
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(labs.judged()).isEmpty();
            assertThat(toy.betProperty().get().guess().number()).isEqualTo(0.5);
        }
    }

    @Test
    void betsThatCannotBeReadAreNotWrittenOver() throws IOException {
        Path bets = Files.writeString(folder.resolve("bets.json"), "of a later program");
        try (LabModel labs = model(new Toy(LabModelTest::one))) {
            LabKeeper keeper = new LabKeeper(folder);
            labs.keepIn(keeper);
            Await.until(
                    labs::pump, () -> keeper.hasRead() && labs.problemProperty().get() != null);
            labs.experiments().getFirst().place(Guess.number(0.5));
        }
        assertThat(bets).hasContent("of a later program");
    }

    @Test
    void theTimeLeftIsNotToldFromTheFirstSteps() {
        AtomicBoolean held = new AtomicBoolean(true);
        Trial.Work work = notebook -> {
            one(notebook);
            while (held.get()) {
                notebook.at(1, 1000);
            }
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.start();
            Await.until(labs::pump, () -> toy.progress().done() > 0);
            assertThat(toy.progress().secondsLeft()).isNaN();
            held.set(false);
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
        }
    }

    @Test
    void whatWasCutOffGoesOnAndWhatWasWholeStays() {
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean held = new AtomicBoolean(true);
        Trial.Work work = notebook -> {
            int number = begun.incrementAndGet();
            notebook.point("right", 1, number);
            while (number > 1 && held.get()) {
                notebook.at(0, 1);
            }
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.start();
            Await.until(
                    labs::pump,
                    () -> begun.get() == 3
                            && toy.records().stream().anyMatch(record -> record.state() == TrialRecord.State.DONE));
            toy.stop();
            Await.until(labs::pump, () -> toy.phase() == Phase.STOPPED);
            TrialRecord whole = toy.records().stream()
                    .filter(record -> record.state() == TrialRecord.State.DONE)
                    .findFirst()
                    .orElseThrow(); // which of the two that begin at once is not known
            held.set(false);
            toy.toggle();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(begun).hasValue(5);
            assertThat(toy.records()).contains(whole).allMatch(record -> record.state() == TrialRecord.State.DONE);
            assertThat(toy.records())
                    .filteredOn(record -> !record.equals(whole))
                    .allMatch(record -> record.of("right").last() > 3);
        }
    }

    @Test
    void anotherRecipeIsComparedWithTheRunBeforeAndNewSeedsAreNew() {
        try (LabModel labs = model(new Toy(LabModelTest::one))) {
            Experiment toy = labs.experiments().getFirst();
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            toy.withNewSeeds();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.records()).extracting(TrialRecord::seed).containsExactly(4L, 5L, 6L);
            assertThat(toy.before()).extracting(TrialRecord::seed).containsExactly(1L, 2L, 3L);
            toy.change();
            toy.recipeProperty().set(Settings.of(toy.lab(), Map.of("steps", 20.0), 1, 3));
            toy.keep();
            assertThat(toy.phase()).isEqualTo(Phase.DONE);
            assertThat(toy.recipeProperty().get().get("steps")).isEqualTo(10);
        }
    }

    @Test
    void aLabThatWasStoppedBeforeItHadAnAnswerCountsAsOneWithout() {
        CountDownLatch begun = new CountDownLatch(1);
        Trial.Work work = notebook -> {
            begun.countDown();
            while (true) {
                notebook.at(0, 1);
            }
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            assertThat(labs.runWhatIsLeft()).as("without a bet").isZero();
            toy.place(Guess.number(0.5));
            assertThat(labs.runWhatIsLeft()).isEqualTo(1);
            Await.until(labs::pump, () -> begun.getCount() == 0);
            toy.stop();
            Await.until(labs::pump, () -> toy.phase() == Phase.STOPPED);
            assertThat(toy.result()).isNotNull();
            assertThat(toy.hasAnswer()).isFalse();
            toy.change();
            assertThat(labs.runWhatIsLeft()).as("its bet was never answered").isEqualTo(1);
        }
    }

    @Test
    void whatIsRunAgainIsComparedWithWhatItWas() {
        AtomicInteger runs = new AtomicInteger();
        Trial.Work work = notebook -> notebook.point("right", 1, runs.incrementAndGet() > 6 ? 0.25 : 0.5);
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.isSameAgain()).isEmpty();
            toy.again();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.isSameAgain()).contains(true);
            toy.again();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.isSameAgain()).contains(false);
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.DONE);
            assertThat(toy.isSameAgain()).isEmpty();
        }
    }

    @Test
    void aNetworkThatFailsLeavesTheOthers() {
        AtomicBoolean failed = new AtomicBoolean();
        Trial.Work work = notebook -> {
            if (failed.compareAndSet(false, true)) {
                throw new ArithmeticException("The loss went beyond bounds at step 7.");
            }
            one(notebook);
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.place(Guess.number(0.5));
            toy.start();
            Await.until(labs::pump, () -> toy.phase() == Phase.FAILED);
            assertThat(toy.records())
                    .filteredOn(record -> record.state() == TrialRecord.State.DONE)
                    .hasSize(2);
            assertThat(toy.betProperty().get().isJudged()).isFalse();
        }
    }

    @Test
    void aRunIsPausedGoesOnAndIsStopped() {
        CountDownLatch begun = new CountDownLatch(1);
        Trial.Work work = notebook -> {
            for (int step = 0; ; step++) {
                begun.countDown();
                notebook.at(0, 1);
                if (step == 0) {
                    notebook.point("right", 1, 0.5);
                }
            }
        };
        try (LabModel labs = model(new Toy(work))) {
            Experiment toy = labs.experiments().getFirst();
            toy.toggle();
            Await.until(labs::pump, () -> toy.phase() == Phase.RUNNING && begun.getCount() == 0);
            toy.toggle();
            Await.until(labs::pump, () -> toy.phase() == Phase.PAUSED);
            toy.toggle();
            Await.until(labs::pump, () -> toy.phase() == Phase.RUNNING);
            toy.toggle();
            toy.stop();
            Await.until(labs::pump, () -> toy.phase() == Phase.STOPPED);
            assertThat(toy.result().isWhole()).isFalse();
        }
    }

    @Test
    void oneIsAskedForABetOnceOnly() {
        try (LabModel labs = model(new Toy(LabModelTest::one))) {
            Experiment toy = labs.experiments().getFirst();
            assertThat(labs.shouldAsk(toy)).isTrue();
            assertThat(labs.shouldAsk(toy)).isFalse();
        }
    }

    @Test
    void whatCameOutAndTheBetAreThereAgainAfterARestart() {
        Lab grokking = Labs.of("grokking");
        List<TrialRecord> measured;
        try (LabModel labs = model(grokking)) {
            labs.keepIn(new LabKeeper(folder));
            Await.until(labs::pump, () -> labs.experiments().getFirst().phase() == Phase.BEFORE);
            Experiment lab = labs.experiments().getFirst();
            lab.recipeProperty().set(Settings.of(grokking, Map.of("steps", 500.0, "units", 32.0), 1, 3));
            lab.place(Guess.picked(grokking.bet(), 1));
            lab.start();
            Await.until(labs::pump, () -> lab.phase() == Phase.DONE);
            Await.until(labs::pump, () -> Files.exists(folder.resolve("bets.json")));
            measured = lab.records();
        }
        try (LabModel labs = model(grokking)) {
            Experiment lab = labs.experiments().getFirst();
            labs.keepIn(new LabKeeper(folder));
            Await.until(labs::pump, () -> lab.phase() == Phase.DONE);
            assertThat(lab.records()).isEqualTo(measured);
            assertThat(lab.shown().get("steps")).isEqualTo(500);
            assertThat(lab.betProperty().get().guess().option()).isEqualTo(1);
            assertThat(lab.betProperty().get().isJudged()).isTrue();
        }
    }

    @Test
    void aRunThatIsMadeOnceServesAgain() {
        AtomicInteger begun = new AtomicInteger();
        Toy toy = new Toy(notebook -> {
            begun.incrementAndGet();
            notebook.point("right", 1, 0.5);
        });
        LabRuns runs = new LabRuns(new LabRunner(2, LabHouse.DIGITS, () -> false));
        try (LabModel model = new LabModel(List.of(toy), runs)) {
            Experiment experiment = model.experiments().getFirst();
            Settings recipe = Settings.of(toy);
            runs.start(toy, recipe, false); // begun while one still reads
            for (int again = 0; again < 2; again++) {
                experiment.clear(recipe);
                assertThat(experiment.phase()).isEqualTo(Phase.BEFORE);
                assertThat(experiment.outcome().isNone()).isTrue();
                experiment.start();
                Await.until(() -> {
                    model.pump();
                    return experiment.phase().isOver();
                });
                assertThat(experiment.outcome().answer()).isEqualTo(0.5);
            }
            assertThat(begun.get()).isEqualTo(recipe.seeds());
        }
    }
}
