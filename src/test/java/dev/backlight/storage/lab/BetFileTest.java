package dev.backlight.storage.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.record.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BetFileTest {
    @TempDir
    private Path folder;

    @Test
    void betsAreReadAsTheyWereKeptWithTheirLinesAndWithNever() throws IOException {
        Series line = new Series("unseen", new double[] {1, 2.5}, new double[] {0.1, 0.9});
        Map<String, PlacedBet> bets = Map.of(
                "grokking",
                new PlacedBet(new Guess(2.5, 0, line), Double.NaN),
                "parity",
                new PlacedBet(new Guess(Double.NaN, -1, null), Double.POSITIVE_INFINITY));
        Path file = folder.resolve("labs/bets.json");
        BetFile.write(file, bets);
        assertThat(BetFile.read(file)).isEqualTo(bets);
    }

    @Test
    void withoutAFileThereAreNone() throws DataException {
        assertThat(BetFile.read(folder.resolve("none.json"))).isEmpty();
    }

    @Test
    void whatIsNoSuchFileIsToldInOneSentence() throws IOException {
        Path file = folder.resolve("bets.json");
        for (String text : new String[] {"", "[1]", "{\"format\":99,\"bets\":{}}", "null", "{\"format\":1}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> BetFile.read(file))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("holds no bets");
        }
    }
}
