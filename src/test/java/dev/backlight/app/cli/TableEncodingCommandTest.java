package dev.backlight.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.storage.run.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `train --encoding`: the character set of a table that doesn't say it.
class TableEncodingCommandTest {
    @TempDir
    private Path folder;

    private Path table;

    private record Result(int code, String err) {}

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder("label" + ",p".repeat(16) + "\n");
        for (int i = 0; i < 70; i++) {
            lines.append(i % 2 == 0 ? "koń" : "pies")
                    .append(("," + 80 * (i % 3)).repeat(16))
                    .append('\n');
        }
        table = Files.write(folder.resolve("animals.csv"), lines.toString().getBytes(Charset.forName("windows-1250")));
    }

    private Result train(String... more) {
        StringWriter err = new StringWriter();
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"train", "--epochs", "1", "--data", table.toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        int code = BacklightCommand.line(List.of(), List.of())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Result(code, err.toString());
    }

    @Test
    void whatWasTakenIsSaidAndMayBeGiven() throws IOException {
        Result found = train();
        assertThat(found.err).contains("windows-1252", "koñ", "--encoding");
        Path model = folder.resolve("m.model");
        Result given = train("--encoding", "windows-1250", "--save", model.toString());
        assertThat(given).isEqualTo(new Result(0, ""));
        assertThat(ModelFile.read(model).names().names()).containsExactlyInAnyOrder("koń", "pies");
    }

    @Test
    void aSetThatDoesNotExistIsOneSentence() {
        Result wrong = train("--encoding", "windows-99");

        assertThat(wrong.code).isEqualTo(2);
        assertThat(wrong.err.strip().lines()).hasSize(1).first().asString().contains("windows-99", "windows-1250");
    }
}
