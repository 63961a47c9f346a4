package dev.backlight.model.digits;

import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.model.work.TaskQueue;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.file.UnwritableException;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// Writes the corrections to their file at each change, beside the screen's thread; the newest set is what counts,
/// and what another window keeps in the same file stays.
final class FeedbackKeeper implements AutoCloseable {
    private static final int LAST_WRITE_SECONDS = 10;

    private final Path file;
    private final AtomicReference<FeedbackSet> newest = new AtomicReference<>();
    private final TaskQueue tasks = new TaskQueue("backlight-feedback", LAST_WRITE_SECONDS);
    private FeedbackSet kept; // belongs to the queue's thread
    private volatile Sentence problem = Sentence.NONE;
    private volatile boolean written;

    /// @param opened what the file held when it was read
    FeedbackKeeper(Path file, FeedbackSet opened) {
        this.file = file;
        kept = opened;
    }

    /// Returns at once.
    void keep(FeedbackSet set) {
        newest.set(set);
        tasks.add(this::write);
    }

    /// Why the newest set could not be kept, in one sentence; empty when it could.
    Sentence problem() {
        return problem;
    }

    /// Whether anything was tried yet, so that `problem` says something.
    boolean hasWritten() {
        return written;
    }

    private void write() {
        FeedbackSet set = newest.getAndSet(null);
        if (set == null) {
            return; // a later change has been written already
        }
        try {
            FeedbackFile.keep(file, kept, set);
            kept = set;
            problem = Sentence.NONE;
        } catch (IOException unwritable) {
            String reason = unwritable instanceof UnwritableException full ? full.reason() : unwritable.getMessage();
            problem = new Sentence(
                    "The corrections can't be kept in {0} ({1}): make room there or export them.", file, reason);
        }
        written = true;
    }

    /// Returns when the newest set is on disk.
    @Override
    public void close() {
        tasks.close();
    }
}
