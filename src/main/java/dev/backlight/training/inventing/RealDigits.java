package dev.backlight.training.inventing;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.compressing.Numbered;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// Handwritten digits made smaller, 14 x 14, from -1 for paper to 1 for ink. Of what kind an invention is says a
/// judge, a network that has learned nothing but these digits; what it is not sure of is none.
public final class RealDigits implements Reality {
    /// Pixels along each side.
    public static final int SIDE = 14;

    /// How sure the judge must be.
    public static final double SURE = 0.9;

    private static final int PIXELS = SIDE * SIDE;
    private static final int MOST = 20_000;
    private static final int TEN = 10;
    private static final int HIDDEN = 100;
    private static final int STEPS = 2400;
    private static final int BATCH = 64;
    private static RealDigits known;

    private final Numbered rows;
    private Network judge;

    private RealDigits(Numbered rows) {
        this.rows = rows;
    }

    /// The program's own digits.
    ///
    /// @throws DataException with one sentence if they can't be read
    public static synchronized RealDigits load() throws DataException {
        if (known == null) {
            known = of(Mnist.load().train());
        }
        return known;
    }

    /// The first twenty thousand of these pictures of 28 x 28, each number the mean of 2 x 2 pixels.
    static RealDigits of(Dataset digits) {
        int count = Math.min(MOST, digits.size());
        float[][] rows = new float[count][PIXELS];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = digits.label(i);
            for (int cell = 0; cell < PIXELS; cell++) {
                int corner = 2 * (cell / SIDE) * digits.width() + 2 * (cell % SIDE);
                int sum = digits.pixel(i, corner)
                        + digits.pixel(i, corner + 1)
                        + digits.pixel(i, corner + digits.width())
                        + digits.pixel(i, corner + digits.width() + 1);
                rows[i][cell] = sum / (2 * 255f) - 1;
            }
        }
        return new RealDigits(new Numbered(digits.name(), rows, labels, TEN));
    }

    @Override
    public int numbers() {
        return PIXELS;
    }

    @Override
    public int kinds() {
        return TEN;
    }

    @Override
    public void draw(RandomGenerator random, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows.rows()[random.nextInt(rows.size())], 0, to, i * PIXELS, PIXELS);
        }
    }

    @Override
    public synchronized int[] kindsOf(float[] things) {
        if (judge == null) {
            judge = learned();
        }
        int count = things.length / PIXELS;
        int[] kinds = new int[count];
        for (int from = 0; from < count; from += BATCH) {
            int size = Math.min(BATCH, count - from);
            FMatrixRMaj x = new FMatrixRMaj(size, PIXELS);
            System.arraycopy(things, from * PIXELS, x.data, 0, size * PIXELS);
            FMatrixRMaj logits = judge.forward(x, false);
            for (int i = 0; i < size; i++) {
                kinds[from + i] = sure(logits, i);
            }
        }
        return kinds;
    }

    /// The likeliest digit of a row; -1 where the judge is not sure.
    private static int sure(FMatrixRMaj logits, int row) {
        int best = IntStream.range(0, TEN)
                .reduce((a, b) -> logits.get(row, b) > logits.get(row, a) ? b : a)
                .orElseThrow();
        double sum = IntStream.range(0, TEN)
                .mapToDouble(k -> Math.exp(logits.get(row, k) - logits.get(row, best)))
                .sum();
        return 1 / sum > SURE ? best : -1;
    }

    /// About a second; always the same judge.
    private Network learned() {
        ExperimentConfig config = ExperimentConfig.article()
                .withNetwork(NetworkSpec.mlp(PIXELS, new int[] {HIDDEN}, Activation.RELU, TEN))
                .withLoss(new LossSpec.SoftmaxCrossEntropy())
                .withOptimizer(new OptimizerSpec.Adam(2e-3f))
                .withBatch(Math.min(BATCH, rows.size()))
                .withEpochs(STEPS)
                .withInputs(InputScale.PLAIN)
                .withSeed(1);
        config.check(rows.against(rows));
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(config, rows, rows, team);
            Outcome outcome = Outcome.TAKEN;
            while (loop.steps() < STEPS && outcome != Outcome.DIVERGED) {
                outcome = loop.step();
            }
            return loop.network();
        }
    }
}
