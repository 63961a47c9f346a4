package dev.backlight.training.past;

import dev.backlight.text.Sentence;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.Arrays;
import java.util.Locale;

/// How a training stands when it ends, read from its curves: by the loss on examples that it has not learned from,
/// at the end of each epoch. By the validation loss where examples are held out, else by the test loss.
///
/// @param epoch with the least of these losses
/// @param least that loss
/// @param last that of the last epoch, as it stands beside the charts
public record Ending(Kind kind, int epoch, double least, double last) {
    /// Fewer epochs tell nothing.
    static final int FEWEST = 4;

    /// A loss is higher than the least from this on; below it is noise.
    private static final double HIGHER = 1.05;

    /// What an epoch must bring for the loss to be falling still, as a share of the loss.
    private static final double WORTH = 0.01;

    private static final int RECENT = 3;
    private static final int WINDOW = 10;

    /// What becomes of the loss.
    public enum Kind {
        /// It has risen since its least while the training loss has gone on falling.
        OVERFITS,
        /// Both losses have risen.
        RISES,
        /// Every example that it has not learned from is right, whatever the loss does.
        MASTERED,
        FALLS,
        LEVEL
    }

    /// @return null where too few epochs have been judged to tell
    public static Ending of(MetricHistory history) {
        double[] losses = ofEpochs(history, Metric.VALIDATION_LOSS);
        boolean heldOut = losses.length >= FEWEST;
        losses = heldOut ? losses : ofEpochs(history, Metric.TEST_LOSS);
        int epochs = losses.length;
        if (epochs < FEWEST || Arrays.stream(losses).anyMatch(loss -> !Double.isFinite(loss))) {
            return null;
        }
        int least = 0;
        for (int i = 1; i < epochs; i++) {
            least = losses[i] < losses[least] ? i : least;
        }
        double recent = mean(losses, Math.max(least, epochs - RECENT), epochs); // so that one epoch decides nothing
        Kind kind;
        if (epochs - 1 - least >= 2 && recent > HIGHER * losses[least]) {
            boolean learns = trainLoss(history, epochs) < trainLoss(history, least + 1);
            kind = learns ? Kind.OVERFITS : Kind.RISES;
        } else {
            kind = isAllRight(history, heldOut ? Metric.VALIDATION_ACCURACY : Metric.TEST_ACCURACY)
                    ? Kind.MASTERED
                    : falls(losses) ? Kind.FALLS : Kind.LEVEL;
        }
        return new Ending(kind, least + 1, losses[least], losses[epochs - 1]);
    }

    /// More epochs could only make it surer then.
    private static boolean isAllRight(MetricHistory history, Metric accuracy) {
        int size = history.size(accuracy);
        return size > 0 && history.y(accuracy, size - 1) == 1;
    }

    /// Compares the two halves of the last epochs: means, so that one lucky epoch decides nothing.
    private static boolean falls(double[] losses) {
        int window = Math.clamp(losses.length / 2, FEWEST, WINDOW);
        int from = losses.length - window;
        int half = window / 2;
        double before = mean(losses, from, from + half);
        double after = mean(losses, losses.length - half, losses.length);
        return before - after > WORTH * (window - half) * before;
    }

    private static double mean(double[] losses, int from, int to) {
        return Arrays.stream(losses, from, to).average().orElseThrow();
    }

    /// At the ends of the epochs 1, 2, … one after the other, as far as there is one.
    private static double[] ofEpochs(MetricHistory history, Metric metric) {
        double[] losses = new double[history.size(metric)];
        int epochs = 0;
        for (int i = 0; i < losses.length; i++) {
            if (history.x(metric, i) == epochs + 1) {
                losses[epochs++] = history.y(metric, i);
            }
        }
        return Arrays.copyOf(losses, epochs);
    }

    /// The mean over the steps of an epoch.
    private static double trainLoss(MetricHistory history, int epoch) {
        double sum = 0;
        int steps = 0;
        int size = history.size(Metric.TRAIN_LOSS);
        for (int i = 0; i < size; i++) {
            double x = history.x(Metric.TRAIN_LOSS, i);
            if (x > epoch - 1 && x <= epoch) {
                sum += history.y(Metric.TRAIN_LOSS, i);
                steps++;
            }
        }
        return sum / steps;
    }

    /// The verdict in words.
    public Sentence sentence() {
        return switch (kind) {
            case OVERFITS ->
                new Sentence(
                        "It overfits since epoch {0}: on examples it has not learned from, the loss has risen from {1}"
                                + " to {2}, while the training loss fell.",
                        epoch, figure(least), figure(last));
            case RISES ->
                new Sentence(
                        "The loss has risen since epoch {0}, the training loss too: try a smaller learning rate.",
                        epoch);
            case MASTERED ->
                new Sentence("Every example it has not learned from is right: more epochs would only make it surer.");
            case FALLS -> new Sentence("The loss was still falling, last to {0}: more epochs may help.", figure(last));
            case LEVEL -> new Sentence("The loss has levelled off at about {0}.", figure(last));
        };
    }

    private static String figure(double loss) {
        return String.format(Locale.ROOT, loss < 0.01 ? "%.5f" : "%.3f", loss);
    }
}
