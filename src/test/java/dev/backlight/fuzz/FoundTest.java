package dev.backlight.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What once broke a reader, named by it.
class FoundTest {
    @TempDir
    Path folder;

    static List<Path> found() throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(FoundTest.class.getResource("found").toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void isReadOrToldNow(Path file) throws IOException {
        Fuzzed format = Fuzzed.valueOf(file.getFileName().toString().split("-")[0]);
        new Seeds(folder).of(format);

        assertThat(new Fuzzing(format, folder).read(Files.readAllBytes(file))).isNull();
    }
}
