package dev.backlight.storage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.data.picture.Dataset;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFormTest {
    @TempDir
    private Path folder;

    private static ExportSource source() {
        Model model = ExchangeTest.networks().findFirst().orElseThrow();
        Curves curves = new Curves(Map.of(
                "train_loss", new Curves.Line(new double[] {0.5, 1, 1.5}, new double[] {2, 1, Double.NaN}),
                "test_loss", new Curves.Line(new double[] {1}, new double[] {1.5})));
        return new ExportSource(model, ExperimentConfig.article(), curves, 4);
    }

    @Test
    void everyFormIsWrittenAndReadBack() throws IOException {
        for (ExportForm form : ExportForm.values()) {
            ExportForm.Written written = form.write(source(), folder.resolve("mine" + form.ending()));
            assertThat(written.agrees()).as(form.id()).isTrue();
            assertThat(written.files()).allMatch(Files::exists);
        }
        assertThat(Files.readString(folder.resolve("mine.html"))).contains("<polyline", "seed", "784");
        var json = new ObjectMapper().readTree(folder.resolve("mine.json").toFile());
        assertThat(json.path("train_loss").path("value").get(1).asDouble()).isEqualTo(1);
        assertThat(json.path("train_loss").path("value").get(2).isNull()).isTrue();
    }

    @Test
    void aReportTellsConfusionAndTheWorstMistakesAndDrawsTheNetwork() throws IOException {
        byte[] pixels = new byte[20 * 784];
        new Random(4).nextBytes(pixels);
        byte[] labels = new byte[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        Dataset test = new Dataset("noise", 1, 28, 28, pixels, labels, names);
        Path file = folder.resolve("report.html");
        assertThat(ExportForm.REPORT.write(source().tested(test), file).agrees())
                .isTrue();
        String page = Files.readString(file);
        assertThat(page)
                .contains("<h2>Confusion</h2>", "of 20 examples", "<h2>Worst mistakes</h2>", "read as", "<circle")
                .contains("What the first layer looks at", "data:image/png;base64,", "Softmax cross entropy")
                .doesNotContain("[", "http");
        assertThat(page.split("<figure class=\"example\">")).hasSizeBetween(2, 13);
    }

    /// What was written over meanwhile is noticed.
    @Test
    void numbersThatAreOthersAreNotReadBackAsTheSame() throws IOException {
        Path file = folder.resolve("numbers.tfevents");
        ExportForm.TENSORBOARD.write(source(), file);
        assertThat(EventFile.scalars(file).get("train_loss")).hasSize(3).startsWith(2f, 1f);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> EventFile.scalars(file)).hasMessageContaining("checksum");
    }

    @Test
    void aModelFileGoesThroughOnnxAndBackAndKnowsNoCurves() throws IOException {
        Path model = folder.resolve("a.model");
        ModelFile.write(model, source().model());
        Path onnx = folder.resolve("a.onnx");
        ExportForm.ONNX.write(ExportSource.of(model), onnx);
        assertThat(ExportForm.NPZ
                        .write(ExportSource.of(onnx), folder.resolve("a.npz"))
                        .agrees())
                .isTrue();
        assertThatThrownBy(() -> ExportForm.CSV.write(ExportSource.of(model), folder.resolve("a.csv")))
                .hasMessageContaining("export a project");
        assertThatThrownBy(() -> ExportForm.of("pdf")).hasMessageContaining("choose pytorch, ");
        assertThatThrownBy(() -> ExportForm.NUMPY.write(source(), folder.resolve("a.txt")))
                .hasMessageContaining("ends in .py");
    }

    /// As TensorFlow's reader does it: length, its masked checksum, the bytes, theirs.
    @Test
    void everyRecordOfTheEventFileHasItsLengthAndItsChecksums() throws IOException {
        Path file = folder.resolve("mine.tfevents");
        ExportForm.TENSORBOARD.write(source(), file);
        byte[] all = Files.readAllBytes(file);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        int records = 0;
        while (in.available() > 0) {
            byte[] length = in.readNBytes(8);
            assertThat(Integer.reverseBytes(in.readInt())).isEqualTo(masked(length));
            byte[] event = in.readNBytes((length[0] & 0xFF) | (length[1] & 0xFF) << 8 | (length[2] & 0xFF) << 16);
            assertThat(Integer.reverseBytes(in.readInt())).isEqualTo(masked(event));
            records++;
        }
        assertThat(records)
                .as("version, four numbers, four matrices, a picture")
                .isEqualTo(10);
        assertThat(new String(all, StandardCharsets.ISO_8859_1))
                .contains("brain.Event:2", "train_loss", "layer_1_weights", "first_layer", "PNG");
    }

    private static int masked(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Integer.rotateRight((int) sum.getValue(), 15) + 0xA282EAD8;
    }
}
