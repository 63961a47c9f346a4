package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.training.past.Curves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesCsvTest {
    @TempDir
    Path folder;

    @Test
    void curvesBecomeATableWithALineForEachTime() throws Exception {
        Curves.Line loss = new Curves.Line(new double[] {0.5, 1, 1.5, 2}, new double[] {4, 3, Double.NaN, 1});
        Curves.Line test = new Curves.Line(new double[] {0, 1, 1, 2}, new double[] {0.1, 0.2, 0.25, 0.3});
        Map<String, Curves.Line> lines = new LinkedHashMap<>();
        lines.put("TRAIN_LOSS", loss);
        lines.put("TEST_ACCURACY", test);
        Path file = folder.resolve("curves.csv");
        CurvesCsv.write(file, new Curves(lines));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "epoch,train_loss,test_accuracy",
                        "0.0,,0.1",
                        "0.5,4.0,",
                        "1.0,3.0,0.2",
                        "1.0,,0.25",
                        "1.5,NaN,",
                        "2.0,1.0,0.3");
    }
}
