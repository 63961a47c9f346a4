package dev.backlight.engine.spec.sequence;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Checks;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What one layer of a network over sequences is. A row is a position of a sequence; the layers here are those that
/// mix rows, and `Rows`, which applies a layer of the ordinary networks to each row by itself.
///
/// They are a family of their own beside `LayerSpec`, because what enters them is not a picture but a ragged set of
/// rows, and because everything that reads a picture's layers (shapes, filters, tiles) has no answer for them.
public sealed interface SequenceLayerSpec {

    /// A token becomes a row of `width` numbers that are learned: `y = E[token]`. Bengio et al., 2003.
    ///
    /// @param deviation standard deviation of the first numbers
    record Embedding(int width, float deviation) implements SequenceLayerSpec {
        public Embedding {
            Checks.positive(new Sentence("The width of an embedding"), width);
            Checks.positive(new Sentence("The deviation of an embedding"), deviation);
        }
    }

    /// A state that walks along the sequence. Starts at zero.
    ///
    /// @param forgetBias what the biases of an LSTM's forget gate start at; other cells have none
    record Recurrent(Cell cell, int units, float forgetBias) implements SequenceLayerSpec {
        /// What Jozefowicz, Zaremba and Sutskever, 2015, advise, and the usual one.
        public static final float USUAL_FORGET_BIAS = 1;

        public Recurrent {
            Objects.requireNonNull(cell, "cell");
            Checks.positive(new Sentence("The number of units of a recurrent layer"), units);
        }

        public Recurrent(Cell cell, int units) {
            this(cell, units, USUAL_FORGET_BIAS);
        }
    }

    /// Adds to each row what stands for its place in the sequence.
    ///
    /// @param learned whether these are parameters (Gehring et al., 2017), or sines and cosines of the place
    /// (Vaswani
    ///     et al., 2017, section 3.5)
    record Places(boolean learned) implements SequenceLayerSpec {}

    /// Multi-head self-attention, `softmax(Q·Kᵀ/√d)·V` for each head, then one more product. Vaswani et al., 2017,
    /// section 3.2. Without biases.
    ///
    /// @param heads divides the width
    /// @param causal whether a position sees only itself and what stands before it
    /// @param places whether learned places are added to what queries and keys are made of, and to nothing else
    record Attention(int heads, boolean causal, boolean places) implements SequenceLayerSpec {
        public Attention {
            Checks.positive(new Sentence("The number of heads"), heads);
        }

        public Attention(int heads, boolean causal) {
            this(heads, causal, false);
        }
    }

    /// Each row brought to the same size, then scaled by learned gains.
    ///
    /// @param centred layer normalisation, `γ ⊙ (x − μ)/√(σ² + ε) + β` (Ba, Kiros and Hinton, 2016); else root mean
    ///     square, `γ ⊙ x/√(mean x² + ε)` (Zhang and Sennrich, 2019)
    record Norm(boolean centred) implements SequenceLayerSpec {}

    /// `y = x + branch(x)`: He et al., 2015.
    record Residual(List<SequenceLayerSpec> branch) implements SequenceLayerSpec {
        /// @throws IllegalArgumentException if the branch has an embedding or chooses positions
        public Residual {
            branch = List.copyOf(branch);
            for (SequenceLayerSpec layer : branch) {
                if (layer instanceof Embedding || layer instanceof Pool) {
                    throw new Refusal("A residual branch can't contain {0}: it must keep every row.", layer.describe());
                }
            }
        }
    }

    /// Goes on with some of the rows only.
    record Pool(Reading reading) implements SequenceLayerSpec {
        public Pool {
            Objects.requireNonNull(reading, "reading");
        }
    }

    /// A layer that sees each row by itself.
    record Rows(LayerSpec layer) implements SequenceLayerSpec {
        /// @throws IllegalArgumentException if the layer needs a picture, or mixes rows
        public Rows {
            switch (layer) {
                case LayerSpec.Dense _, LayerSpec.Activate _, LayerSpec.Dropout _, LayerSpec.Softmax _ -> {}
                default ->
                    throw new Refusal(
                            "The layer {0} can't be used on the rows of a sequence: use dense layers, activations,"
                                    + " softmax or dropout.",
                            layer.describe());
            }
        }
    }

    /// A dense layer whose weights start with the standard deviation `gain/√inputs`.
    static Rows dense(int inputs, int units, double gain) {
        float deviation = (float) (gain / Math.sqrt(inputs));
        return new Rows(new LayerSpec.Dense(units, new Initializer.Normal(deviation), 0, 0));
    }

    static Rows activate(Activation function) {
        return new Rows(new LayerSpec.Activate(function));
    }

    /// The width of the rows that leave it.
    ///
    /// @param width that of the rows that enter
    /// @throws IllegalArgumentException if it can't take them
    default int output(int width) {
        return switch (this) {
            case Embedding embedding -> embedding.width();
            case Recurrent recurrent -> recurrent.units();
            case Places _, Norm _, Pool _ -> width;
            case Attention attention -> {
                if (width % attention.heads() != 0) {
                    throw new Refusal(
                            "The width {0} can't be shared by {1} heads: give a number of heads that divides it.",
                            width, attention.heads());
                }
                yield width;
            }
            case Residual residual -> {
                int out = width;
                for (SequenceLayerSpec layer : residual.branch()) {
                    out = layer.output(out);
                }
                if (out != width) {
                    throw new Refusal(
                            "A residual branch must give rows as wide as it takes, {0}, but gives {1}.", width, out);
                }
                yield width;
            }
            case Rows rows -> rows.layer() instanceof LayerSpec.Dense dense ? dense.units() : width;
        };
    }

    /// The layer in two words or so.
    default Sentence describe() {
        return switch (this) {
            case Embedding e -> new Sentence("embedding {0}", e.width());
            case Recurrent r -> new Sentence("{0} {1}", r.cell().label(), r.units());
            case Places p -> p.learned() ? new Sentence("learned places") : new Sentence("sinusoidal places");
            case Attention a ->
                a.causal()
                        ? new Sentence("causal attention of {0} heads", a.heads())
                        : new Sentence("attention of {0} heads", a.heads());
            case Norm n -> n.centred() ? new Sentence("layer normalisation") : new Sentence("RMS normalisation");
            case Residual r ->
                new Sentence(
                        "residual ({0})",
                        r.branch().stream()
                                .map(layer -> layer.describe().toString())
                                .collect(Collectors.joining(", ")));
            case Pool p -> new Sentence("{0} position", p.reading().name().toLowerCase(Locale.ROOT));
            case Rows r -> r.layer().describe();
        };
    }
}
