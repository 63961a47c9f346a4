package dev.backlight.lab.emergence;

import dev.backlight.data.sequence.CopyTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.sequence.layer.Attention;
import dev.backlight.engine.sequence.layer.Residual;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.record.Look;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceExam;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import dev.backlight.training.sequence.SequenceScore;
import dev.backlight.training.sequence.SequenceTraining;
import java.util.List;

/// One small attention network that learns what comes next in rows that repeat, and what its heads look at.
final class CopyTrial {
    static final String RIGHT = "right";
    static final String LOSS = "loss";
    static final String STRIPE = "stripe";
    static final String BACK = "back";

    private static final int EXAMPLES = 100_000;
    private static final int JUDGED = 64;
    private static final int WATCHED = 32;
    private static final int EARLY = 20;
    private static final int EVERY = 10;
    private static final int MOMENTS = 8;
    /// Rows with a short period show several stripes.
    private static final int SHORT_PERIOD = 10;

    private final int steps;
    private final boolean looked;
    private final SequenceTraining training;
    private final List<TokenSequence> judged;
    private final SequenceBatch watched;
    private final int[] periods = new int[WATCHED];
    private final int specimen;
    private final List<Attention> layers;

    /// @param layers of attention
    /// @param looked whether what the heads look at is kept as pictures
    CopyTrial(int layers, int steps, float learningRate, long seed, boolean looked) {
        this.steps = steps;
        this.looked = looked;
        SequenceData data = CopyTask.of(EXAMPLES, seed);
        SequenceRecipe usual = SequenceRecipes.copying(data, layers, seed);
        SequenceRecipe recipe = new SequenceRecipe(
                usual.network(),
                usual.optimizer().withLearningRate(learningRate),
                usual.schedule(),
                usual.batch(),
                steps,
                usual.gradientClip(),
                seed);
        training = new SequenceTraining(recipe, data, ThreadTeam.of(1));
        judged = data.heldOut().subList(0, JUDGED);
        watched = training.network().newBatch();
        this.layers = attention(training.network());
        watched.clear();
        int found = 0;
        for (int i = 0; i < WATCHED; i++) {
            TokenSequence row = judged.get(i);
            watched.add(row.tokens(), row.answers());
            periods[i] = period(row);
            found = periods[i] <= SHORT_PERIOD && periods[found] > SHORT_PERIOD ? i : found;
        }
        specimen = found;
        watched.arrange(); // all are of one length, so that their order stays
    }

    /// The first position that is asked about is the last of the first round.
    private static int period(TokenSequence row) {
        int t = 0;
        while (row.answers()[t] == TokenSequence.NOT_ASKED) {
            t++;
        }
        return t + 1;
    }

    private static List<Attention> attention(SequenceNetwork network) {
        return network.layers().stream()
                .filter(Residual.class::isInstance)
                .flatMap(layer -> ((Residual) layer).branch().stream())
                .filter(Attention.class::isInstance)
                .map(Attention.class::cast)
                .toList();
    }

    void run(Notebook notebook) {
        measure(1, notebook);
        for (int step = 1; step <= steps; step++) {
            if (!training.step()) {
                throw new ArithmeticException(
                        "The loss was no number any more at step " + step + ": take a lower rate.");
            }
            notebook.at(step, steps);
            if (step > 1 && (step <= EARLY || step % EVERY == 0 || step == steps)) {
                measure(step, notebook);
            }
            if (looked && step * MOMENTS % steps < MOMENTS) {
                look(step, notebook);
            }
        }
    }

    private void measure(int step, Notebook notebook) {
        SequenceScore score = SequenceExam.of(training.network(), judged);
        notebook.point(RIGHT, step, score.right());
        notebook.point(LOSS, step, score.loss());
        training.network().forward(watched, false);
        double followed = 0;
        double back = 0;
        int asked = 0;
        int positions = 0;
        for (int b = 0; b < watched.size(); b++) {
            int period = periods[watched.given(b)];
            for (int t = 1; t < watched.length(b); t++) {
                back += layers.getFirst().share(b, 0, t, t - 1);
                positions++;
                for (int seen = t + 1 - period; seen > 0; seen -= period) {
                    followed += layers.getLast().share(b, 0, t, seen);
                }
                asked += t >= period ? 1 : 0;
            }
        }
        notebook.point(BACK, step, back / positions);
        notebook.point(STRIPE, step, followed / asked);
    }

    /// What each position of one row looks at, in each layer.
    private void look(int step, Notebook notebook) {
        training.network().forward(watched, false);
        int row = 0;
        while (watched.given(row) != specimen) {
            row++;
        }
        notebook.look(table(STRIPE, layers.getLast(), row, step));
        if (step == steps && layers.size() > 1) {
            notebook.look(table(BACK, layers.getFirst(), row, step));
        }
    }

    private Look table(String name, Attention layer, int row, int step) {
        int n = watched.length(row);
        float[] shares = new float[n * n];
        for (int asks = 0; asks < n; asks++) {
            for (int answers = 0; answers <= asks; answers++) {
                shares[asks * n + answers] = Math.round(1000 * layer.share(row, 0, asks, answers)) / 1000f;
            }
        }
        return new Look(name, Look.Kind.MATRIX, step, n, n, shares);
    }
}
