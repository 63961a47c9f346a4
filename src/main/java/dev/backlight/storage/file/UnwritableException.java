package dev.backlight.storage.file;

import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A file could not be written though its place looked well: a full disk, a folder that has gone. The system's own
/// message names no file; this one does.
public final class UnwritableException extends IOException implements Told {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;
    private final String reason;

    UnwritableException(Path file, IOException failed) {
        this(
                new Sentence(
                        "{0} could not be written ({1}): make room there, or choose another place.",
                        file, reasonOf(failed)),
                failed);
    }

    private UnwritableException(Sentence sentence, IOException failed) {
        super(sentence.toString(), failed);
        this.sentence = sentence;
        reason = reasonOf(failed);
    }

    private static String reasonOf(IOException failed) {
        boolean hasReason = failed instanceof FileSystemException system && system.getReason() != null;
        return hasReason ? ((FileSystemException) failed).getReason() : String.valueOf(failed.getMessage());
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /// What the system says, such as "No space left on device".
    public String reason() {
        return reason;
    }
}
