package dev.backlight.training.learner;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Two networks of a few numbers that learn against each other from data made on the way: the maker is a mean, the
/// critic a weight; each moves by the other's. As small as something with two networks can be.
public final class Duel implements Learner {
    public static final Metric CRITIC_LOSS = new Metric("critic_loss", Scale.LOSS);
    public static final Metric DISTANCE = new Metric("distance", Scale.NUMBER);

    private record Named(String summary, List<ParameterSpec> parameters) implements Architecture {
        static Named of(String summary, String... names) {
            return new Named(
                    summary,
                    Arrays.stream(names)
                            .map(name -> ParameterSpec.of(ParameterSpec.Role.WEIGHTS, name, 1, 1))
                            .toList());
        }
    }

    private record State(long step, Weights place, float[] speed) implements LearnerState {
        @Override
        public long numbers() {
            return speed.length;
        }
    }

    private final Architecture.Several architecture = new Architecture.Several(List.of(
            new Architecture.Several.Member("maker", Named.of("2", "mean", "spread")),
            new Architecture.Several.Member("critic", Named.of("1", "weight"))));
    private final float[] mean = new float[1];
    private final float[] spread = {1};
    private final float[] weight = {0.5f};
    private final float[] speed = new float[1];
    private final long seed;
    private final int epochs;
    private long step;
    private double loss = Double.NaN;

    public Duel(long seed, int epochs) {
        this.seed = seed;
        this.epochs = epochs;
    }

    @Override
    public Outcome step() {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + step); // addressed, not consumed
        float real = 3 + (float) random.nextGaussian();
        float made = mean[0] + spread[0] * (float) random.nextGaussian();
        weight[0] += 0.01f * (real - made - weight[0]);
        speed[0] = 0.9f * speed[0] + weight[0];
        mean[0] += 0.05f * speed[0];
        loss = Math.abs(real - made);
        step++;
        return stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN;
    }

    @Override
    public long steps() {
        return step;
    }

    @Override
    public int stepsPerEpoch() {
        return 10;
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
        return List.of(mean, spread, weight);
    }

    @Override
    public LearnerState checkpoint(Weights copy) {
        return new State(step, copy, speed.clone());
    }

    @Override
    public void restore(LearnerState saved) {
        if (!(saved instanceof State state)) {
            throw new IllegalArgumentException("This is no state of a duel: choose one.");
        }
        put(state.place);
        speed[0] = state.speed[0];
        step = state.step;
        loss = Double.NaN;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss);
        to.add(CRITIC_LOSS, weight[0]);
    }

    @Override
    public Examination examination() {
        double far = Math.abs(mean[0] - 3);
        return _ -> new Verdict(Map.of(DISTANCE, far), null);
    }
}
