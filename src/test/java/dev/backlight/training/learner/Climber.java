package dev.backlight.training.learner;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.List;
import java.util.SplittableRandom;

/// Learns without any gradient: tries a random change and keeps it if the top is nearer, as evolution does.
public final class Climber implements Learner {
    private record Place(String summary) implements Architecture {
        @Override
        public List<ParameterSpec> parameters() {
            return List.of(ParameterSpec.of(ParameterSpec.Role.WEIGHTS, "place", 1, 3));
        }
    }

    private record State(long step, Weights place) implements LearnerState {
        @Override
        public long numbers() {
            return 0;
        }
    }

    private final Architecture architecture = new Place("3 numbers");
    private final float[] place = {5, -4, 3};
    private final long seed;
    private final int epochs;
    private long step;
    private double loss = Double.NaN;

    public Climber(long seed, int epochs) {
        this.seed = seed;
        this.epochs = epochs;
    }

    @Override
    public Outcome step() {
        SplittableRandom random = new SplittableRandom(seed + 7919 * step);
        float[] trial = place.clone();
        for (int i = 0; i < trial.length; i++) {
            trial[i] += 0.3f * (float) random.nextGaussian();
        }
        if (distance(trial) < distance(place)) {
            System.arraycopy(trial, 0, place, 0, trial.length);
        }
        loss = distance(place);
        step++;
        return stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN;
    }

    private static double distance(float[] from) {
        double sum = 0;
        for (float value : from) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    @Override
    public long steps() {
        return step;
    }

    @Override
    public int stepsPerEpoch() {
        return 25;
    }

    @Override
    public int epochs() {
        return epochs;
    }

    @Override
    public long examples() {
        return step;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public List<float[]> numbers() {
        return List.of(place);
    }

    @Override
    public LearnerState checkpoint(Weights copy) {
        return new State(step, copy);
    }

    @Override
    public void restore(LearnerState saved) {
        if (!(saved instanceof State state)) {
            throw new IllegalArgumentException("This is no state of a climber: choose one.");
        }
        put(state.place);
        step = state.step;
        loss = Double.NaN;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss);
    }
}
