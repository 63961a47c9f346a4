package dev.backlight.lesson.file;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lesson.Lesson;
import dev.backlight.text.Refusal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The lessons that the program carries, in the order in which one learns from them.
public final class Lessons {
    public static final List<String> NAMES = List.of(
            "neuron",
            "forward",
            "loss",
            "downhill",
            "backward",
            "digits",
            "overfit",
            "silent",
            "ways",
            "filters",
            "understands",
            "together");

    private static final long LARGEST = 1 << 22;

    private Lessons() {}

    public static List<Lesson> all() {
        return NAMES.stream().map(Lessons::of).toList();
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static Lesson of(String name) {
        if (!NAMES.contains(name)) {
            throw new Refusal("There is no lesson \"{0}\": choose one of {1}.", name, String.join(", ", NAMES));
        }
        try {
            return LessonReader.read(name, file -> resource(name + "/" + file));
        } catch (DataException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Lessons.class.getResourceAsStream("/lessons/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A lesson that somebody has written, in a folder of its own.
    ///
    /// @throws DataException with one sentence that names file, step and field
    public static Lesson read(Path folder) throws DataException {
        Path name = folder.getFileName();
        return LessonReader.read(
                name == null ? folder.toString() : name.toString(),
                file -> new String(UserFile.bytes(folder.resolve(file), LARGEST), StandardCharsets.UTF_8));
    }
}
