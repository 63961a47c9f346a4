package dev.backlight.data.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static String lines(int ratings, int people) {
        return IntStream.range(0, ratings)
                .mapToObj(i -> (i % people + 1) + "\t" + (i % 3 + 7) + "\t3\t0\n")
                .collect(Collectors.joining());
    }

    @Test
    void aHundredRatingsAreEnoughAndTwentyThousandPeopleNotTooMany() throws IOException {
        assertThat(Ratings.movieLens(Files.writeString(folder.resolve("least"), lines(100, 10)))
                        .all())
                .hasSize(100);
        refused(Files.writeString(folder.resolve("fewer"), lines(99, 10)), "has 99 ratings: give at least 100");
        assertThat(Ratings.movieLens(Files.writeString(folder.resolve("most"), lines(20_000, 20_000)))
                        .people())
                .isEqualTo(20_000);
    }

    /// Without a list, or with one that is spoilt, films have their numbers.
    @Test
    void titlesAreTakenFromTheListBesideTheRatings() throws IOException {
        Path file = Files.writeString(folder.resolve("u.data"), lines(100, 10));
        assertThat(Ratings.movieLens(file).items()).containsExactly("7", "8", "9");
        Files.writeString(folder.resolve("u.item"), "9| Heat (1995) |x|y\n7|Alien\n8| |z\nnothing\n");
        assertThat(Ratings.movieLens(file).items()).containsExactly("Alien", "8", "Heat (1995)");
        Files.writeString(folder.resolve("u.item"), "");
        assertThat(Ratings.movieLens(file).items()).containsExactly("7", "8", "9");
    }

    /// Of equally popular ones the first; in the order of the items, whatever they were rated.
    @Test
    void thePopularAreThoseRatedMostOften() {
        List<Ratings.Rating> all = Stream.of(0, 1, 1, 2, 3, 3, 3, 4, 4)
                .map(item -> new Ratings.Rating(0, item, 1))
                .toList();
        Ratings ratings = new Ratings(null, "five", 1, List.of("a", "b", "c", "d", "e"), all);
        assertThat(ratings.popular(1)).containsExactly(3);
        assertThat(ratings.popular(3)).containsExactly(1, 3, 4);
        assertThat(ratings.popular(4)).containsExactly(0, 1, 3, 4);
        assertThat(ratings.popular(9)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void inATableARowIsAPersonAndAnEmptyCellNoRating() throws IOException {
        String table = "tea,milk\n" + "1,\n,5\n".repeat(60);
        Ratings ratings = Ratings.table("cups", Files.writeString(folder.resolve("cups"), table));
        assertThat(ratings.people()).isEqualTo(120);
        assertThat(ratings.all()).startsWith(new Ratings.Rating(0, 0, 1), new Ratings.Rating(1, 1, 5));
        Path wrong = Files.writeString(folder.resolve("wrong"), table + "6,\n");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Ratings.table("cups", wrong))
                .withMessageContaining("has \"6\" in line 122");
    }
}
