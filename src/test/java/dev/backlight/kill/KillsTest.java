package dev.backlight.kill;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `mvn -Pkills test`: programs that are killed in the middle of each kind of save, `-Dkills.times=100` of each,
/// `-Dkills.seed=2`. The file there is whole each time.
@Tag("kills")
class KillsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theFileStaysWhole(Saved kind, TestReporter reporter) throws Exception {
        Kills kills = new Kills(kind, folder, Long.getLong("kills.seed", 1));

        assertThatCode(() -> kills.inTheMiddle(Integer.getInteger("kills.times", 100)))
                .doesNotThrowAnyException();
        reporter.publishEntry(
                kind.name(), kills.programs() + " programs, " + kills.leftOver() + " left a temporary file behind");
    }
}
