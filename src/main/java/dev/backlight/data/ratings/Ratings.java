package dev.backlight.data.ratings;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.math.Randomness;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A matrix with holes: who rated what, and how. Immutable.
///
/// @param file where they were read from; null for what comes along
/// @param name what the set is called
/// @param people how many
/// @param items what is rated, by name
/// @param all every rating that was given
public record Ratings(Path file, String name, int people, List<String> items, List<Rating> all) {
    private static final int FEWEST = 100;

    /// More would not be learned from within a minute.
    private static final int MOST_PEOPLE = 20_000;

    /// The most stars that one can give.
    public static final int STARS = 5;

    private static final long LARGEST = 1 << 26;

    /// One person's stars for one thing.
    ///
    /// @param person from 0
    /// @param item from 0
    /// @param stars from 1 to 5
    public record Rating(int person, int item, float stars) {}

    /// What is learned from and what is judged by.
    public record Parts(List<Rating> learned, List<Rating> judged) {}

    public Ratings {
        items = List.copyOf(items);
        all = List.copyOf(all);
    }

    /// The ratings that come along: 40 cuisines by 1,213 Americans of 2014.
    ///
    /// @throws DataException with one sentence if they are missing or damaged
    public static Ratings cuisines() throws DataException {
        return table(
                "Food World Cup",
                Path.of(System.getProperty("backlight.assets", "assets"), "food-world-cup", "cuisines.csv"));
    }

    /// Reads a table with a column for each thing and a row for each person; what is empty was not rated.
    ///
    /// @throws DataException with one sentence: what is wrong, in which file, what to do
    static Ratings table(String name, Path file) throws DataException {
        List<String> lines = lines(file);
        List<String> items = List.of(lines.getFirst().split(","));
        List<Rating> all = new ArrayList<>();
        for (int person = 1; person < lines.size(); person++) {
            String[] cells = lines.get(person).split(",", -1);
            for (int item = 0; item < cells.length; item++) {
                if (!cells[item].isEmpty()) {
                    all.add(new Rating(person - 1, item, stars(cells[item], file, person + 1)));
                }
            }
        }
        return checked(new Ratings(null, name, lines.size() - 1, items, all), file);
    }

    /// Reads the ratings of MovieLens 100k, `u.data`: person, film, stars and time, by tabs.
    ///
    /// @throws DataException with one sentence: what is wrong, in which file, what to do
    public static Ratings movieLens(Path file) throws DataException {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> films = new HashMap<>();
        List<String> items = new ArrayList<>();
        List<Rating> all = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t");
            if (cells.length < 3) {
                throw new DataException(
                        "{0} has no person, film and stars in line {1}: give u.data of MovieLens 100k.", file, i + 1);
            }
            int person = people.computeIfAbsent(cells[0], _ -> people.size());
            int film = films.computeIfAbsent(cells[1], name -> {
                items.add(name);
                return items.size() - 1;
            });
            all.add(new Rating(person, film, stars(cells[2], file, i + 1)));
        }
        return checked(new Ratings(file, "MovieLens", people.size(), named(items, file), all), file);
    }

    /// The films' titles, where `u.item` lies beside the ratings; else their numbers.
    private static List<String> named(List<String> numbers, Path file) {
        Path list = file.resolveSibling("u.item");
        if (!Files.isRegularFile(list)) {
            return numbers;
        }
        Map<String, String> titles = new HashMap<>();
        try {
            for (String line : lines(list)) {
                String[] cells = line.split("\\|", 3);
                if (cells.length > 1 && !cells[1].isBlank()) {
                    titles.put(cells[0], cells[1].strip());
                }
            }
        } catch (DataException _) {
            return numbers; // the ratings are good without titles
        }
        return numbers.stream()
                .map(number -> titles.getOrDefault(number, number))
                .toList();
    }

    /// The things that were rated most often, in the order of `items`: what of a large set can be shown.
    ///
    /// @param most how many at most
    public List<Integer> popular(int most) {
        int[] counts = new int[items.size()];
        all.forEach(rating -> counts[rating.item()]++);
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(item -> -counts[item]))
                .limit(most)
                .sorted()
                .toList();
    }

    private static List<String> lines(Path file) throws DataException {
        try {
            List<String> lines = new String(UserFile.bytes(file, LARGEST), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            if (lines.isEmpty()) {
                throw new DataException("{0} has no ratings in it: give u.data of MovieLens 100k.", file);
            }
            return lines;
        } catch (DataException known) {
            throw known;
        } catch (IOException failure) {
            throw new DataException(
                    new Sentence("The ratings {0} can't be read: check the name and that it may be opened.", file),
                    failure);
        }
    }

    private static float stars(String cell, Path file, int line) throws DataException {
        try {
            float stars = Float.parseFloat(cell.strip());
            if (stars >= 1 && stars <= STARS) {
                return stars;
            }
        } catch (NumberFormatException _) {
            // told below, as any other that is no number of stars
        }
        throw new DataException(
                "{0} has \"{1}\" in line {2} where 1 to 5 stars are due: correct it.", file, cell, line);
    }

    private static Ratings checked(Ratings read, Path file) throws DataException {
        if (read.all.size() < FEWEST) {
            throw new DataException(
                    "{0} has {1} ratings: give at least {2} to learn from.", file, read.all.size(), FEWEST);
        }
        if (read.people > MOST_PEOPLE) {
            throw new DataException(
                    "{0} has ratings of {1} people, and {2} are the most: give u.data of MovieLens 100k.",
                    file, read.people, MOST_PEOPLE);
        }
        return read;
    }

    /// Holds one rating in ten back, by chance.
    public Parts divide(long seed) {
        return divide(all, seed);
    }

    /// Holds one in ten of these back: to choose settings by, divide what is learned from again.
    public static Parts divide(List<Rating> ratings, long seed) {
        int[] order = Randomness.permutation(ratings.size(), seed, Randomness.Stream.SPLIT, 0);
        int judged = ratings.size() / 10;
        return new Parts(
                Arrays.stream(order, judged, order.length)
                        .mapToObj(ratings::get)
                        .toList(),
                Arrays.stream(order, 0, judged).mapToObj(ratings::get).toList());
    }
}
