package dev.backlight.training.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Randomness;
import dev.backlight.text.Refusal;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Measurements;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.SeveralState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// No gradient: 64 drivers are drawn around a mean, the twelve that come farthest are the next mean, and how far
/// they differ is how far the next are drawn (the cross-entropy method, Rubinstein 1999). A step is a generation.
/// All begin at the same two places, and are pushed off their line now and then, so that luck is no skill.
public final class Evolution implements Learner {
    /// What is drawn around the driver is as wide as these numbers say: no network of its own.
    public static final String SPREAD = "spread";

    /// How many cars a generation has.
    public static final int CARS = 64;

    private static final int ELITE = 12;
    private static final double LEAST_SPREAD = 0.05;
    private static final int STEPS = 450;
    private static final int STARTS = 2;
    private static final int PUSH_EVERY = 25;
    private static final int PUSHED_FOR = 6;
    private static final double PUSH = 0.6;
    private static final int GENERATIONS = 30;
    private static final double MOST_LAPS = 3;

    private final DrivingRecipe recipe;
    private final NetworkSpec spec;
    private final Architecture.Several architecture;
    private final float[][] mean;
    private final float[][] spread;
    private long generation;
    private double best = Double.NaN;
    private double median = Double.NaN;

    Evolution(DrivingRecipe recipe) {
        this.recipe = recipe;
        spec = recipe.network();
        architecture = new Architecture.Several(List.of(
                new Architecture.Several.Member("driver", spec), new Architecture.Several.Member(SPREAD, spec)));
        mean = zeros();
        spread = zeros();
        for (float[] part : spread) {
            Arrays.fill(part, recipe.learningRate());
        }
    }

    private float[][] zeros() {
        return spec.parameters().stream()
                .map(parameter -> new float[(int) parameter.count()])
                .toArray(float[][]::new);
    }

    /// The drivers of a generation: [CARS][numbers], drawn around a mean.
    ///
    /// @param mean of a network's numbers, with its spread behind
    /// @param generation from 0
    public static Policy[] drivers(Weights both, long seed, long generation) {
        NetworkSpec spec = (NetworkSpec) both.of("driver").architecture();
        double[][] drawn =
                draw(flat(both.of("driver").copy()), flat(both.of(SPREAD).copy()), seed, generation);
        return Arrays.stream(drawn).map(numbers -> Policy.of(spec, numbers)).toArray(Policy[]::new);
    }

    private static double[] flat(float[][] parts) {
        return Arrays.stream(parts)
                .flatMapToDouble(part -> IntStream.range(0, part.length).mapToDouble(i -> part[i]))
                .toArray();
    }

    private static double[][] draw(double[] mean, double[] spread, long seed, long generation) {
        double[][] drawn = new double[CARS][mean.length];
        for (int car = 0; car < CARS; car++) {
            RandomGenerator random = Randomness.at(seed, Randomness.Stream.WEIGHTS, generation * CARS + car);
            for (int i = 0; i < mean.length; i++) {
                drawn[car][i] = mean[i] + spread[i] * random.nextGaussian();
            }
        }
        return drawn;
    }

    @Override
    public Outcome step() {
        double[][] drawn = draw(flat(mean), flat(spread), recipe.seed(), generation);
        double[] laps = new double[CARS];
        RandomGenerator random = Randomness.at(recipe.seed(), Randomness.Stream.DATA, generation);
        for (int start = 0; start < STARTS; start++) {
            drive(drawn, random.nextInt(recipe.road().points()), random.nextLong(), laps);
        }
        int[] order = IntStream.range(0, CARS)
                .boxed()
                .sorted(Comparator.comparingDouble(car -> -laps[car]))
                .mapToInt(Integer::intValue)
                .toArray();
        select(drawn, order);
        best = laps[order[0]];
        median = (laps[order[CARS / 2 - 1]] + laps[order[CARS / 2]]) / 2;
        generation++;
        return Outcome.EPOCH_END;
    }

    /// Lets all drive from one place.
    ///
    /// @param laps receives what each adds to its laps
    private void drive(double[][] drawn, int start, long pushes, double[] laps) {
        Cars cars = new Cars(recipe.road(), 1);
        float[] rays = new float[Rays.COUNT];
        for (int car = 0; car < CARS; car++) {
            Policy policy = Policy.of(spec, drawn[car]);
            cars.place(0, start);
            for (int t = 0; t < STEPS && cars.isDriving(0); t++) {
                cars.look(0, rays, 0);
                double steer = policy.steer(rays, 0);
                boolean pushed = t % PUSH_EVERY < PUSHED_FOR;
                cars.step(0, pushed ? (pushes >> t / PUSH_EVERY & 1) == 0 ? PUSH : -PUSH : steer);
            }
            laps[car] += cars.laps(0);
        }
    }

    /// Mean and spread of those that came farthest become the next.
    private void select(double[][] drawn, int[] order) {
        int at = 0;
        for (int p = 0; p < mean.length; p++) {
            for (int i = 0; i < mean[p].length; i++, at++) {
                double sum = 0;
                double squares = 0;
                for (int e = 0; e < ELITE; e++) {
                    double number = drawn[order[e]][at];
                    sum += number;
                    squares += number * number;
                }
                double middle = sum / ELITE;
                mean[p][i] = (float) middle;
                spread[p][i] = (float) (Math.sqrt(Math.max(0, squares / ELITE - middle * middle)) + LEAST_SPREAD);
            }
        }
    }

    @Override
    public long steps() {
        return generation;
    }

    @Override
    public int stepsPerEpoch() {
        return 1;
    }

    @Override
    public int epochs() {
        return GENERATIONS;
    }

    @Override
    public long examples() {
        return generation * CARS;
    }

    /// How many laps half of the cars lack to three.
    @Override
    public double loss() {
        return MOST_LAPS - median;
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public List<float[]> numbers() {
        return Stream.concat(Arrays.stream(mean), Arrays.stream(spread)).toList();
    }

    @Override
    public LearnerState checkpoint(Weights now) {
        return new SeveralState(generation, architecture.summary(), now);
    }

    @Override
    public void restore(LearnerState saved) {
        if (!(saved instanceof SeveralState state) || !state.architecture().equals(architecture.summary())) {
            throw new Refusal(
                    "This state is of something else that learns: choose one of {0}.", architecture.summary());
        }
        put(state.weights());
        generation = state.step();
        best = Double.NaN;
        median = Double.NaN;
    }

    @Override
    public void measure(Measurements to) {
        to.add(Metric.TRAIN_LOSS, loss());
        to.add(DrivingExam.BEST_LAPS, best);
        to.add(DrivingExam.MEDIAN_LAPS, median);
    }

    @Override
    public Examination examination() {
        return DrivingExam.of(weights().of("driver"), recipe.road(), recipe.unseen());
    }
}
