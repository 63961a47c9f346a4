package dev.backlight.analysis;

/// One example of a test with the network's answer to it.
///
/// @param index in the test set
/// @param label its class
/// @param answer the class that the network says
/// @param certainty probability of the answer, in [0, 1]
/// @param truth probability that the network gives the label
public record ClassifiedExample(int index, int label, int answer, double certainty, double truth) {
    public boolean isMistake() {
        return label != answer;
    }

    /// How far the answer is ahead of the label; 0 for a right answer.
    public double margin() {
        return certainty - truth;
    }
}
