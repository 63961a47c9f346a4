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
import java.nio.file.Files;
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

    /// A lesson by the program's name for it, or one that somebody has written: a folder, or a `.lesson` file.
    ///
    /// @throws DataException with one sentence that names file, step and field
    /// @throws IllegalArgumentException with one sentence if there is nothing of this name
    public static Lesson named(String name) throws DataException {
        if (NAMES.contains(name)) {
            return of(name);
        }
        Path path = Path.of(name);
        if (LessonFile.isNamed(path)) {
            return LessonFile.read(path);
        }
        return Files.isDirectory(path) ? read(path) : of(name);
    }

    /// Writes a lesson, named as above, as one file to hand on.
    ///
    /// @throws IOException with one sentence if it can't be read or written
    public static void export(String name, Path file) throws IOException {
        named(name); // one that doesn't open is not handed on
        Path path = Path.of(name);
        LessonFile.write(
                file,
                entry -> NAMES.contains(name)
                        ? resource(name + "/" + entry)
                        : new String(UserFile.bytes(path.resolve(entry), LARGEST), StandardCharsets.UTF_8));
    }
}
