package dev.backlight.glass;

import dev.backlight.engine.Activation;
import dev.backlight.engine.LayerSpec;
import dev.backlight.engine.LossSpec;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.engine.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Examples small enough to be worked by hand, as they stand in books and articles.
public enum WorkedExample {
    /// Two inputs, two hidden and two output neurons, all sigmoid, squared error, η = 0.5.
    ///
    /// @see <a href="https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/">Mazur 2015</a>
    MAZUR(
            "mazur",
            sigmoids(),
            new float[][] {{0.15f, 0.25f, 0.20f, 0.30f}, {0.35f, 0.35f}, {0.40f, 0.50f, 0.45f, 0.55f}, {0.60f, 0.60f}},
            new double[] {0.05, 0.10},
            new double[] {0.01, 0.99},
            0.5),
    /// The article's: x = (0.1, 0.2), target 0, one hidden layer of two ReLU, rate 0.1. The article leaves the
    /// first weights open; these are small and of both signs.
    ARTICLE(
            "binary",
            rectifiers(),
            new float[][] {{0.5f, -0.4f, 0.3f, 0.6f}, {0.1f, 0.1f}, {0.7f, -0.2f}, {0.1f}},
            new double[] {0.1, 0.2},
            new double[] {0},
            0.1),
    /// XOR at (1, 0), with weights that solve it nearly: two hidden tanh, one output.
    XOR(
            "xor",
            tangents(),
            new float[][] {{2f, -2f, 2f, -2f}, {-1f, 3f}, {2f, 2f}, {-2f}},
            new double[] {1, 0},
            new double[] {1},
            0.1);

    private final String id;
    private final NetworkSpec spec;
    private final float[][] parameters;
    private final double[] input;
    private final double[] target;
    private final double rate;

    WorkedExample(String id, NetworkSpec spec, float[][] parameters, double[] input, double[] target, double rate) {
        this.id = id;
        this.spec = spec;
        this.parameters = parameters;
        this.input = input;
        this.target = target;
        this.rate = rate;
    }

    private static NetworkSpec sigmoids() {
        LayerSpec sigmoid = new LayerSpec.Activate(Activation.SIGMOID);
        return new NetworkSpec(
                Shape.flat(2), List.of(new LayerSpec.Dense(2), sigmoid, new LayerSpec.Dense(2), sigmoid));
    }

    private static NetworkSpec rectifiers() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        return new NetworkSpec(Shape.flat(2), List.of(new LayerSpec.Dense(2), relu, new LayerSpec.Dense(1), relu));
    }

    private static NetworkSpec tangents() {
        LayerSpec tanh = new LayerSpec.Activate(Activation.TANH);
        return new NetworkSpec(Shape.flat(2), List.of(new LayerSpec.Dense(2), tanh, new LayerSpec.Dense(1), tanh));
    }

    /// The word on the command line and in the text bundles.
    public String id() {
        return id;
    }

    /// Works the example.
    public Study study() {
        return new Study(spec, parameters, input, target, new LossSpec.SquaredError(), rate);
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static WorkedExample of(String id) {
        return Arrays.stream(values())
                .filter(example -> example.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no worked example: choose "
                        + Arrays.stream(values()).map(WorkedExample::id).collect(Collectors.joining(", ")) + "."));
    }
}
