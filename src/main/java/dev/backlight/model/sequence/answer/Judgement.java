package dev.backlight.model.sequence.answer;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.sequence.SequenceExam;
import java.util.Arrays;
import java.util.List;

/// How a network does on what it has not learned from, answer by answer.
///
/// @param step of the network that was judged
/// @param answers the names of the answers
/// @param taken [true answer x likeliest answer], how often
public record Judgement(long step, List<String> answers, int[][] taken) {
    private static final int BATCH = 64;

    /// @throws IllegalArgumentException if the network is not one of these data
    static Judgement of(Snapshot network, SequenceSpec spec, SequenceData data) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork copy = SequenceNetwork.create(spec, 0, team, BATCH);
            copy.set(network.parameters());
            return new Judgement(network.step(), data.answers(), SequenceExam.confusion(copy, data.heldOut()));
        }
    }

    private int of(int answer) {
        return Arrays.stream(taken[answer]).sum();
    }

    private int all() {
        return Arrays.stream(taken).flatMapToInt(Arrays::stream).sum();
    }

    /// Share of all that was answered right.
    public double accuracy() {
        int right = 0;
        for (int k = 0; k < taken.length; k++) {
            right += taken[k][k];
        }
        return (double) right / all();
    }

    /// What "always the largest class" reaches.
    public double largest() {
        int most = 0;
        for (int k = 0; k < taken.length; k++) {
            most = Math.max(most, of(k));
        }
        return (double) most / all();
    }

    /// The answer that occurs most.
    public String largestName() {
        int at = 0;
        for (int k = 0; k < taken.length; k++) {
            at = of(k) > of(at) ? k : at;
        }
        return answers.get(at);
    }

    /// Share of those of one answer that were found; NaN if there are none.
    public double recall(int answer) {
        return of(answer) == 0 ? Double.NaN : (double) taken[answer][answer] / of(answer);
    }

    /// Mean recall over the answers that occur: a rare one counts as much as a frequent one.
    public double macroRecall() {
        double sum = 0;
        int occurring = 0;
        for (int k = 0; k < taken.length; k++) {
            if (of(k) > 0) {
                sum += recall(k);
                occurring++;
            }
        }
        return sum / occurring;
    }
}
