package dev.backlight.lesson.check;

import java.util.Arrays;
import java.util.Optional;

/// What a lesson can read of the program. Places count from 1, as people count: layer, then the unit it comes from,
/// then the unit it leads to.
public enum Figure {
    /// x, one number of the example.
    INPUT("x", 1),
    /// t, one number of the target.
    TARGET("t", 1),
    /// w of a layer, from a unit, to a unit.
    WEIGHT("w", 3),
    /// b of a layer, of a unit.
    BIAS("b", 2),
    /// w times what comes in.
    PRODUCT("wx", 3),
    /// z, the weighted sum of a layer's unit.
    SUM("z", 2),
    /// a = f(z).
    ANSWER("a", 2),
    /// y, one of the network's outputs, as the loss reads it.
    OUTPUT("y", 1),
    /// y − t.
    DISTANCE("off", 1),
    /// f′(z).
    SLOPE("slope", 2),
    /// ∂L/∂z.
    DELTA("delta", 2),
    /// ∂L/∂w.
    GRADIENT("dw", 3),
    /// ∂L/∂b.
    BIAS_GRADIENT("db", 2),
    /// ∂L/∂w by finite differences.
    NUMERICAL_GRADIENT("numeric", 3),
    /// w after one step of the optimizer.
    WEIGHT_AFTER("w-after", 3),
    /// The loss of the example.
    LOSS("loss", 0),
    /// The same after one step of all weights.
    LOSS_AFTER("loss-after", 0),
    LEARNING_RATE("rate", 0),
    /// Steps taken since the start.
    STEP("step", 0),
    TRAIN_LOSS("train-loss", 0),
    TEST_LOSS("test-loss", 0),
    /// Test loss minus training loss.
    GAP("gap", 0),
    /// Share of what is learned from that is read rightly, in [0, 1].
    TRAIN_ACCURACY("train-accuracy", 0),
    /// Share of the test set that is read rightly, in [0, 1].
    TEST_ACCURACY("test-accuracy", 0),
    /// Hidden layers.
    LAYERS("layers", 0),
    /// Units of a hidden layer.
    UNITS("units", 1),
    /// Units of all hidden layers.
    NEURONS("neurons", 0),
    /// Numbers that are learned.
    PARAMETERS("parameters", 0),
    /// The largest size of a weight, |w|.
    LARGEST_WEIGHT("largest-weight", 0),
    /// The typical size, root of the mean square, of a layer's gradients.
    GRADIENT_SIZE("gradient-size", 1),
    /// Hidden units of a layer that answer 0 to every example.
    SILENT("silent", 1),
    /// Hidden units of a layer that answer 0 to the example on stage.
    QUIET("quiet", 1),
    /// Examples learned from.
    EXAMPLES("examples", 0),
    /// The noise in the points, in percent.
    NOISE("noise", 0),
    /// The factor of the penalty on large weights.
    PENALTY("penalty", 0),
    /// Examples in a batch.
    BATCH("batch", 0),
    /// The class that the network reads, such as a digit.
    READ("read", 0),
    /// How sure it says it is, in [0, 1].
    SURE("sure", 0),
    /// The true class of the picture; −1 where nobody knows it.
    LABEL("label", 0),
    /// Products of two numbers that one answer takes.
    MULTIPLICATIONS("multiplications", 0),
    /// A number of a lab's answer, by its name.
    OUTCOME("outcome", 0),
    /// A number of a lab's recipe, by its name.
    KNOB("knob", 0),
    /// How high an optimizer stands at the end of its way; ways count in the order SGD, momentum, Adam.
    HEIGHT("height", 1),
    /// Where along the surface it stands.
    ALONG("along", 1),
    /// The step from which it stays near the bottom.
    ARRIVED("arrived", 1),
    /// The learning rate of a way.
    WAY_RATE("way-rate", 1);

    private final String word;
    private final int places;

    Figure(String word, int places) {
        this.word = word;
        this.places = places;
    }

    /// Its name in lessons.
    public String word() {
        return word;
    }

    /// How many places it must be told.
    public int places() {
        return places;
    }

    /// Whether it is told a name in place of places.
    public boolean isNamed() {
        return this == OUTCOME || this == KNOB;
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word.equals(word))
                .findFirst();
    }
}
