package dev.backlight.app.cli;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files that a training is asked to write when it has ended.
final class TrainingFiles {
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /// Writes one of them.
    interface Writing {
        void to(Path file) throws IOException;
    }

    /// @param option that asks for it
    /// @param file null if it is not asked for
    TrainingFiles with(String option, Path file) {
        if (file != null) {
            files.put(option, file);
        }
        return this;
    }

    /// Better to hear it before the training than after.
    ///
    /// @throws CommandFailure if two options name the same file, however it is spelt
    /// @throws IOException if one can't be written
    void check() throws IOException {
        for (Path file : files.values()) {
            AtomicFile.check(file);
        }
        List<String> options = List.copyOf(files.keySet());
        for (int i = 0; i < options.size(); i++) {
            for (String other : options.subList(i + 1, options.size())) {
                if (AtomicFile.isSame(files.get(options.get(i)), files.get(other))) {
                    throw new CommandFailure(options.get(i) + " and " + other + " both name " + files.get(other)
                            + ": give them different files.");
                }
            }
        }
    }

    /// Writes a file if it is asked for. One that can't be written keeps no other from being written.
    void write(String option, Writing content) {
        Path file = files.get(option);
        if (file == null) {
            return;
        }
        try {
            content.to(file);
        } catch (IOException unwritable) {
            problems.add(unwritable.getMessage());
        }
    }

    /// @throws CommandFailure with what could not be written
    void finish() {
        if (!problems.isEmpty()) {
            throw new CommandFailure(String.join(" ", problems), 1);
        }
    }
}
