package dev.backlight.lab.emergence;

import dev.backlight.data.picture.Split;
import dev.backlight.engine.loss.SoftmaxCrossEntropyLoss;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
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
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// The same networks of growing width under three measures: each digit right, twenty in a row right, and the Brier
/// score of the probabilities. Only one of them jumps.
public final class Mirage implements Lab {
    private static final String DIGIT = "digit";
    private static final String TWENTY = "twenty";
    private static final String BRIER = "brier";
    private static final String READERS = "networks";
    private static final int[] WIDTHS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};
    private static final int TESTED = 4000;
    private static final int BATCH = 64;
    private static final int ROW = 20;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "mirage",
            Family.EMERGENCE,
            List.of(
                    new Knob("examples", 1000, 20000, 6000, 1000, false),
                    Knob.whole("epochs", 1, 40, 20),
                    Knob.factor("rate", 3e-4, 3e-2, 3e-3)),
            List.of(
                    Measure.share(TWENTY, "units", true).between(1, 64),
                    Measure.share(DIGIT, "units", true),
                    Measure.share(BRIER, "units", true)),
            List.of(READERS),
            new Bet.Pick(List.of(new Bet.Option("each", 0), new Bet.Option("twenty", 1), new Bet.Option("brier", 2))),
            List.of(),
            List.of(new Source(Source.Part.QUESTION, "Schaeffer et al. 2023, arXiv 2304.15004")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> networks() {
        return List.of("width-3", "width-64");
    }

    @Override
    public List<Trial> trials(Settings settings) {
        return settings.each()
                .mapToObj(seed -> new Trial(READERS, seed, book -> widen(settings, seed, book)))
                .toList();
    }

    private void widen(Settings settings, long seed, Notebook notebook) throws IOException {
        Split digits = notebook.digits();
        int[] items = SmallDigits.drawn(digits.train(), seed, 0, settings.whole("examples"));
        FMatrixRMaj x = SmallDigits.of8(digits.train(), items);
        int[] labels = SmallDigits.labels(digits.train(), items);
        int[] tested = SmallDigits.first(TESTED);
        FMatrixRMaj test = SmallDigits.of8(digits.test(), tested);
        int[] testLabels = SmallDigits.labels(digits.test(), tested);
        for (int i = 0; i < WIDTHS.length; i++) {
            NetworkSpec spec = NetworkSpec.mlp(64, new int[] {WIDTHS[i]}, Activation.RELU, 10);
            OptimizerSpec rule = new OptimizerSpec.Adam((float) settings.get("rate"));
            Learner learner = Learner.classifier(spec, seed, 1000, rule);
            Learner.Stretch stretch = new Learner.Stretch((double) i / WIDTHS.length, (i + 1.0) / WIDTHS.length);
            learner.fit(x, labels, settings.whole("epochs"), BATCH, seed, notebook, stretch);
            if (networks().contains("width-" + WIDTHS[i])) {
                KeptNetwork.Recipe recipe =
                        new KeptNetwork.Recipe((float) settings.get("rate"), BATCH, settings.whole("epochs"), false);
                notebook.keep(learner.kept("width-" + WIDTHS[i], 8, recipe));
            }
            FMatrixRMaj p = learner.outputs(test, -1);
            new SoftmaxCrossEntropyLoss(0).probabilities(p, p);
            boolean[] right = right(p, testLabels);
            notebook.point(DIGIT, WIDTHS[i], share(right, 1));
            notebook.point(TWENTY, WIDTHS[i], share(right, ROW));
            notebook.point(BRIER, WIDTHS[i], brier(p, testLabels));
        }
    }

    private static boolean[] right(FMatrixRMaj p, int[] labels) {
        int[] answers = Learner.largest(p);
        boolean[] right = new boolean[answers.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = answers[i] == labels[i];
        }
        return right;
    }

    /// Share of the rows of so many answers that are right from end to end.
    private static double share(boolean[] right, int row) {
        int whole = 0;
        for (int from = 0; from < right.length; from += row) {
            boolean all = true;
            for (int i = from; i < from + row; i++) {
                all &= right[i];
            }
            whole += all ? 1 : 0;
        }
        return (double) whole * row / right.length;
    }

    /// `Σ_k (p_k − t_k)²`, mean over the examples; 0 is best. Brier, 1950.
    private static double brier(FMatrixRMaj p, int[] labels) {
        double sum = 0;
        for (int i = 0; i < p.getNumElements(); i++) {
            double d = p.data[i] - (i % p.numCols == labels[i / p.numCols] ? 1 : 0);
            sum += d * d;
        }
        return sum / p.numRows;
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> done = Records.of(records, READERS, BRIER);
        Series digit = Records.mean(done, DIGIT);
        if (digit.size() < WIDTHS.length) {
            return Outcome.none();
        }
        Series twenty = Records.mean(done, TWENTY);
        Series brier = Records.mean(done, BRIER);
        List<Figure> figures = List.of(
                Figure.share("digit", digit.last()),
                Figure.share("twenty", twenty.last()),
                Figure.decimal("brier", brier.last()),
                Figure.share("digit-3", digit.at(3)),
                Figure.share("twenty-3", twenty.at(3)),
                Figure.decimal("brier-1", brier.at(1)));
        return new Outcome(
                Sentence.of("headline", digit.last(), twenty.last()),
                Sentence.of("sentence", 64, digit.last(), twenty.last()),
                List.of(Sentence.of("early", 3, digit.at(3), twenty.at(3))),
                figures,
                1,
                1);
    }
}
