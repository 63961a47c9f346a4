package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.storage.run.RunFileException.Kind;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.TinyData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is taken away, has to make room, or cannot be read or written.
class KeptRunsGoneTest extends RunSessions {
    @Test
    void removingDeletesTheFileAndUndoBringsItBack() throws Exception {
        write(1, 2, 3);
        DigitsModel session = session();
        List<RunEntry> kept = List.copyOf(earlier(session, 3));
        RunArchive archive = session.archive();
        RunEntry middle = kept.get(1);
        archive.setOverlaid(middle, true);
        archive.setOverlaid(archive.current(), false);
        archive.selectedProperty().set(middle);
        assertThat(archive.remove(middle)).isTrue();
        assertThat(archive.runs()).doesNotContain(middle);
        assertThat(archive.selectedProperty().get()).isSameAs(archive.current());
        assertThat(archive.overlaid()).containsExactly(archive.current());
        assertThat(archive.kept().takenAwayProperty().get()).isEqualTo(1);
        until(session, () -> files().size() == 2);

        archive.kept().undo();
        assertThat(archive.runs()).endsWith(kept.toArray(RunEntry[]::new));
        assertThat(archive.kept().takenAwayProperty().get()).isZero();
        until(session, () -> files().size() == 3);
        until(session, () -> middle.test() != null);

        archive.remove(middle);
        archive.remove(kept.getFirst());
        assertThat(archive.kept().takenAwayProperty().get()).isEqualTo(1);
        archive.kept().undo();
        assertThat(archive.runs()).doesNotContain(middle).contains(kept.getFirst(), kept.getLast());
        session.close();
        assertThat(files()).hasSize(2);
        try (Stream<Path> all = Files.list(folder())) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void allOfEarlierSessionsGoAndComeBackAtOnce() throws Exception {
        write(1, 2, 3);
        DigitsModel session = session();
        List<RunEntry> kept = List.copyOf(earlier(session, 3));
        train(session);
        session.archive().kept().removeEarlier();
        assertThat(session.archive().runs()).containsExactly(session.archive().current());
        assertThat(session.archive().kept().hasEarlier()).isFalse();
        until(session, () -> files().size() == 1);
        session.archive().kept().undo();
        assertThat(session.archive().runs()).endsWith(kept.toArray(RunEntry[]::new));
        until(session, () -> files().size() == 4);
    }

    @Test
    void aRunOfThisSessionIsRemovedAndBroughtBackWithItsFile() {
        DigitsModel session = session();
        train(session);
        RunEntry first = session.archive().current();
        begin(session, TinyData.config().withSeed(8));
        until(session, () -> files().size() == 1);
        session.archive().remove(first);
        until(session, () -> files().isEmpty());
        session.archive().kept().undo();
        assertThat(session.archive().runs()).hasSize(2).endsWith(first);
        until(session, () -> files().size() == 1);
    }

    @Test
    void damageIsToldOnceAndTheOthersAreThere() throws Exception {
        write(1, 2);
        Path damaged = files().getFirst();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[100]++;
        Files.write(damaged, bytes);
        DigitsModel session = session();
        earlier(session, 1);
        assertThat(session.archive().kept().problems())
                .extracting(RunFileException::kind)
                .containsExactly(Kind.DAMAGED);
        session.archive().kept().forgetProblems();
        assertThat(session.archive().kept().problems()).isEmpty();
        assertThat(damaged).hasBinaryContent(bytes);
    }

    @Test
    void aRunWhoseFileIsGoneKeepsItsFiguresAndSaysSoOnce() throws Exception {
        write(1);
        DigitsModel session = session();
        RunEntry kept = earlier(session, 1).getFirst();
        Files.delete(files().getFirst());
        for (int i = 0; i < 2; i++) {
            session.archive().selectedProperty().set(kept);
            until(session, () -> !kept.hasWeights());
            session.archive().selectedProperty().set(session.archive().current());
            until(session, kept::isBrief);
        }
        assertThat(session.archive().kept().problems())
                .extracting(RunFileException::kind)
                .containsExactly(Kind.UNREADABLE);
        assertThat(kept.evaluationProperty().get().confusion()).hasDimensions(2, 2);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldAndNothingElseHappens() throws Exception {
        Files.writeString(folder(), "a file in its place");
        DigitsModel session = session();
        train(session);
        until(
                session,
                () -> session.archive().kept().problems().stream()
                        .anyMatch(problem -> problem.kind() == Kind.UNWRITABLE));
        assertThat(session.archive().runs()).hasSize(1);
    }

    @Test
    void theOldestMakeRoomForANewOne() throws Exception {
        write(1, 2, 3);
        DigitsModel session = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        sessions.add(session);
        session.archive().kept().keepIn(new RunFolder(folder(), new RunFolder.Bounds(3, 1L << 30)));
        earlier(session, 3);
        train(session);
        until(session, () -> session.archive().runs().size() == 3);
        assertThat(session.archive().runs()).extracting(RunEntry::number).containsExactly(5, 4, 3);
        assertThat(files()).hasSize(3);
    }

    @Test
    void withoutAFolderNothingIsWrittenAndRemovalCanStillBeUndone() {
        DigitsModel session = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        sessions.add(session);
        train(session);
        RunEntry first = session.archive().current();
        begin(session, TinyData.config().withSeed(8));
        session.archive().remove(first);
        session.archive().kept().undo();
        assertThat(session.archive().runs()).endsWith(first);
        session.close();
        assertThat(folder()).doesNotExist();
    }
}
