package dev.backlight.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backlight.app.cli.BacklightCommand;
import dev.backlight.storage.lab.LabResultFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
                .containsExactly(
                        "grokking",
                        "parity",
                        "mirage",
                        "double-descent",
                        "superposition",
                        "hopfield",
                        "kohonen",
                        "induction",
                        "twin-seeds",
                        "fail-together",
                        "inherited-fault",
                        "valleys",
                        "copies",
                        "five-senses");
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
            {"lab", "grokking", "--set", "units=64.5"},
            {"lab", "grokking", "--set", "units"},
            {"lab", "grokking", "--set", "units=many"},
            {"lab", "grokking", "--seeds", "1"},
            {"lab", "grokking", "--seeds", "some"},
            {"lab", "grokking", "--first-seed", "9223372036854775806"},
            {"lab", "grokking", "--threads", "0"},
            {"lab", "grokking", "--json", "same.txt", "--csv", "./same.txt"},
            {"lab", "grokking", "--json", "/no/such/folder/file.json"},
        }) {
            Run run = run(wrong);
            assertThat(run.exit()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(run.err().strip().lines()).hasSize(1);
            assertThat(run.err().strip()).endsWith(".");
            assertThat(run.out()).isEmpty();
        }
    }

    /// Ended by the system in the middle, it leaves what was there before, and nothing else.
    @Test
    void endedInTheMiddleItLeavesNoHalfWrittenFile(@TempDir Path folder) throws Exception {
        Path json = Files.writeString(folder.resolve("grokking.json"), "the result of before");
        Path csv = folder.resolve("grokking.csv");
        Process lab = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""),
                        LabOnly.class.getName(),
                        "lab",
                        "grokking",
                        "--json",
                        json.toString(),
                        "--csv",
                        csv.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = lab.getInputStream()) {
            assertThat(said.readNBytes(LabOnly.BEGUN.length())).asString().isEqualTo(LabOnly.BEGUN);
            lab.destroy();
            assertThat(lab.waitFor()).isNotZero();
        }
        assertThat(json).hasContent("the result of before");
        assertThat(csv).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    /// The command in a program of its own, which says when the lab learns.
    static final class LabOnly {
        static final String BEGUN = "begun";

        public static void main(String[] arguments) {
            Thread.ofPlatform().daemon().start(() -> {
                await().until(() -> Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().startsWith("backlight-lab")));
                System.out.print(BEGUN);
                System.out.flush();
            });
            System.exit(BacklightCommand.execute(arguments, List.of(new LabCommand()), List.of()));
        }
    }
}
