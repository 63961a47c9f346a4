package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.storage.SomeRun;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One session after the other, and two at once, on the same folder.
class KeptRunsTest extends RunSessions {
    @Test
    void aFinishedRunIsThereInTheNextSessionWithRecipeCurvesAndResult() {
        DigitsModel first = session();
        train(first);
        Evaluation result = first.run().evaluationProperty().get();
        RunEntry trained = first.archive().current();
        first.close();

        DigitsModel second = session();
        RunEntry kept = earlier(second, 1).getFirst();
        assertThat(kept.isEarlier()).isTrue();
        assertThat(kept.number()).isEqualTo(1);
        assertThat(second.archive().current().number()).isEqualTo(2);
        assertThat(kept.configProperty().get()).isEqualTo(TinyData.config());
        assertThat(kept.stateProperty().get()).isEqualTo(RunState.FINISHED);
        assertThat(kept.evaluationProperty().get().accuracy()).isEqualTo(result.accuracy());
        assertThat(kept.evaluationProperty().get().confusion()).isDeepEqualTo(result.confusion());
        assertThat(kept.dataName()).isEqualTo("quarters");
        assertThat(kept.when()).isNotNull();
        for (Metric metric : Metric.SUPERVISED) {
            assertThat(kept.history().size(metric)).isEqualTo(trained.history().size(metric));
        }
    }

    @Test
    void aRunThatCouldNotBeKeptIsTriedAgain() throws IOException {
        Files.writeString(folder(), "something else is here");
        DigitsModel first = session();
        train(first);
        until(first, () -> !first.archive().kept().problems().isEmpty());
        assertThat(files()).isEmpty();

        Files.delete(folder());
        first.close();
        assertThat(files()).hasSize(1);
    }

    @Test
    void itsWeightsAreFetchedWhileItIsLookedAtAndItsMistakesAreSeenAgain() {
        DigitsModel first = session();
        train(first);
        Weights weights = first.run().evaluationProperty().get().parameters();
        first.close();

        DigitsModel second = session();
        RunEntry kept = earlier(second, 1).getFirst();
        until(second, () -> kept.test() != null);
        assertThat(kept.evaluationProperty().get().parameters()).isNull();
        assertThat(kept.hasWeights()).isTrue();
        second.archive().selectedProperty().set(kept);
        until(second, () -> kept.evaluationProperty().get().parameters() != null);
        assertThat(kept.evaluationProperty().get().parameters()).isEqualTo(weights);
        second.exams().ask(List.of(kept));
        until(second, second.exams()::isSettled);
        assertThat(second.exams().of(kept).reading().confusion().counts())
                .isDeepEqualTo(kept.evaluationProperty().get().confusion());

        second.archive().selectedProperty().set(second.archive().current());
        until(second, () -> kept.evaluationProperty().get().parameters() == null);
        assertThat(kept.hasWeights()).isTrue();
    }

    @Test
    void itsLongCurvesAreThereWhileItIsOverlaidAndInTheTable() throws Exception {
        RunFolder folder = new RunFolder(folder());
        folder.write(folder.fresh(SomeRun.BEGIN), SomeRun.of(TinyData.config(), 5000, 0));
        DigitsModel session = session();
        RunEntry kept = earlier(session, 1).getFirst();
        assertThat(kept.history().size(Metric.TRAIN_LOSS)).isZero();
        assertThat(kept.history().size(Metric.TEST_ACCURACY)).isEqualTo(500);

        Path csv = parent.resolve("curves.csv");
        session.archive().kept().saveCurves(kept, csv).join();
        assertThat(Files.readAllLines(csv))
                .hasSizeGreaterThan(5000)
                .first()
                .asString()
                .startsWith("epoch,train_loss");

        assertThat(session.archive().setOverlaid(kept, true)).isTrue();
        until(session, () -> kept.history().size(Metric.TRAIN_LOSS) == 5000);
        session.archive().setOverlaid(kept, false);
        until(session, () -> kept.history().size(Metric.TRAIN_LOSS) == 0);
    }

    @Test
    void aTableThatCannotBeWrittenFailsAndLeavesNothing() {
        DigitsModel session = session();
        train(session);
        Path csv = parent.resolve("no/such/folder/curves.csv");
        var saving = session.archive().kept().saveCurves(session.archive().current(), csv);
        assertThatThrownBy(saving::join).hasRootCauseInstanceOf(IOException.class);
        assertThat(csv).doesNotExist();
    }

    @Test
    void theNewestStandsFirstBehindThoseOfThisSession() throws Exception {
        write(4, 1, 3, 2);
        DigitsModel session = session();
        train(session);
        begin(session, TinyData.config().withSeed(8));
        List<RunEntry> kept = earlier(session, 4);
        assertThat(kept).extracting(RunEntry::number).containsExactly(5, 4, 3, 2);
        assertThat(session.archive().runs()).extracting(RunEntry::number).containsExactly(7, 6, 5, 4, 3, 2);
        assertThat(session.archive().selectedProperty().get())
                .isSameAs(session.archive().current());
        assertThat(session.archive().overlaid())
                .containsExactly(session.archive().current());
    }

    @Test
    void runsOfTwoWindowsThatCountedAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        RunFolder folder = new RunFolder(folder());
        for (int minutes = 0; minutes < 3; minutes++) {
            KeptRun run = SomeRun.at(minutes);
            KeptRun same =
                    new KeptRun(5, run.config(), run.data(), run.when(), run.ended(), run.result(), run.curves());
            folder.write(folder.fresh(run.when()), same);
        }
        assertThat(earlier(session(), 3)).extracting(RunEntry::number).containsExactly(7, 6, 5);
    }

    @Test
    void aRunIsWrittenWhenItRestsAndAgainWhenItHasGoneOn() throws Exception {
        DigitsModel session = session();
        until(session, () -> session.archive().kept().versionProperty().get() > 0);
        session.run().apply(TinyData.config().withEpochs(1000));
        session.run().playTo(20);
        until(session, () -> evaluated(session, 2) && files().size() == 1);
        until(session, () -> epochs() == 2);
        assertThat(RunFile.read(files().getFirst()).ended()).isEqualTo(RunState.PAUSED);
        session.run().playTo(30);
        until(session, () -> evaluated(session, 3) && epochs() == 3);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aRunIsWrittenWhenAnotherTakesItsPlaceAndNotWithoutATestedEpoch() {
        DigitsModel session = session();
        session.run().apply(TinyData.config().withEpochs(100_000));
        session.run().play();
        until(session, () -> evaluated(session, 1));
        assertThat(files()).isEmpty();
        begin(session, TinyData.config().withSeed(9));
        until(session, () -> files().size() == 1);
        session.run().step();
        until(session, () -> session.run().progressProperty().get().step() == 1);
        session.close();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aRunInTheMiddleIsWrittenWhenTheWindowCloses() throws Exception {
        DigitsModel session = session();
        session.run().apply(TinyData.config().withEpochs(100_000));
        session.run().play();
        until(session, () -> evaluated(session, 2));
        session.close();
        assertThat(files()).hasSize(1);
        KeptRun kept = RunFile.read(files().getFirst());
        assertThat(kept.ended()).isEqualTo(RunState.PAUSED);
        assertThat(kept.result().epoch()).isGreaterThanOrEqualTo(2);
        assertThat(kept.config().epochs()).isEqualTo(100_000);
        assertThat(kept.curves().lines()).containsKeys("train_loss", "test_accuracy");
    }

    @Test
    void aWindowThatClosesBeforeTheKeptRunsAreReadKeepsItsOwnAllTheSame() throws Exception {
        write(1, 2, 3);
        DigitsModel session = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        sessions.add(session);
        train(session);
        session.archive().kept().keepIn(new RunFolder(folder()));
        session.close();
        assertThat(files()).hasSize(4);
        assertThat(earlier(session(), 4).getFirst().configProperty().get()).isEqualTo(TinyData.config());
    }

    @Test
    void aRunThatDivergedIsKeptIfItHasATestedEpoch() throws Exception {
        DigitsModel session = session();
        session.run().apply(TinyData.config().withEpochs(1000));
        session.run().playTo(15);
        until(
                session,
                () -> evaluated(session, 1)
                        && session.run().stateProperty().get() == RunState.PAUSED
                        && session.archive().current().history()
                                == session.run().history());
        session.run().setParameter(new Place(0, 0), Float.MAX_VALUE);
        session.run().setParameter(new Place(2, 0), Float.MAX_VALUE);
        session.run().setParameter(new Place(2, 1), -Float.MAX_VALUE);
        session.run().play();
        until(session, () -> session.run().stateProperty().get() == RunState.DIVERGED);
        session.close();
        assertThat(RunFile.read(files().getFirst()).ended()).isEqualTo(RunState.DIVERGED);
    }

    @Test
    void runsOnOtherDataHaveFiguresButNoPicturesUntilTheirDataAreOpen() throws Exception {
        write(1);
        Split own = TinyData.split();
        Split other = new Split(own.train(), own.train());
        DigitsModel session = new DigitsModel(other, TinyData.config(), 1);
        sessions.add(session);
        session.archive().kept().keepIn(new RunFolder(folder()));
        RunEntry kept = earlier(session, 1).getFirst();
        assertThat(kept.test()).isNull();
        assertThat(kept.evaluationProperty().get().accuracy()).isEqualTo(0.975);
        session.run().apply(TinyData.config(), own);
        until(session, () -> kept.test() == own.test());
        session.run().apply(TinyData.config(), other);
        until(session, () -> kept.test() == null);
    }
}
