package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.text.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The commands as a person would run them, on the real digits.
class BacklightCommandTest {
    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void trainsAnEpochSavesAndReadsAPicture() throws IOException {
        Path model = folder.resolve("m.backlight");
        Path json = folder.resolve("m.json");
        Outcome trained =
                run("train", "--epochs", "1", "--threads", "2", "--save", model.toString(), "--json", json.toString());
        assertThat(trained.err()).isEmpty();
        assertThat(trained.code()).isZero();
        assertThat(trained.out()).matches("Epoch: 1 Test Loss: 0\\.\\d{4} Test Accuracy: 0\\.\\d{4}\\R");
        assertThat(Double.parseDouble(trained.out().strip().replaceAll(".* ", "")))
                .isGreaterThan(0.93);
        assertThat(json).content().contains("samplesPerSecond", "train_loss", "test_accuracy");
        assertThat(folder.toFile().list()).hasSize(2);

        Path one = picture("one.png", true);
        assertThat(run("predict", model.toString(), one.toString()).out()).matches(one + "\t\\d\t[01]\\.\\d{4}\\R");
        assertRefused(run(
                "predict",
                model.toString(),
                one.toString(),
                picture("empty.png", false).toString()));
        Path words = Files.writeString(folder.resolve("words.png"), "no picture");
        assertRefused(run("predict", model.toString(), one.toString(), words.toString()));
        assertRefused(
                run("predict", model.toString(), folder.resolve("missing.png").toString()));
        assertRefused(run("predict", json.toString(), one.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--epochs 0",
                "--epochs x",
                "--threads 0",
                "--threads 100000",
                "--seed 1.5",
                "--preset nothing",
                "--colour red",
                "--save",
                "--save /nowhere/at/all/model",
                "--json /"
            })
    void refusesImpossibleOptionsOfTrain(String options) {
        assertRefused(run(("train " + options).split(" ")));
    }

    @Test
    void doesNotWriteTwoThingsToOneFile() {
        String file = folder.resolve("both").toString();
        assertRefused(run("train", "--save", file, "--json", file));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhenTheDigitsAreMissingAndWritesNothing() {
        String assets = System.getProperty("backlight.assets");
        System.setProperty("backlight.assets", folder.resolve("none").toString());
        try {
            assertRefused(run("train", "--save", folder.resolve("m").toString()));
        } finally {
            System.setProperty("backlight.assets", assets);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"predict", "predict nothing", "predict nothing nothing.png", "bench nothing", "dance"})
    void refusesWrongUse(String line) {
        assertRefused(run(line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out {0}/file/under.png",
                "--out {0}",
                "--out {0}/a.png --after-steps 10 --at-step 11",
                "--out {0}/a.png --size 9999x9999",
                "--out {0}/a.png --size 99x99",
                "--out {0}/a.png --room taste"
            })
    void refusesImpossiblePicturesBeforeAnythingIsTrained(String options) throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        String line = "snapshot " + options.replace("{0}", folder.toString());

        assertRefused(run(List.of(new SnapshotCommand()), line.split(" ")));
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void tellsWhatWentWrongOnAnotherThreadAsOnItsOwn() {
        Outcome outcome = run(List.of(new Broken()), "broken");

        assertRefused(outcome);
        assertThat(outcome.err().strip()).isEqualTo("There is no such lens: choose another.");
    }

    @CommandLine.Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new CompletionException(new Refusal("There is no such lens: choose another."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"predict no\0name one.png", "train --save no\0name"})
    void tellsOfNamesThatNoFileCanHave(String line) {
        Outcome outcome = run(line.split(" "));

        assertRefused(outcome);
        assertThat(outcome.err()).contains("set LC_ALL=C.UTF-8").doesNotContain("java.");
    }

    @Test
    void listsItsCommandsAndItsVersion() {
        assertThat(run("--help").out()).contains("train", "predict", "bench");
        assertThat(run("--version").out()).startsWith("Backlight ");
    }

    private static void assertRefused(Outcome outcome) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().strip().lines()).hasSize(1);
        assertThat(outcome.err().strip()).endsWith(".").doesNotContain("Exception");
    }

    private Path picture(String name, boolean inked) throws IOException {
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 60; x++) {
                image.setRGB(x, y, inked && x > 26 && x < 34 && y > 10 && y < 70 ? 0 : 0xFFFFFF);
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    private static Outcome run(List<Object> more, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = BacklightCommand.execute(arguments, more, List.of());
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }
}
