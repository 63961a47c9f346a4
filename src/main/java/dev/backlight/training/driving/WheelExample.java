package dev.backlight.training.driving;

import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Rays;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import java.util.ArrayList;
import java.util.List;

/// One moment at the wheel as an example: what is seen, what the network is to say of it, and what it is punished
/// by.
///
/// @param input [Rays.COUNT], less `Policy.CENTRE`
/// @param target [outputs]
public record WheelExample(NetworkSpec spec, Weights weights, double[] input, double[] target, LossSpec loss) {
    private static final int STRIDE = 37;
    private static final int PUSHED_FOR = 5;
    private static final double PUSH = 0.6;

    /// How somebody steered who was imitated.
    ///
    /// @param driver weights of the recipe's network
    /// @param index which of the moments shown, counted round and round
    public static WheelExample shown(DrivingRecipe recipe, Weights driver, int index) {
        Demonstration shown = Imitation.shown(recipe);
        int at = Math.floorMod(index * STRIDE, shown.size());
        List<LayerSpec> layers = new ArrayList<>(recipe.network().layers());
        layers.add(new LayerSpec.Activate(Activation.TANH)); // steering lies in [-1, 1]
        NetworkSpec spec = new NetworkSpec(recipe.network().input(), layers);
        return new WheelExample(
                spec,
                Weights.of(spec, driver.copy()),
                centred(shown.seen(), at * Rays.COUNT),
                new double[] {shown.steered()[at]},
                new LossSpec.SquaredError());
    }

    /// A turn the driver chose, as if it had come out better than expected by one: the gradient of `−A·ln p(a)`
    /// with A = 1 is that of the cross entropy. What keeps the driver from being too sure is left out.
    ///
    /// @param driver weights of the recipe's network
    /// @param index which place of the road
    public static WheelExample chosen(DrivingRecipe recipe, Weights driver, int index) {
        float[] rays = seen(somewhere(recipe, index));
        double[] target = new double[recipe.network().output().size()];
        target[best(driver, rays)] = 1;
        return new WheelExample(recipe.network(), driver, centred(rays, 0), target, new LossSpec.SoftmaxCrossEntropy());
    }

    /// What the critic is to say of the place before such a turn: `r + γ·V(s')`, and r at an end.
    ///
    /// @param driver weights of the recipe's network
    /// @param critic of one output
    public static WheelExample judged(DrivingRecipe recipe, Weights driver, Weights critic, int index) {
        Cars cars = somewhere(recipe, index);
        float[] rays = seen(cars);
        double reward = cars.step(0, Fleet.CHOICES[best(driver, rays)]);
        float[] next = outputs(critic, seen(cars));
        double wanted = Rewards.bellman(reward, !cars.isDriving(0), next, 0, 1, PolicyGradient.GAMMA);
        return new WheelExample(
                (NetworkSpec) critic.architecture(),
                critic,
                centred(rays, 0),
                new double[] {wanted},
                new LossSpec.SquaredError());
    }

    /// What the turn that seems best is to be worth: its reward and what the best is worth behind it, by the same
    /// network. The other turns are asked for nothing.
    ///
    /// @param driver weights of the recipe's network
    public static WheelExample worth(DrivingRecipe recipe, Weights driver, int index) {
        Cars cars = somewhere(recipe, index);
        float[] rays = seen(cars);
        float[] values = outputs(driver, rays);
        int turn = best(driver, rays);
        double reward = cars.step(0, Fleet.CHOICES[turn]);
        float[] next = outputs(driver, seen(cars));
        double[] target = new double[values.length];
        for (int k = 0; k < target.length; k++) {
            target[k] = values[k];
        }
        target[turn] = Rewards.bellman(reward, !cars.isDriving(0), next, 0, next.length, QLearning.GAMMA);
        return new WheelExample(recipe.network(), driver, centred(rays, 0), target, new LossSpec.Huber(1));
    }

    /// A car that has been pushed off the middle of the road, to the left and to the right in turn.
    private static Cars somewhere(DrivingRecipe recipe, int index) {
        Cars cars = new Cars(recipe.road(), 1);
        cars.place(0, Math.floorMod(index * STRIDE, recipe.road().points()));
        for (int t = 0; t < PUSHED_FOR; t++) {
            cars.step(0, index % 2 == 0 ? PUSH : -PUSH);
        }
        return cars;
    }

    private static float[] seen(Cars cars) {
        float[] rays = new float[Rays.COUNT];
        cars.look(0, rays, 0);
        return rays;
    }

    private static float[] outputs(Weights weights, float[] rays) {
        Policy policy = Policy.of(weights);
        policy.steer(rays, 0);
        float[] outputs = new float[policy.outputs().length];
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = (float) policy.outputs()[k];
        }
        return outputs;
    }

    private static int best(Weights driver, float[] rays) {
        return (int) Policy.of(driver).steer(rays, 0) + 1;
    }

    private static double[] centred(float[] rays, int at) {
        double[] input = new double[Rays.COUNT];
        for (int i = 0; i < input.length; i++) {
            input[i] = rays[at + i] - Policy.CENTRE;
        }
        return input;
    }
}
