package dev.backlight.storage.plane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PointsCsv;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Sentence;
import dev.backlight.training.plane.PlaneConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The playground on disk: its configuration as JSON, its points as CSV.
public final class PlaneFile {
    private static final String FORMAT = "backlight-playground";
    private static final long LARGEST_FILE = 4 << 20;

    private PlaneFile() {}

    private record Content(String format, Integer version, PlaneJson playground) {}

    /// Writes whole or not at all.
    public static void write(Path file, PlaneConfig config) throws IOException {
        byte[] bytes = bytes(config);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// What such a file holds.
    public static byte[] bytes(PlaneConfig config) throws IOException {
        return PlaneJson.MAPPER
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(new Content(FORMAT, PlaneJson.VERSION, PlaneJson.of(config)));
    }

    /// @throws DataException with one sentence if the file is missing, damaged, or no playground of ours
    public static PlaneConfig read(Path file) throws DataException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataException("{0} is too large for a playground: choose another file.", file);
            }
            return read(file.toString(), UserFile.bytes(file));
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no file {0}: check the name.", file), missing);
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be read.", file), unreadable);
        }
    }

    /// @param file what the bytes are called in a sentence
    /// @throws DataException with one sentence if they are damaged or no playground of ours
    public static PlaneConfig read(String file, byte[] bytes) throws DataException {
        Content content;
        try {
            content = PlaneJson.MAPPER.readValue(bytes, Content.class);
        } catch (com.fasterxml.jackson.core.JacksonException damaged) {
            throw new DataException(
                    new Sentence("{0} is no playground of Backlight, or it is damaged: save it again.", file), damaged);
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be read.", file), unreadable);
        }
        if (content == null || !FORMAT.equals(content.format()) || content.playground() == null) {
            throw new DataException("{0} is no playground of Backlight: choose another file.", file);
        }
        if (content.version() == null || content.version() != PlaneJson.VERSION) {
            throw new DataException(
                    "{0} is of version {1}, but this program reads version {2}: use the Backlight it comes from.",
                    file, content.version(), PlaneJson.VERSION);
        }
        return ShareCode.sound(file.toString(), content.playground());
    }

    /// A playground that stands inside another file, with the same fields as in a file of its own.
    ///
    /// @param what names it in a refusal
    /// @throws DataException with one sentence if it holds something unknown or impossible
    public static PlaneConfig ofTree(Object what, JsonNode tree) throws DataException {
        try {
            return ShareCode.sound(what, PlaneJson.MAPPER.treeToValue(tree, PlaneJson.class));
        } catch (com.fasterxml.jackson.core.JacksonException damaged) {
            throw new DataException(
                    new Sentence("{0} is no playground of Backlight, or it is damaged: save it again.", what), damaged);
        }
    }

    /// Points of a CSV file.
    ///
    /// @throws DataException with one sentence, if need be with the line, if it is missing or damaged
    public static List<PlanePoint> readPoints(Path file) throws DataException {
        return PointsCsv.read(file);
    }

    /// Writes points as `PointsCsv` reads them, whole or not at all.
    public static void writePoints(Path file, List<PlanePoint> points) throws IOException {
        AtomicFile.write(file, out -> out.write(PointsCsv.format(points).getBytes(StandardCharsets.UTF_8)));
    }
}
