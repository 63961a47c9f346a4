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
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int CHUNK = 250;
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
    public List<Trial> trials(Settings settings) {
        double noise = settings.get("noise");
        List<Trial> trials = new ArrayList<>();
        settings.each().forEach(seed -> trials.add(new Trial(NOISY, seed, book -> widen(settings, seed, noise, book))));
        settings.each().forEach(seed -> trials.add(new Trial(CLEAN, seed, book -> widen(settings, seed, 0, book))));
        return trials;
    }

    private static void widen(Settings settings, long seed, double noise, Notebook notebook) throws IOException {
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
        int most = (int) Math.round(WIDTHS[WIDTHS.length - 1] * examples);
        DMatrixRMaj seen = features(SmallDigits.of8(digits.train(), items), most, seed);
        DMatrixRMaj unseen = features(SmallDigits.of8(digits.test(), tested), most, seed);
        for (int i = 0; i < WIDTHS.length; i++) {
            notebook.at(i, WIDTHS.length);
            int width = (int) Math.round(WIDTHS[i] * examples);
            DMatrixRMaj x = CommonOps_DDRM.extract(seen, 0, examples, 0, width);
            DMatrixRMaj weights = LeastSquares.fit(x, targets, settings.get("ridge"));
            notebook.point(TRAINING, width, (double) wrong(x, weights, labels, 0) / examples);
            int wrong = 0;
            for (int from = 0; from < TESTED; from += CHUNK) { // so that no second copy of all is needed
                int to = Math.min(TESTED, from + CHUNK);
                wrong += wrong(CommonOps_DDRM.extract(unseen, from, to, 0, width), weights, testLabels, from);
            }
            notebook.point(ERROR, width, (double) wrong / TESTED);
        }
    }

    /// `max(0, X·W)` with standard normal weights; a narrower set is the beginning of a wider one.
    private static DMatrixRMaj features(FMatrixRMaj x, int width, long seed) {
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.WEIGHTS, 0);
        DMatrixRMaj features = new DMatrixRMaj(x.numRows, width);
        double[] weights = new double[x.numCols];
        for (int feature = 0; feature < width; feature++) {
            Arrays.setAll(weights, _ -> random.nextGaussian());
            for (int row = 0; row < x.numRows; row++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += x.data[row * x.numCols + i] * weights[i];
                }
                features.data[row * width + feature] = Math.max(0, sum);
            }
        }
        return features;
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
