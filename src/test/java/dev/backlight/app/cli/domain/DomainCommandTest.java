package dev.backlight.app.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.cli.BacklightCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `train --domain NAME`.
class DomainCommandTest {
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
