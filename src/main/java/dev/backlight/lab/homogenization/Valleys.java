package dev.backlight.lab.homogenization;

import dev.backlight.data.picture.Split;
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
import dev.backlight.lab.kit.UnitMatching;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Two trained networks and every mixture of their weights: a ridge of error lies between them, which is gone when
/// the units of one are put into the order of the other's, or when both began at the same weights.
public final class Valleys implements Lab {
    private static final String MIXED = "mixed";
    private static final String MATCHED = "matched";
    private static final String TOGETHER = "same-start";
    private static final String LEARNING = "loss";
    private static final String PAIR = "pair";
    private static final int PLACES = 21;
    private static final int TESTED = 4000;
    private static final Reading RIDGE = new Reading.Ridge();
    private static final LabDescription DESCRIPTION = new LabDescription(
            "valleys",
            Family.HOMOGENIZATION,
            List.of(
                    new Knob("units", 16, 256, 128, 16, false),
                    new Knob("examples", 1000, 20000, 6000, 1000, false),
                    Knob.whole("epochs", 1, 30, 15)),
            List.of(
                    new Measure(MIXED, "mixture", false, 0, 0.4, Measure.Format.SHARE),
                    new Measure(MATCHED, "mixture", false, 0, 0.4, Measure.Format.SHARE),
                    new Measure(TOGETHER, "mixture", false, 0, 0.4, Measure.Format.SHARE),
                    Measure.learning(LEARNING)),
            List.of(PAIR),
            new Bet.Line(MIXED, 0, 1, RIDGE, 0.005, List.of()),
            List.of(),
            List.of(
                    new Source(Source.Part.RECIPE, "Ainsworth et al. 2022, arXiv 2209.04836"),
                    new Source(Source.Part.FIRST_SEEN, "Frankle et al. 2020, arXiv 1912.05671")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> networks() {
        return List.of("end", "halfway", "matched");
    }

    @Override
    public List<Trial> trials(Settings settings) {
        return settings.each()
                .mapToObj(seed -> new Trial(PAIR, seed, book -> walk(settings, seed, book)))
                .toList();
    }

    private static void walk(Settings settings, long seed, Notebook notebook) throws IOException {
        Split digits = notebook.digits();
        int[] items = SmallDigits.first(settings.whole("examples"));
        FMatrixRMaj x = SmallDigits.of8(digits.train(), items);
        int[] labels = SmallDigits.labels(digits.train(), items);
        NetworkSpec spec = NetworkSpec.mlp(64, new int[] {settings.whole("units")}, Activation.RELU, 10);
        float[][][] ends = new float[3][][];
        Learner learner = null;
        FMatrixRMaj test = null;
        int[] testLabels = SmallDigits.labels(digits.test(), SmallDigits.first(TESTED));
        for (int k = 0; k < 3; k++) { // the third begins where the first did, and sees the digits in another order
            learner = Learner.classifier(spec, k == 1 ? 1000 + seed : seed, 1000, new OptimizerSpec.Adam(2e-3f));
            Learner.Stretch stretch = new Learner.Stretch(0.3 * k, 0.3 * (k + 1));
            String curve = k == 0 ? LEARNING : null;
            learner.fit(x, labels, settings.whole("epochs"), 64, 1000 * k + seed, notebook, stretch, curve);
            ends[k] = learner.network().weights().copy();
            if (k == 0) { // not before a curve grows; where all three lines begin, known before the other ends are
                test = SmallDigits.of8(digits.test(), SmallDigits.first(TESTED));
                double end = error(learner, ends[0], test, testLabels);
                notebook.point(MIXED, 0, end);
                notebook.point(MATCHED, 0, end);
                notebook.point(TOGETHER, 0, end);
            }
        }
        float[][] ordered = UnitMatching.reorder(ends[1], UnitMatching.match(ends[0], ends[1]));
        for (int place = 1; place < PLACES; place++) {
            notebook.at(0.9 + 0.1 * place / PLACES, 1);
            double share = place / (PLACES - 1.0);
            notebook.point(MIXED, share, error(learner, UnitMatching.mix(ends[0], ends[1], share), test, testLabels));
            notebook.point(MATCHED, share, error(learner, UnitMatching.mix(ends[0], ordered, share), test, testLabels));
            notebook.point(
                    TOGETHER, share, error(learner, UnitMatching.mix(ends[0], ends[2], share), test, testLabels));
        }
        KeptNetwork.Recipe recipe = new KeptNetwork.Recipe(2e-3f, 64, settings.whole("epochs"), false);
        notebook.keep(KeptNetwork.of("end", 8, recipe, ends[0]));
        notebook.keep(KeptNetwork.of("halfway", 8, recipe, UnitMatching.mix(ends[0], ends[1], 0.5)));
        notebook.keep(KeptNetwork.of("matched", 8, recipe, UnitMatching.mix(ends[0], ordered, 0.5)));
    }

    private static double error(Learner learner, float[][] parameters, FMatrixRMaj test, int[] labels) {
        learner.network().set(parameters);
        return 1 - Learner.accuracy(learner.answers(test), labels);
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> pairs = Records.of(records, PAIR, TOGETHER).stream()
                .filter(record -> record.of(TOGETHER).size() == PLACES)
                .toList();
        if (pairs.isEmpty()) {
            return Outcome.none();
        }
        double mixed = Records.meanReached(pairs, MIXED, RIDGE);
        double matched = Records.meanReached(pairs, MATCHED, RIDGE);
        double together = Records.meanReached(pairs, TOGETHER, RIDGE);
        List<Figure> figures = List.of(
                Figure.share("ridge", mixed),
                Figure.share("ridge-matched", matched),
                Figure.share("ridge-same-start", together),
                Figure.share("end", Records.meanLast(pairs, MIXED)));
        return new Outcome(
                Sentence.of("headline", 100 * mixed, 100 * matched),
                Sentence.of("sentence", 100 * mixed, 100 * matched),
                List.of(Sentence.of("together", 100 * together)),
                figures,
                mixed,
                -1);
    }
}
