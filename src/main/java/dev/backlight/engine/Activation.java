package dev.backlight.engine;

/// Functions applied to each weighted sum z by itself; a = f(z).
public enum Activation {
    /// f(z) = z
    LINEAR("linear"),
    /// f(z) = max(0, z)  (Nair and Hinton 2010)
    RELU("ReLU"),
    /// f(z) = z if z > 0, else 0.01 z  (Maas, Hannun, Ng 2013)
    LEAKY_RELU("leaky ReLU"),
    /// f(z) = z if z > 0, else e^z − 1  (Clevert, Unterthiner, Hochreiter 2015)
    ELU("ELU"),
    /// f(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³)))  (Hendrycks and Gimpel 2016, the tanh form)
    GELU("GELU"),
    /// f(z) = 1 / (1 + e^−z)
    SIGMOID("sigmoid"),
    /// f(z) = tanh z
    TANH("tanh");

    private final String label;

    Activation(String label) {
        this.label = label;
    }

    /// The name in the field's own spelling, the same in every language.
    public String label() {
        return label;
    }

    /// Whether negative sums are cut or damped, so that He's initialiser fits better than Xavier's.
    public boolean isRectifier() {
        return this == RELU || this == LEAKY_RELU || this == ELU || this == GELU;
    }
}
