package dev.backlight.app.cli.sequence;

import com.sun.management.OperatingSystemMXBean;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceExam;
import dev.backlight.training.sequence.SequenceExperiment;
import dev.backlight.training.sequence.SequenceScore;
import dev.backlight.training.sequence.SequenceTraining;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// A network that has had its training.
///
/// @param scores on what is held out, after so many steps; the last one after all
/// @param seconds of the training, without the scores
/// @param processorSeconds the same on all cores together; NaN if the machine doesn't say
/// @param positions that it has learned from
record TrainedSequence(
        SequenceExperiment experiment,
        SequenceNetwork network,
        TreeMap<Long, SequenceScore> scores,
        double seconds,
        double processorSeconds,
        long positions) {
    private static final int SCORES = 5;

    /// @param told hears of each score as it comes
    static TrainedSequence train(SequenceExperiment experiment, ThreadTeam team, BiConsumer<Long, SequenceScore> told) {
        SequenceTraining training = new SequenceTraining(experiment.recipe(), experiment.data(), team);
        TreeMap<Long, SequenceScore> scores = new TreeMap<>();
        int every = Math.max(1, experiment.recipe().steps() / SCORES);
        double seconds = 0;
        double processor = 0;
        while (!training.isFinished()) {
            long start = System.nanoTime();
            double startProcessor = processorClock();
            for (int i = 0; i < every && !training.isFinished(); i++) {
                if (!training.step()) {
                    throw new CommandFailure(
                            "The training diverged at step " + training.steps() + ": try another seed.", 1);
                }
            }
            seconds += (System.nanoTime() - start) / 1e9;
            processor += processorClock() - startProcessor;
            SequenceScore score =
                    SequenceExam.of(training.network(), experiment.data().heldOut());
            scores.put(training.steps(), score);
            told.accept(training.steps(), score);
        }
        return new TrainedSequence(experiment, training.network(), scores, seconds, processor, training.positions());
    }

    private static double processorClock() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    SequenceScore score() {
        return scores.lastEntry().getValue();
    }

    /// The scores by step.
    Map<Long, SequenceScore> curve() {
        return scores;
    }
}
