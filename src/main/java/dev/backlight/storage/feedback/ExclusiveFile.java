package dev.backlight.storage.feedback;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Reading, changing and writing a file while no other program, and no other thread of this one, does the same.
///
/// What is locked is an empty file beside it, `.NAME.lock`: the file itself is replaced by each write, and a lock
/// belongs to what was replaced. It stays there, since whoever removes it can't know who is about to lock it.
final class ExclusiveFile {
    private static final ReentrantLock OF_THIS_PROGRAM = new ReentrantLock();

    private ExclusiveFile() {}

    /// What is done meanwhile.
    @FunctionalInterface
    interface Change {
        void run() throws IOException;
    }

    /// Waits until it is this one's turn; the system ends the turn of a program that is killed.
    static void with(Path file, Change change) throws IOException {
        Path beside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".lock");
        OF_THIS_PROGRAM.lock(); // the system's locks are those of a whole program
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var turn = channel.lock()) {
            assert turn.isValid();
            change.run();
        } finally {
            OF_THIS_PROGRAM.unlock();
        }
    }
}
