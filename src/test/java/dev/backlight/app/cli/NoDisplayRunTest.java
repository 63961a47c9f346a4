package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.TinyData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDisplayRunTest {
    @TempDir
    Path folder;

    /// As the charts of the window do.
    @Test
    void saysHowTheTrainingStandsWhenItEnds() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        NoDisplayRun run = new NoDisplayRun(out, out, folder, "");

        int code = run.run(TinyData.split(), TinyData.config().withEpochs(6));

        assertThat(code).isZero();
        List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(5)).startsWith("Epoch: 6 ");
        assertThat(lines.get(6)).matches("(It overfits since|The loss |Every example ).*\\.");
    }
}
