package dev.backlight.lab.emergence;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
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
import dev.backlight.lab.kit.ModularSums;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums modulo 31: the seen ones are known by heart after some twenty steps, the unseen ones hundreds of steps
/// later, and never without weight decay. The network is 62-128-31 without biases, with squares between, learned by
/// AdamW on the squared error of the whole table at once.
public final class Grokking implements Lab {
    private static final int MODULUS = 31;
    private static final String SEEN = "seen";
    private static final String UNSEEN = "unseen";
    private static final String ORDER = "order";
    private static final String DECAY = "decay";
    private static final String CONTROL = "control";
    private static final Reading KNOWN = new Reading.Reaches(0.99);
    private static final Reading UNDERSTOOD = new Reading.Reaches(0.9);

    private static final LabDescription DESCRIPTION = new LabDescription(
            "grokking",
            Family.EMERGENCE,
            List.of(
                    new Knob("weight-decay", 0, 2, 1, 0.05, false),
                    Knob.share("share", 0.2, 0.8, 0.4),
                    new Knob("units", 32, 256, 128, 16, false),
                    new Knob("steps", 500, 8000, 4000, 100, false)),
            List.of(
                    Measure.share(UNSEEN, "step", true),
                    Measure.share(SEEN, "step", true),
                    Measure.share(ORDER, "step", true)),
            List.of(DECAY, CONTROL),
            new Bet.Line(
                    UNSEEN,
                    1,
                    4000,
                    UNDERSTOOD,
                    1,
                    List.of(
                            new Bet.Option("along", 20),
                            new Bet.Option("later", 1000),
                            new Bet.Option("never", Double.NaN))),
            List.of(Waves.SPECTRUM, Waves.WAVES),
            List.of(
                    new Source(Source.Part.RECIPE, "Gromov 2023, arXiv 2301.02679"),
                    new Source(Source.Part.FIRST_SEEN, "Power et al. 2022, arXiv 2201.02177"),
                    new Source(Source.Part.INSIDE, "Nanda et al. 2023, arXiv 2301.05217")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> controls() {
        return List.of(CONTROL);
    }

    @Override
    public List<Trial> trials(Settings settings) {
        float decay = (float) settings.get("weight-decay");
        List<Trial> trials = new ArrayList<>();
        settings.each().forEach(seed -> trials.add(trial(settings, DECAY, seed, 0.01f, decay)));
        settings.each().forEach(seed -> trials.add(trial(settings, CONTROL, seed, 0.003f, 0)));
        return trials;
    }

    private static Trial trial(Settings settings, String variant, long seed, float rate, float decay) {
        return new Trial(variant, seed, notebook -> learn(settings, seed, rate, decay, notebook));
    }

    private static void learn(Settings settings, long seed, float rate, float decay, Notebook notebook) {
        int units = settings.whole("units");
        int steps = settings.whole("steps");
        ModularSums sums = ModularSums.of(MODULUS, settings.get("share"), seed);
        Initializer small = new Initializer.Normal((float) (0.5 / Math.cbrt(2.0 * units)));
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(2 * MODULUS),
                List.of(
                        new LayerSpec.Dense(units, small, 0, 0),
                        new LayerSpec.Activate(Activation.SQUARE),
                        new LayerSpec.Dense(MODULUS, small, 0, 0)));
        Learner learner = new Learner(spec, seed, MODULUS * MODULUS, new LossSpec.SquaredError())
                .with(new OptimizerSpec.AdamW(rate, 0.9f, 0.98f, 1e-7f, decay), true);
        var x = Learner.rows(sums.inputs(), sums.seen());
        var t = Learner.rows(sums.targets(), sums.seen());
        Waves waves = new Waves(MODULUS, units);
        for (int step = 1; step <= steps; step++) {
            learner.step(x, t);
            if (step <= 40 || step % (step <= 400 ? 5 : 10) == 0) {
                notebook.at(step, steps);
                measure(learner, sums, step, waves, notebook);
            }
        }
        waves.tell(notebook);
    }

    private static void measure(Learner learner, ModularSums sums, int step, Waves waves, Notebook notebook) {
        int[] answers = learner.answers(sums.inputs());
        notebook.point(SEEN, step, right(answers, sums, sums.seen()));
        notebook.point(UNSEEN, step, right(answers, sums, sums.unseen()));
        notebook.point(
                ORDER, step, waves.see(step, learner.network().parameters().getFirst()));
    }

    private static double right(int[] answers, ModularSums sums, int[] rows) {
        return Learner.accuracy(Learner.labels(answers, rows), Learner.labels(sums.labels(), rows));
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> main = Records.of(records, DECAY, UNSEEN);
        if (main.isEmpty()) {
            return Outcome.none();
        }
        double seen = Records.meanReached(main, SEEN, KNOWN);
        double unseen = Records.meanReached(main, UNSEEN, UNDERSTOOD);
        long understood = Records.reached(main, UNSEEN, UNDERSTOOD);
        double last = Records.lastX(main, UNSEEN);
        List<TrialRecord> control = Records.of(records, CONTROL, UNSEEN);
        double guessing = Records.meanLast(control, UNSEEN);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.whole("seen-at", seen),
                Figure.whole("unseen-at", unseen),
                Figure.whole("understood", understood),
                Figure.decimal("factor", unseen / seen),
                Figure.share("end", Records.meanLast(main, UNSEEN)),
                Figure.share("control-end", guessing)));
        List<Sentence> more = new ArrayList<>();
        Sentence headline;
        Sentence sentence;
        if (Double.isNaN(unseen) || Double.isNaN(seen)) {
            headline = Sentence.of("headline.never", Records.meanLast(main, UNSEEN));
            sentence = Sentence.of("sentence.never", last, Records.meanLast(main, UNSEEN));
        } else {
            headline = Sentence.of("headline", unseen / seen);
            sentence = Sentence.of("sentence", seen, unseen, understood, main.size());
            inside(main, unseen).ifPresent(more::add);
        }
        if (!control.isEmpty()) {
            more.add(Sentence.of("control", guessing, Records.lastX(control, UNSEEN)));
        }
        return new Outcome(headline, sentence, more, figures, unseen, option(seen, unseen));
    }

    /// What the weights looked like at three fifths of the way to understanding; nothing as long as a trial that
    /// has just begun has not been looked into.
    private static Optional<Sentence> inside(List<TrialRecord> main, double unseen) {
        Series order = Records.mean(main, ORDER);
        if (order.size() == 0) {
            return Optional.empty();
        }
        Series right = Records.mean(main, UNSEEN);
        double before = Math.max(1, Math.rint(unseen * 0.06) * 10);
        return Optional.of(Sentence.of("inside", before, order.y(0), order.at(before), 1 - right.at(before)));
    }

    private static int option(double seen, double unseen) {
        return Double.isNaN(unseen) ? 2 : unseen > 3 * seen ? 1 : 0;
    }
}
