package dev.backlight.lab.emergence;

import dev.backlight.lab.Bench;
import dev.backlight.lab.Family;
import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Digits stored in the weights between 400 cells: how much damage is repaired, under two rules; where mixtures
/// fall; and how many random patterns fit.
public final class Hopfield implements Lab {
    static final String REPAIRED = "repaired";
    static final String ENERGY = "energy";
    static final String KEPT = "kept";
    static final String STATES = "states";
    static final String MEMORIES = "memories";
    static final String BASINS = "basins";
    static final String SPURIOUS = "spurious";
    static final String PROJECTION = "projection";
    static final String HEBB = "hebb";
    private static final LabDescription DESCRIPTION = new LabDescription(
            "hopfield",
            Family.EMERGENCE,
            List.of(Knob.whole(MEMORIES, 3, 10, 6), Knob.share("damage", 0.05, 0.5, 0.32)),
            List.of(
                    Measure.share(REPAIRED, "flipped", false).between(0, 0.5),
                    new Measure(ENERGY, "update", false, -250, 0, Measure.Format.DECIMAL),
                    Measure.share(KEPT, "load", false)),
            List.of(PROJECTION, HEBB),
            new Bet.Slider(0, 0.5, 0.02, true),
            List.of(STATES, MEMORIES, BASINS, SPURIOUS),
            List.of(
                    new Source(Source.Part.RECIPE, "Hopfield 1982, PNAS 79, 2554"),
                    new Source(Source.Part.INSIDE, "Personnaz, Guyon, Dreyfus 1985, J. Physique Lett. 46, 359"),
                    new Source(Source.Part.QUESTION, "Amit, Gutfreund, Sompolinsky 1985, PRL 55, 1530")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> controls() {
        return List.of(HEBB);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        List<Trial> trials = new ArrayList<>();
        for (boolean hebb : new boolean[] {false, true}) {
            settings.each()
                    .forEach(seed -> trials.add(new Trial(
                            hebb ? HEBB : PROJECTION,
                            seed,
                            hebb ? 3 : 1, // the count of random patterns is Hebb's alone
                            book -> new MemoryTrial(settings, seed, hebb, book).run())));
        }
        return trials;
    }

    /// The memories of the first trial that has any, to be damaged by hand.
    @Override
    public Optional<Bench> bench(Settings settings, List<TrialRecord> records) {
        return records.stream()
                .flatMap(record -> record.looks(MEMORIES).stream().limit(1).map(look -> {
                    double[][] memories = new double[look.count()][look.rows() * look.columns()];
                    for (int k = 0; k < memories.length; k++) {
                        for (int cell = 0; cell < memories[k].length; cell++) {
                            float ink = look.value(k, cell / look.columns(), cell % look.columns());
                            memories[k][cell] = ink > 0.5 ? 1 : -1;
                        }
                    }
                    return (Bench) new Recall(look.rows(), memories, settings.get("damage"), record.seed());
                }))
                .findFirst();
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> main = Records.of(records, PROJECTION, REPAIRED);
        Series repaired = Records.mean(main, REPAIRED);
        if (repaired.size() < MemoryTrial.LEVELS) {
            return Outcome.none();
        }
        List<TrialRecord> hebb = Records.of(records, HEBB, REPAIRED);
        Series hebbs = Records.mean(hebb, REPAIRED);
        double all = 0;
        for (int i = 0; i < repaired.size() && repaired.y(i) > 0.999; i++) {
            all = repaired.x(i);
        }
        double capacity = Records.meanFigure(hebb, "capacity");
        List<Figure> figures = List.of(
                Figure.share("all-until", all),
                Figure.share("at-45", repaired.at(0.45)),
                Figure.share("hebb-undamaged", hebbs.size() == 0 ? Double.NaN : hebbs.y(0)),
                Figure.share("elsewhere", Records.meanFigure(main, "elsewhere")),
                Figure.decimal("capacity", capacity),
                Figure.decimal("energy-end", Records.meanLast(main, ENERGY)));
        List<Sentence> more = new ArrayList<>();
        if (hebbs.size() > 0) {
            more.add(Sentence.of("hebb", hebbs.y(0), settings.whole(MEMORIES)));
        }
        if (!Double.isNaN(capacity)) {
            more.add(Sentence.of("capacity", capacity));
        }
        if (!Records.with(records, PROJECTION, "elsewhere").isEmpty()) {
            more.add(Sentence.of("basins", Records.meanFigure(main, "elsewhere")));
        }
        return new Outcome(
                Sentence.of("headline", all),
                Sentence.of("sentence", settings.whole(MEMORIES), all, repaired.at(0.45)),
                more,
                figures,
                all,
                -1);
    }
}
