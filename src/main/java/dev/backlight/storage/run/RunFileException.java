package dev.backlight.storage.run;

import dev.backlight.data.DataException;
import java.nio.file.Path;

/// A file of a run that can't be used: one sentence, and what the sentence says.
public final class RunFileException extends DataException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Path file;

    /// What is wrong.
    public enum Kind {
        /// No run of ours.
        FOREIGN("foreign", " is no run of Backlight: move it elsewhere."),
        /// What it holds is not what was written.
        DAMAGED("damaged", " is damaged: put a copy in its place, or remove it."),
        /// Written by a program that knows more.
        OTHER("other", " is of a version that this program doesn't read: open it with a newer Backlight."),
        UNREADABLE("unreadable", " can't be read: check that it is there and may be read."),
        UNWRITABLE("unwritable", " can't be written: make room there, and check that it may be written to.");

        private final String word;
        private final String sentence;

        Kind(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        /// Names it in the texts of the screen.
        public String word() {
            return word;
        }
    }

    RunFileException(Path file, Kind kind, Throwable cause) {
        super("The run " + file + kind.sentence, cause);
        this.file = file;
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public Path file() {
        return file;
    }
}
