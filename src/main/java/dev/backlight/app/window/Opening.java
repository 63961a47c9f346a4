package dev.backlight.app.window;

import dev.backlight.lesson.file.LessonFile;
import dev.backlight.model.window.WindowScale;
import dev.backlight.storage.project.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// With what the window opens.
///
/// @param project to begin with, or a lesson to open; null for what was there when the window was closed
/// @param percent how large everything is, 100 to 200; 0 for what is remembered
public record Opening(Path project, int percent) {
    private static final String SCALE = "--scale";

    /// @param arguments of the command line
    /// @return nothing if they say something else, or say it wrongly
    public static Optional<Opening> of(String... arguments) {
        List<String> left = new ArrayList<>();
        for (String argument : arguments) {
            boolean joined = argument.startsWith(SCALE + "=");
            left.addAll(joined ? List.of(SCALE, argument.substring(SCALE.length() + 1)) : List.of(argument));
        }
        int percent = 0;
        int at = left.indexOf(SCALE);
        if (at >= 0 && at + 1 < left.size()) {
            try {
                percent = WindowScale.of(left.get(at + 1));
            } catch (IllegalArgumentException wrong) {
                return Optional.empty(); // the command line says why
            }
            left.subList(at, at + 2).clear();
        }
        if (left.size() > 1 || left.size() == 1 && !isOpened(Path.of(left.getFirst()))) {
            return Optional.empty();
        }
        return Optional.of(new Opening(left.isEmpty() ? null : Path.of(left.getFirst()), percent));
    }

    /// Whether a window opens a file of this name.
    private static boolean isOpened(Path file) {
        return ProjectFile.isNamed(file) || LessonFile.isNamed(file);
    }

    /// The lesson to open, if it is one.
    Optional<Path> lesson() {
        return Optional.ofNullable(project).filter(LessonFile::isNamed);
    }
}
