package dev.backlight.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `mvn -Pfuzz test`: many spoilt files for each reader. `-Dfuzz.inputs` says how many, `-Dfuzz.seed` which; what
/// is found is put into target/fuzz, and belongs into `found` beside this test's resources.
@Tag("fuzz")
class ReadersFuzzTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readOrSayWhatIsWrong(Fuzzed format, TestReporter reporter) throws IOException {
        Fuzzing fuzzing = new Fuzzing(format, folder);
        var findings = fuzzing.run(Integer.getInteger("fuzz.inputs", 20_000), Long.getLong("fuzz.seed", 2));

        reporter.publishEntry(format.name(), fuzzing.figures());
        assertThat(findings).isEmpty();
    }
}
