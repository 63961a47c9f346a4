package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/// The runtime that is installed with the program has every module of the JDK that the program calls.
class ImageModulesTest {
    @Test
    void nothingIsCalledThatIsNotInTheImage() throws Exception {
        List<String> image = List.of(Files.readString(Path.of("packaging", "common", "modules.txt"))
                .strip()
                .split(","));
        assertThat(image).containsAll(needed());
    }

    private static List<String> needed() throws URISyntaxException {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter said = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "--multi-release",
                        "25",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        classes.toString());
        assertThat(code).as(said.toString()).isZero();
        return List.of(said.toString().strip().split(","));
    }
}
