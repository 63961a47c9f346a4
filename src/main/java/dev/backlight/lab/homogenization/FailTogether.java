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
import dev.backlight.lab.kit.Memo;
import dev.backlight.lab.kit.Readers;
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

/// Six readers of digits on one frozen base, and six on bases of their own. Each base is 196-24-12, each head
/// 12-32-10 learned from 1,500 digits of its own.
public final class FailTogether implements Lab {
    private static final String ERROR = "error";
    private static final String VOTE = "vote-error";
    private static final String LEARNING = "base-loss";
    private static final String OVERLAP = "overlap";
    private static final String SHARED = "shared";
    private static final String APART = "apart";
    private static final String MISREAD = "misread";
    private static final int READERS = 6;
    private static final int SHOWN = 9;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "fail-together",
            Family.HOMOGENIZATION,
            List.of(
                    new Knob("base-examples", 1000, 4800, 4000, 200, false),
                    new Knob("head-examples", 500, 4000, 1500, 250, false),
                    Knob.whole("base-units", 4, 32, 12)),
            List.of(
                    new Measure(ERROR, "readers", false, 0, 0.2, Measure.Format.SHARE).between(1, READERS),
                    new Measure(VOTE, "readers", false, 0, 0.2, Measure.Format.SHARE),
                    Measure.learning(LEARNING)),
            List.of(SHARED, APART),
            new Bet.Slider(0, 1, 0.02, true),
            List.of(OVERLAP, MISREAD, "misread-by"),
            List.of(
                    new Source(Source.Part.QUESTION, "Bommasani et al. 2022, arXiv 2211.13972"),
                    new Source(Source.Part.RECIPE, "Backlight, MNIST 14 × 14")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> bars() {
        return List.of("repaired", "repaired-apart", "in-common", "in-common-apart");
    }

    @Override
    public List<String> networks() {
        return List.of("reader-1", "reader-2");
    }

    @Override
    public List<Trial> trials(Settings settings) {
        List<Trial> trials = new ArrayList<>();
        Memo<FMatrixRMaj> tests = new Memo<>();
        settings.each()
                .forEach(seed -> trials.add(new Trial(SHARED, seed, book -> world(settings, seed, true, tests, book))));
        settings.each()
                .forEach(seed ->
                        trials.add(new Trial(APART, seed, 2, book -> world(settings, seed, false, tests, book))));
        return trials;
    }

    /// @param tests all test digits: [digits x 196], made once for all trials; only read
    private void world(Settings settings, long seed, boolean shared, Memo<FMatrixRMaj> tests, Notebook notebook)
            throws IOException {
        int baseExamples = settings.whole("base-examples");
        int headExamples = settings.whole("head-examples");
        Split digits = notebook.digits();
        int[] tested = SmallDigits.first(digits.test().size());
        int[] labels = SmallDigits.labels(digits.test(), tested);
        int[][] answers = new int[READERS][];
        Learner base = null;
        for (int k = 0; k < READERS; k++) {
            Learner.Stretch early = new Learner.Stretch(k / 6.0, (k + 0.6) / 6);
            Learner.Stretch late = new Learner.Stretch((k + 0.6) / 6, (k + 1) / 6.0);
            if (base == null || !shared) {
                int[] items = SmallDigits.drawn(digits.train(), seed, k * baseExamples, baseExamples);
                base = base(settings, digits, items, 100 * seed + k, notebook, early, k == 0 ? LEARNING : null);
            }
            int[] items = SmallDigits.drawn(digits.train(), seed, 30_000 + k * headExamples, headExamples);
            FMatrixRMaj code = base.outputs(SmallDigits.of14(digits.train(), items), 3);
            NetworkSpec spec = NetworkSpec.mlp(code.numCols, new int[] {32}, Activation.RELU, 10);
            Learner head = Learner.classifier(spec, 100 * seed + 50 + k, 1000, new OptimizerSpec.Adam(2e-3f));
            head.fit(code, SmallDigits.labels(digits.train(), items), 25, 64, 100 * seed + 50 + k, notebook, late);
            FMatrixRMaj test = tests.get(() -> SmallDigits.of14(digits.test(), tested)); // not before a curve grows
            answers[k] = head.answers(base.outputs(test, 3));
            if (k < networks().size()) {
                float[][] lower = base.network().weights().copy();
                float[][] upper = head.network().weights().copy();
                KeptNetwork.Recipe recipe = new KeptNetwork.Recipe(2e-3f, 64, 25, false);
                notebook.keep(KeptNetwork.of(
                        networks().get(k),
                        14,
                        recipe,
                        lower[0],
                        lower[1],
                        lower[2],
                        lower[3],
                        upper[0],
                        upper[1],
                        upper[2],
                        upper[3]));
            }
            Readers sofar = new Readers(Arrays.copyOf(answers, k + 1), labels);
            notebook.point(ERROR, k + 1, sofar.meanError());
            notebook.point(VOTE, k + 1, sofar.voteError());
        }
        tell(new Readers(answers, labels), digits, notebook);
    }

    /// The lower layers of a reader: 196-24-12 and ten outputs, which the heads leave out.
    ///
    /// @param curve of its loss; null for none
    private static Learner base(
            Settings settings,
            Split digits,
            int[] items,
            long seed,
            Notebook notebook,
            Learner.Stretch stretch,
            String curve) {
        NetworkSpec spec = NetworkSpec.mlp(196, new int[] {24, settings.whole("base-units")}, Activation.RELU, 10);
        Learner base = Learner.classifier(spec, seed, 1000, new OptimizerSpec.Adam(2e-3f));
        FMatrixRMaj x = SmallDigits.of14(digits.train(), items);
        base.fit(x, SmallDigits.labels(digits.train(), items), 12, 64, seed, notebook, stretch, curve);
        return base;
    }

    private static void tell(Readers readers, Split digits, Notebook notebook) {
        float[] overlaps = new float[READERS * READERS];
        for (int i = 0; i < overlaps.length; i++) {
            overlaps[i] = (float) readers.overlap(i / READERS, i % READERS);
        }
        notebook.look(new Look(OVERLAP, Look.Kind.MATRIX, READERS, READERS, READERS, overlaps));
        int[] misread = readers.misreadBy();
        float[] counts = new float[misread.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = misread[i];
        }
        notebook.look(new Look("misread-by", Look.Kind.MATRIX, READERS, 1, counts.length, counts));
        int[] alike = readers.alikeMisread();
        notebook.figure("error", readers.meanError());
        notebook.figure("vote-error", readers.voteError());
        notebook.figure("repaired", 1 - readers.voteError() / readers.meanError());
        notebook.figure("in-common", readers.meanOverlap());
        notebook.figure("all-wrong", misread[READERS]);
        notebook.figure("alike-wrong", alike.length);
        notebook.figure("by-chance", byChance(readers));
        if (alike.length > 0) {
            notebook.look(pictures(readers, digits, Arrays.copyOf(alike, Math.min(SHOWN, alike.length))));
        }
    }

    /// How many digits all would misread if their mistakes had nothing to do with each other.
    private static double byChance(Readers readers) {
        double product = readers.labels().length;
        for (int reader = 0; reader < READERS; reader++) {
            product *= readers.error(reader);
        }
        return product;
    }

    /// The digits themselves; labels: what it is, and what all say.
    private static Look pictures(Readers readers, Split digits, int[] items) {
        float[] pixels = new float[items.length * 784];
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < items.length; k++) {
            for (int i = 0; i < 784; i++) {
                pixels[k * 784 + i] = digits.test().pixel(items[k], i) / 255f;
            }
            labels.add(readers.labels()[items[k]] + ">" + readers.answers()[0][items[k]] + "#" + items[k]);
        }
        return new Look(MISREAD, Look.Kind.PICTURES, READERS, 28, 28, pixels, labels);
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> shared = Records.with(records, SHARED, "repaired");
        List<TrialRecord> apart = Records.with(records, APART, "repaired");
        if (shared.isEmpty() || apart.isEmpty()) {
            return Outcome.none();
        }
        double repaired = Records.meanFigure(shared, "repaired");
        double repairedApart = Records.meanFigure(apart, "repaired");
        double common = Records.meanFigure(shared, "in-common");
        double commonApart = Records.meanFigure(apart, "in-common");
        List<Figure> figures = List.of(
                Figure.share("repaired", repaired),
                Figure.share("repaired-apart", repairedApart),
                Figure.share("error", Records.meanFigure(shared, "error")),
                Figure.share("error-apart", Records.meanFigure(apart, "error")),
                Figure.share("vote-error", Records.meanFigure(shared, "vote-error")),
                Figure.share("vote-error-apart", Records.meanFigure(apart, "vote-error")),
                Figure.share("in-common", common),
                Figure.share("in-common-apart", commonApart),
                Figure.whole("all-wrong", Records.meanFigure(shared, "all-wrong")),
                Figure.whole("all-wrong-apart", Records.meanFigure(apart, "all-wrong")));
        return new Outcome(
                Sentence.of("headline", repaired, repairedApart),
                Sentence.of("sentence", repaired, repairedApart),
                List.of(Sentence.of("common", common, commonApart)),
                figures,
                repaired,
                -1);
    }
}
