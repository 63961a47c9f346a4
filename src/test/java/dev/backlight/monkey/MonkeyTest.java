package dev.backlight.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `mvn -Pmonkey test`: 20,000 gestures over all workspaces, rooms, labs, lessons and languages while networks
/// learn, in eight windows one after the other. `-Dmonkey.gestures` says how many in each, `-Dmonkey.seed` which.
@Tag("monkey")
class MonkeyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void nothingBreaks(int part, TestReporter reporter) {
        Monkey monkey = new Monkey(folder);
        var findings = monkey.play(Integer.getInteger("monkey.gestures", 2_500), part + Long.getLong("monkey.seed", 1));

        reporter.publishEntry("window " + part, monkey.figures());
        assertThat(findings).isEmpty();
    }
}
