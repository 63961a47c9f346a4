package dev.backlight.lab.emergence;

import dev.backlight.data.picture.Split;
import dev.backlight.lab.Family;
import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.kit.Learner;
import dev.backlight.lab.kit.SmallDigits;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// A self-organising map: 8 x 8 units, each a picture. The unit most like the digit shown, and its neighbours on
/// the map, become a little more like it; nothing else happens, and no label is seen. Kohonen, 1982.
public final class Kohonen implements Lab {
    private static final String READS = "reads";
    private static final String DISTANCE = "distance";
    private static final String MAP = "map";
    private static final String NAMES = "names";
    private static final int EXAMPLES = 6000;
    private static final int TESTED = 3000;
    private static final int PIXELS = 196;
    private static final int LOOKS = 12;
    private static final int[][] PAIRS = {{4, 9}, {3, 8}, {1, 7}, {0, 6}};
    private static final LabDescription DESCRIPTION = new LabDescription(
            "kohonen",
            Family.EMERGENCE,
            List.of(
                    Knob.whole("side", 4, 12, 8),
                    new Knob("shown", 6000, 60000, 24000, 6000, false),
                    new Knob("reach", 0, 6, 4, 0.5, false)),
            List.of(
                    Measure.share(READS, "shown", false).between(0, 24_000),
                    new Measure(DISTANCE, "shown", false, 0, 8, Measure.Format.DECIMAL)),
            List.of(MAP),
            new Bet.Pick(List.of(
                    new Bet.Option("four-nine", 0),
                    new Bet.Option("three-eight", 1),
                    new Bet.Option("one-seven", 2),
                    new Bet.Option("zero-six", 3))),
            List.of(MAP, NAMES),
            List.of(new Source(Source.Part.RECIPE, "Kohonen 1982, Biological Cybernetics 43, 59")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Trial> trials(Settings settings) {
        return settings.each()
                .mapToObj(seed -> new Trial(MAP, seed, book -> draw(settings, seed, book)))
                .toList();
    }

    private static void draw(Settings settings, long seed, Notebook notebook) throws IOException {
        Split digits = notebook.digits();
        int side = settings.whole("side");
        int shown = settings.whole("shown");
        int[] items = SmallDigits.drawn(digits.train(), seed, 0, EXAMPLES);
        FMatrixRMaj x = SmallDigits.of14(digits.train(), items);
        int[] labels = SmallDigits.labels(digits.train(), items);
        int[] tested = SmallDigits.first(TESTED);
        FMatrixRMaj test = SmallDigits.of14(digits.test(), tested);
        int[] testLabels = SmallDigits.labels(digits.test(), tested);
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, 1);
        FMatrixRMaj units = start(x, side * side, random);
        int every = shown / LOOKS;
        for (int step = 0; step <= shown; step++) {
            if (step % every == 0) {
                notebook.at(step, shown);
                int[] names = names(units, x, labels);
                notebook.point(READS, step, Learner.accuracy(read(units, test, names), testLabels));
                notebook.point(DISTANCE, step, distance(units, test));
                if (step / every < 3 || step / every % 3 == 0) {
                    notebook.look(new Look(MAP, Look.Kind.PICTURES, step, 14, 14, units.data.clone()));
                }
            }
            if (step % 256 == 0) {
                notebook.at(step, shown);
            }
            double share = (double) step / shown;
            double reach =
                    Math.max(0.1, settings.get("reach")) * Math.pow(0.5 / Math.max(0.5, settings.get("reach")), share);
            double rate = 0.5 * Math.pow(0.06, share);
            learn(units, x, random.nextInt(EXAMPLES), side, reach, rate);
        }
        int[] names = names(units, x, labels);
        float[] shownNames = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            shownNames[i] = names[i];
        }
        notebook.look(new Look(NAMES, Look.Kind.MATRIX, shown, side, side, shownNames));
        for (int pair = 0; pair < PAIRS.length; pair++) {
            notebook.figure("beside-" + PAIRS[pair][0] + "-" + PAIRS[pair][1], beside(names, side, PAIRS[pair]));
        }
    }

    /// A little of a random digit each, and much of the mean of all.
    private static FMatrixRMaj start(FMatrixRMaj x, int count, RandomGenerator random) {
        double[] mean = new double[PIXELS];
        for (int i = 0; i < x.getNumElements(); i++) {
            mean[i % PIXELS] += x.data[i] / x.numRows;
        }
        FMatrixRMaj units = new FMatrixRMaj(count, PIXELS);
        for (int unit = 0; unit < count; unit++) {
            int item = random.nextInt(x.numRows);
            for (int i = 0; i < PIXELS; i++) {
                units.data[unit * PIXELS + i] = (float) (0.2 * x.data[item * PIXELS + i] + 0.8 * mean[i]);
            }
        }
        return units;
    }

    /// `w ← w + rate·exp(−d²/(2·reach²))·(x − w)`, d the distance on the map to the unit that is most like x.
    private static void learn(FMatrixRMaj units, FMatrixRMaj x, int item, int side, double reach, double rate) {
        int best = nearest(units, x, item);
        for (int unit = 0; unit < units.numRows; unit++) {
            double across = unit % side - best % side;
            double down = unit / side - best / side;
            float pull = (float) (rate * Math.exp(-(across * across + down * down) / (2 * reach * reach)));
            if (pull > 1e-4f) {
                int at = unit * PIXELS;
                for (int i = 0; i < PIXELS; i++) {
                    units.data[at + i] += pull * (x.data[item * PIXELS + i] - units.data[at + i]);
                }
            }
        }
    }

    private static int nearest(FMatrixRMaj units, FMatrixRMaj x, int item) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int unit = 0; unit < units.numRows; unit++) {
            float sum = squared(units, unit, x, item);
            if (sum < least) {
                least = sum;
                best = unit;
            }
        }
        return best;
    }

    private static float squared(FMatrixRMaj units, int unit, FMatrixRMaj x, int item) {
        float sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            float d = x.data[item * PIXELS + i] - units.data[unit * PIXELS + i];
            sum += d * d;
        }
        return sum;
    }

    /// Afterwards each unit is called what most of the digits are that it is nearest to; 0 if none is.
    private static int[] names(FMatrixRMaj units, FMatrixRMaj x, int[] labels) {
        int[][] votes = new int[units.numRows][10];
        for (int item = 0; item < x.numRows; item += 2) {
            votes[nearest(units, x, item)][labels[item]]++;
        }
        int[] names = new int[votes.length];
        for (int unit = 0; unit < names.length; unit++) {
            for (int k = 1; k < 10; k++) {
                names[unit] = votes[unit][k] > votes[unit][names[unit]] ? k : names[unit];
            }
        }
        return names;
    }

    private static int[] read(FMatrixRMaj units, FMatrixRMaj test, int[] names) {
        int[] answers = new int[test.numRows];
        for (int item = 0; item < answers.length; item++) {
            answers[item] = names[nearest(units, test, item)];
        }
        return answers;
    }

    /// The mean distance of a digit from the unit most like it.
    private static double distance(FMatrixRMaj units, FMatrixRMaj test) {
        double sum = 0;
        for (int item = 0; item < test.numRows; item++) {
            sum += Math.sqrt(squared(units, nearest(units, test, item), test, item));
        }
        return sum / test.numRows;
    }

    /// How many pairs of neighbouring units are called these two.
    private static int beside(int[] names, int side, int[] pair) {
        int count = 0;
        for (int unit = 0; unit < names.length; unit++) {
            boolean right = unit % side + 1 < side && isPair(names[unit], names[unit + 1], pair);
            boolean below = unit + side < names.length && isPair(names[unit], names[unit + side], pair);
            count += (right ? 1 : 0) + (below ? 1 : 0);
        }
        return count;
    }

    private static boolean isPair(int a, int b, int[] pair) {
        return a == pair[0] && b == pair[1] || a == pair[1] && b == pair[0];
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> done = Records.with(records, MAP, "beside-0-6");
        if (done.isEmpty()) {
            return Outcome.none();
        }
        double[] beside = new double[PAIRS.length];
        int most = 0;
        for (int pair = 0; pair < PAIRS.length; pair++) {
            beside[pair] = Records.meanFigure(done, "beside-" + PAIRS[pair][0] + "-" + PAIRS[pair][1]);
            most = beside[pair] > beside[most] ? pair : most;
        }
        int units = settings.whole("side") * settings.whole("side");
        double reads = Records.meanLast(done, READS);
        List<Figure> figures = List.of(
                Figure.share("reads", reads),
                Figure.decimal("beside-4-9", beside[0]),
                Figure.decimal("beside-3-8", beside[1]),
                Figure.decimal("beside-1-7", beside[2]),
                Figure.decimal("beside-0-6", beside[3]));
        return new Outcome(
                Sentence.of("headline", reads, units),
                Sentence.of("sentence", units, reads),
                List.of(Sentence.of("beside", PAIRS[most][0], PAIRS[most][1], beside[most])),
                figures,
                most,
                most);
    }
}
