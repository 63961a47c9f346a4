package dev.backlight.storage.plane;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backlight.data.DataException;
import dev.backlight.storage.file.PackedText;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.plane.PlaneConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The playground's configuration as a short text one can send, as `PackedText` packs it.
public final class ShareCode {
    private ShareCode() {}

    public static String encode(PlaneConfig config) {
        try {
            return PackedText.pack(PlaneJson.MAPPER.writeValueAsBytes(PlaneJson.of(config)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A configuration can't be said as JSON.", impossible);
        }
    }

    /// Two playgrounds that are compared, as one text: A's code and B's.
    public static String encode(PlaneConfig first, PlaneConfig second) {
        return encode(first) + PackedText.BETWEEN + encode(second);
    }

    /// @param given a code, or two of playgrounds that are compared
    /// @return one or two
    /// @throws DataException as `decode`
    public static List<PlaneConfig> decodeAll(String given) throws DataException {
        String text = PackedText.plain(given);
        int between = text.indexOf(PackedText.BETWEEN);
        int second = between < 0
                ? text.indexOf(PackedText.PREFIX, PackedText.PREFIX.length()) // the plus may have got lost
                : between + 1;
        return second < 0
                ? List.of(decode(text))
                : List.of(decode(text.substring(0, between < 0 ? second : between)), decode(text.substring(second)));
    }

    /// @param text a code, as `PackedText.unpack` takes it
    /// @throws DataException with one sentence if it is no code, is damaged, or holds something impossible
    public static PlaneConfig decode(String text) throws DataException {
        byte[] bytes = PackedText.unpack(text);
        PlaneJson json;
        try {
            JsonNode tree = PlaneJson.MAPPER.readTree(bytes);
            if (tree.has("room")) {
                throw new DataException(
                        "This share code is of a room of the domains, {0}: paste it there.",
                        tree.get("room").asText());
            }
            json = PlaneJson.MAPPER.readValue(bytes, PlaneJson.class);
            if (json == null) {
                throw new IOException("The description is empty.");
            }
        } catch (DataException told) {
            throw told;
        } catch (IOException damaged) {
            throw PackedText.damaged(damaged);
        }
        return sound(new Sentence("This share code"), json);
    }

    static PlaneConfig sound(Object what, PlaneJson json) throws DataException {
        try {
            return json.config();
        } catch (IllegalArgumentException | IOException impossible) {
            throw new DataException(
                    new Sentence("{0} holds something impossible. {1}", what, Told.of(impossible)), impossible);
        }
    }
}
