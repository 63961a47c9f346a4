package dev.backlight.training.plane;

import java.util.ArrayList;
import java.util.List;

/// How the output map became what it is: a few of its states, close together at the beginning, where most happens,
/// and ever farther apart. The first and the newest are always among them.
public final class BoundaryHistory {
    /// States kept at most.
    public static final int MOST = 24;

    private static final double FIRST_STEPS = 10;

    private final List<Frame> frames = new ArrayList<>();

    /// One state.
    ///
    /// @param output as `PlaneMaps.output()`, but [PlaneMaps.NEURON_SIZE · PlaneMaps.NEURON_SIZE]
    /// @param answers as `PlaneMaps.answers()`, of the same size
    public record Frame(long step, int epoch, double testLoss, float[] output, byte[] answers) {}

    /// @param insight one of the same or a later step than the one before; of the same step it takes its place
    public void add(PlaneInsight insight) {
        if (!frames.isEmpty() && frames.getLast().step() == insight.snapshot().step()) {
            frames.removeLast();
        }
        frames.add(frame(insight));
        if (frames.size() > MOST) {
            frames.remove(mostCrowded());
        }
    }

    public void clear() {
        frames.clear();
    }

    /// First to newest; a copy.
    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /// The frame between the first and the newest whose neighbours are nearest to each other in orders of
    /// magnitude.
    private int mostCrowded() {
        int crowded = 1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < frames.size() - 1; i++) {
            double ratio = (frames.get(i + 1).step() + FIRST_STEPS)
                    / (frames.get(i - 1).step() + FIRST_STEPS);
            if (ratio < nearest) {
                nearest = ratio;
                crowded = i;
            }
        }
        return crowded;
    }

    private static Frame frame(PlaneInsight insight) {
        int size = PlaneMaps.NEURON_SIZE;
        float[] output = new float[size * size];
        byte[] answers = new byte[size * size];
        for (int i = 0; i < output.length; i++) {
            int at = i / size * 2 * PlaneMaps.SIZE + i % size * 2;
            output[i] = insight.maps().output()[at];
            answers[i] = insight.maps().answers()[at];
        }
        return new Frame(
                insight.snapshot().step(),
                insight.snapshot().epoch(),
                insight.test().loss(),
                output,
                answers);
    }
}
