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
import dev.backlight.lab.kit.Similarity;
import dev.backlight.lab.kit.SmallDigits;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Networks that differ in their seed only, wider and wider: how alike their layers answer new digits, beside the
/// same networks before any training. Each seed is compared with the next one, the last with the first.
public final class TwinSeeds implements Lab {
    private static final String ALIKE = "alike";
    private static final String FIRST = "first-layer";
    private static final String UNTRAINED = "untrained";
    private static final String PAIR = "pair";
    private static final String LAYERS = "layers";
    private static final int[] WIDTHS = {8, 32, 64, 256};
    private static final int[] ANSWERS = {1, 3, 4}; // after the first and second activation, and the outputs
    private static final int BATCH = 64;
    private static final int COMPARED = 1500;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "twin-seeds",
            Family.HOMOGENIZATION,
            List.of(
                    new Knob("examples", 1000, 20000, 6000, 1000, false),
                    Knob.whole("epochs", 1, 30, 12),
                    Knob.factor("rate", 2e-4, 2e-2, 2e-3)),
            List.of(
                    Measure.share(ALIKE, "units", true).between(8, 256),
                    Measure.share(UNTRAINED, "units", true),
                    Measure.share(FIRST, "units", true)),
            List.of(PAIR),
            new Bet.Slider(0, 1, 0.05, false),
            List.of(LAYERS),
            List.of(
                    new Source(Source.Part.RECIPE, "Kornblith et al. 2019, arXiv 1905.00414"),
                    new Source(Source.Part.AGAINST, "Davari et al. 2022, arXiv 2210.16156")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> networks() {
        return List.of("width-8", "width-64");
    }

    @Override
    public List<Trial> trials(Settings settings) {
        long first = settings.firstSeed();
        return settings.each()
                .mapToObj(seed -> new Trial(
                        PAIR,
                        seed,
                        book -> compare(settings, seed, first + (seed - first + 1) % settings.seeds(), book)))
                .toList();
    }

    private void compare(Settings settings, long seed, long twin, Notebook notebook) throws IOException {
        Split digits = notebook.digits();
        int[] items = SmallDigits.first(settings.whole("examples"));
        FMatrixRMaj x = SmallDigits.of8(digits.train(), items);
        int[] labels = SmallDigits.labels(digits.train(), items);
        FMatrixRMaj asked = SmallDigits.of8(digits.test(), SmallDigits.first(COMPARED));
        double work = 0;
        for (int width : WIDTHS) {
            work += work(width);
        }
        double done = 0;
        for (int width : WIDTHS) {
            double share = work(width) / work / 2;
            NetworkSpec spec = NetworkSpec.mlp(64, new int[] {width, width}, Activation.RELU, 10);
            Learner[] pair = new Learner[2];
            for (int k = 0; k < 2; k++) {
                OptimizerSpec rule = new OptimizerSpec.Adam((float) settings.get("rate"));
                pair[k] = Learner.classifier(spec, k == 0 ? seed : twin, 256, rule);
            }
            notebook.point(UNTRAINED, width, alike(pair, asked, 3, 3));
            for (int k = 0; k < 2; k++) {
                Learner.Stretch stretch = new Learner.Stretch(done + k * share, done + (k + 1) * share);
                pair[k].fit(x, labels, settings.whole("epochs"), BATCH, k == 0 ? seed : twin, notebook, stretch);
            }
            done += 2 * share;
            notebook.point(ALIKE, width, alike(pair, asked, 3, 3));
            notebook.point(FIRST, width, alike(pair, asked, 1, 1));
            notebook.look(new Look(LAYERS, Look.Kind.MATRIX, width, 3, 3, table(pair, asked)));
            if (networks().contains("width-" + width)) {
                KeptNetwork.Recipe recipe =
                        new KeptNetwork.Recipe((float) settings.get("rate"), BATCH, settings.whole("epochs"), false);
                notebook.keep(pair[0].kept("width-" + width, 8, recipe));
            }
        }
    }

    private static double work(int width) {
        return width * (double) width + 300 * width;
    }

    private static double alike(Learner[] pair, FMatrixRMaj asked, int layer, int other) {
        return Similarity.cka(pair[0].outputs(asked, layer), pair[1].outputs(asked, other));
    }

    /// Layer by layer, the first network's along the rows.
    private static float[] table(Learner[] pair, FMatrixRMaj asked) {
        float[] table = new float[9];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) alike(pair, asked, ANSWERS[i / 3], ANSWERS[i % 3]);
        }
        return table;
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> pairs = Records.of(records, PAIR, ALIKE);
        Series alike = Records.mean(pairs, ALIKE);
        if (alike.size() < WIDTHS.length) {
            return Outcome.none();
        }
        Series untrained = Records.mean(pairs, UNTRAINED);
        double widest = alike.last();
        double before = untrained.at(alike.x(alike.size() - 1));
        List<Figure> figures = List.of(
                Figure.decimal("alike-8", alike.at(8)),
                Figure.decimal("alike-32", alike.at(32)),
                Figure.decimal("alike-64", alike.at(64)),
                Figure.decimal("alike-256", widest),
                Figure.decimal("untrained-8", untrained.at(8)),
                Figure.decimal("untrained-32", untrained.at(32)),
                Figure.decimal("untrained-64", untrained.at(64)),
                Figure.decimal("untrained-256", before));
        return new Outcome(
                Sentence.of("headline", widest, before),
                Sentence.of("sentence", 256, widest, before),
                List.of(Sentence.of("narrow", alike.at(8), untrained.at(8))),
                figures,
                widest,
                -1);
    }
}
