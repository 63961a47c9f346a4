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
import dev.backlight.lab.kit.LeastSquares;
import dev.backlight.lab.kit.SmallDigits;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Digits of 8 x 8 read through more and more random ReLU features by least squares, some of the labels wrong. The
/// error on new digits is worst where there are as many features as examples, and falls again beyond.
public final class DoubleDescent implements Lab {
    private static final String ERROR = "error";
    private static final String TRAINING = "training-error";
    private static final String NOISY = "noisy";
    private static final String CLEAN = "clean";
    private static final int MOST = 4000;
    private static final int TESTED = 1500;
    private static final int CHUNK = 50;
    private static final int SIDE = 8;
    private static final int NARROW = 3; // places in WIDTHS
    private static final int THRESHOLD = 9;
    private static final double[] WIDTHS = { // as multiples of the number of examples, dense where it happens
        0.07, 0.13, 0.2, 0.33, 0.5, 0.67, 0.8, 0.9, 0.97, 1, 1.03, 1.1, 1.2, 1.4, 1.67, 2.33, 3.33, 5, 8.33, 13.33
    };
    private static final LabDescription DESCRIPTION = new LabDescription(
            "double-descent",
            Family.EMERGENCE,
            List.of(
                    Knob.share("noise", 0, 0.5, 0.15),
                    new Knob("examples", 100, 300, 300, 20, false),
                    new Knob("ridge", 0, 100, 0, 0, false)),
            List.of(Measure.share(ERROR, "width", true), Measure.share(TRAINING, "width", true)),
            List.of(NOISY, CLEAN),
            new Bet.Line(ERROR, 20, MOST, new Reading.Summit(), 1, List.of()),
            List.of(),
            List.of(new Source(Source.Part.RECIPE, "Belkin et al. 2018, arXiv 1812.11118")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> networks() {
        return List.of("narrow", "worst");
    }

    @Override
    public List<String> controls() {
        return List.of(CLEAN);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        double noise = settings.get("noise");
        List<Trial> trials = new ArrayList<>();
        Queue<WeakReference<Room>> rooms = new ConcurrentLinkedQueue<>();
        settings.each()
                .forEach(seed -> trials.add(new Trial(NOISY, seed, book -> widen(settings, seed, noise, rooms, book))));
        settings.each()
                .forEach(seed -> trials.add(new Trial(CLEAN, seed, book -> widen(settings, seed, 0, rooms, book))));
        return trials;
    }

    /// Features of the widest, used again for each width and by one trial after the other: a new one for each would
    /// be garbage of 12 MB a trial.
    ///
    /// @param inner weights, feature by feature
    /// @param seen [examples x features]
    /// @param unseen [a chunk of the digits to be judged by x features]
    private record Room(double[] inner, DMatrixRMaj seen, DMatrixRMaj unseen) {
        static Room of(int examples) {
            int most = (int) Math.round(WIDTHS[WIDTHS.length - 1] * examples);
            return new Room(
                    new double[SIDE * SIDE * most], new DMatrixRMaj(examples, most), new DMatrixRMaj(CHUNK, most));
        }
    }

    private void widen(Settings settings, long seed, double noise, Queue<WeakReference<Room>> rooms, Notebook notebook)
            throws IOException {
        WeakReference<Room> free = rooms.poll();
        Room left = free == null ? null : free.get(); // weak: when the run is over nobody needs it
        Room room = left == null ? Room.of(settings.whole("examples")) : left;
        try {
            widen(settings, seed, noise, room, notebook);
        } finally {
            rooms.add(new WeakReference<>(room));
        }
    }

    private void widen(Settings settings, long seed, double noise, Room room, Notebook notebook) throws IOException {
        int examples = settings.whole("examples");
        Split digits = notebook.digits();
        int[] items = SmallDigits.drawn(digits.train(), seed, 0, examples);
        int[] labels = SmallDigits.labels(digits.train(), items);
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, 1);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextDouble() < noise ? random.nextInt(10) : labels[i];
        }
        DMatrixRMaj targets = new DMatrixRMaj(examples, 10);
        for (int i = 0; i < labels.length; i++) {
            targets.set(i, labels[i], 1);
        }
        int[] tested = SmallDigits.first(TESTED);
        int[] testLabels = SmallDigits.labels(digits.test(), tested);
        double[] inner = room.inner();
        RandomGenerator weighing = Randomness.at(seed, Randomness.Stream.WEIGHTS, 0);
        Arrays.setAll(inner, _ -> weighing.nextGaussian());
        FMatrixRMaj seen = SmallDigits.of8(digits.train(), items);
        FMatrixRMaj unseen = SmallDigits.of8(digits.test(), tested);
        DMatrixRMaj x = room.seen();
        DMatrixRMaj part = room.unseen();
        for (int i = 0; i < WIDTHS.length; i++) {
            notebook.at(i, WIDTHS.length);
            int width = (int) Math.round(WIDTHS[i] * examples);
            features(seen, 0, inner, width, x);
            DMatrixRMaj weights = LeastSquares.fit(x, targets, settings.get("ridge"));
            notebook.point(TRAINING, width, (double) wrong(x, weights, labels, 0) / examples);
            int wrong = 0;
            for (int from = 0; from < TESTED; from += CHUNK) { // features of all at once would be 50 MB a trial
                features(unseen, from, inner, width, part);
                wrong += wrong(part, weights, testLabels, from);
            }
            notebook.point(ERROR, width, (double) wrong / TESTED);
            if (i == NARROW || i == THRESHOLD) {
                notebook.keep(kept(networks().get(i == NARROW ? 0 : 1), inner, weights));
            }
        }
    }

    /// Random features and what was fitted to them as a network. Least squares takes no steps: the recipe by which
    /// it would go on is the article's.
    private static KeptNetwork kept(String name, double[] inner, DMatrixRMaj weights) {
        int width = weights.numRows;
        float[] first = new float[SIDE * SIDE * width];
        for (int feature = 0; feature < width; feature++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                first[i * width + feature] = (float) inner[feature * SIDE * SIDE + i];
            }
        }
        float[] second = new float[width * weights.numCols];
        for (int i = 0; i < second.length; i++) {
            second[i] = (float) weights.data[i];
        }
        KeptNetwork.Recipe recipe = new KeptNetwork.Recipe(0.001f, 128, 21, true);
        return KeptNetwork.of(name, SIDE, recipe, first, new float[width], second, new float[weights.numCols]);
    }

    /// `max(0, X·W)` with standard normal weights; a narrower set is the beginning of a wider one.
    ///
    /// @param from first row of x that is read; as many as `features` has room for
    /// @param inner weights, feature by feature
    /// @param features becomes [its rows x width]
    private static void features(FMatrixRMaj x, int from, double[] inner, int width, DMatrixRMaj features) {
        features.reshape(features.numRows, width);
        int n = x.numCols;
        for (int row = 0; row < features.numRows; row += 2) { // two sums at once wait for each other less
            int one = (from + row) * n;
            int two = row + 1 < features.numRows ? one + n : one;
            for (int feature = 0; feature < width; feature++) {
                double sum = 0;
                double other = 0;
                for (int i = 0; i < n; i++) {
                    double weight = inner[feature * n + i];
                    sum += x.data[one + i] * weight;
                    other += x.data[two + i] * weight;
                }
                features.data[row * width + feature] = Math.max(0, sum);
                if (two != one) {
                    features.data[(row + 1) * width + feature] = Math.max(0, other);
                }
            }
        }
    }

    /// @param from place of the first row's label
    private static int wrong(DMatrixRMaj x, DMatrixRMaj weights, int[] labels, int from) {
        DMatrixRMaj y = new DMatrixRMaj(x.numRows, weights.numCols);
        CommonOps_DDRM.mult(x, weights, y);
        int wrong = 0;
        for (int row = 0; row < y.numRows; row++) {
            int best = 0;
            for (int k = 1; k < y.numCols; k++) {
                best = y.get(row, k) > y.get(row, best) ? k : best;
            }
            wrong += best == labels[from + row] ? 0 : 1;
        }
        return wrong;
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> main = Records.of(records, NOISY, ERROR);
        Series error = Records.mean(main, ERROR);
        if (error.size() < WIDTHS.length) {
            return Outcome.none();
        }
        double summit = new Reading.Summit().of(error);
        double worst = error.at(summit);
        double before = Double.NaN; // where it never rose there is none
        for (int i = 0; i < error.size() && error.x(i) < summit; i++) {
            before = Double.isNaN(before) ? error.y(i) : Math.min(before, error.y(i));
        }
        Series clean = Records.mean(Records.of(records, CLEAN, ERROR), ERROR);
        List<Figure> figures = List.of(
                Figure.whole("threshold", settings.whole("examples")),
                Figure.whole("worst-at", summit),
                Figure.share("worst", worst),
                Figure.share("best-before", before),
                Figure.share("widest", error.last()),
                Figure.share("clean-worst", clean.at(summit)),
                Figure.share("clean-widest", clean.last()));
        return new Outcome(
                Sentence.of("headline", worst, summit, error.last()),
                Double.isNaN(before)
                        ? Sentence.of("sentence.falls", summit, worst, error.last(), error.x(error.size() - 1))
                        : Sentence.of("sentence", summit, worst, error.last(), error.x(error.size() - 1), before),
                clean.size() == 0 ? List.of() : List.of(Sentence.of("clean", clean.at(summit), clean.last())),
                figures,
                summit,
                -1);
    }
}
