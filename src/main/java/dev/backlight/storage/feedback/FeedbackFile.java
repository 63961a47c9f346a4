package dev.backlight.storage.feedback;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The corrections on disk: JSON with a version, each picture as 784 bytes in Base64, each stroke as its points.
public final class FeedbackFile {
    public static final String SUFFIX = ".json";

    private static final String FORMAT = "backlight-feedback";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 26;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final JsonMapper MAPPER = SpecJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FeedbackFile() {}

    private record Content(String format, int version, List<Item> corrections) {}

    private record Item(String when, String data, int said, float certainty, int is, byte[] ink, List<Line> strokes) {}

    private record Line(double width, boolean eraser, double[][] points) {}

    /// What was found where the corrections are kept.
    ///
    /// @param set empty where there was nothing, or nothing readable
    /// @param file where they are to be kept from now on; null where nothing may be written
    /// @param problem what was wrong; `Sentence.NONE` if nothing was
    public record Opened(FeedbackSet set, Path file, Sentence problem) {}

    /// Opens the corrections that are kept in a file, or begins with none. A damaged file is moved aside, never
    /// overwritten.
    public static Opened open(Path file) {
        try {
            return new Opened(read(file), file, Sentence.NONE);
        } catch (DataException unusable) {
            return isOfOthers(file) ? left(unusable.sentence()) : setAside(file, unusable.sentence());
        }
    }

    /// A file of a later version, or one that may not be read, is not damaged: it stays where it is.
    private static boolean isOfOthers(Path file) {
        try {
            JsonNode content = MAPPER.readTree(UserFile.bytes(file, LARGEST));
            return content.path("format").asText().equals(FORMAT)
                    && content.path("version").asInt() > VERSION;
        } catch (JacksonException damaged) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static Opened left(Sentence problem) {
        return new Opened(
                FeedbackSet.EMPTY, null, new Sentence("{0} It stays as it is; new corrections are not kept.", problem));
    }

    private static Opened setAside(Path file, Sentence problem) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path aside =
                file.resolveSibling(name + "-damaged-" + LocalDateTime.now().format(STAMP) + ".json");
        try {
            Files.move(file, aside);
            return new Opened(
                    FeedbackSet.EMPTY, file, new Sentence("{0} It is kept as {1}; a new one begins.", problem, aside));
        } catch (IOException unmovable) {
            return left(problem);
        }
    }

    /// Adds to a file what has changed here since it was last kept from here: what another window has added
    /// meanwhile stays, what it took away stays away. Two programs that do so at the same time wait for each other.
    ///
    /// @param before the set as it was last kept or opened here
    /// @param set as it is now
    /// @throws IOException if it can't be written, or what stands there can't be read; it stays as it was
    public static void keep(Path file, FeedbackSet before, FeedbackSet set) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ExclusiveFile.with(file, () -> {
            boolean there = Files.exists(file);
            write(file, there ? FeedbackMerge.merged(before, set, read(file)) : set);
        });
    }

    /// Writes whole or not at all; the folder is made if need be.
    public static void write(Path file, FeedbackSet set) throws IOException {
        byte[] bytes = bytes(set);
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// What such a file holds.
    ///
    /// @throws IOException if it can't be said as JSON
    public static byte[] bytes(FeedbackSet set) throws IOException {
        return MAPPER.writeValueAsBytes(new Content(
                FORMAT,
                VERSION,
                set.corrections().stream().map(FeedbackFile::item).toList()));
    }

    /// @return the corrections of the file; none if there is no such file
    /// @throws DataException with one sentence if it is damaged, of another version, or can't be read
    public static FeedbackSet read(Path file) throws DataException {
        try {
            return read(file, UserFile.bytes(file, LARGEST));
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException none) {
            return FeedbackSet.EMPTY;
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("The corrections in {0} can't be read.", file), unreadable);
        }
    }

    /// @param file what it is called in a sentence
    /// @param bytes as `bytes(set)` gives them
    /// @throws DataException with one sentence if they are damaged or of another version
    public static FeedbackSet read(Path file, byte[] bytes) throws DataException {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (!FORMAT.equals(tree.path("format").asText())) {
                throw new DataException("{0} holds no corrections of Backlight.", file);
            }
            int version = tree.path("version").asInt();
            if (version != VERSION) { // before the rest, which a later version may have more of
                throw new DataException(
                        "{0} is of version {1}, but this program reads version {2}.", file, version, VERSION);
            }
            Content content = MAPPER.treeToValue(tree, Content.class);
            return new FeedbackSet(
                    content.corrections().stream().map(FeedbackFile::correction).toList());
        } catch (DataException told) {
            throw told;
        } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException damaged) {
            throw new DataException(new Sentence("The corrections in {0} are damaged.", file), damaged);
        }
    }

    private static Item item(Correction c) {
        List<Line> strokes = c.strokes().stream()
                .map(stroke -> new Line(
                        stroke.width(),
                        stroke.eraser(),
                        stroke.points().stream()
                                .map(point -> new double[] {point.x(), point.y()})
                                .toArray(double[][]::new)))
                .toList();
        return new Item(c.when().toString(), c.data(), c.said(), c.certainty(), c.is(), c.ink(), strokes);
    }

    private static Correction correction(Item item) {
        List<Stroke> strokes = item.strokes().stream().map(FeedbackFile::stroke).toList();
        return new Correction(
                Instant.parse(item.when()), item.data(), item.ink(), strokes, item.said(), item.certainty(), item.is());
    }

    /// @throws IllegalArgumentException if it is no stroke
    private static Stroke stroke(Line line) {
        if (line.points().length == 0 || !(line.width() > 0 && line.width() <= 1)) {
            throw new Refusal("A stroke needs points and a width above 0 and at most 1.");
        }
        Point[] points = new Point[line.points().length];
        for (int i = 0; i < points.length; i++) {
            double[] at = line.points()[i];
            if (at.length != 2 || !Double.isFinite(at[0]) || !Double.isFinite(at[1])) {
                throw new Refusal("A point needs two finite numbers.");
            }
            points[i] = new Point(at[0], at[1]);
        }
        return new Stroke(List.of(points), line.width(), line.eraser());
    }
}
