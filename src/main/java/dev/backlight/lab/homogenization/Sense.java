package dev.backlight.lab.homogenization;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.data.sequence.HiddenLetterTask;
import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SequenceSource;
import dev.backlight.data.sequence.SurnamesTask;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.lab.kit.SmallDigits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// A kind of data, read as rows of tokens. One more is a line here and a text.
enum Sense {
    /// Digits of 8 x 8, a token a pixel, in four shades.
    DIGITS("digits", Reading.MEAN) {
        @Override
        SequenceData data(Split digits, long seed) {
            Vocabulary shades = new Vocabulary(numbers(SHADES));
            List<String> classes = numbers(10);
            return new SequenceData(
                    id(),
                    shades,
                    classes,
                    SIDE * SIDE,
                    SequenceSource.of(shaded(digits.train(), SmallDigits.drawn(digits.train(), seed, 0, LEARNED))),
                    shaded(digits.test(), SmallDigits.first(JUDGED)));
        }
    },
    /// Points of two arms of a spiral: two tokens, how far to the right and how far up.
    POINTS("points", Reading.MEAN) {
        @Override
        SequenceData data(Split digits, long seed) {
            List<TokenSequence> learned = new ArrayList<>();
            List<TokenSequence> judged = new ArrayList<>();
            for (int part = 0; part < 5; part++) { // each gives 500
                PlaneRecipe recipe =
                        PlaneRecipe.of(PlaneKind.SPIRAL).withTrainShare(80).withSeed(10 * seed + part);
                PlaneSplit points = PlaneSplit.of(recipe, new Features(List.of("x1", "x2")), PlaneSplit.Targets.BITS);
                points.train().points().forEach(point -> learned.add(placed(point)));
                points.test().points().forEach(point -> judged.add(placed(point)));
            }
            return new SequenceData(
                    id(), new Vocabulary(numbers(2 * CELLS)), numbers(2), 2, SequenceSource.of(learned), judged);
        }
    },
    /// Surnames letter by letter: from which language?
    SURNAMES("surnames", Reading.MEAN) {
        @Override
        SequenceData data(Split digits, long seed) throws IOException {
            return judgedByFew(SurnamesTask.load(300));
        }
    },
    /// Short reviews word by word: praise or not?
    REVIEWS("reviews", Reading.MEAN) {
        @Override
        SequenceData data(Split digits, long seed) {
            return judgedByFew(SentimentTask.of(false, seed));
        }
    },
    /// Given names with a letter hidden: which?
    GAPS("gaps", Reading.ASKED) {
        @Override
        SequenceData data(Split digits, long seed) throws IOException {
            return judgedByFew(HiddenLetterTask.names(true, seed));
        }
    };

    private static final int SIDE = 8;
    private static final int SHADES = 4;
    private static final int CELLS = 24;
    private static final int LEARNED = 4000;
    private static final int JUDGED = 400;

    private final String id;
    private final Reading reading;

    Sense(String id, Reading reading) {
        this.id = id;
        this.reading = reading;
    }

    /// Its name as a variant of the lab.
    String id() {
        return id;
    }

    /// Which rows go on to the outputs.
    Reading reading() {
        return reading;
    }

    /// What there is to learn from and to be judged by.
    ///
    /// @param digits the program's
    /// @param seed of what is drawn
    /// @throws IOException if the data can't be read
    abstract SequenceData data(Split digits, long seed) throws IOException;

    /// The one before it; before the first the last.
    Sense before() {
        return values()[(ordinal() + values().length - 1) % values().length];
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<TokenSequence> shaded(Dataset digits, int[] items) {
        FMatrixRMaj small = SmallDigits.of8(digits, items);
        int[] labels = SmallDigits.labels(digits, items);
        List<TokenSequence> rows = new ArrayList<>();
        for (int row = 0; row < items.length; row++) {
            int[] tokens = new int[small.numCols];
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = Math.min(SHADES - 1, (int) (small.get(row, i) * SHADES));
            }
            rows.add(TokenSequence.answeredLast(tokens, labels[row]));
        }
        return rows;
    }

    private static TokenSequence placed(PlanePoint point) {
        int[] tokens = {cell(point.x1()), CELLS + cell(point.x2())};
        return TokenSequence.answeredLast(tokens, (int) point.label());
    }

    private static int cell(float x) {
        float limit = PlanePoint.LIMIT;
        return Math.clamp((long) ((x + limit) / (2 * limit) * CELLS), 0, CELLS - 1);
    }

    private static SequenceData judgedByFew(SequenceData data) {
        List<TokenSequence> few =
                data.heldOut().subList(0, Math.min(JUDGED, data.heldOut().size()));
        return new SequenceData(data.name(), data.vocabulary(), data.answers(), data.maxTime(), data.train(), few);
    }
}
