package dev.backlight.model.sequence.mood;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.GlassSequence;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.work.Watch;
import dev.backlight.training.sequence.SequenceExam;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import dev.backlight.training.sequence.SequenceTraining;
import java.util.Arrays;

/// The honest rival: a network that sees which words there are, and not their order.
///
/// @param accuracy on reviews that it has not learned from
public record BagOfWords(SequenceSpec spec, float[][] parameters, double accuracy) {

    /// Learns from the reviews; takes about a second.
    ///
    /// @throws java.util.concurrent.CancellationException if it was stopped
    static BagOfWords learned(SequenceData data, long seed, Watch watch) {
        SequenceRecipe recipe = SequenceRecipes.bagOfWords(data, seed);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceTraining training = new SequenceTraining(recipe, data, team);
            while (!training.isFinished() && training.step()) {
                watch.check();
            }
            double accuracy =
                    SequenceExam.of(training.network(), data.heldOut()).right();
            return new BagOfWords(recipe.network(), training.network().weights().copy(), accuracy);
        }
    }

    /// The probability that a review praises.
    ///
    /// @param tokens at least one
    public double positive(int[] tokens) {
        int[] answers = new int[tokens.length];
        Arrays.fill(answers, SequenceBatch.NOT_ASKED);
        double[] logits =
                GlassSequence.of(spec, parameters).forward(tokens, answers).getLast().data;
        return 1 / (1 + Math.exp(logits[0] - logits[1]));
    }
}
