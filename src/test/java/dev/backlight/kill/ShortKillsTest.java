package dev.backlight.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `KillsTest` does at length, once.
class ShortKillsTest {
    @TempDir
    Path folder;

    @Test
    void aProjectStaysWhole() {
        assertThatCode(() -> new Kills(Saved.PROJECT, folder, 1).inTheMiddle(1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsReadAndWhatIsCutIsNot(Saved kind) throws Exception {
        Path file = folder.resolve("kept");
        kind.save(folder).to(file);
        kind.read(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        boolean told = false;
        try {
            kind.read(file);
        } catch (IOException damaged) {
            told = true;
        }
        assertThat(told).as("half a file is noticed").isTrue();
    }
}
