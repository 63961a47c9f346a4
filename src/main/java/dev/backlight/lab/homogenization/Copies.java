package dev.backlight.lab.homogenization;

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
import dev.backlight.lab.kit.BellCurve;
import dev.backlight.lab.kit.Memo;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A generator that learns 30 digits of each kind and makes 30 new ones, from which the next one learns, and so on.
/// Three diets: copies only, a fifth of real digits in each generation, and everything there ever was. Beside it
/// the same with given names (`NameCopies`).
public final class Copies implements Lab {
    private static final String WAYS = "ways";
    private static final String READS = "reads";
    private static final String COPIES = "copies-only";
    private static final String FIFTH = "some-real";
    private static final String ALL = "all-kept";
    private static final String DIGITS = "digits";
    private static final int DRAWN = 4;
    private static final double RIDGE = 0.08;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "copies",
            Family.HOMOGENIZATION,
            List.of(
                    Knob.whole("generations", 5, 40, 25),
                    new Knob("digits", 10, 100, 30, 5, false),
                    Knob.share("real", 0, 0.9, 0.2),
                    Knob.whole("name-generations", 0, 12, 8)),
            List.of(
                    new Measure(WAYS, "generation", false, 0, 12, Measure.Format.DECIMAL),
                    Measure.share(READS, "generation", false),
                    new Measure(NameCopies.DIFFERENT, "generation", false, 0, NameCopies.NAMES, Measure.Format.WHOLE)),
            List.of(COPIES, FIFTH, ALL, NameCopies.ONLY, NameCopies.SOME_REAL),
            new Bet.Line(WAYS, 0, 25, new Reading.End(), 0.5, List.of()),
            List.of(DIGITS, NameCopies.OFTEN),
            List.of(
                    new Source(Source.Part.QUESTION, "Shumailov et al. 2024, Nature 631, 755"),
                    new Source(Source.Part.AGAINST, "Gerstgrasser et al. 2024, arXiv 2404.01413")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> controls() {
        return List.of(FIFTH, ALL);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        Memo<DigitCodes> codes = new Memo<>();
        List<Trial> trials = new ArrayList<>();
        int names = settings.whole("name-generations");
        if (names > 0) { // they have something to show at once, while the first digits still wait for their components
            trials.add(NameCopies.trial(settings, NameCopies.ONLY, settings.firstSeed(), names));
        }
        for (String variant : List.of(COPIES, FIFTH, ALL)) {
            settings.each()
                    .forEach(seed -> trials.add(new Trial(variant, seed, book -> {
                        book.at(0, 1);
                        DigitCodes real = codes.get(() -> DigitCodes.of(book.digits()));
                        copy(settings, variant, seed, real, book);
                    })));
        }
        for (String variant : names == 0 ? List.<String>of() : List.of(NameCopies.ONLY, NameCopies.SOME_REAL)) {
            settings.each()
                    .filter(seed -> !variant.equals(NameCopies.ONLY) || seed != settings.firstSeed())
                    .forEach(seed -> trials.add(NameCopies.trial(settings, variant, seed, names)));
        }
        return trials;
    }

    private static void copy(Settings settings, String variant, long seed, DigitCodes real, Notebook notebook) {
        int generations = settings.whole("generations");
        int size = settings.whole("digits");
        int kept = variant.equals(FIFTH) ? (int) Math.round(settings.get("real") * size) : 0;
        RandomGenerator random = Randomness.at(seed, Randomness.Stream.DATA, 0);
        List<List<double[]>> food = new ArrayList<>();
        real.byClass().forEach(kind -> food.add(drawn(kind, size, random)));
        for (int generation = 0; generation <= generations; generation++) {
            notebook.at(generation, generations + 1);
            List<BellCurve> curves = food.stream().map(BellCurve::of).toList();
            notebook.point(
                    WAYS,
                    generation,
                    curves.stream().mapToDouble(BellCurve::ways).average().orElse(0));
            notebook.point(READS, generation, reads(curves, real));
            if (variant.equals(COPIES) && seed == settings.firstSeed() && generation % 5 == 0) {
                notebook.look(pictures(curves, real, generation));
            }
            for (int kind = 0; kind < curves.size(); kind++) {
                List<double[]> next = variant.equals(ALL) ? food.get(kind) : new ArrayList<>();
                for (int i = 0; i < size - kept; i++) {
                    next.add(curves.get(kind).draw(random));
                }
                next.addAll(drawn(real.byClass().get(kind), kept, random));
                food.set(kind, next);
            }
        }
    }

    /// So many different ones, chosen at random.
    private static List<double[]> drawn(List<double[]> all, int count, RandomGenerator random) {
        List<double[]> left = new ArrayList<>(all);
        List<double[]> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(left.size());
            chosen.add(left.get(at));
            left.set(at, left.getLast());
            left.removeLast();
        }
        return chosen;
    }

    /// Share of real test digits that the kinds' own curves tell apart.
    private static double reads(List<BellCurve> curves, DigitCodes real) {
        int right = 0;
        for (int i = 0; i < real.labels().length; i++) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int kind = 0; kind < curves.size(); kind++) {
                double likelihood = curves.get(kind).likelihood(real.tested().get(i), RIDGE);
                if (likelihood > most) {
                    most = likelihood;
                    best = kind;
                }
            }
            right += best == real.labels()[i] ? 1 : 0;
        }
        return (double) right / real.labels().length;
    }

    /// Four of each kind, 0 to 9, from the same random numbers in each generation.
    private static Look pictures(List<BellCurve> curves, DigitCodes real, int generation) {
        float[] pixels = new float[curves.size() * DRAWN * 784];
        for (int kind = 0; kind < curves.size(); kind++) {
            RandomGenerator same = Randomness.at(kind, Randomness.Stream.DATA, 1);
            for (int i = 0; i < DRAWN; i++) {
                real.paint(curves.get(kind).draw(same), pixels, (kind * DRAWN + i) * 784);
            }
        }
        return new Look(DIGITS, Look.Kind.PICTURES, generation, 28, 28, pixels);
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> copies = Records.of(records, COPIES, WAYS);
        Series ways = Records.mean(copies, WAYS);
        if (ways.size() < 2) {
            return Outcome.none();
        }
        List<TrialRecord> fifth = Records.of(records, FIFTH, WAYS);
        List<TrialRecord> all = Records.of(records, ALL, WAYS);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.decimal("ways-begin", ways.y(0)),
                Figure.decimal("ways-end", ways.last()),
                Figure.decimal("ways-some-real", Records.meanLast(fifth, WAYS)),
                Figure.decimal("ways-all-kept", Records.meanLast(all, WAYS)),
                Figure.share("reads", Records.meanLast(copies, READS)),
                Figure.share("reads-some-real", Records.meanLast(fifth, READS)),
                Figure.share("reads-all-kept", Records.meanLast(all, READS))));
        List<Sentence> more = new ArrayList<>();
        if (!fifth.isEmpty() && !all.isEmpty()) {
            more.add(Sentence.of("cure", Records.meanLast(fifth, WAYS), Records.meanLast(all, WAYS)));
        }
        names(records, figures, more);
        return new Outcome(
                Sentence.of("headline", ways.last(), ways.y(0)),
                Sentence.of("sentence", ways.x(ways.size() - 1), ways.last(), ways.y(0)),
                more,
                figures,
                ways.last(),
                -1);
    }

    /// What became of the names, where any were invented.
    private static void names(List<TrialRecord> records, List<Figure> figures, List<Sentence> more) {
        List<TrialRecord> only = Records.of(records, NameCopies.ONLY, NameCopies.DIFFERENT);
        Series different = Records.mean(only, NameCopies.DIFFERENT);
        if (different.size() < 2) {
            return;
        }
        List<TrialRecord> real = Records.of(records, NameCopies.SOME_REAL, NameCopies.DIFFERENT);
        double mixed = Records.mean(real, NameCopies.DIFFERENT).last();
        figures.add(Figure.whole("names-begin", different.y(1)));
        figures.add(Figure.whole("names-end", different.last()));
        figures.add(Figure.whole("names-some-real", mixed));
        if (Double.isNaN(mixed)) {
            return;
        }
        more.add(Sentence.of(
                "names", NameCopies.NAMES, different.y(1), different.x(different.size() - 1), different.last(), mixed));
    }
}
