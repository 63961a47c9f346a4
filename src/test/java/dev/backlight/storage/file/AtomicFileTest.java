package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsReplacedIsNeverGoneInBetween() throws Exception {
        Path file = folder.resolve("kept");
        AtomicFile.write(file, out -> out.write(1));
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_CREATE);
            AtomicFile.write(file, out -> out.write(2));
            Files.createFile(folder.resolve("end"));
            assertThat(eventsUntil(watch, "ENTRY_CREATE end")).doesNotContain("ENTRY_DELETE kept");
        }
        assertThat(file).hasBinaryContent(new byte[] {2});
    }

    private static List<String> eventsUntil(WatchService watch, String last) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (!seen.contains(last)) {
            WatchKey key = watch.poll(1, TimeUnit.MINUTES);
            assertThat(key).isNotNull();
            for (WatchEvent<?> event : key.pollEvents()) {
                seen.add(event.kind().name() + " " + event.context());
            }
            key.reset();
        }
        return seen;
    }

    @Test
    void whatOnlyItsOwnerMayReadStaysSo() throws Exception {
        FileStore store = Files.getFileStore(folder);
        assumeThat(store.supportsFileAttributeView(PosixFileAttributeView.class))
                .isTrue();
        Path file = folder.resolve("mine");
        AtomicFile.write(file, out -> out.write(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, out -> out.write(2));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAKilledProgramLeftBehindGoesAndWhatIsBeingWrittenStays() throws IOException {
        Path old = Files.createFile(folder.resolve(".backlight-" + UUID.randomUUID() + ".part"));
        Path young = Files.createFile(folder.resolve(".backlight-" + UUID.randomUUID() + ".part"));
        Path another = Files.createFile(folder.resolve("letter.part"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(old, yesterday);
        Files.setLastModifiedTime(another, yesterday);
        AtomicFile.write(folder.resolve("kept"), out -> out.write(1));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(another).exists();
    }

    @Test
    void contentThatClosesItsStreamIsWrittenWhole() throws IOException {
        Path file = folder.resolve("closed");
        AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            out.close();
        });
        assertThat(file).hasSize(100_000);
    }

    @Test
    void aLinkThatLeadsNowhereAndANameTooLongAreToldBeforehand() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone/model"));
        assertThatThrownBy(() -> AtomicFile.check(link)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> AtomicFile.check(folder.resolve("\u5b57".repeat(86))))
                .isInstanceOf(DataException.class);
        AtomicFile.check(folder.resolve("\u5b57".repeat(85)));
    }

    /// The folder is missing, or something that is no file stands in its place.
    @Test
    void whereNoFileCanBeNothingIsBegun() throws IOException {
        Path nowhere = folder.resolve("gone").resolve("model");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        for (Path file : List.of(nowhere, taken)) {
            assertThatThrownBy(() -> AtomicFile.write(file, _ -> {
                        throw new AssertionError("begun");
                    }))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            file + " can't be written: choose a file in a folder that exists and may be written to.");
        }
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path model = Files.writeString(folder.resolve("model"), "old");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("desk")).resolve("link"), model);
        AtomicFile.write(link, out -> out.write('n'));
        assertThat(link).isSymbolicLink();
        assertThat(model).hasContent("n");
    }

    @Test
    void whatFailsHalfwayLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "before");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(UnwritableException.class)
                .hasMessageContaining("the disk is full");
        assertThatThrownBy(() -> AtomicFile.write(file, _ -> {
                    throw new DataException("Nothing to write.");
                }))
                .as("said already")
                .isExactlyInstanceOf(DataException.class)
                .hasMessage("Nothing to write.");
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("kept");
    }

    /// There or not, by any way of writing it.
    @Test
    void oneFileHasManyNames() throws IOException {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), desk);
        Path around = desk.resolve("..").resolve("desk").resolve("model");
        assertThat(AtomicFile.isSame(desk.resolve("model"), link.resolve("model")))
                .isTrue();
        assertThat(AtomicFile.isSame(desk.resolve("model"), around)).isTrue();
        assertThat(AtomicFile.isSame(desk.resolve("model"), desk.resolve("other")))
                .isFalse();
        Path model = Files.createFile(desk.resolve("model"));
        assertThat(AtomicFile.isSame(model, link.resolve("model"))).isTrue();
        assertThat(AtomicFile.isSame(model, desk.resolve("other"))).isFalse();
        Path other = Files.createLink(desk.resolve("other"), model);
        assertThat(AtomicFile.isSame(model, other)).as("one file of two names").isTrue();
        assertThat(AtomicFile.isSame(model, Files.createFile(desk.resolve("third"))))
                .isFalse();
    }
}
