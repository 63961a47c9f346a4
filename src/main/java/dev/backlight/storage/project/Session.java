package dev.backlight.storage.project;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The program's own copy of what is being worked on, so that nothing is lost: one place for each window that is
/// open at the same time, locked while it is, with the newest copy and the one before it.
public final class Session implements AutoCloseable {
    private static final int PLACES = 9;
    private static final String STATE = "state" + ProjectFile.SUFFIX;
    private static final String BEFORE = "state-before" + ProjectFile.SUFFIX;
    private static final String RUNNING = "running";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final boolean crashed;
    private final Thread ending = new Thread(this::endedBySystem, "backlight-session-end");

    private Session(Path folder, FileChannel channel, boolean crashed) {
        this.folder = folder;
        this.channel = channel;
        this.crashed = crashed;
    }

    /// What was found at the start.
    ///
    /// @param project null if there was nothing
    /// @param problem of the newest copy, in whose place the one before stands, or nothing; null if there was none
    public record Found(Project project, DataException problem) {}

    /// Takes the first place that no open window has.
    ///
    /// @param parent of all places; made if need be
    /// @throws IOException if there is none, or none can be made
    public static Session take(Path parent) throws IOException {
        for (int place = 1; place <= PLACES; place++) {
            Path folder = parent.resolve(String.valueOf(place));
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) {
                boolean crashed = Files.exists(folder.resolve(RUNNING));
                Files.writeString(folder.resolve(RUNNING), Instant.now().toString());
                Session session = new Session(folder, channel, crashed);
                Runtime.getRuntime().addShutdownHook(session.ending);
                return session;
            }
            channel.close();
        }
        throw new IOException("All places in " + parent + " are taken.");
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) { // another window of this very program
            return null;
        }
    }

    /// Whether the program that had this place before ended without a word.
    public boolean hasCrashed() {
        return crashed;
    }

    /// What was kept last. Off the screen's thread.
    public Found last() {
        DataException problem = null;
        for (String name : new String[] {STATE, BEFORE}) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                try {
                    return new Found(ProjectFile.read(file), problem);
                } catch (DataException unreadable) {
                    problem = problem == null ? unreadable : problem;
                }
            }
        }
        return new Found(null, problem);
    }

    /// Keeps this, and of what was kept before the newest.
    public void keep(Project project) throws IOException {
        try {
            Files.move(
                    folder.resolve(STATE),
                    folder.resolve(BEFORE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException first) {
            Files.createDirectories(folder);
        }
        ProjectFile.write(folder.resolve(STATE), project);
    }

    /// Puts what was kept last out of the way, where it can be found again.
    ///
    /// @return where it is; null if nothing was kept
    public Path setAside(String name) throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            return null;
        }
        Path aside = folder.resolve(name + ProjectFile.SUFFIX);
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return aside;
    }

    /// At a logout the system asks every program to end, and doesn't wait long: this is no crash.
    private void endedBySystem() {
        try {
            Files.deleteIfExists(folder.resolve(RUNNING));
        } catch (IOException left) {
            System.getLogger(Session.class.getName()).log(Level.WARNING, "The session could not be ended", left);
        }
    }

    /// The program ends as it should.
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException already) {
            // the system ends the program just now, which does the same
        }
        Files.deleteIfExists(folder.resolve(RUNNING));
        channel.close();
    }
}
