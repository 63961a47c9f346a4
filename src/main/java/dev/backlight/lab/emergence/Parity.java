package dev.backlight.lab.emergence;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
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
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.math.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;

/// Twenty coins, and a class that only the first three decide: whether the number of heads among them is odd. One
/// hidden layer of ReLUs, AdamW on 800 examples at once, weight decay on the weights alone.
public final class Parity implements Lab {
    private static final String TRAINING = "training";
    private static final String UNSEEN = "unseen";
    private static final String LOSS = "loss";
    private static final String DECAY = "decay";
    private static final String CONTROL = "control";
    private static final String BITS = "bits";
    private static final int TESTED = 4000;
    private static final Reading KNOWN = new Reading.Reaches(0.99);
    private static final Reading FOUND = new Reading.Reaches(0.95);
    private static final LabDescription DESCRIPTION = new LabDescription(
            "parity",
            Family.EMERGENCE,
            List.of(
                    Knob.whole(BITS, 6, 40, 20),
                    Knob.whole("secret", 2, 4, 3),
                    new Knob("weight-decay", 0, 1, 0.3, 0.05, false),
                    new Knob("examples", 200, 3200, 800, 100, false),
                    new Knob("steps", 200, 3000, 800, 100, false)),
            List.of(
                    Measure.share(UNSEEN, "step", false),
                    Measure.share(TRAINING, "step", false),
                    new Measure(LOSS, "step", false, 0, 0.8, Measure.Format.DECIMAL)),
            List.of(DECAY, CONTROL),
            new Bet.Line(UNSEEN, 1, 800, FOUND, 1, List.of()),
            List.of(BITS),
            List.of(
                    new Source(Source.Part.RECIPE, "Pearce et al. 2023, pair.withgoogle.com/explorables/grokking"),
                    new Source(Source.Part.QUESTION, "Barak et al. 2022, arXiv 2207.08799")));

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
        settings.each().forEach(seed -> trials.add(new Trial(DECAY, seed, book -> learn(settings, seed, decay, book))));
        settings.each().forEach(seed -> trials.add(new Trial(CONTROL, seed, book -> learn(settings, seed, 0, book))));
        return trials;
    }

    private static void learn(Settings settings, long seed, float decay, Notebook notebook) {
        int bits = settings.whole(BITS);
        int secret = settings.whole("secret");
        int steps = settings.whole("steps");
        RandomGenerator coins = Randomness.at(seed, Randomness.Stream.DATA, 0);
        int[] labels = new int[settings.whole("examples")];
        FMatrixRMaj x = thrown(bits, secret, labels, coins);
        int[] testLabels = new int[TESTED];
        FMatrixRMaj test = thrown(bits, secret, testLabels, coins);
        Learner learner = new Learner(
                        NetworkSpec.mlp(bits, new int[] {64}, Activation.RELU, 2),
                        seed,
                        Math.max(labels.length, 1000),
                        new LossSpec.SoftmaxCrossEntropy())
                .with(new OptimizerSpec.AdamW(0.01f, 0.9f, 0.98f, 1e-8f, decay), true)
                .with(new OptimizerSpec.Adam(0.01f, 0.9f, 0.98f, 1e-8f), false);
        for (int step = 1; step <= steps; step++) {
            double loss = learner.step(x, labels);
            if (step % 5 == 0) {
                notebook.at(step, steps);
                notebook.point(TRAINING, step, Learner.accuracy(learner.answers(x), labels));
                notebook.point(UNSEEN, step, Learner.accuracy(learner.answers(test), testLabels));
                notebook.point(LOSS, step, loss);
            }
            if (step % (steps / 8) == 0) {
                float[] norms = norms(learner);
                notebook.look(new Look(BITS, Look.Kind.MATRIX, step, 1, bits, norms));
                notebook.figure("secret-weight", mean(norms, 0, secret));
                notebook.figure("other-weight", mean(norms, secret, bits));
            }
        }
    }

    /// Rows of +1 and −1; the label is 1 where an even number of the first `secret` is −1.
    private static FMatrixRMaj thrown(int bits, int secret, int[] labels, RandomGenerator coins) {
        FMatrixRMaj x = new FMatrixRMaj(labels.length, bits);
        for (int row = 0; row < labels.length; row++) {
            float product = 1;
            for (int bit = 0; bit < bits; bit++) {
                float side = coins.nextBoolean() ? 1 : -1;
                x.data[row * bits + bit] = side;
                product *= bit < secret ? side : 1;
            }
            labels[row] = product > 0 ? 1 : 0;
        }
        return x;
    }

    /// How strongly the hidden units listen to each bit: the length of its row of weights.
    private static float[] norms(Learner learner) {
        FMatrixRMaj weights = learner.network().parameters().getFirst().value();
        float[] norms = new float[weights.numRows];
        for (int bit = 0; bit < norms.length; bit++) {
            double sum = 0;
            for (int unit = 0; unit < weights.numCols; unit++) {
                sum += weights.get(bit, unit) * weights.get(bit, unit);
            }
            norms[bit] = (float) Math.sqrt(sum);
        }
        return norms;
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<TrialRecord> main = Records.of(records, DECAY, UNSEEN);
        if (main.isEmpty()) {
            return Outcome.none();
        }
        double known = Records.meanReached(main, TRAINING, KNOWN);
        double found = Records.meanReached(main, UNSEEN, FOUND);
        long seeds = Records.reached(main, UNSEEN, FOUND);
        double end = Records.meanLast(main, UNSEEN);
        List<TrialRecord> control = Records.of(records, CONTROL, UNSEEN);
        List<Figure> figures = List.of(
                Figure.whole("known-at", known),
                Figure.whole("found-at", found),
                Figure.whole("found", seeds),
                Figure.share("end", end),
                Figure.share("control-end", Records.meanLast(control, UNSEEN)),
                Figure.decimal("secret-weight", Records.meanFigure(main, "secret-weight")),
                Figure.decimal("other-weight", Records.meanFigure(main, "other-weight")));
        List<Sentence> more = new ArrayList<>();
        if (!Records.with(records, DECAY, "secret-weight").isEmpty()) {
            more.add(Sentence.of(
                    "inside", Records.meanFigure(main, "secret-weight"), Records.meanFigure(main, "other-weight")));
        }
        if (!control.isEmpty()) {
            more.add(Sentence.of("control", Records.meanLast(control, UNSEEN)));
        }
        boolean never = Double.isNaN(found) || Double.isNaN(known);
        return new Outcome(
                never ? Sentence.of("headline.never", end) : Sentence.of("headline", found),
                never
                        ? Sentence.of("sentence.never", Records.lastX(main, UNSEEN), end)
                        : Sentence.of("sentence", known, found, seeds, main.size()),
                more,
                figures,
                found,
                -1);
    }
}
