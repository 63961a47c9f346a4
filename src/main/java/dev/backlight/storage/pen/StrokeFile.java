package dev.backlight.storage.pen;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Drawings as files: `{"strokes": [{"width": 0.077, "eraser": false, "points": [[0.3, 0.2], …]}]}`, coordinates in
/// [0, 1] of the canvas side, y downwards.
public final class StrokeFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final long LARGEST = 1 << 24;

    private StrokeFile() {}

    private record Drawing(List<Line> strokes) {}

    private record Line(double width, boolean eraser, List<double[]> points) {}

    /// @throws DataException with one sentence if the file is missing or no drawing
    public static List<Stroke> read(Path file) throws DataException {
        try {
            return read(file, UserFile.bytes(file, LARGEST));
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no drawing {0}: check the name.", file), missing);
        } catch (JacksonException damaged) {
            throw new DataException(
                    new Sentence("{0} is no drawing: it must be JSON with a list \"strokes\".", file), damaged);
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be read.", file), unreadable);
        }
    }

    /// @param file what the bytes are called in a sentence
    /// @throws IOException if they hold no drawing
    public static List<Stroke> read(Path file, byte[] bytes) throws IOException {
        Drawing drawing = JSON.readValue(bytes, Drawing.class);
        if (drawing == null || drawing.strokes() == null) {
            throw new DataException("{0} holds no drawing: it needs a list \"strokes\".", file);
        }
        List<Stroke> strokes = new ArrayList<>();
        for (Line line : drawing.strokes()) {
            strokes.add(stroke(file, line));
        }
        return strokes;
    }

    /// Writes whole or not at all.
    public static void write(Path file, List<Stroke> strokes) throws IOException {
        byte[] bytes = bytes(strokes);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// What such a file holds.
    public static byte[] bytes(List<Stroke> strokes) throws IOException {
        List<Line> lines = strokes.stream()
                .map(stroke -> new Line(
                        stroke.width(),
                        stroke.eraser(),
                        stroke.points().stream()
                                .map(point -> new double[] {point.x(), point.y()})
                                .toList()))
                .toList();
        return JSON.writeValueAsBytes(new Drawing(lines));
    }

    private static Stroke stroke(Path file, Line line) throws DataException {
        boolean sound = line != null
                && line.points() != null
                && !line.points().isEmpty()
                && line.width() > 0
                && line.width() <= 1
                && line.points().stream()
                        .allMatch(p ->
                                p != null && p.length == 2 && Arrays.stream(p).allMatch(Double::isFinite));
        if (!sound) {
            throw new DataException(
                    "{0} has a stroke without points [x, y] or with a width that is not above 0 and at most 1.", file);
        }
        return new Stroke(line.points().stream().map(p -> new Point(p[0], p[1])).toList(), line.width(), line.eraser());
    }
}
