package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `train --data --save`, then `predict` of the very pictures that were learned from.
class PredictCommandTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    @Test
    void lettersAreReadByTheirNames() throws IOException {
        assertThat(rightlyRead("01-class-names-lost/letters", 25)).isEqualTo(1);
    }

    @Test
    void digitsWithoutAFiveKeepTheirNames() throws IOException {
        assertThat(rightlyRead("01-class-names-lost/digits-without-5", 40)).isGreaterThan(0.9);
    }

    @Test
    void picturesOfThingsAreTakenWholeAsTheyWereLearned() throws IOException {
        assertThat(rightlyRead("02-predict-prepares-otherwise/shapes", 60)).isGreaterThan(0.8);
    }

    @Test
    void darkDigitsOnLightAreReadAsTheyWereLearned() throws IOException {
        assertThat(rightlyRead("06-dark-on-light-28/digits", 60)).isGreaterThan(0.9);
    }

    /// The share of the pictures in a case's folders that get their folder's name.
    private double rightlyRead(String name, int epochs) throws IOException {
        Path model = folder.resolve("m.model");
        String data = CASES.resolve(name).toString();
        run("train", "--data", data, "--epochs", "" + epochs, "--threads", "1", "--save", model.toString());
        List<String> arguments = new ArrayList<>(List.of("predict", model.toString()));
        try (Stream<Path> files = Files.walk(CASES.resolve(name))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        List<String> lines = run(arguments.toArray(String[]::new)).lines().toList();
        assertThat(lines).hasSize(arguments.size() - 2);
        long right = lines.stream()
                .map(line -> line.split("\t"))
                .filter(read ->
                        Path.of(read[0]).getParent().getFileName().toString().equals(read[1]))
                .count();
        return (double) right / lines.size();
    }

    private static String run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(BacklightCommand.execute(arguments, List.of(), List.of()))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
