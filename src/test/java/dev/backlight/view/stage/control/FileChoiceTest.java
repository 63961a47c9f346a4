package dev.backlight.view.stage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChoiceTest {
    @TempDir
    Path folder;

    @Test
    void itBeginsWhereOneLastChoseAndAtFirstAtHome() throws IOException {
        FileChoice.chosen(new File(System.getProperty("user.home"), "some.csv"));
        assertThat(FileChoice.of("Open").chooser().getInitialDirectory())
                .isEqualTo(new File(System.getProperty("user.home")));
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(FileChoice.chosen(folder.resolve("digits.csv").toFile())).contains(folder.resolve("digits.csv"));
        assertThat(FileChoice.of("Open").chooser().getInitialDirectory()).isEqualTo(folder.toFile());
        assertThat(FileChoice.of("Open").in(other).chooser().getInitialDirectory())
                .isEqualTo(other.toFile());
        assertThat(FileChoice.of("Open").in(folder.resolve("gone")).chooser().getInitialDirectory())
                .isEqualTo(folder.toFile());
        assertThat(FileChoice.chosen(null)).isEmpty();
    }

    @Test
    void itsTitleIsThatOfTheButtonWithoutItsDots() {
        assertThat(FileChoice.of("Open file…").chooser().getTitle()).isEqualTo("Open file");
    }
}
