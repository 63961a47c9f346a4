package dev.backlight.training.step;

import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Smoothing;

/// What a training loop counts and measures on its way.
final class StepFigures {
    private double loss = Double.NaN;
    private double gradientNorm = Double.NaN;
    private double smoothedLoss = Double.NaN;
    private double epochLoss;
    private long examples;
    private int seen;
    private int right;

    void beginEpoch() {
        seen = 0;
        right = 0;
        epochLoss = 0;
    }

    /// @param batchLoss of the step that is being taken
    void computed(double batchLoss) {
        loss = batchLoss;
    }

    /// @param norm of all gradients of the step that is being taken
    void pulled(double norm) {
        gradientNorm = norm;
    }

    /// @param batch examples of the step
    /// @param rightOnes how many of them were read rightly
    /// @param steps taken so far, this one included
    /// @param stepsPerEpoch from which their mean is told
    void taken(int batch, int rightOnes, long steps, int stepsPerEpoch) {
        seen += batch;
        examples += batch;
        right += rightOnes;
        epochLoss += loss * batch;
        smoothedLoss = Smoothing.next(smoothedLoss, loss, Double.isNaN(smoothedLoss) ? 1 : steps, 1.0 / stepsPerEpoch);
    }

    void restore(Checkpoint saved) {
        loss = Double.NaN;
        smoothedLoss = saved.smoothedLoss();
        seen = saved.seen();
        right = saved.right();
        epochLoss = saved.epochLoss();
    }

    void goOnFrom(StepFigures other) {
        smoothedLoss = other.smoothedLoss;
    }

    /// Of the last step's batch; NaN before the first.
    double loss() {
        return loss;
    }

    double gradientNorm() {
        return gradientNorm;
    }

    /// As `Smoothing` has it; NaN before the first step.
    double smoothedLoss() {
        return smoothedLoss;
    }

    /// Sum over this epoch's examples so far.
    double epochLoss() {
        return epochLoss;
    }

    /// That went through the network so far, counted again each time.
    long examples() {
        return examples;
    }

    /// Of this epoch.
    int seen() {
        return seen;
    }

    /// How many of them were read rightly, each before the network learned from it.
    int right() {
        return right;
    }

    /// Their share; NaN before the first.
    double accuracy() {
        return seen == 0 ? Double.NaN : (double) right / seen;
    }
}
