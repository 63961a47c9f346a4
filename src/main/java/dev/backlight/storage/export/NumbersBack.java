package dev.backlight.storage.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.data.disk.UserFile;
import dev.backlight.storage.exchange.EventFile;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.text.Sentence;
import dev.backlight.training.past.Curves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads measured numbers back from the file in which they were written, and compares each.
final class NumbersBack {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NumbersBack() {}

    static Written of(ExportForm form, Curves curves, Path out) throws IOException {
        boolean single = form == ExportForm.TENSORBOARD; // which keeps numbers in single precision
        Map<String, List<Double>> back = switch (form) {
            case CSV -> csv(out);
            case JSON -> json(out);
            default -> events(out);
        };
        int numbers = 0;
        boolean same = true;
        for (var line : curves.lines().entrySet()) {
            List<Double> read = back.getOrDefault(line.getKey(), List.of());
            double[] written = line.getValue().y();
            numbers += written.length;
            same &= read.size() == written.length;
            for (int i = 0; i < Math.min(read.size(), written.length); i++) {
                same &= isSame(written[i], read.get(i), single);
            }
        }
        int metrics = curves.lines().size();
        Sentence said = same
                ? new Sentence("Read back and compared: {0} numbers of {1} metrics, all the same.", numbers, metrics)
                : new Sentence(
                        "Read back and compared: {0} numbers of {1} metrics, not all the same.", numbers, metrics);
        return new Written(List.of(out), said, same);
    }

    /// What is no finite number has no word in JSON.
    private static boolean isSame(double written, double read, boolean single) {
        double expected = single ? (float) written : written;
        return expected == read || !Double.isFinite(expected) && !Double.isFinite(read);
    }

    private static Map<String, List<Double>> csv(Path file) throws IOException {
        List<String> lines =
                new String(UserFile.bytes(file), StandardCharsets.UTF_8).lines().toList();
        String[] names = lines.getFirst().split(",");
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 1; i < names.length; i++) {
                if (!cells[i].isEmpty()) {
                    all.computeIfAbsent(names[i], _ -> new ArrayList<>()).add(Double.valueOf(cells[i]));
                }
            }
        }
        return all;
    }

    private static Map<String, List<Double>> json(Path file) throws IOException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (var curve : JSON.readTree(UserFile.bytes(file)).properties()) {
            List<Double> values = new ArrayList<>();
            for (JsonNode value : curve.getValue().path("value")) {
                values.add(value.isNull() ? Double.NaN : value.asDouble());
            }
            all.put(curve.getKey(), values);
        }
        return all;
    }

    private static Map<String, List<Double>> events(Path file) throws IOException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        EventFile.scalars(file)
                .forEach((tag, values) ->
                        all.put(tag, values.stream().map(Float::doubleValue).toList()));
        return all;
    }
}
