package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.storage.SomeRun;
import dev.backlight.storage.run.RunFileException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path parent;

    @Test
    void aFolderThatIsNotThereHoldsNothingAndIsMadeByTheFirstRun() throws Exception {
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        assertThat(folder.glance(() -> false)).isEqualTo(new RunFolder.Content(List.of(), List.of()));
        write(folder, 3);
        assertThat(numbers(folder)).containsExactly(4);
    }

    @Test
    void theNewestComesFirst() throws Exception {
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        for (int minutes : new int[] {5, 1, 9, 3}) {
            write(folder, minutes);
        }
        assertThat(numbers(folder)).containsExactly(10, 6, 4, 2);
    }

    @Test
    void whatCannotBeReadIsPassedOverAndStays() throws Exception {
        RunFolder folder = folder(new RunFolder.Bounds(1, 1));
        Path sound = write(folder, 1);
        Path cut = folder.path().resolve("cut" + RunFile.SUFFIX);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(sound), 200));
        Path foreign = folder.path().resolve("foreign" + RunFile.SUFFIX);
        Files.writeString(foreign, "# notes");
        Files.writeString(folder.path().resolve("notes.txt"), "these are nobody's business");
        RunFolder.Content content = folder.glance(() -> false);
        assertThat(content.runs()).hasSize(1);
        assertThat(content.problems()).extracting(RunFileException::file).containsExactlyInAnyOrder(cut, foreign);
        assertThat(content.problems())
                .extracting(RunFileException::kind)
                .containsExactlyInAnyOrder(Kind.DAMAGED, Kind.FOREIGN);
        folder.bound();
        assertThat(cut).exists();
        assertThat(foreign).exists();
        assertThat(folder.path().resolve("notes.txt")).exists();
    }

    @Test
    void ofTooManyRunsTheOldestGoButNoneOfThisSession() throws Exception {
        for (int minutes = 6; minutes < 12; minutes++) {
            write(folder(RunFolder.Bounds.STANDARD), minutes);
        }
        RunFolder folder = folder(new RunFolder.Bounds(4, 1L << 40));
        folder.glance(() -> false);
        assertThat(folder.bound().gone()).hasSize(2);
        assertThat(numbers(folder)).containsExactly(12, 11, 10, 9);
        folder.glance(() -> false);
        for (int minutes = 0; minutes < 6; minutes++) { // older than any, but of this session
            write(folder, minutes);
            folder.bound();
        }
        assertThat(numbers(folder)).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void ofTooManyBytesTheOldestWeightsGoFirstThenTheOldestRuns() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int minutes = 0; minutes < 4; minutes++) {
            files.add(write(folder(RunFolder.Bounds.STANDARD), minutes));
        }
        long all = bytes(files);
        RunFolder folder = folder(new RunFolder.Bounds(200, all - 1));
        folder.glance(() -> false);
        RunFolder.Room room = folder.bound();
        assertThat(room.lightened()).containsExactly(files.getFirst());
        assertThat(room.gone()).isEmpty();
        assertThat(RunFile.glance(files.getFirst()).hasWeights()).isFalse();
        assertThat(RunFile.glance(files.get(1)).hasWeights()).isTrue();

        RunFolder small = folder(new RunFolder.Bounds(200, Files.size(files.getFirst()) * 2 + 10));
        small.glance(() -> false);
        room = small.bound();
        assertThat(room.lightened()).containsExactly(files.get(1), files.get(2), files.get(3));
        assertThat(room.gone()).containsExactly(files.get(0), files.get(1));
    }

    @Test
    void aRunThatAnotherProgramHasWrittenAnewIsNotGivenUp() throws Exception {
        Path first = write(folder(RunFolder.Bounds.STANDARD), 1);
        write(folder(RunFolder.Bounds.STANDARD), 2);
        RunFolder folder = folder(new RunFolder.Bounds(1, 1L << 40));
        folder.glance(() -> false);
        RunFolder other = folder(RunFolder.Bounds.STANDARD);
        other.write(first, SomeRun.of(SomeRun.at(1).config(), 300, 30));
        assertThat(folder.bound().gone()).isEmpty();
        assertThat(numbers(folder)).containsExactly(31, 3);
    }

    @Test
    void whatIsTakenAwayCanBeBroughtBackUntilItIsForgotten() throws Exception {
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        Path file = write(folder, 1);
        byte[] content = Files.readAllBytes(file);
        folder.takeAway(file);
        assertThat(file).doesNotExist();
        assertThat(numbers(folder)).isEmpty();
        folder.bringBack(file);
        assertThat(file).hasBinaryContent(content);
        folder.takeAway(file);
        folder.forget(file);
        try (Stream<Path> left = Files.list(folder.path())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAnEndedProgramHadTakenAwayGoesAfterADayAndNotBefore() throws Exception {
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        Path file = write(folder, 1);
        folder.takeAway(file);
        folder(RunFolder.Bounds.STANDARD).glance(() -> false);
        Path removed = file.resolveSibling(file.getFileName() + ".removed");
        assertThat(removed).exists();
        Files.setLastModifiedTime(removed, FileTime.from(Instant.now().minusSeconds(100_000)));
        folder(RunFolder.Bounds.STANDARD).glance(() -> false);
        assertThat(removed).doesNotExist();
    }

    @Test
    void twoProgramsWriteAtTheSameTimeAndLoseNothing() throws Exception {
        Thread[] programs = new Thread[2];
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int p = 0; p < programs.length; p++) {
            int from = 20 * p;
            programs[p] = new Thread(() -> {
                try {
                    RunFolder folder = folder(RunFolder.Bounds.STANDARD);
                    folder.glance(() -> false);
                    for (int i = 0; i < 20; i++) {
                        Path file = folder.fresh(SomeRun.BEGIN);
                        folder.write(file, SomeRun.at(from + i));
                        folder.write(file, SomeRun.at(from + i));
                        folder.bound();
                    }
                } catch (IOException unwritable) {
                    failures.add(unwritable);
                }
            });
            programs[p].start();
        }
        for (Thread program : programs) {
            program.join();
        }
        assertThat(failures).isEmpty();
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        assertThat(folder.glance(() -> false).problems()).isEmpty();
        assertThat(numbers(folder))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneSentence() throws Exception {
        Files.writeString(parent.resolve("runs"), "a file in its place");
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        assertThat(folder.glance(() -> false).problems()).hasSize(1);
        assertThatThrownBy(() -> write(folder, 1))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("can't be written")
                .hasMessageContaining(folder.path().toString());
    }

    @Test
    void whoClosesNeedNotWaitForTheRest() throws Exception {
        RunFolder folder = folder(RunFolder.Bounds.STANDARD);
        write(folder, 1);
        assertThat(folder.glance(() -> true).runs()).isEmpty();
    }

    private RunFolder folder(RunFolder.Bounds bounds) {
        return new RunFolder(parent.resolve("runs"), bounds);
    }

    private static Path write(RunFolder folder, int minutes) throws IOException {
        Path file = folder.fresh(SomeRun.BEGIN.plusSeconds(minutes));
        folder.write(file, SomeRun.at(minutes));
        return file;
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private List<Integer> numbers(RunFolder folder) {
        return folder(RunFolder.Bounds.STANDARD).glance(() -> false).runs().stream()
                .map(found -> found.run().number())
                .toList();
    }
}
