package dev.backlight.lab.emergence;

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
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.util.ArrayList;
import java.util.List;

/// Rows of 32 random symbols that repeat with a period of 8 to 16: from the second round on, what comes next can be
/// copied. Two layers of attention find out how, within some fifty steps; one layer does not. The head that copies
/// looks at what followed the same symbol last time, which shows as a stripe. Olsson et al., 2022.
public final class Induction implements Lab {
    private static final String TWO = "two-layers";
    private static final String ONE = "one-layer";
    private static final Reading COPIES = new Reading.Reaches(0.5);
    /// Steps of the stretch in which the fall of the loss is told.
    private static final int STRETCH = 100;

    private static final LabDescription DESCRIPTION = new LabDescription(
            "induction",
            Family.EMERGENCE,
            List.of(new Knob("steps", 100, 3000, 800, 50, false), Knob.factor("learning-rate", 0.001, 0.05, 0.01)),
            List.of(
                    Measure.share(CopyTrial.RIGHT, "step", false),
                    Measure.share(CopyTrial.BACK, "step", false),
                    Measure.share(CopyTrial.STRIPE, "step", false),
                    new Measure(CopyTrial.LOSS, "step", false, 0, 4, Measure.Format.DECIMAL)),
            List.of(TWO, ONE),
            new Bet.Line(
                    CopyTrial.RIGHT,
                    1,
                    800,
                    COPIES,
                    1,
                    List.of(
                            new Bet.Option("early", 50),
                            new Bet.Option("later", 400),
                            new Bet.Option("never", Double.NaN))),
            List.of(CopyTrial.STRIPE, CopyTrial.BACK),
            List.of(
                    new Source(Source.Part.FIRST_SEEN, "Olsson et al. 2022, arXiv 2209.11895"),
                    new Source(Source.Part.RECIPE, "Backlight")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> controls() {
        return List.of(ONE);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        int steps = settings.whole("steps");
        float rate = (float) settings.get("learning-rate");
        List<Trial> trials = new ArrayList<>();
        settings.each()
                .forEach(seed -> trials.add(new Trial(
                        TWO,
                        seed,
                        2,
                        book -> new CopyTrial(2, steps, rate, seed, seed == settings.firstSeed()).run(book))));
        settings.each()
                .forEach(seed ->
                        trials.add(new Trial(ONE, seed, book -> new CopyTrial(1, steps, rate, seed, false).run(book))));
        return trials;
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> two = Records.of(records, TWO, CopyTrial.STRIPE);
        Series loss = Records.mean(two, CopyTrial.LOSS);
        if (loss.size() < 2) {
            return Outcome.none();
        }
        double half = Records.meanReached(two, CopyTrial.RIGHT, COPIES);
        double end = Records.meanLast(two, CopyTrial.RIGHT);
        Jump jump = Jump.of(loss);
        Series stripe = Records.mean(two, CopyTrial.STRIPE);
        List<TrialRecord> one = Records.of(records, ONE, CopyTrial.STRIPE);
        List<Figure> figures = List.of(
                Figure.whole("half-at", half),
                Figure.whole("copied", Records.reached(two, CopyTrial.RIGHT, COPIES)),
                Figure.share("end", end),
                Figure.share("one-end", Records.meanLast(one, CopyTrial.RIGHT)),
                Figure.decimal("loss-before", jump.before()),
                Figure.decimal("loss-after", jump.after()),
                Figure.share("stripe-end", stripe.last()),
                Figure.share("stripe-one", Records.meanLast(one, CopyTrial.STRIPE)));
        List<Sentence> more = new ArrayList<>(
                List.of(Sentence.of("inside", jump.from(), jump.to(), stripe.at(jump.from()), stripe.at(jump.to()))));
        if (!one.isEmpty()) {
            more.add(Sentence.of("control", Records.meanLast(one, CopyTrial.RIGHT)));
        }
        boolean never = Double.isNaN(half);
        return new Outcome(
                never ? Sentence.of("headline.never", end) : Sentence.of("headline", half),
                Sentence.of("sentence", jump.before(), jump.after(), jump.from(), jump.to()),
                more,
                figures,
                half,
                never ? 2 : half <= STRETCH ? 0 : 1);
    }

    /// The stretch of a curve in which it fell most.
    private record Jump(double from, double to, double before, double after) {
        static Jump of(Series loss) {
            Jump most = new Jump(loss.x(0), loss.x(0), loss.y(0), loss.y(0));
            int end = 0;
            for (int i = 0; i < loss.size(); i++) {
                if (i > 0 && loss.x(i) < STRETCH / 2.0) {
                    continue; // first of all every loss falls from guessing among all symbols
                }
                while (end + 1 < loss.size() && loss.x(end + 1) <= loss.x(i) + STRETCH) {
                    end++;
                }
                if (i > 0 && loss.y(i) - loss.y(end) > most.before() - most.after()) {
                    most = new Jump(loss.x(i), loss.x(end), loss.y(i), loss.y(end));
                }
            }
            return most;
        }
    }
}
