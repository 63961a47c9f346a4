package dev.backlight.data.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ratings that come along and those of somebody's own.
class RatingsTest {
    @TempDir
    private Path folder;

    @Test
    void theCuisinesAreThere() throws DataException {
        Ratings ratings = Ratings.cuisines();
        assertThat(ratings.people()).isEqualTo(1213);
        assertThat(ratings.items()).hasSize(40).contains("India", "United States", "Ethiopia");
        assertThat(ratings.all()).hasSize(23_764);
        Ratings.Parts parts = ratings.divide(7);
        assertThat(parts.judged()).hasSize(2376);
        assertThat(parts.learned()).hasSize(23_764 - 2376);
        assertThat(new HashSet<>(parts.learned())).doesNotContainAnyElementsOf(parts.judged());
    }

    @Test
    void movieLensIsReadAndWhatIsNotIsOneSentence() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append(i % 12 + 100)
                    .append('\t')
                    .append(i / 12)
                    .append('\t')
                    .append(1 + i % 5)
                    .append("\t881250949\n");
        }
        Path file = Files.writeString(folder.resolve("u.data"), lines);
        Ratings read = Ratings.movieLens(file);
        assertThat(read.people()).isEqualTo(12);
        assertThat(read.items()).hasSize(10);
        assertThat(read.all().get(13)).isEqualTo(new Ratings.Rating(1, 1, 4));

        refused(Files.writeString(folder.resolve("a"), "1\t2\t9\t3\n"), "has \"9\" in line 1");
        refused(Files.writeString(folder.resolve("b"), "hello\n"), "no person, film and stars in line 1");
        refused(Files.writeString(folder.resolve("c"), ""), "no ratings in it");
        refused(Files.writeString(folder.resolve("d"), "1\t2\t3\t4\n"), "has 1 ratings");
        refused(folder.resolve("none"), "can't be read");
        String many = IntStream.rangeClosed(1, 20_001)
                .mapToObj(person -> person + "\t1\t3\t0\n")
                .collect(Collectors.joining());
        refused(Files.writeString(folder.resolve("e"), many), "20001 people");
    }

    private static void refused(Path file, String part) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Ratings.movieLens(file))
                .withMessageContaining(part);
    }
}
