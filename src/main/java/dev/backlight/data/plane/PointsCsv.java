package dev.backlight.data.plane;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.table.Labels;
import dev.backlight.data.table.Numerals;
import dev.backlight.data.table.Row;
import dev.backlight.data.table.Table;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Points as a text file: a line `x1,x2,label` for each, coordinates in [-6, 6], labels 0 to 3 or 1 to 4, or -1 and
/// 1 for two classes. A header says where the label is; without one it is last. Spreadsheets' dialects are read as
/// of any
/// `Table`.
public final class PointsCsv {
    private static final String HEADER = "x1,x2,label";
    private static final int COLUMNS = 3;
    private static final long LARGEST_FILE = 1 << 20;

    private PointsCsv() {}

    /// @throws DataException with one sentence that says the file, the line and what is expected there
    public static List<PlanePoint> read(Path file) throws DataException {
        try (InputStream in = UserFile.open(file, UserFile.LONGEST)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataException(
                        "{0} is larger than a megabyte: give at most {1} points.", file, PlaneRecipe.MOST_POINTS);
            }
            try (Table table = Table.open(in, file)) {
                return points(file, table);
            }
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no file {0}: check the name.", file), missing);
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be read.", file), unreadable);
        }
    }

    private static List<PlanePoint> points(Path file, Table table) throws IOException {
        int named = Labels.column(table.header());
        int labelColumn = named >= 0 && named < COLUMNS ? named : COLUMNS - 1;
        int x1 = labelColumn == 0 ? 1 : 0;
        int x2 = labelColumn == COLUMNS - 1 ? 1 : COLUMNS - 1;
        Numerals numerals = table.numerals();
        List<PlanePoint> points = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            Sentence where = new Sentence("{0}, line {1}:", file, row.line());
            List<String> fields = row.fields();
            if (fields.size() != COLUMNS) {
                throw new DataException("{0} there are {1} values where x1,x2,label are three.", where, fields.size());
            }
            String said = fields.get(labelColumn);
            double label = number(where, new Sentence("label"), said, numerals);
            if (label != Math.rint(label) || label < -1 || label > PlaneRecipe.MOST_CLASSES) {
                throw new DataException("{0} the label is {1}: give 0 to 3, or -1 and 1.", where, said);
            }
            points.add(new PlanePoint(
                    coordinate(where, "x1", fields.get(x1), numerals),
                    coordinate(where, "x2", fields.get(x2), numerals),
                    (float) label));
        }
        if (points.size() < 2 || points.size() > PlaneRecipe.MOST_POINTS) {
            throw new DataException(
                    "{0} has {1} points: give 2 to {2}, each as a line such as 1.5,-2,0.",
                    file, points.size(), PlaneRecipe.MOST_POINTS);
        }
        return fromZero(file, points);
    }

    /// Classes that are counted from 1, or are -1 and 1, become those from 0.
    private static List<PlanePoint> fromZero(Path file, List<PlanePoint> points) throws DataException {
        float least = PlaneRecipe.MOST_CLASSES;
        float most = 0;
        for (PlanePoint point : points) {
            least = Math.min(least, point.label());
            most = Math.max(most, point.label());
        }
        if (least < 0) {
            return unsigned(file, points);
        }
        if (least == 0 && most == PlaneRecipe.MOST_CLASSES) {
            throw new DataException(
                    "{0} has the labels 0 and {1}: give 0 to 3, or 1 to 4.", file, PlaneRecipe.MOST_CLASSES);
        }
        float from = least == 1 || most == PlaneRecipe.MOST_CLASSES ? 1 : 0;
        return points.stream()
                .map(point -> new PlanePoint(point.x1(), point.x2(), point.label() - from))
                .toList();
    }

    private static double number(Sentence where, Object name, String text, Numerals numerals) throws DataException {
        double value = numerals.number(text);
        if (Double.isNaN(value)) {
            throw new DataException("{0} {1} is \"{2}\", which is no number.", where, name, text);
        }
        return value;
    }

    private static float coordinate(Sentence where, String name, String text, Numerals numerals) throws DataException {
        double value = number(where, name, text, numerals);
        if (!(Math.abs(value) <= PlanePoint.LIMIT)) {
            throw new DataException(
                    "{0} {1} is {2}, but the plane reaches from -6 to 6: scale the points first.", where, name, text);
        }
        return (float) value;
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
