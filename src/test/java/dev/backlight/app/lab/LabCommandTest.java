package dev.backlight.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.cli.BacklightCommand;
import dev.backlight.lab.Lab;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.storage.lab.LabResultFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandTest {
    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exit = BacklightCommand.execute(arguments, List.of(new LabCommand()), List.of());
            return new Run(exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void aloneItListsTheLabsNameFirst() {
        Run run = run("lab");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(Labs.all().stream().map(Lab::name).toList());
    }

    @Test
    void runsOneAndWritesItsFiles(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("out.json");
        Path csv = folder.resolve("out.csv");
        Run run = run(
                "lab",
                "grokking",
                "--seeds",
                "3",
                "--set",
                "steps=500",
                "--set",
                "units=32",
                "--json",
                json.toString(),
                "--csv",
                csv.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("seen-at", "control seed 3");
        assertThat(LabResultFile.read(json).settings().whole("steps")).isEqualTo(500);
        assertThat(Files.readAllLines(csv))
                .startsWith("variant,seed,measure,x,y")
                .hasSizeGreaterThan(100);
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        for (String[] wrong : new String[][] {
            {"lab", "groking"},
            {"lab", "grokking", "--set", "decay=1"},
            {"lab", "grokking", "--set", "units=1000"},
            {"lab", "grokking", "--set", "units"},
            {"lab", "grokking", "--set", "units=many"},
            {"lab", "grokking", "--seeds", "1"},
            {"lab", "grokking", "--seeds", "some"},
            {"lab", "grokking", "--json", "/no/such/folder/file.json"},
        }) {
            Run run = run(wrong);
            assertThat(run.exit()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(run.err().strip().lines()).hasSize(1);
            assertThat(run.err().strip()).endsWith(".");
            assertThat(run.out()).isEmpty();
        }
    }
}
