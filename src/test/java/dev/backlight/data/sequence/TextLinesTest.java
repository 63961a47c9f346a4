package dev.backlight.data.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLinesTest {
    @TempDir
    Path folder;

    @Test
    void chineseLinesAreReadWithoutMarkAndBlankLines() throws IOException {
        Path file = Files.writeString(folder.resolve("poems.txt"), "\uFEFF床前明月光\r\n\r\n" + "疑是地上霜\r\n".repeat(24));
        assertThat(TextLines.read(file)).hasSize(25).first().isEqualTo("床前明月光");
        SequenceData data = NextLetterTask.of(file);
        assertThat(data.vocabulary().size()).isEqualTo(11);
        assertThat(data.maxTime()).isEqualTo(6);
        assertThat(data.heldOut()).hasSize(5);
    }

    @Test
    void whatCannotBeUsedIsRefusedInOneSentence() throws IOException {
        assertRefused(folder.resolve("none.txt"), "There is no text file");
        assertRefused(Files.writeString(folder.resolve("short.txt"), "one\ntwo\n"), "has too few lines with text (2)");
        Path gbk = folder.resolve("gbk.txt");
        Files.write(gbk, Collections.nCopies(30, "床前明月光"), Charset.forName("GBK"));
        assertRefused(gbk, "is not UTF-8 text");
        assertRefused(
                Files.write(folder.resolve("zero.txt"), "a\0b\n".repeat(30).getBytes()), "zero bytes");
        assertRefused(
                Files.write(folder.resolve("utf16.txt"), "ab\n".repeat(30).getBytes(StandardCharsets.UTF_16)),
                "is UTF-16 text");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertRefused(Files.write(folder.resolve("picture.txt"), picture), "zero bytes");
        assertRefused(
                Files.writeString(folder.resolve("blank.txt"), " \n\n".repeat(40)), "has too few lines with text (0)");
        String many = IntStream.range(0x4E00, 0x4E00 + 5_001)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("\n"));
        assertRefused(Files.writeString(folder.resolve("many.txt"), many), "5001 different characters");
    }

    @Test
    void twentyLinesAndFiveThousandCharactersAreEnoughAndNotTooMany() throws IOException {
        assertThat(TextLines.read(Files.writeString(folder.resolve("few.txt"), "line\n".repeat(20))))
                .hasSize(20);
        assertRefused(Files.writeString(folder.resolve("fewer.txt"), "line\n".repeat(19)), "lines with text (19)");
        String many = IntStream.range(0x4E00, 0x4E00 + 5_000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("\n"));
        assertThat(TextLines.read(Files.writeString(folder.resolve("most.txt"), many)))
                .hasSize(5_000);
        assertRefused(Files.write(folder.resolve("mark.txt"), new byte[] {(byte) 0xFE, (byte) 0xFF}), "UTF-16");
    }

    private static void assertRefused(Path file, String part) {
        assertThatThrownBy(() -> TextLines.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(part)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
