package dev.backlight.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pages of the documentation that are made of the program itself. `mvn -Pdocs test` writes them; every other run
/// of the tests holds what is there against what the program would say now.
final class Pages {
    private static final boolean WRITES = Boolean.getBoolean("docs.write");
    private static final Path FOLDER = Path.of("docs");

    private Pages() {}

    /// Writes a page, or finds it as it should be.
    static void hold(String name, String page) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITES) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as(file + " is older than the program: write it anew with mvn -Pdocs test")
                .isEqualTo(page);
    }
}
