package dev.backlight.data.sound;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.picture.Split;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The recordings that come with the program: six men say each English digit 25 times, from the Free Spoken Digit
/// Dataset.
///
/// @param recordings in the order of the list
public record SpokenDigits(List<Recording> recordings) {
    private static final int TEST_TAKES = 5;
    private static final int FIELDS = 5;
    private static final double[] SPEEDS = {1, 0.9, 1.1};
    private static final double[] AS_IT_IS = {1};

    public SpokenDigits {
        recordings = List.copyOf(recordings);
    }

    /// The program's own copy: `spoken-digits` in the directory that the property `backlight.assets` names, else in
    /// `assets`.
    ///
    /// @throws DataException with one sentence if it is missing or damaged
    public static SpokenDigits load() throws DataException {
        return load(Path.of(System.getProperty("backlight.assets", "assets"), "spoken-digits"));
    }

    /// @param directory with the packed recordings and their list
    /// @throws DataException with one sentence if one is missing or damaged
    public static SpokenDigits load(Path directory) throws DataException {
        Path list = directory.resolve("spoken-digits.tsv");
        try {
            byte[] packed = UserFile.bytes(directory.resolve("spoken-digits.adpcm"));
            List<Recording> recordings = new ArrayList<>();
            for (String line : new String(UserFile.bytes(list), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] fields = line.split("\t");
                if (fields.length != FIELDS) {
                    throw new DataException(
                            "{0} has the line \"{1}\" where five fields are due: install Backlight again.", list, line);
                }
                int offset = Integer.parseInt(fields[3]);
                int samples = Integer.parseInt(fields[4]);
                if (offset < 0 || samples < 1 || offset + (samples + 1) / 2 > packed.length) {
                    throw new DataException("{0} names recordings that are not there: install Backlight again.", list);
                }
                recordings.add(new Recording(
                        Integer.parseInt(fields[0]), fields[1], Integer.parseInt(fields[2]), packed, offset, samples));
            }
            return new SpokenDigits(recordings);
        } catch (NumberFormatException _) {
            throw new DataException("{0} names recordings that are not there: install Backlight again.", list);
        } catch (DataException known) {
            throw known;
        } catch (IOException failure) {
            throw new DataException(
                    new Sentence("The spoken digits in {0} can't be read: install Backlight again.", directory),
                    failure);
        }
    }

    /// Who speaks, by alphabet.
    public List<String> speakers() {
        return recordings.stream().map(Recording::speaker).distinct().sorted().toList();
    }

    /// The split that the data set proposes: takes 0 to 4 of everybody are for judging.
    public Split official(Hearing hearing) {
        return split(hearing, recording -> recording.take() >= TEST_TAKES, recording -> recording.take() < TEST_TAKES);
    }

    /// To choose settings by: learns from three quarters of what the official split learns from, is judged by the
    /// rest.
    public Split validation(Hearing hearing) {
        return split(
                hearing,
                recording -> recording.take() >= 2 * TEST_TAKES,
                recording -> recording.take() >= TEST_TAKES && recording.take() < 2 * TEST_TAKES);
    }

    /// Judged by somebody from whom nothing was learned.
    ///
    /// @throws IllegalArgumentException with one sentence that lists the names if nobody is called so
    public Split stranger(Hearing hearing, String speaker) {
        if (!speakers().contains(speaker)) {
            throw new Refusal("Nobody called \"{0}\" speaks here: choose {1}.", speaker, String.join(", ", speakers()));
        }
        return split(
                hearing,
                recording -> !recording.speaker().equals(speaker),
                recording -> recording.speaker().equals(speaker));
    }

    private Split split(Hearing hearing, Predicate<Recording> learned, Predicate<Recording> judged) {
        return new Split(
                hearing.pictures(
                        "Spoken digits", recordings.stream().filter(learned).toList(), SPEEDS),
                hearing.pictures(
                        "Spoken digits", recordings.stream().filter(judged).toList(), AS_IT_IS));
    }
}
