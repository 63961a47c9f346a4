package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders of pictures as people have them, from reports of what went wrong.
class PeoplesPicturesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static Split open(String name) throws DataException {
        return DataFiles.open(CASES.resolve(name), new Loading());
    }

    /// Whoever is asked about a picture it has learned from gets the very numbers it has learned.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-class-names-lost/digits-without-5",
                "01-class-names-lost/letters",
                "02-predict-prepares-otherwise/shapes",
                "06-dark-on-light-28/digits",
                "07-transparent-ink/words",
                "07-transparent-ink/digits-28"
            })
    void aPictureIsPreparedForUseAsItWasForLearning(String name) throws IOException {
        Split split = open(name);
        Set<List<Byte>> learned = new HashSet<>();
        for (Dataset part : List.of(split.train(), split.test())) {
            for (int i = 0; i < part.size(); i++) {
                learned.add(list(part.image(i)));
            }
        }
        Preparation preparation = split.train().preparation();
        List<Path> files;
        try (Stream<Path> all = Files.walk(CASES.resolve(name))) {
            files = all.filter(Files::isRegularFile).toList();
        }

        assertThat(files).hasSize(split.train().size() + split.test().size());
        for (Path file : files) {
            float[] asked = preparation.ofPicture(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file))));
            byte[] pixels = new byte[asked.length];
            PixelImages.write(asked, pixels, 0);
            assertThat(learned).as(file.toString()).contains(list(pixels));
        }
    }

    private static List<Byte> list(byte[] pixels) {
        Byte[] boxed = new Byte[pixels.length];
        Arrays.setAll(boxed, j -> pixels[j]);
        return List.of(boxed);
    }

    @Test
    void foldersGiveTheirNamesAndTheTestHasAsManyOfEachClass() throws IOException {
        Split split = open("01-class-names-lost/digits-without-5");

        assertThat(split.train().classNames()).containsExactly("0", "1", "2", "3", "4", "6", "7", "8", "9");
        assertThat(split.train().names().of(5)).isEqualTo("6");
        assertThat(Arrays.stream(split.test().byClass())).allMatch(of -> of.length == 1);
    }

    /// 28 x 28, dark on light and not as MNIST's: turned, cut out and centred, as a drawing is.
    @ParameterizedTest
    @ValueSource(strings = {"06-dark-on-light-28/digits", "07-transparent-ink/digits-28", "07-transparent-ink/words"})
    void inkIsLightOnDarkWhateverThePicturesAre(String name) throws IOException {
        Dataset digits = open(name).train();
        for (int i = 0; i < digits.size(); i++) {
            assertThat(digits.pixel(i, 0)).as("paper of " + i).isLessThan(30);
            int most = 0;
            for (int j = 0; j < digits.features(); j++) {
                most = Math.max(most, digits.pixel(i, j));
            }
            assertThat(most).as("ink of " + i).isGreaterThan(150);
        }
    }

    @Test
    void inkThatHardlyStandsOutIsToldBeforeAnythingIsLearned() {
        assertThatThrownBy(() -> open("23-nothing-to-learn/yellow-on-lilac"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("hardly darker than their paper");
    }

    /// MNIST's own way is found in its pictures.
    @Test
    void theWayPicturesWereMadeIsFoundInThem() throws IOException {
        Split mnist = DataFiles.open(Mnist.directory(), new Loading());

        assertThat(mnist.train().preparation()).isEqualTo(Preparation.MNIST);
        assertThat(mnist.train().classNames()).isEqualTo(Mnist.load().train().classNames());
    }
}
