package dev.backlight.storage.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Where this person's own data are kept, as each system has it.
public final class UserFolder {
    private UserFolder() {}

    /// The folder on this machine; it need not exist yet.
    public static Path path() {
        return path(System.getProperty("os.name"), System.getProperty("user.home"), System::getenv);
    }

    /// Makes the folder if there is none, for this person only where the system knows whose files are whose: what
    /// is drawn and corrected there is nobody else's. One that is there, as from an earlier version, is closed to
    /// others; what is in it stays as it is.
    ///
    /// @throws IOException if it can't be made
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            close(folder);
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectory(folder, own);
        } catch (FileAlreadyExistsException meanwhile) {
            if (!Files.isDirectory(folder)) {
                throw meanwhile;
            }
        }
    }

    /// To all but its owner; a folder of somebody else's stays open.
    private static void close(Path folder) {
        try {
            Set<PosixFilePermission> open = new HashSet<>(Files.getPosixFilePermissions(folder));
            if (open.retainAll(PosixFilePermissions.fromString("rwx------"))) {
                Files.setPosixFilePermissions(folder, open);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            System.getLogger(UserFolder.class.getName())
                    .log(Level.DEBUG, "The folder " + folder + " stays open to others", notOurs);
        }
    }

    /// @param system name of the operating system
    /// @param environment the value of a variable; null where it is not set
    public static Path path(String system, String home, UnaryOperator<String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Backlight");
        }
        if (name.contains("win")) {
            String roaming = environment.apply("APPDATA");
            return isSet(roaming) ? Path.of(roaming, "Backlight") : Path.of(home, "AppData", "Roaming", "Backlight");
        }
        String data = environment.apply("XDG_DATA_HOME");
        return isSet(data) && Path.of(data).isAbsolute() // others are to be ignored, says the standard
                ? Path.of(data, "backlight")
                : Path.of(home, ".local", "share", "backlight");
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
