package dev.backlight.storage.lab;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run of a lab as a JSON file: which lab and version of it, knobs and seeds, and every number that was measured,
/// so that the answer can be made from it again and the run repeated.
public final class LabResultFile {
    /// Rises when older programs could not read what is written.
    private static final int FORMAT = 1;

    private static final long LARGEST = 1 << 26;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a later program may add some
            .build();

    private LabResultFile() {}

    /// @param program that wrote it
    /// @param figures of the answer, for people and other programs; made anew when the file is read
    private record Saved(int format, String program, Map<String, Double> figures, LabResult result) {}

    /// The file's text.
    public static byte[] bytes(LabResult result) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Figure figure : Labs.of(result.lab())
                .outcome(result.settings(), result.trials())
                .figures()) {
            figures.put(figure.name(), figure.value());
        }
        String program = "Backlight " + System.getProperty("backlight.version", "(development)");
        return MAPPER.writeValueAsBytes(new Saved(FORMAT, program, figures, result));
    }

    /// @throws IOException if it can't be written; whatever stood there before still does
    public static void write(Path file, LabResult result) throws IOException {
        byte[] text = bytes(result);
        AtomicFile.write(file, out -> out.write(text));
    }

    /// @throws DataException with one sentence if it is no such file, or of a later program
    public static LabResult read(Path file) throws DataException {
        Saved saved;
        try {
            saved = MAPPER.readValue(UserFile.bytes(file, LARGEST), Saved.class);
        } catch (DataException told) {
            throw told;
        } catch (IOException damaged) {
            throw unreadable(file);
        }
        if (saved == null || saved.result() == null || saved.result().settings() == null) {
            throw unreadable(file);
        }
        if (saved.format() > FORMAT) {
            throw new DataException("{0} was written by a later version of the program: open it with that one.", file);
        }
        if (!makesSense(saved.result())) {
            throw unreadable(file);
        }
        return saved.result();
    }

    /// Whether the answer can be made from it; whoever shows it need not ask then. Of another version of the recipe
    /// nothing is made.
    private static boolean makesSense(LabResult result) {
        try {
            Lab lab = Labs.of(result.lab());
            if (result.version() != lab.version()) {
                return true;
            }
            Settings kept = result.settings();
            Settings known = Settings.of(lab, kept.knobs(), kept.firstSeed(), kept.seeds());
            List<Trial> trials = lab.chosen(kept);
            boolean same = known.knobs().keySet().equals(kept.knobs().keySet())
                    && trials.size() == result.trials().size();
            for (int i = 0; same && i < trials.size(); i++) {
                TrialRecord record = result.trials().get(i);
                same = record.state() != null
                        && trials.get(i).variant().equals(record.variant())
                        && trials.get(i).seed() == record.seed();
            }
            if (same) {
                lab.outcome(kept, result.trials());
            }
            return same;
        } catch (RuntimeException senseless) { // of numbers that no run writes, whichever they are
            return false;
        }
    }

    private static DataException unreadable(Path file) {
        return new DataException("{0} holds no result of a lab, or is damaged: run the lab again.", file);
    }
}
