package dev.backlight.storage.run;

import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import java.nio.file.Path;

/// A file of a run that can't be used: one sentence, and what the sentence says.
public final class RunFileException extends DataException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Path file;

    /// What is wrong.
    public enum Kind {
        /// No run of ours.
        FOREIGN("foreign"),
        /// What it holds is not what was written.
        DAMAGED("damaged"),
        /// Written by a program that knows more.
        OTHER("other"),
        UNREADABLE("unreadable"),
        UNWRITABLE("unwritable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Names it in the texts of the screen.
        public String word() {
            return word;
        }
    }

    RunFileException(Path file, Kind kind, Throwable cause) {
        super(sentence(file, kind), cause);
        this.file = file;
        this.kind = kind;
    }

    private static Sentence sentence(Path file, Kind kind) {
        return switch (kind) {
            case FOREIGN -> new Sentence("The run {0} is no run of Backlight: move it elsewhere.", file);
            case DAMAGED -> new Sentence("The run {0} is damaged: put a copy in its place, or remove it.", file);
            case OTHER ->
                new Sentence(
                        "The run {0} is of a version that this program doesn't read: open it with a newer Backlight.",
                        file);
            case UNREADABLE -> new Sentence("The run {0} can't be read: check that it is there and may be read.", file);
            case UNWRITABLE ->
                new Sentence(
                        "The run {0} can't be written: make room there, and check that it may be written to.", file);
        };
    }

    public Kind kind() {
        return kind;
    }

    public Path file() {
        return file;
    }
}
