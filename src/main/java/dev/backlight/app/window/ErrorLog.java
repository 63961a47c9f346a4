package dev.backlight.app.window;

import dev.backlight.storage.file.UserFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The file in the user's own folder that gets the details of what nobody foresaw, so that no stack trace stands on
/// a screen. It is made when there is something to write; when it is full, a second and a third are begun, and the
/// oldest makes room.
public final class ErrorLog {
    private static final Logger LOG = Logger.getLogger("dev.backlight");
    private static final int MOST_BYTES = 1 << 20;
    private static final int FILES = 3;

    private ErrorLog() {}

    /// What any thread throws, and what the program's own loggers say, goes to the file from now on, unless a
    /// thread or a window says otherwise.
    public static void install() {
        install(UserFolder.path().resolve("log"));
    }

    static void uninstall() {
        for (Handler before : LOG.getHandlers()) {
            LOG.removeHandler(before);
            before.close();
        }
        LOG.setUseParentHandlers(true);
    }

    static void install(Path folder) {
        uninstall();
        LOG.setUseParentHandlers(false);
        LOG.addHandler(new LateHandler(folder));
        Thread.setDefaultUncaughtExceptionHandler(ErrorLog::append);
    }

    static void append(Thread thread, Throwable failure) {
        LOG.log(Level.SEVERE, thread.getName(), failure);
    }

    /// Notes what a start without a terminal would tell nobody.
    public static void warn(String sentence) {
        LOG.warning(sentence);
    }

    /// The newest of the files; for somebody who is told of it.
    static Path file() {
        return UserFolder.path().resolve("log").resolve("backlight.0.log");
    }

    /// Opens the file with the first record.
    private static final class LateHandler extends Handler {
        private final Path folder;
        private FileHandler file;
        private boolean unwritable;

        LateHandler(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord message) {
            if (message.getLevel().intValue() < Level.INFO.intValue() || unwritable) {
                return;
            }
            try {
                if (file == null) {
                    UserFolder.make(folder.toAbsolutePath().getParent());
                    UserFolder.make(folder);
                    String pattern = folder.toString().replace("%", "%%") + "/backlight.%g.log";
                    file = new FileHandler(pattern, MOST_BYTES, FILES, true);
                    file.setFormatter(new SimpleFormatter());
                    file.setEncoding("UTF-8");
                }
                file.publish(message);
            } catch (IOException refused) {
                unwritable = true; // said once
                System.err.println(
                        "Backlight: the error log in " + folder + " can't be written: " + refused.getMessage());
            }
        }

        @Override
        public synchronized void flush() {
            if (file != null) {
                file.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (file != null) {
                file.close();
            }
        }
    }
}
