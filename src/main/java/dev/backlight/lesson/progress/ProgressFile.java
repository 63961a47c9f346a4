package dev.backlight.lesson.progress;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// How far one has come in all lessons, as JSON on this machine; nothing leaves it.
public final class ProgressFile {
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 24;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProgressFile() {}

    private record Content(String format, int version, Map<String, LessonProgress> lessons) {}

    public static void write(Path file, Map<String, LessonProgress> lessons) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(new Content("backlight-progress", VERSION, new TreeMap<>(lessons)));
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// @return nothing if there is no such file yet
    /// @throws DataException with one sentence if the file is damaged
    public static Map<String, LessonProgress> read(Path file) throws DataException {
        try {
            Content content = MAPPER.readValue(UserFile.bytes(file, LARGEST), Content.class);
            return content.lessons() == null ? Map.of() : content.lessons();
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (DataException told) {
            throw told;
        } catch (IOException damaged) {
            throw new DataException(
                    new Sentence("{0} can't be read: lessons begin anew; delete it to be told no more.", file),
                    damaged);
        }
    }
}
