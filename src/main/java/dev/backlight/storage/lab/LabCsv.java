package dev.backlight.storage.lab;

import dev.backlight.lab.LabResult;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Every point and figure of a run as a table: `variant,seed,measure,x,y`; x is empty for a figure.
public final class LabCsv {
    private LabCsv() {}

    /// @throws IOException if it can't be written; whatever stood there before still does
    public static void write(Path file, LabResult result) throws IOException {
        byte[] text = text(result).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    static String text(LabResult result) {
        StringBuilder lines = new StringBuilder("variant,seed,measure,x,y\n");
        for (TrialRecord trial : result.trials()) {
            String start = trial.variant() + "," + trial.seed() + ",";
            for (Series curve : trial.series()) {
                for (int i = 0; i < curve.size(); i++) {
                    lines.append(start + curve.measure() + "," + curve.x(i) + "," + curve.y(i) + "\n");
                }
            }
            for (Map.Entry<String, Double> figure : trial.figures().entrySet()) {
                lines.append(start + figure.getKey() + ",," + figure.getValue() + "\n");
            }
        }
        return lines.toString();
    }
}
