package dev.backlight.training.feedback;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.training.feedback.FineTuningResult.Figure;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.Descent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.ejml.data.FMatrixRMaj;

/// Lets a copy of a network learn from corrections, and measures what that gains and costs: on the corrections, on
/// the whole test set, and, beside it, what learning from the corrections alone would have cost. The network it
/// begins with is not touched.
public final class FineTuning {
    private static final int READINGS = 8;

    private final Snapshot base;
    private final ExperimentConfig config;
    private final Split data;
    private final Dataset corrections;
    private final HeldOut division;
    private final FineTuningRecipe recipe;
    private final ThreadTeam team;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private final Loss loss;
    private final int passes;
    private double done;

    private record Course(Weights parameters, Answered test, Answered corrections, List<Figure> figures) {}

    private FineTuning(
            Snapshot base,
            ExperimentConfig config,
            Split data,
            Dataset corrections,
            FineTuningRecipe recipe,
            ThreadTeam team,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        this.base = base;
        this.config = config;
        this.data = data;
        division = config.divide(data.train());
        this.corrections = corrections;
        this.recipe = recipe;
        this.team = team;
        this.progress = progress;
        this.cancelled = cancelled;
        loss = Loss.of(config.loss());
        passes = recipe.mixed() ? 2 : 1;
    }

    /// Learns on the calling thread. The numbers don't depend on how many threads the team has.
    ///
    /// @param base the network to begin with
    /// @param config its recipe: loss, gradient clipping and augmentation of old digits are taken from it; what it
    ///     holds out is not among the old digits
    /// @param corrections at least one, of the same pictures and classes as the data
    /// @param progress is told from 0 to 1
    /// @param cancelled asked at every step
    /// @throws IllegalArgumentException with one sentence if the corrections don't fit the data or the network
    /// @throws ArithmeticException with one sentence if the loss or its gradient grows beyond all bounds
    /// @throws CancellationException if it was cancelled
    public static FineTuningResult run(
            Snapshot base,
            ExperimentConfig config,
            Split data,
            Dataset corrections,
            FineTuningRecipe recipe,
            ThreadTeam team,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Dataset train = data.train();
        if (corrections.size() == 0
                || corrections.features() != train.features()
                || corrections.features() != base.spec().input().size()
                || corrections.classes() != train.classes()) {
            throw new Refusal(
                    "The {0} corrections don't fit the network {1} and the data {2}: correct a drawing while they are"
                            + " open.",
                    corrections.size(), base.spec().summary(), train.name());
        }
        return new FineTuning(base, config, data, corrections, recipe, team, progress, cancelled).run();
    }

    private FineTuningResult run() {
        Network before = Network.create(base.spec(), config.seed(), team, AnswerReader.BATCH);
        before.set(base.parameters());
        Answered test = AnswerReader.read(before, loss, data.test(), cancelled);
        Answered ours = AnswerReader.read(before, loss, corrections, cancelled);
        Figure start = new Figure(0, ours.accuracy(), test.accuracy());
        Course course = learn(recipe.mixed(), start);
        Course unmixed = recipe.mixed() ? learn(false, start) : null;
        return new FineTuningResult(
                base,
                recipe,
                course.parameters(),
                test,
                course.test(),
                unmixed == null ? null : unmixed.test(),
                ours,
                course.corrections(),
                course.figures(),
                unmixed == null ? List.of() : unmixed.figures());
    }

    private Course learn(boolean mixed, Figure start) {
        MixedBatch batch = new MixedBatch(recipe, corrections, division.learned(), config.augmentation(), mixed);
        Network network = Network.create(base.spec(), config.seed(), team, Math.max(AnswerReader.BATCH, batch.rows()));
        network.set(base.parameters());
        network.seek(base.step());
        Optimizer optimizer = Optimizer.of(new OptimizerSpec.Adam(recipe.learningRate()), network.parameters(), team);
        Descent descent = new Descent(network, optimizer, config.gradientClip());
        FMatrixRMaj x = new FMatrixRMaj(batch.rows(), corrections.features());
        FMatrixRMaj gradOutput = new FMatrixRMaj(batch.rows(), corrections.classes());
        int[] labels = new int[batch.rows()];
        List<Figure> figures = new ArrayList<>(List.of(start));
        Answered test = null;
        Answered ours = null;
        int every = Math.max(1, recipe.steps() / READINGS);
        for (int step = 0; step < recipe.steps(); step++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The learning was no longer wanted.");
            }
            batch.fill(step, x, labels);
            step(network, descent, x, labels, gradOutput);
            int taken = step + 1;
            if (taken % every == 0 && taken + every <= recipe.steps() || taken == recipe.steps()) {
                test = AnswerReader.read(network, loss, data.test(), cancelled);
                ours = AnswerReader.read(network, loss, corrections, cancelled);
                figures.add(new Figure(taken, ours.accuracy(), test.accuracy()));
            }
            done += 1.0 / (passes * recipe.steps());
            progress.accept(Math.min(1, done));
        }
        return new Course(network.weights(), test, ours, List.copyOf(figures));
    }

    private void step(Network network, Descent descent, FMatrixRMaj x, int[] labels, FMatrixRMaj gradOutput) {
        FMatrixRMaj output = network.forward(x, true);
        double value = loss.valueAndGradient(output, labels, gradOutput);
        if (!Descent.isUsable(value)) {
            throw new ArithmeticException(
                    "The network's loss on the corrections is " + value + ": reset the training and learn again.");
        }
        if (!descent.step(gradOutput)) {
            throw new ArithmeticException("The gradient of the network's loss on the corrections is of size "
                    + descent.norm() + ": reset the training and learn again.");
        }
    }
}
