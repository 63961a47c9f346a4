package dev.backlight.engine.spec;

/// Elementwise non-linearities `a = f(z)`, and the slope that backpropagation multiplies with.
public enum Activation {
    /// `f(z) = z`, slope 1.
    LINEAR("linear"),
    /// `f(z) = max(0, z)`, slope 1 where z > 0, else 0 (at the kink too). Nair and Hinton, 2010.
    RELU("ReLU"),
    /// `f(z) = z` where z > 0, else `0.01·z`; slope 1 or 0.01. Maas, Hannun and Ng, 2013.
    LEAKY_RELU("leaky ReLU"),
    /// `f(z) = z` where z > 0, else `exp(z) − 1`; slope 1 or `exp(z)`. Clevert, Unterthiner and Hochreiter, 2015.
    ELU("ELU"),
    /// `f(z) = ½·z·(1 + tanh(√(2/π)·(z + 0.044715·z³)))`, the tanh form of Hendrycks and Gimpel, 2016.
    GELU("GELU"),
    /// `f(z) = 1 / (1 + exp(−z))`, slope `a·(1 − a)`. Nielsen, chapter 1, (3).
    SIGMOID("sigmoid"),
    /// `f(z) = tanh(z)`, slope `1 − a²`. LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998.
    TANH("tanh"),
    /// `f(z) = z²`, slope `2·z`: what modular sums are learned with in Gromov, 2023, arXiv 2301.02679, (2).
    SQUARE("z²");

    /// The slope of LEAKY_RELU below zero.
    public static final float LEAK = 0.01f;

    private final String label;

    Activation(String label) {
        this.label = label;
    }

    /// The name in the field's own spelling, the same in every language.
    public String label() {
        return label;
    }

    /// Whether the negative half is cut or flattened, so that He's variance 2/fan-in keeps the signal's size.
    public boolean isRectifier() {
        return switch (this) {
            case RELU, LEAKY_RELU, ELU, GELU -> true;
            case LINEAR, SIGMOID, TANH, SQUARE -> false;
        };
    }
}
