package dev.backlight.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson as one file, whole and spoilt.
class LessonFileTest {
    @TempDir
    private Path folder;

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Map<String, String> neuron() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : new String[] {"lesson.yaml", "en.md", "zh.md"}) {
            try (InputStream in = Lessons.class.getResourceAsStream("/lessons/neuron/" + name)) {
                texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static void isRefused(Path file, String... said) {
        assertThatThrownBy(() -> LessonFile.read(file))
                .isInstanceOf(DataException.class)
                .message()
                .contains(said)
                .doesNotContain("Exception");
    }

    /// All but the states, whose networks have no equality.
    private static void isSame(Lesson read, Lesson written) {
        assertThat(read.name()).isEqualTo(written.name());
        assertThat(read.minutes()).isEqualTo(written.minutes());
        assertThat(read.texts().equals(written.texts())).isTrue();
        assertThat(read.steps())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("state", "task")
                .isEqualTo(written.steps());
    }

    @Test
    void everyLessonComesBackAsItWasWritten() throws IOException {
        for (String name : Lessons.NAMES) {
            Path file = folder.resolve(name + LessonFile.SUFFIX);
            Lessons.export(name, file);
            isSame(Lessons.named(file.toString()), Lessons.of(name));
        }
    }

    @Test
    void theSameLessonIsTheSameFile() throws IOException {
        Path once = folder.resolve("a.lesson");
        Path again = folder.resolve("b.lesson");
        Lessons.export("loss", once);
        Lessons.export("loss", again);
        assertThat(once).hasSameBinaryContentAs(again);
    }

    @Test
    void aFolderOfOnesOwnIsWrittenAsAFile() throws IOException {
        Path own = Files.createDirectory(folder.resolve("walk"));
        for (var text : neuron().entrySet()) {
            Files.writeString(own.resolve(text.getKey()), text.getValue());
        }
        Path file = folder.resolve("walk.lesson");
        Lessons.export(own.toString(), file);
        isSame(LessonFile.read(file), Lessons.read(own));
        Files.writeString(own.resolve("lesson.yaml"), "format: other");
        Path none = folder.resolve("none.lesson");
        assertThatThrownBy(() -> Lessons.export(own.toString(), none)).isInstanceOf(DataException.class);
        assertThat(none).doesNotExist();
    }

    @Test
    void whatIsNoLessonIsToldInOneSentence() throws IOException {
        isRefused(Files.writeString(folder.resolve("text.lesson"), "no zip"), "text.lesson is no lesson of Backlight");
        isRefused(zip("other.lesson", Map.of("readme", "hello")), "other.lesson is no lesson of Backlight");
        isRefused(folder.resolve("none.lesson"), "There is no file", "none.lesson");
        Lessons.export("neuron", folder.resolve("half.lesson"));
        byte[] whole = Files.readAllBytes(folder.resolve("half.lesson"));
        Path half = folder.resolve("half.lesson");
        Files.write(half, Arrays.copyOf(whole, 600));
        isRefused(half, "half.lesson", "get the file again");
    }

    @Test
    void aLaterVersionAndAMissingLanguageNameWhatIsWrong() throws IOException {
        Map<String, String> later = neuron();
        later.merge("lesson.yaml", "", (text, _) -> text.replace("version: 1", "version: 2"));
        isRefused(zip("later.lesson", later), "later/lesson.yaml is of version 2");
        Map<String, String> single = neuron();
        single.remove("zh.md");
        isRefused(zip("single.lesson", single), "The lesson \"single\" has no file zh.md");
        Map<String, String> wrong = neuron();
        wrong.merge("lesson.yaml", "", (text, _) -> text.replace("minutes: 1.5", "minute: 1.5"));
        isRefused(zip("wrong.lesson", wrong), "wrong/lesson.yaml, step \"products\", field minute");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Map<String, String> bomb = neuron();
        bomb.put("filler", "0".repeat(30_000_000));
        Path file = zip("bomb.lesson", bomb);
        assertThat(file).satisfies(small -> assertThat(Files.size(small)).isLessThan(100_000));
        isRefused(file, "bomb.lesson");
    }
}
