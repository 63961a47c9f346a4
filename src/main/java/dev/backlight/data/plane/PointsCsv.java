package dev.backlight.data.plane;

import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Points as a text file: a line `x1,x2,label` for each, coordinates in [-6, 6], labels 0 to 3, or -1 and 1 for two
/// classes. The first line may be a header; empty lines and lines that begin with `#` are passed over; semicolons
/// and tabs are commas too.
public final class PointsCsv {
    private static final String HEADER = "x1,x2,label";
    private static final long LARGEST_FILE = 1 << 20;

    private PointsCsv() {}

    /// @throws DataException with one sentence that says the file, the line and what is expected there
    public static List<PlanePoint> read(Path file) throws DataException {
        List<String> lines;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataException(
                        "{0} is larger than a megabyte: give at most {1} points.", file, PlaneRecipe.MOST_POINTS);
            }
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no file {0}: check the name.", file), missing);
        } catch (CharacterCodingException binary) {
            throw new DataException(new Sentence("{0} is no text: give lines such as 1.5,-2,0.", file), binary);
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be read.", file), unreadable);
        }
        return points(file, lines);
    }

    private static List<PlanePoint> points(Path file, List<String> lines) throws DataException {
        List<PlanePoint> points = new ArrayList<>();
        boolean signs = false;
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Sentence where = new Sentence("{0}, line {1}:", file, i + 1);
            String[] fields = line.split("[,;\t]", -1);
            if (first && isHeader(fields)) {
                first = false;
                continue;
            }
            first = false;
            if (fields.length != 3) {
                throw new DataException("{0} there are {1} values where x1,x2,label are three.", where, fields.length);
            }
            float label = number(where, new Sentence("label"), fields[2]);
            signs |= label == -1;
            if (label != Math.rint(label) || label < -1 || label >= PlaneRecipe.MOST_CLASSES) {
                throw new DataException("{0} the label is {1}: give 0 to 3, or -1 and 1.", where, fields[2].strip());
            }
            points.add(new PlanePoint(coordinate(where, "x1", fields[0]), coordinate(where, "x2", fields[1]), label));
        }
        if (points.size() < 2 || points.size() > PlaneRecipe.MOST_POINTS) {
            throw new DataException(
                    "{0} has {1} points: give 2 to {2}, each as a line such as 1.5,-2,0.",
                    file, points.size(), PlaneRecipe.MOST_POINTS);
        }
        return signs ? unsigned(file, points) : List.copyOf(points);
    }

    private static boolean isHeader(String[] fields) {
        return fields.length == 3
                && !fields[0].isBlank()
                && Character.isLetter(fields[0].strip().charAt(0))
                && !fields[0].strip().equalsIgnoreCase("nan")
                && !fields[0].strip().equalsIgnoreCase("infinity");
    }

    private static float number(Sentence where, Object name, String text) throws DataException {
        try {
            return Float.parseFloat(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new DataException(
                    new Sentence("{0} {1} is \"{2}\", which is no number.", where, name, text.strip()), noNumber);
        }
    }

    private static float coordinate(Sentence where, String name, String text) throws DataException {
        float value = number(where, name, text);
        if (!(Math.abs(value) <= PlanePoint.LIMIT)) {
            throw new DataException(
                    "{0} {1} is {2}, but the plane reaches from -6 to 6: scale the points first.",
                    where, name, text.strip());
        }
        return value;
    }

    private static List<PlanePoint> unsigned(Path file, List<PlanePoint> points) throws DataException {
        List<PlanePoint> changed = new ArrayList<>();
        for (PlanePoint point : points) {
            if (Math.abs(point.label()) != 1) {
                throw new DataException("{0} has labels -1 and others than 1: give -1 and 1, or 0 to 3.", file);
            }
            changed.add(new PlanePoint(point.x1(), point.x2(), point.label() > 0 ? 1 : 0));
        }
        return List.copyOf(changed);
    }

    /// The text of a file that `read` takes.
    public static String format(List<PlanePoint> points) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (PlanePoint point : points) {
            text.append(point.x1()).append(',').append(point.x2()).append(',');
            text.append(
                    point.label() == Math.rint(point.label())
                            ? String.format(Locale.ROOT, "%.0f", point.label())
                            : Float.toString(point.label()));
            text.append('\n');
        }
        return text.toString();
    }
}
