package dev.backlight.storage.lab;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A person's bets on labs, as one JSON file.
public final class BetFile {
    /// Rises when older programs could not read what is written.
    private static final int FORMAT = 1;

    private static final long LARGEST = 1 << 26;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a later program may add some
            .build();

    private BetFile() {}

    /// @param bets by the labs' names
    private record Saved(int format, Map<String, PlacedBet> bets) {}

    /// @param bets by the labs' names
    /// @throws IOException if it can't be written; whatever stood there before still does
    public static void write(Path file, Map<String, PlacedBet> bets) throws IOException {
        byte[] text = MAPPER.writeValueAsBytes(new Saved(FORMAT, new TreeMap<>(bets)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(text));
    }

    /// The bets by the labs' names; none if there is no file.
    ///
    /// @throws DataException with one sentence if it is no such file, or of a later program
    public static Map<String, PlacedBet> read(Path file) throws DataException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Saved saved;
        try {
            saved = MAPPER.readValue(UserFile.bytes(file, LARGEST), Saved.class);
        } catch (DataException told) {
            throw told;
        } catch (IOException damaged) {
            throw unreadable(file);
        }
        if (saved == null || saved.bets() == null || saved.format() > FORMAT) {
            throw unreadable(file);
        }
        saved.bets().values().removeIf(bet -> bet == null || bet.guess() == null);
        return saved.bets();
    }

    /// One bet as JSON.
    public static byte[] bytes(PlacedBet bet) {
        try {
            return MAPPER.writeValueAsBytes(bet);
        } catch (IOException impossible) {
            throw new IllegalStateException("A bet can't be said as JSON.", impossible);
        }
    }

    /// The bet that `bytes` wrote.
    ///
    /// @throws IOException if it is none
    public static PlacedBet bet(byte[] json) throws IOException {
        PlacedBet bet = MAPPER.readValue(json, PlacedBet.class);
        if (bet == null || bet.guess() == null) {
            throw new IOException("There is no bet.");
        }
        return bet;
    }

    private static DataException unreadable(Path file) {
        return new DataException(
                "{0} holds no bets, or those of a later program: move it away, and new ones are kept.", file);
    }
}
