package dev.backlight.glass;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Examples small enough to be worked by hand, as they stand in books and articles.
public enum WorkedExample {
    /// Two inputs, two hidden and two output neurons, all sigmoid, squared error, η = 0.5. The step moves the
    /// weights and no biases, as on that page. The loss after it is 0.291027774 with the weights that the page
    /// prints; its own 0.291027924 comes out where the blame of the hidden neurons goes back over output weights
    /// that have moved already, which is not what the page explains.
    ///
    /// @see <a href="https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/">Mazur 2015</a>
    MAZUR(
            "mazur",
            sigmoids(),
            new double[][] {{0.15, 0.25, 0.20, 0.30}, {0.35, 0.35}, {0.40, 0.50, 0.45, 0.55}, {0.60, 0.60}},
            new double[] {0.05, 0.10},
            new double[] {0.01, 0.99},
            Step.plain(0.5).withoutBiases()),
    /// The same with the biases learned, too, as every network of this program learns.
    MAZUR_BIASES(
            "mazur-biases",
            sigmoids(),
            new double[][] {{0.15, 0.25, 0.20, 0.30}, {0.35, 0.35}, {0.40, 0.50, 0.45, 0.55}, {0.60, 0.60}},
            new double[] {0.05, 0.10},
            new double[] {0.01, 0.99},
            Step.plain(0.5)),
    /// The article's: x = (0.1, 0.2), target 0, one hidden layer of two ReLU, rate 0.1. The article leaves the
    /// first weights open; these are small and of both signs.
    ARTICLE(
            "binary",
            rectifiers(),
            new double[][] {{0.5, -0.4, 0.3, 0.6}, {0.1, 0.1}, {0.7, -0.2}, {0.1}},
            new double[] {0.1, 0.2},
            new double[] {0},
            Step.plain(0.1)),
    /// XOR at (1, 0), with weights that solve it nearly: two hidden tanh, one output.
    XOR(
            "xor",
            tangents(),
            new double[][] {{2, -2, 2, -2}, {-1, 3}, {2, 2}, {-2}},
            new double[] {1, 0},
            new double[] {1},
            Step.plain(0.1)),
    /// A picture of 4 x 4 under two filters of 3 x 3, one for upright edges and one for lonely dots, ReLU, the
    /// largest of each map, and one neuron that should say 1. Every sum can be done in the head; our own.
    CONVOLUTION(
            "convolution",
            filters(),
            new double[][] {{-1, 0, 1, -2, 0, 2, -1, 0, 1, 0, 1, 0, 1, -4, 1, 0, 1, 0}, {-1, 0.5}, {0.2, -0.1}, {0.25}},
            new double[] {0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0},
            new double[] {1},
            Step.plain(0.01));

    private final String id;
    private final NetworkSpec spec;
    private final double[][] parameters;
    private final double[] input;
    private final double[] target;
    private final Step step;

    WorkedExample(String id, NetworkSpec spec, double[][] parameters, double[] input, double[] target, Step step) {
        this.id = id;
        this.spec = spec;
        this.parameters = parameters;
        this.input = input;
        this.target = target;
        this.step = step;
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

    private static NetworkSpec filters() {
        return new NetworkSpec(
                new Shape(1, 4, 4),
                List.of(
                        new LayerSpec.Conv2d(2, 3, 1, 0),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(1)));
    }

    /// The word on the command line and in the text bundles.
    public String id() {
        return id;
    }

    /// Works the example.
    public Study study() {
        return new Study(spec, parameters, input, target, new LossSpec.SquaredError(), step, null);
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static WorkedExample of(String id) {
        return Arrays.stream(values())
                .filter(example -> example.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no worked example: choose {1}.",
                        id, Arrays.stream(values()).map(WorkedExample::id).collect(Collectors.joining(", "))));
    }
}
