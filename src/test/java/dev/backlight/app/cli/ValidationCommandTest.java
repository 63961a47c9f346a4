package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `train --held-out --patience`, on grey pictures whose classes can hardly be told apart.
class ValidationCommandTest {
    private static final String TEST = "Epoch: \\d+ Test Loss: \\d+\\.\\d{4} Test Accuracy: \\d\\.\\d{4}";
    private static final String VALIDATION = " Validation Loss: \\d+\\.\\d{4} Validation Accuracy: \\d\\.\\d{4}";

    @TempDir
    private Path folder;

    private Path data;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder lines = new StringBuilder("label,pixels\n");
        for (int i = 0; i < 90; i++) {
            lines.append(i % 3);
            for (int j = 0; j < 16; j++) {
                lines.append(',').append(random.nextInt(200) + 20 * (i % 3));
            }
            lines.append('\n');
        }
        data = Files.writeString(folder.resolve("greys.csv"), lines);
    }

    @Test
    void theLineStaysWithoutAndGrowsWithHeldOutExamples() throws IOException {
        Path plain = folder.resolve("plain.json");
        Result without = train("--epochs", "2", "--json", plain.toString());
        assertThat(without.out.lines()).hasSize(2).allMatch(line -> line.matches(TEST));
        assertThat(plain).content().doesNotContain("validation", "heldOut", "patience");
        Path json = folder.resolve("held.json");
        Result with = train("--epochs", "2", "--held-out", "12", "--json", json.toString());
        assertThat(with.out.lines()).hasSize(2).allMatch(line -> line.matches(TEST + VALIDATION));
        assertThat(json)
                .content()
                .contains("\"heldOut\" : 12", "\"validation_loss\"", "\"validation_accuracy\"", "\"lastEpoch\" : 2");
    }

    @Test
    void stopsEarlySaysSoAndGoesOnWithMorePatienceToTheSameLines() throws IOException {
        Path state = folder.resolve("stopped.state");
        Result stopped =
                train("--epochs", "200", "--held-out", "12", "--patience", "2", "--save-state", state.toString());
        List<String> lines = stopped.out.lines().toList();
        int epochs = lines.size() - 1;
        assertThat(lines.getLast())
                .isEqualTo("Stopped at epoch " + epochs + ": the validation loss was best at epoch " + (epochs - 2)
                        + ", its weights are back.");

        Result again = run("train", "--data", data.toString(), "--resume", state.toString());
        assertThat(again.code).isEqualTo(2);
        assertThat(again.err).contains("had not become lower for 2 epochs", "patience");
        Result other = run("train", "--data", data.toString(), "--resume", state.toString(), "--held-out", "5");
        assertThat(other.code).isEqualTo(2);
        assertThat(other.err).contains("--held-out");

        Result whole = train("--epochs", "" + (epochs + 2), "--held-out", "12", "--patience", "50");
        Result more = run(
                "train",
                "--data",
                data.toString(),
                "--resume",
                state.toString(),
                "--patience",
                "50",
                "--epochs",
                "" + (epochs + 2));
        assertThat(more.code).as(more.err).isZero();
        assertThat(more.out.lines().toList())
                .isEqualTo(whole.out.lines().skip(epochs).toList());
    }

    @Test
    void impossibleNumbersAreOneSentenceAndExitCodeTwo() {
        refused("hold some out", "--patience", "3");
        refused("-1", "--held-out", "-1");
        refused("can't be held out", "--held-out", "90");
        assertThat(folder).isDirectoryNotContaining("glob:**.json");
    }

    private void refused(String named, String... more) {
        Result result = run(arguments(more));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.err.strip()).contains(named).endsWith(".").doesNotContain("\n");
    }

    private Result train(String... more) {
        Result result = run(arguments(more));
        assertThat(result.code).as(result.err).isZero();
        return result;
    }

    private String[] arguments(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "train";
        all[1] = "--data";
        all[2] = data.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    private static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = BacklightCommand.execute(arguments, List.of(), List.of());
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
