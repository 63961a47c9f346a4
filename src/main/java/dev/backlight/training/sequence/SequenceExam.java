package dev.backlight.training.sequence;

import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.math.RowOps;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Judges a network by sequences that it has not learned from.
public final class SequenceExam {
    private final List<TokenSequence> sequences;
    private final Loss loss = Loss.of(new LossSpec.SoftmaxCrossEntropy());
    private final int[] of;
    private final int[] found;
    private final int[][] taken;
    private int answers;
    private int whole;
    private double lossSum;

    private SequenceExam(List<TokenSequence> sequences, int outputs) {
        this.sequences = sequences;
        of = new int[outputs];
        found = new int[outputs];
        taken = new int[outputs][outputs];
    }

    /// How often each true answer was taken for which.
    ///
    /// @param sequences those to be judged by
    /// @return [true answer x likeliest answer]
    public static int[][] confusion(SequenceNetwork network, List<TokenSequence> sequences) {
        SequenceExam exam = new SequenceExam(sequences, network.spec().outputs());
        exam.readAll(network);
        return exam.taken;
    }

    /// @param sequences those to be judged by
    public static SequenceScore of(SequenceNetwork network, List<TokenSequence> sequences) {
        SequenceExam exam = new SequenceExam(sequences, network.spec().outputs());
        exam.readAll(network);
        return exam.score();
    }

    private void readAll(SequenceNetwork network) {
        SequenceBatch batch = network.newBatch();
        int size = batch.capacity();
        for (int from = 0; from < sequences.size(); from += size) {
            read(network, batch, from, Math.min(sequences.size(), from + size));
        }
    }

    private void read(SequenceNetwork network, SequenceBatch batch, int from, int to) {
        batch.clear();
        for (TokenSequence sequence : sequences.subList(from, to)) {
            batch.add(sequence.tokens(), sequence.answers());
        }
        batch.arrange();
        FMatrixRMaj output = network.forward(batch, false);
        int[] labels = new int[output.numRows];
        Reading reading = network.spec().reading();
        batch.labels(reading, labels);
        lossSum += loss.valueAndGradient(output, labels, null) * output.numRows;
        answers += output.numRows;
        boolean[] wrong = new boolean[batch.size()];
        for (int row = 0; row < output.numRows; row++) {
            of[labels[row]]++;
            int likeliest = RowOps.largest(output, row);
            taken[labels[row]][likeliest]++;
            if (likeliest == labels[row]) {
                found[labels[row]]++;
            } else {
                wrong[batch.sequenceOf(reading, row)] = true;
            }
        }
        for (boolean mistaken : wrong) {
            whole += mistaken ? 0 : 1;
        }
    }

    private SequenceScore score() {
        double recalls = 0;
        int occurring = 0;
        for (int k = 0; k < of.length; k++) {
            recalls += of[k] == 0 ? 0 : (double) found[k] / of[k];
            occurring += of[k] == 0 ? 0 : 1;
        }
        return new SequenceScore(
                lossSum / answers,
                (double) Arrays.stream(found).sum() / answers,
                (double) whole / sequences.size(),
                recalls / occurring,
                (double) Arrays.stream(of).max().orElse(0) / answers);
    }
}
