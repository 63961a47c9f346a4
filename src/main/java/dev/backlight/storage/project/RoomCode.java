package dev.backlight.storage.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.data.DataException;
import dev.backlight.storage.file.PackedText;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A room of the domains as a share code: which one, what is learned there and how, and what one looks at, but not
/// what has been learned, which comes out the same again.
///
/// @param room its word on the command line
/// @param described documents alone
public record RoomCode(String room, Part described) {
    /// Longer texts are cut by programs that are meant for short messages.
    private static final int LONGEST = 20_000;

    private static final String ROOM = "room";

    /// @throws IllegalArgumentException with one sentence if it would be longer than what can be sent
    public String encode() {
        ObjectNode json = SpecJson.MAPPER.createObjectNode().put(ROOM, room);
        try {
            described.eachDocument((name, document) -> json.set(name, tree(document)));
            String code = PackedText.pack(SpecJson.MAPPER.writeValueAsBytes(json));
            if (code.length() > LONGEST) {
                throw new Refusal(
                        "Your own text makes the code {0} characters long, and {1} are the most: save the project"
                                + " instead.",
                        code.length(), LONGEST);
            }
            return code;
        } catch (IOException impossible) {
            throw new UncheckedIOException("What was kept can't be said as JSON.", impossible);
        }
    }

    private static JsonNode tree(byte[] document) {
        try {
            return SpecJson.MAPPER.readTree(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException("What was kept is no JSON.", impossible);
        }
    }

    /// @param text a code, as `PackedText.unpack` takes it
    /// @throws DataException with one sentence if it is no code, is damaged, or of something else
    public static RoomCode decode(String text) throws DataException {
        byte[] bytes = PackedText.unpack(text);
        try {
            JsonNode json = SpecJson.MAPPER.readTree(bytes);
            if (!json.isObject()) {
                throw new IOException("The description is no object.");
            }
            if (!json.path(ROOM).isTextual()) {
                throw new DataException("This share code is of the playground: paste it there.");
            }
            Part.Writer part = new Part.Writer();
            for (var field : json.properties()) {
                if (!field.getKey().equals(ROOM)) {
                    part.json(field.getKey(), SpecJson.MAPPER.writeValueAsBytes(field.getValue()));
                }
            }
            return new RoomCode(json.get(ROOM).asText(), part.done());
        } catch (DataException told) {
            throw told;
        } catch (IOException damaged) {
            throw PackedText.damaged(damaged);
        }
    }

    /// Whether a code that can be read is one of a room.
    public static boolean isOne(String text) {
        try {
            decode(text);
            return true;
        } catch (DataException _) {
            return false;
        }
    }
}
