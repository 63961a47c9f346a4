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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where people's programs put the files of a data set.
class PeoplesLayoutsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

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

    /// EMNIST's pictures lie on their side, and its labels are numbers of letters.
    @Test
    void emnistStandsUprightAndIsCalledByItsLetters() throws IOException {
        Path plain = CASES.resolve("13-idx-layouts/capitals");
        Path emnist = folder.resolve("emnist-letters-train-images-idx3-ubyte");
        Files.copy(plain.resolve("Train-Images-idx3-ubyte"), emnist);
        byte[] labels = Files.readAllBytes(plain.resolve("Train-Labels-idx1-ubyte"));
        for (int i = 8; i < labels.length; i++) {
            labels[i]++;
        }
        Files.write(folder.resolve("emnist-letters-train-labels-idx1-ubyte"), labels);
        Split lying = open(plain);
        Split upright = open(folder);

        assertThat(upright.train().classNames())
                .isEqualTo(lying.train().classNames().stream()
                        .map(digit -> String.valueOf((char) ('A' + Integer.parseInt(digit))))
                        .toList());
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                assertThat(upright.train().pixel(0, 28 * y + x))
                        .isEqualTo(lying.train().pixel(0, 28 * x + y));
            }
        }
    }

    @Test
    void ofSeveralSetsInAFolderOneIsToBeChosen() throws IOException {
        copied(CASES.resolve("13-idx-layouts/torchvision/MNIST"), folder.resolve("MNIST"));
        copied(CASES.resolve("13-idx-layouts/torchvision/MNIST"), folder.resolve("FashionMNIST"));

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has the files of 2 data sets: choose one file, such as FashionMNIST");
    }

    @Test
    void whatLiesDeeperInFoldersOfOneIsFound() throws IOException {
        copied(CASES.resolve("13-idx-layouts/torchvision/MNIST"), folder.resolve("a/b/vision/MNIST"));
        copied(CASES.resolve("12-train-test-folders/nested/train"), folder.resolve("c/mnist_png/TRAIN"));
        copied(CASES.resolve("12-train-test-folders/nested/test"), folder.resolve("c/mnist_png/TEST"));
        copied(CASES.resolve("12-train-test-folders/nested/train"), folder.resolve("d/train"));
        Files.createDirectories(folder.resolve("d/__MACOSX"));

        assertThat(open(folder.resolve("a")).train().size()).isEqualTo(24);
        assertThat(open(folder.resolve("c")).train().size()).isEqualTo(20);
        assertThat(open(folder.resolve("d")).train().classes()).isEqualTo(10);
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(Files.isDirectory(each) ? copy : copy.getParent());
                if (Files.isRegularFile(each)) {
                    Files.copy(each, copy);
                }
            }
        }
    }

    @Test
    void trainAndTestAreNoClasses() {
        assertThatThrownBy(() -> open(CASES.resolve("12-train-test-folders/flat")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("0 subfolders with pictures");
    }

    /// Kaggle's cats and dogs: `train/cat.0.jpg`; others name the classes in a table beside the folder of pictures.
    @Test
    void picturesSideBySideAreToldToBeSorted() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("train"));
        try (Stream<Path> all = Files.list(CASES.resolve("12-train-test-folders/nested/train/0"))) {
            Path picture = all.findFirst().orElseThrow();
            for (int i = 0; i < 12; i++) {
                Files.copy(picture, pictures.resolve("cat." + i + ".png"));
            }
        }
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("All pictures of " + folder + " are in one subfolder, train: give one");
    }

    @Test
    void theTablesOfUciAreFoundInTheirFolder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append(16 - i)
                    .append(",0,3,16,9,2,0,0,0,5,11,13,14,0,0,1,")
                    .append(i % 3)
                    .append('\n');
        }
        Files.writeString(folder.resolve("optdigits.tra"), lines);
        Files.writeString(folder.resolve("optdigits.tes"), lines);
        Files.writeString(folder.resolve("optdigits.names"), "1. Title of Database: Optical Recognition");
        Split split = open(folder);
        assertThat(split.train().size()).isEqualTo(12);
        assertThat(split.test().size()).isEqualTo(12);
    }
}
