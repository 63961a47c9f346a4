package dev.backlight.app.cli.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.app.cli.BacklightCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `train` and `predict` over sequences.
class SequenceCommandTest {
    @TempDir
    Path folder;

    private record Result(int code, String out, String err) {}

    private static Result run(String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = BacklightCommand.execute(arguments, List.of(), List.of());
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    @Test
    void sentimentIsTrainedBesideItsRivalAndReported() throws IOException {
        Path json = folder.resolve("figures.json");
        Result result = run(
                "train",
                "--domain",
                "text",
                "--task",
                "sentiment",
                "--cell",
                "gru",
                "--seed",
                "3",
                "--json",
                json.toString());
        assertThat(result.err).isEmpty();
        assertThat(result.code).isZero();
        assertThat(result.out)
                .contains("sentiment, bag of words: ", "sentiment, GRU: ", "seed 3", "Processor seconds: ")
                .containsPattern("Step: \\d+ Held-out Loss: \\d\\.\\d{4} Accuracy: \\d\\.\\d{4}");
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(json));
        assertThat(report.get("task").asText()).isEqualTo("sentiment");
        JsonNode gru = report.get("networks").get(1);
        assertThat(gru.get("name").asText()).isEqualTo("GRU");
        assertThat(gru.get("accuracy").asDouble()).isGreaterThan(0.95);
        assertThat(report.get("networks").get(0).get("accuracy").asDouble()).isLessThan(0.6);
        assertThat(gru.get("equallyLikely").asDouble())
                .isEqualTo(Math.exp(gru.get("heldOutLoss").asDouble()));
        assertThat(gru.get("curve").size()).isBetween(5, 6);
    }

    @Test
    void reviewsGetAVerdictAfterEveryWord() {
        Result result = run("predict", "--domain", "text", "--task", "sentiment", "the film was not boring");
        assertThat(result.err).isEmpty();
        assertThat(result.out).startsWith("the film was not boring\tpositive\t").contains("not ", "boring ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --task names | --domain: give text or attention.",
                "train --domain film --task names | \"film\" is no domain: choose text, attention, sound",
                "train --domain text | needs --task: choose names, surnames, sentiment, memory.",
                "train --domain attention --task memory | choose names, hidden-letter, translation.",
                "train --domain text --task names --cell gpt | \"gpt\" is no cell: choose rnn, gru or lstm.",
                "train --domain attention --task names --cell rnn | --cell belongs to the domain text",
                "train --domain text --task names --epochs 3 | --epochs belongs to pictures",
                "train --domain text --task names --language zh | --language belongs to the task sentiment",
                "train --domain text --task sentiment --language fr | choose en or zh.",
                "train --domain text --task names --uncapped | --uncapped belongs to the task surnames",
                "train --domain text --task memory --cell rnn --forget-bias 3 | --forget-bias belongs to",
                "train --domain text --task memory --data x.txt | --data gives a text for the task names",
                "train --domain text --task names --data x.txt | There is no text file x.txt",
                "train --domain text --task names --threads 0 | 0 threads can't be used",
                "predict --domain text --task names | There is nothing to read",
                "predict --domain text --task names R2D2 | has other signs than a to z",
                "predict --domain text --task surnames 42 | has no letter from a to z",
                "predict --domain text --task memory A,9 | has other symbols than A to D and 1 to 8",
                "predict --domain attention --task hidden-letter ann | hides no letter",
                "predict --domain attention --task translation million | is no number word",
                "predict model | There is no picture to read"
            })
    void wrongUseIsOneSentenceAndCodeTwo(String line, String part) {
        List<String> arguments = new ArrayList<>(List.of(line.strip().split(" ")));
        Result result = run(arguments.toArray(String[]::new));
        assertThat(result.code).as(line).isEqualTo(2);
        assertThat(result.err.strip()).contains(part.strip()).endsWith(".").doesNotContain("\n");
        assertThat(result.out).isEmpty();
    }

    @Test
    void aSavedNetworkAnswersAsTheOneThatWasTrained() throws IOException {
        Path file = folder.resolve("numbers.model");
        Result trained = run("train", "--domain", "attention", "--task", "translation", "--save", file.toString());
        assertThat(trained.err).isEmpty();
        assertThat(trained.out).contains("Saved: " + file);
        String[] texts = {"three thousand forty two", "twelve", "nine"};
        Result read = run("predict", "--model", file.toString(), texts[0], texts[1], texts[2]);
        assertThat(read.err).isEmpty();
        assertThat(read.out).startsWith("three thousand forty two\t三千零四十二\n");
        Result anew = run("predict", "--domain", "attention", "--task", "translation", texts[0], texts[1], texts[2]);
        assertThat(read.out).isEqualTo(anew.out);

        Result other = run("predict", "--domain", "text", "--model", file.toString(), "twelve");
        assertThat(other.code).isEqualTo(2);
        assertThat(other.err).contains("numbers.model is of the domain attention: give --domain attention.");
        assertThat(run("predict", "--model", file.toString(), "--seed", "1", "twelve").err)
                .contains("A saved network knows its task");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("predict", "--model", file.toString(), "twelve").err)
                .contains("is no network over sequences of Backlight, or it is damaged");
        assertThat(run("predict", "--model", folder.resolve("none").toString(), "twelve").err)
                .contains("There is no model");
    }
}
