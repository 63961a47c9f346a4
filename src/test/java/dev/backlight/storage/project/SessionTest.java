package dev.backlight.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    /// A hundred take half a minute; `-Dbacklight.kills=100` asks for them.
    private static final int KILLS = Integer.getInteger("backlight.kills", 6);

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsThereAgainAndAGoodEndIsNoCrash() throws IOException {
        try (Session first = Session.take(folder)) {
            assertThat(first.hasCrashed()).isFalse();
            assertThat(first.last().project()).isNull();
            first.keep(ProjectFileTest.project(1));
            first.keep(ProjectFileTest.project(2));
        }
        try (Session second = Session.take(folder)) {
            assertThat(second.hasCrashed()).isFalse();
            assertThat(second.last().project()).isEqualTo(ProjectFileTest.project(2));
        }
    }

    @Test
    void aSecondWindowHasAPlaceOfItsOwn() throws IOException {
        try (Session first = Session.take(folder);
                Session second = Session.take(folder)) {
            first.keep(ProjectFileTest.project(1));
            assertThat(second.last().project()).isNull();
        }
    }

    @Test
    void aDamagedCopyGivesWayToTheOneBefore() throws IOException {
        try (Session first = Session.take(folder)) {
            first.keep(ProjectFileTest.project(1));
            first.keep(ProjectFileTest.project(2));
            Files.writeString(folder.resolve("1/state.backlight"), "damaged");
            Session.Found found = first.last();
            assertThat(found.project()).isEqualTo(ProjectFileTest.project(1));
            assertThat(found.problem()).hasMessageContaining("damaged");
        }
    }

    /// At a logout the system asks every program to end; that is no crash.
    @Test
    void anEndByTheSystemIsNoCrash() throws Exception {
        assumeTrue(ProcessHandle.current().supportsNormalTermination());
        Process child = saver(folder.resolve("mine.backlight"));
        child.destroy();
        child.waitFor();
        try (Session after = Session.take(folder)) {
            assertThat(after.hasCrashed()).isFalse();
            assertThat(after.last().project()).isNotNull();
        }
    }

    @Test
    void whereverAProgramIsKilledTheOldOrTheNewProjectIsWhole() throws Exception {
        Random random = new Random(5);
        Path file = folder.resolve("mine.backlight");
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = saver(file);
            child.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertThat(ProjectFile.read(file).part("digits").isEmpty()).isFalse();
            try (Session after = Session.take(folder)) {
                assertThat(after.hasCrashed()).isTrue();
                assertThat(after.last().project()).isNotNull();
            }
        }
    }

    /// A program that saves, and has saved once.
    private Process saver(Path file) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(child.getInputStream().read()).as("it has saved once").isEqualTo('.');
        return child;
    }

    /// Saves for ever, until it is killed.
    static final class Saver {
        private Saver() {}

        public static void main(String[] args) throws IOException {
            Session session = Session.take(Path.of(args[0]));
            for (int i = 0; ; i++) {
                ProjectFile.write(Path.of(args[1]), ProjectFileTest.project(i));
                session.keep(ProjectFileTest.project(i));
                if (i == 0) {
                    System.out.write('.');
                    System.out.flush();
                }
            }
        }
    }
}
