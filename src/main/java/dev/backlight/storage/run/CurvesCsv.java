package dev.backlight.storage.run;

import dev.backlight.storage.file.AtomicFile;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.Curves.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Curves as a table for spreadsheets: a line for each time, in epochs, a column for each kind; empty where nothing
/// was measured then.
public final class CurvesCsv {
    private CurvesCsv() {}

    /// Writes whole or not at all.
    public static void write(Path file, Curves curves) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, curves);
            writer.flush();
        });
    }

    /// What such a file holds.
    public static String text(Curves curves) throws IOException {
        StringWriter writer = new StringWriter();
        write(writer, curves);
        return writer.toString();
    }

    private static void write(Writer writer, Curves curves) throws IOException {
        List<Line> lines = new ArrayList<>(curves.lines().values());
        writer.write("epoch");
        for (String name : curves.lines().keySet()) {
            writer.write("," + name.toLowerCase(Locale.ROOT));
        }
        writer.write("\n");
        int[] next = new int[lines.size()];
        for (double time = earliest(lines, next); !Double.isNaN(time); time = earliest(lines, next)) {
            writer.write(Double.toString(time));
            for (int i = 0; i < next.length; i++) {
                Line line = lines.get(i);
                boolean now = next[i] < line.size() && line.x()[next[i]] == time;
                writer.write(now ? "," + line.y()[next[i]++] : ",");
            }
            writer.write("\n");
        }
    }

    /// @return NaN when all have been written
    private static double earliest(List<Line> lines, int[] next) {
        double earliest = Double.NaN;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < lines.get(i).size() && !(lines.get(i).x()[next[i]] >= earliest)) {
                earliest = lines.get(i).x()[next[i]];
            }
        }
        return earliest;
    }
}
