package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.bench.Benchmark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    @Test
    void helpListsTheCommands() {
        Result result = run("--help");
        assertThat(result.code).isZero();
        assertThat(result.out).contains("train", "predict", "bench");
    }

    @Test
    void trainPrintsTheArticlesLineAndPredictReadsWithTheModel() throws IOException {
        Path model = folder.resolve("m.backlight");
        Path json = folder.resolve("m.json");
        Result trained = run("train", "--epochs", "1", "--save", model.toString(), "--json", json.toString());
        assertThat(trained.code).as(trained.err).isZero();
        assertThat(trained.out.strip()).matches("Epoch: 1 Test Loss: 0\\.\\d{4} Test Accuracy: 0\\.9\\d{3}");
        assertThat(json).content().contains("\"samplesPerSecond\"", "\"test_accuracy\"", "\"train_loss\"");

        Path picture = one("one.png");
        Result read = run("predict", model.toString(), picture.toString(), picture.toString());
        assertThat(read.code).as(read.err).isZero();
        assertThat(read.out.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches(".*one\\.png\\t1\\t[01]\\.\\d{4}"));

        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        Result refused = run("predict", model.toString(), picture.toString(), text.toString());
        assertRefused(refused, "text.png");
        assertRefused(
                run("predict", model.toString(), folder.resolve("gone.png").toString()), "gone.png");
    }

    @Test
    void wrongUseIsOneSentenceAndExitCodeTwo() {
        assertRefused(run("train", "--preset", "mauve"), "mauve");
        assertRefused(run("train", "--epochs", "0"), "0");
        assertRefused(run("train", "--threads", "0"), "0");
        assertRefused(run("train", "--epochs", "many"), "many");
        assertRefused(run("train", "--save", folder.resolve("no/such/folder").toString()), "can't be written");
        assertRefused(run("fly"), "fly");
        assertRefused(run("predict", folder.resolve("gone.backlight").toString(), "x.png"), "gone.backlight");
        assertRefused(run("bench", "nothing"), "nothing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void trainsOnACsvOfAnybodysMaking() throws IOException {
        StringBuilder lines = new StringBuilder("label,pixels\n");
        for (int i = 0; i < 60; i++) {
            lines.append(i % 3).append(("," + 80 * (i % 3)).repeat(16)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("greys.csv"), lines);
        Result result = run("train", "--preset", "logistic", "--epochs", "2", "--data", file.toString());
        assertThat(result.err).isEmpty();
        assertThat(result.code).isZero();
        assertThat(result.out.lines()).hasSize(2);
        Files.writeString(file, lines + "1,2\n");
        assertRefused(run("train", "--data", file.toString()), "line 62");
        assertRefused(run("train", "--data", folder.resolve("gone.csv").toString()), "gone.csv");
    }

    @Test
    void missingDigitsAreOneSentenceAndExitCodeTwo() {
        String assets = System.getProperty("backlight.assets", "");
        System.setProperty("backlight.assets", folder.toString());
        try {
            assertRefused(run("train", "--epochs", "1"), "ubyte.gz");
        } finally {
            System.setProperty("backlight.assets", assets);
        }
    }

    @Test
    void benchPrintsFiguresAsJson() {
        Benchmark benchmark = new Benchmark() {
            @Override
            public String name() {
                return "nothing-at-all";
            }

            @Override
            public Map<String, Object> run() {
                return Map.of("answer", 42);
            }
        };
        Result result = run(List.of(benchmark), "bench", "nothing-at-all");
        assertThat(result.code).isZero();
        assertThat(result.out).contains("\"nothing-at-all\"", "\"answer\" : 42");
    }

    private static void assertRefused(Result result, String named) {
        assertThat(result.code).as(result.out + result.err).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err.strip())
                .doesNotContain("\n", "\tat ")
                .contains(named)
                .endsWith(".");
    }

    private Path one(String name) throws IOException {
        BufferedImage image = new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 90, 120);
        g.setColor(Color.BLACK);
        g.fillRect(42, 20, 9, 80);
        g.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static Result run(String... arguments) {
        return run(List.of(), arguments);
    }

    private static Result run(List<Benchmark> benchmarks, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = BacklightCommand.execute(arguments, List.of(), benchmarks);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
