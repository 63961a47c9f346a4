package dev.backlight.app.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.app.cli.BacklightCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `train --domain NAME`.
class DomainCommandTest {
    @Test
    void tasteIsTrainedAndReported(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("figures.json");
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String[] line = {"train", "--domain", "taste", "--seed", "2", "--json", json.toString()};
            assertThat(BacklightCommand.execute(line, List.of(), List.of())).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("And 2 factors: off by 0.7");
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(json));
        assertThat(report.get("domain").asText()).isEqualTo("taste");
        assertThat(report.get("seed").asInt()).isEqualTo(2);
        assertThat(report.get("factors2").asDouble()).isLessThan(0.775);
        assertThat(report.get("biases").asDouble()).isGreaterThan(0.78);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --domain sound --epochs 3 | --epochs doesn't belong to the domain sound",
                "train --domain sound --task names | --task doesn't belong to the domain sound",
                "train --domain sound --data x.wav | The domain sound has its own data: leave --data out.",
                "train --domain sound --threads 0 | 0 threads can't be used",
                "train --domain smell | \"smell\" is no domain: choose text, attention, sound",
            })
    void wrongUseIsOneSentenceAndCodeTwo(String line, String part) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = BacklightCommand.execute(line.strip().split(" "), List.of(), List.of());
            assertThat(code).as(line).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .contains(part.strip())
                .endsWith(".")
                .doesNotContain("\n");
    }
}
