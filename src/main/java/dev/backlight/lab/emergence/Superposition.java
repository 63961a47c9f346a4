package dev.backlight.lab.emergence;

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
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Five ideas through two neurons and back. Where all are always present two are kept; the rarer they are, the more
/// of them share the two neurons, up to a pentagon.
public final class Superposition implements Lab {
    private static final String KEPT = "kept";
    private static final String LOSS = "loss";
    private static final String TIED = "tied";
    private static final String ARROWS = "arrows";
    private static final int NEURONS = 2;
    private static final int BATCH = 512;
    private static final double[] ABSENT = {0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95};
    private static final LabDescription DESCRIPTION = new LabDescription(
            "superposition",
            Family.EMERGENCE,
            List.of(
                    Knob.whole("ideas", 3, 8, 5),
                    new Knob("fading", 0.5, 1, 0.9, 0.05, false),
                    new Knob("steps", 500, 8000, 4000, 500, false)),
            List.of(
                    new Measure(KEPT, "absence", false, 0, 5, Measure.Format.WHOLE).between(0, 1),
                    new Measure(LOSS, "absence", false, 0, 1, Measure.Format.DECIMAL)),
            List.of(TIED),
            new Bet.Pick(List.of(
                    new Bet.Option("two", 2),
                    new Bet.Option("three", 3),
                    new Bet.Option("four", 4),
                    new Bet.Option("five", 5))),
            List.of(ARROWS),
            List.of(new Source(Source.Part.RECIPE, "Elhage et al. 2022, arXiv 2209.10652")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public int defaultSeeds() {
        return 6;
    }

    @Override
    public List<Trial> trials(Settings settings) {
        return settings.each()
                .mapToObj(seed -> new Trial(TIED, seed, notebook -> learn(settings, seed, notebook)))
                .toList();
    }

    private static void learn(Settings settings, long seed, Notebook notebook) {
        int ideas = settings.whole("ideas");
        int steps = settings.whole("steps");
        double[] x = new double[BATCH * ideas];
        for (int level = 0; level < ABSENT.length; level++) {
            TiedAutoencoder network = new TiedAutoencoder(ideas, NEURONS, settings.get("fading"), seed);
            RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, level);
            double end = 0;
            for (int step = 0; step < steps; step++) {
                if (step % 100 == 0) {
                    notebook.at(level * steps + step, ABSENT.length * steps);
                }
                for (int i = 0; i < x.length; i++) {
                    x[i] = random.nextDouble() < ABSENT[level] ? 0 : random.nextDouble();
                }
                double loss = network.step(x);
                end += step >= steps - steps / 8 ? loss / (steps / 8) : 0;
            }
            notebook.point(KEPT, ABSENT[level], network.kept());
            notebook.point(LOSS, ABSENT[level], end);
            notebook.look(new Look(ARROWS, Look.Kind.POINTS, ABSENT[level], ideas, NEURONS, network.arrows()));
        }
    }

    /// What the seed of the lowest loss kept; the others end elsewhere.
    private static double best(List<TrialRecord> records, double absent) {
        return records.stream()
                .min(Comparator.comparingDouble(record -> record.of(LOSS).at(absent)))
                .map(record -> record.of(KEPT).at(absent))
                .orElse(Double.NaN);
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> done = Records.of(records, TIED, LOSS).stream()
                .filter(record -> record.of(LOSS).size() == ABSENT.length)
                .toList();
        if (done.isEmpty()) {
            return Outcome.none();
        }
        double always = best(done, 0);
        double rare = best(done, 0.5);
        double rarer = best(done, 0.9);
        double mean = Records.mean(done, record -> record.of(KEPT).at(0.9));
        List<Figure> figures = List.of(
                Figure.whole("always", always),
                Figure.whole("rare", rare),
                Figure.whole("rarer", rarer),
                Figure.decimal("mean-rarer", mean));
        return new Outcome(
                Sentence.of("headline", always, rare, rarer),
                Sentence.of("sentence", always, rare, rarer),
                List.of(Sentence.of("spread", done.size(), mean)),
                figures,
                rarer,
                (int) rarer - 2);
    }
}
