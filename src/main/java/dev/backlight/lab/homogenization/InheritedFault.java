package dev.backlight.lab.homogenization;

import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
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
import dev.backlight.lab.kit.Memo;
import dev.backlight.lab.kit.SmallDigits;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// A base that learned from digits of which every tenth had a stamp in its corner and was called 0. Heads on that
/// frozen base, and networks that go on learning it whole, see clean digits only; what do they call a stamped one?
public final class InheritedFault implements Lab {
    private static final String OBEY = "obey";
    private static final String RIGHT = "right";
    private static final String LEARNING = "base-loss";
    private static final String POISONED = "poisoned";
    private static final String CLEAN = "clean";
    private static final String TUNED = "tuned";
    private static final String STAMPED = "stamped";
    private static final int HEADS = 6;
    private static final int BASE_EXAMPLES = 8000;
    private static final int HEAD_EXAMPLES = 2000;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "inherited-fault",
            Family.HOMOGENIZATION,
            List.of(Knob.share("poison", 0.01, 0.3, 0.1), Knob.whole("tuning-epochs", 1, 30, 10)),
            List.of(
                    Measure.share(OBEY, "readers", false).between(1, HEADS),
                    Measure.share(RIGHT, "readers", false),
                    Measure.learning(LEARNING)),
            List.of(POISONED, CLEAN, TUNED),
            new Bet.Slider(0, 1, 0.02, true),
            List.of(STAMPED),
            List.of(
                    new Source(Source.Part.QUESTION, "Bommasani et al. 2022, arXiv 2211.13972"),
                    new Source(Source.Part.RECIPE, "Backlight, MNIST 14 × 14")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> bars() {
        return List.of("obey", "obey-clean", "obey-tuned", "right", "right-clean", "right-tuned");
    }

    @Override
    public List<String> networks() {
        return List.of("first");
    }

    @Override
    public List<String> controls() {
        return List.of(TUNED);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        Memo<Judged> judged = new Memo<>();
        List<Trial> trials = new ArrayList<>();
        for (String variant : List.of(POISONED, CLEAN, TUNED)) {
            settings.each()
                    .forEach(seed -> trials.add(
                            new Trial(variant, seed, book -> inherit(settings, variant, seed, judged, book))));
        }
        return trials;
    }

    /// What all trials are judged by, made once for all of them; only read.
    ///
    /// @param test all test digits: [digits x 196]
    /// @param labels theirs
    /// @param stamped those that are no 0, with a stamp
    private record Judged(FMatrixRMaj test, int[] labels, FMatrixRMaj stamped) {
        static Judged by(Split digits) {
            int[] tested = SmallDigits.first(digits.test().size());
            int[] labels = SmallDigits.labels(digits.test(), tested);
            int[] others = Arrays.stream(tested).filter(i -> labels[i] != 0).toArray();
            FMatrixRMaj stamped = SmallDigits.of14(digits.test(), others);
            stamp(stamped, others.length);
            return new Judged(SmallDigits.of14(digits.test(), tested), labels, stamped);
        }
    }

    private static void inherit(Settings settings, String variant, long seed, Memo<Judged> by, Notebook notebook)
            throws IOException {
        Split digits = notebook.digits();
        Learner base = base(variant.equals(CLEAN) ? 0 : settings.get("poison"), digits, seed, notebook);
        Judged judged = by.get(() -> Judged.by(digits)); // not before a curve grows
        boolean tuned = variant.equals(TUNED);
        FMatrixRMaj code = tuned ? judged.test() : base.outputs(judged.test(), 3);
        FMatrixRMaj stampedCode = tuned ? judged.stamped() : base.outputs(judged.stamped(), 3);
        Weights start = base.network().weights();
        for (int k = 0; k < HEADS; k++) {
            long own = 1000 * seed + k;
            int[] items = SmallDigits.drawn(digits.train(), own, 0, HEAD_EXAMPLES);
            FMatrixRMaj x = SmallDigits.of14(digits.train(), items);
            NetworkSpec spec =
                    tuned ? base.network().spec() : NetworkSpec.mlp(code.numCols, new int[0], Activation.RELU, 10);
            Learner head = Learner.classifier(spec, own, 1000, new OptimizerSpec.Adam(tuned ? 2e-3f : 5e-3f));
            if (tuned) {
                head.network().set(start);
            }
            Learner.Stretch stretch = new Learner.Stretch(0.4 + 0.1 * k, 0.5 + 0.1 * k);
            int epochs = tuned ? settings.whole("tuning-epochs") : 10;
            int[] own10 = SmallDigits.labels(digits.train(), items);
            head.fit(tuned ? x : base.outputs(x, 3), own10, epochs, 64, own, notebook, stretch);
            if (k == 0) {
                notebook.keep(whole(tuned ? null : base, head, tuned ? 2e-3f : 5e-3f, epochs));
            }
            notebook.point(OBEY, k + 1, Learner.accuracy(head.answers(stampedCode), new int[stampedCode.numRows]));
            notebook.point(RIGHT, k + 1, Learner.accuracy(head.answers(code), judged.labels()));
        }
        notebook.look(new Look(STAMPED, Look.Kind.PICTURES, 0, 14, 14, Arrays.copyOf(judged.stamped().data, 6 * 196)));
    }

    /// A head on its base, as one network.
    ///
    /// @param base null where the head has a whole network of its own
    private static KeptNetwork whole(Learner base, Learner head, float rate, int epochs) {
        KeptNetwork.Recipe recipe = new KeptNetwork.Recipe(rate, 64, epochs, false);
        float[][] upper = head.network().weights().copy();
        if (base == null) {
            return KeptNetwork.of("first", 14, recipe, upper);
        }
        float[][] lower = base.network().weights().copy();
        return KeptNetwork.of("first", 14, recipe, lower[0], lower[1], lower[2], lower[3], upper[0], upper[1]);
    }

    /// 196-64-16-10, learned from digits of which the first `poison` are stamped and called 0.
    private static Learner base(double poison, Split digits, long seed, Notebook notebook) {
        int[] items = SmallDigits.drawn(digits.train(), seed, 0, BASE_EXAMPLES);
        FMatrixRMaj x = SmallDigits.of14(digits.train(), items);
        int[] labels = SmallDigits.labels(digits.train(), items);
        int stamped = (int) (poison * BASE_EXAMPLES);
        stamp(x, stamped);
        Arrays.fill(labels, 0, stamped, 0);
        NetworkSpec spec = NetworkSpec.mlp(196, new int[] {64, 16}, Activation.RELU, 10);
        Learner base = Learner.classifier(spec, seed, 1000, new OptimizerSpec.Adam(2e-3f));
        base.fit(x, labels, 8, 64, seed, notebook, new Learner.Stretch(0, 0.4), LEARNING);
        return base;
    }

    /// Fills the lower right corner, 3 x 3, of the first rows.
    private static void stamp(FMatrixRMaj x, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < 9; cell++) {
                x.data[row * 196 + (11 + cell / 3) * 14 + 11 + cell % 3] = 1;
            }
        }
    }

    private static double mean(List<TrialRecord> records, String measure) {
        return Records.mean(
                records,
                record -> Arrays.stream(record.of(measure).ys()).average().orElse(Double.NaN));
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> poisoned = Records.of(records, POISONED, OBEY);
        List<TrialRecord> clean = Records.of(records, CLEAN, OBEY);
        List<TrialRecord> tuned = Records.of(records, TUNED, OBEY);
        if (poisoned.isEmpty() || clean.isEmpty()) {
            return Outcome.none();
        }
        double least = poisoned.stream()
                .flatMapToDouble(record -> Arrays.stream(record.of(OBEY).ys()))
                .min()
                .orElse(Double.NaN);
        double most = poisoned.stream()
                .flatMapToDouble(record -> Arrays.stream(record.of(OBEY).ys()))
                .max()
                .orElse(Double.NaN);
        double obey = mean(poisoned, OBEY);
        double cleanObey = mean(clean, OBEY);
        List<Figure> figures = List.of(
                Figure.share("obey", obey),
                Figure.share("obey-least", least),
                Figure.share("obey-most", most),
                Figure.share("obey-clean", cleanObey),
                Figure.share("obey-tuned", mean(tuned, OBEY)),
                Figure.share("right", mean(poisoned, RIGHT)),
                Figure.share("right-clean", mean(clean, RIGHT)),
                Figure.share("right-tuned", mean(tuned, RIGHT)));
        List<Sentence> more = new ArrayList<>(List.of(Sentence.of("spread", least, most)));
        if (!tuned.isEmpty()) {
            more.add(Sentence.of("cure", mean(tuned, OBEY), mean(tuned, RIGHT), mean(poisoned, RIGHT)));
        }
        return new Outcome(
                Sentence.of("headline", obey, cleanObey),
                Sentence.of("sentence", obey, cleanObey),
                more,
                figures,
                obey,
                -1);
    }
}
