package dev.backlight.storage.file;

import dev.backlight.data.disk.UserFile;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/// What an administrator wishes for everybody on a machine who has not chosen otherwise: a file of `key=value`
/// lines that the program only reads.
public final class MachineDefaults {
    private static final int MOST_BYTES = 65_536;

    private MachineDefaults() {}

    /// What the file of this machine says; nothing where there is none, or it can't be read.
    public static Map<String, String> read() {
        return read(path(System.getProperty("os.name"), System::getenv));
    }

    /// @param system name of the operating system
    /// @param environment the value of a variable; null where it is not set
    public static Path path(String system, UnaryOperator<String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Path.of("/Library", "Application Support", "Backlight", "defaults.properties");
        }
        if (name.contains("win")) {
            String all = environment.apply("PROGRAMDATA");
            return Path.of(all == null || all.isBlank() ? "C:\\ProgramData" : all, "Backlight", "defaults.properties");
        }
        return Path.of("/etc", "backlight", "defaults.properties");
    }

    static Map<String, String> read(Path file) {
        Map<String, String> all = new HashMap<>();
        try {
            if (Files.isRegularFile(file)) {
                Properties lines = new Properties();
                ByteBuffer bytes = ByteBuffer.wrap(UserFile.bytes(file, MOST_BYTES));
                lines.load(new StringReader(
                        StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
                lines.stringPropertyNames()
                        .forEach(key -> all.put(key, lines.getProperty(key).strip()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            System.getLogger(MachineDefaults.class.getName())
                    .log(Level.WARNING, "The defaults in " + file + " can't be read", unreadable);
        }
        return all;
    }
}
