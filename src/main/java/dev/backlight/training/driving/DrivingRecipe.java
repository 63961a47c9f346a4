package dev.backlight.training.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.recipe.Knobs;

/// The knobs of learning to drive.
///
/// @param road what is learned on
/// @param unseen what it is judged by
/// @param seconds of driving that are shown to an imitator
/// @param recoveries whether the one who shows it is pushed off his line now and then, so that one sees how to come
///     back
/// @param own what somebody has shown himself; where he has, an imitator learns from that alone
/// @param units of the hidden layer
public record DrivingRecipe(
        Method method,
        Track road,
        Track unseen,
        int seconds,
        boolean recoveries,
        Demonstration own,
        int units,
        float learningRate,
        long seed)
        implements Recipe, Knobs<DrivingRecipe> {
    private static final long ROAD = 4;
    private static final long UNSEEN = 7;

    /// Settings and the road were chosen by three other roads, never by the one it is judged by.
    public static DrivingRecipe standard(Method method) {
        return new DrivingRecipe(
                method,
                Track.random(ROAD),
                Track.random(UNSEEN),
                10,
                true,
                Demonstration.NONE,
                switch (method) {
                    case IMITATION, POLICY_GRADIENT -> 16;
                    case EVOLUTION -> 8;
                    case Q_LEARNING -> 24;
                },
                switch (method) {
                    case IMITATION -> 0.02f;
                    case EVOLUTION -> 1;
                    case POLICY_GRADIENT -> 0.01f;
                    case Q_LEARNING -> 0.002f;
                },
                42);
    }

    /// What sits at the wheel.
    public NetworkSpec network() {
        int outputs = method == Method.POLICY_GRADIENT || method == Method.Q_LEARNING ? 3 : 1;
        return NetworkSpec.mlp(Rays.COUNT, new int[] {units}, Activation.TANH, outputs);
    }

    @Override
    public Learner learner(ThreadTeam team) {
        return switch (method) {
            case IMITATION -> new Imitation(this, team);
            case EVOLUTION -> new Evolution(this);
            case POLICY_GRADIENT -> new PolicyGradient(this, team);
            case Q_LEARNING -> new QLearning(this, team);
        };
    }

    public DrivingRecipe with(Method other) {
        DrivingRecipe usual = standard(other);
        return new DrivingRecipe(other, road, unseen, seconds, recoveries, own, usual.units, usual.learningRate, seed);
    }

    public DrivingRecipe on(Track other) {
        return new DrivingRecipe(method, other, unseen, seconds, recoveries, own, units, learningRate, seed);
    }

    public DrivingRecipe shown(int forSeconds, boolean withRecoveries) {
        return new DrivingRecipe(
                method, road, unseen, forSeconds, withRecoveries, Demonstration.NONE, units, learningRate, seed);
    }

    /// Learns by imitation of what somebody has shown himself.
    public DrivingRecipe shownBy(Demonstration hand) {
        DrivingRecipe imitation = method == Method.IMITATION ? this : with(Method.IMITATION);
        return new DrivingRecipe(
                Method.IMITATION,
                road,
                unseen,
                seconds,
                recoveries,
                hand,
                imitation.units,
                imitation.learningRate,
                seed);
    }

    public DrivingRecipe withUnits(int other) {
        return new DrivingRecipe(method, road, unseen, seconds, recoveries, own, other, learningRate, seed);
    }

    @Override
    public DrivingRecipe withLearningRate(float other) {
        return new DrivingRecipe(method, road, unseen, seconds, recoveries, own, units, other, seed);
    }

    @Override
    public DrivingRecipe withSeed(long other) {
        return new DrivingRecipe(method, road, unseen, seconds, recoveries, own, units, learningRate, other);
    }
}
