package dev.backlight.storage.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.catalogue.Labs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabResultFileTest {
    private final Lab lab = Labs.of("grokking");

    private LabResult small(int threads) {
        return LabHouse.run(lab, Settings.of(lab, Map.of("units", 32.0, "steps", 500.0), 4, 3), threads);
    }

    @Test
    void readsWhatItWroteAndTheSameSettingsGiveTheSameFigures(@TempDir Path folder) throws IOException {
        LabResult first = small(1);
        Path file = folder.resolve("result.json");
        LabResultFile.write(file, first);
        LabResult read = LabResultFile.read(file);
        assertThat(read).isEqualTo(first);
        LabResult again = LabHouse.run(lab, read.settings(), 2);
        assertThat(again.trials()).isEqualTo(first.trials());
    }

    @Test
    void keepsTheNewestResultOfEachLab(@TempDir Path folder) throws IOException {
        LabFolder kept = new LabFolder(folder.resolve("labs"));
        assertThat(kept.read(lab)).isEmpty();
        LabResult result = small(2);
        kept.keep(lab, result);
        assertThat(kept.read(lab)).contains(result);
        kept.keep(lab, new LabResult(lab.name(), lab.version() + 1, result.settings(), 1, result.trials()));
        assertThat(kept.read(lab)).as("of another version of the recipe").isEmpty();
        try (var files = Files.list(folder.resolve("labs"))) {
            assertThat(files).as("no half-written file beside it").hasSize(1);
        }
    }

    @Test
    void refusesWhatNoAnswerCanBeMadeFrom(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("grokking.json");
        LabResultFile.write(file, small(2));
        String whole = Files.readString(file);
        for (String[] change : new String[][] {
            {"\"units\"", "\"unitz\""},
            {"\"units\" : 32.0", "\"units\" : 31000.0"},
            {"\"seeds\" : 3", "\"seeds\" : 4"},
            {"\"state\" : \"DONE\"", "\"state\" : null"},
            {"\"lab\" : \"grokking\"", "\"lab\" : null"},
            {"\"kind\" : \"", "\"kin\" : \""}
        }) {
            assertThat(whole).contains(change[0]);
            Files.writeString(file, whole.replace(change[0], change[1]));
            assertThatThrownBy(() -> LabResultFile.read(file))
                    .as(change[1])
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("run the lab again");
        }
    }

    @Test
    void tellsWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{\"format\": 1, \"result\": {");
        assertThatThrownBy(() -> LabResultFile.read(damaged))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged.json")
                .hasMessageContaining("run the lab again");
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        assertThatThrownBy(() -> LabResultFile.read(empty)).isInstanceOf(DataException.class);
        Path later = folder.resolve("later.json");
        LabResultFile.write(later, new LabResult("grokking", 1, Settings.of(lab), 0, java.util.List.of()));
        Files.writeString(later, Files.readString(later).replace("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(() -> LabResultFile.read(later))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("later version");
    }
}
