package dev.backlight.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A few spoilt files for each reader, the same in each run.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadersTest {
    private static final int INPUTS = 50;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readOrSayWhatIsWrong(Fuzzed format) throws IOException {
        assertThat(new Fuzzing(format, folder).run(INPUTS, 1)).isEmpty();
    }
}
