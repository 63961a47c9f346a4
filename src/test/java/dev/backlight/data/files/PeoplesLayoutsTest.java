package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where people's programs put the files of a data set.
class PeoplesLayoutsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static Split open(Path path) throws DataException {
        return DataFiles.open(path, new Loading());
    }

    /// The folder, and each of its files.
    @ParameterizedTest
    @ValueSource(strings = {"torchvision", "unpacked-into-folders", "one-packed", "one-dotted", "capitals", "qmnist"})
    void idxFilesAreFoundWhereverTheyAre(String name) throws IOException {
        Path folder = CASES.resolve("13-idx-layouts").resolve(name);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Split split = open(folder);

        int size = split.train().size();
        boolean both = files.size() == 4;
        assertThat(both ? size : size + split.test().size()).isEqualTo(24);
        for (Path file : files) {
            Split same = open(file);
            assertThat(same.train().size()).as(file.toString()).isEqualTo(size);
            assertThat(same.test().size()).isEqualTo(split.test().size());
            assertThat(same.train().label(3)).isEqualTo(split.train().label(3));
        }
    }

    @Test
    void foldersForTrainingAndTestingHaveTheClassesInside() throws IOException {
        Split split = open(CASES.resolve("12-train-test-folders/nested"));

        assertThat(split.train().classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(split.train().size()).isEqualTo(20);
        assertThat(split.test().classNames()).isEqualTo(split.train().classNames());
        assertThat(split.test().preparation()).isEqualTo(split.train().preparation());
    }

    @Test
    void trainAndTestAreNoClasses() {
        assertThatThrownBy(() -> open(CASES.resolve("12-train-test-folders/flat")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("0 subfolders with pictures");
    }
}
