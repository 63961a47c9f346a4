package dev.backlight.engine.spec.sequence;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Checks;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// A stack of layers over sequences of tokens. A spec that exists is possible: its widths fit.
///
/// @param vocabulary how many tokens there are, numbered from 0
/// @param maxTime the most positions of a sequence
public record SequenceSpec(int vocabulary, int maxTime, List<SequenceLayerSpec> layers) implements Architecture {

    /// @throws IllegalArgumentException if the first layer is no embedding, another one is, or widths don't fit
    public SequenceSpec {
        Checks.positive(new Sentence("The number of tokens"), vocabulary);
        Checks.positive(new Sentence("The length of the sequences"), maxTime);
        layers = List.copyOf(layers);
        if (layers.isEmpty() || !(layers.getFirst() instanceof SequenceLayerSpec.Embedding)) {
            throw new Refusal("A network over sequences must begin with an embedding.");
        }
        boolean pooled = false;
        int width = 1;
        for (int i = 0; i < layers.size(); i++) {
            SequenceLayerSpec layer = layers.get(i);
            if (i > 0 && layer instanceof SequenceLayerSpec.Embedding) {
                throw new Refusal("Only the first layer can be an embedding, not layer {0}.", i + 1);
            }
            if (pooled && !(layer instanceof SequenceLayerSpec.Rows)) {
                throw new Refusal(
                        "Layer {0}, {1}, needs whole sequences: put it before the positions are chosen.",
                        i + 1, layer.describe());
            }
            pooled |= layer instanceof SequenceLayerSpec.Pool;
            width = layer.output(width);
        }
    }

    /// The width of the rows that leave each layer; `widths().get(i)` belongs to `layers().get(i)`.
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        int width = 1;
        for (SequenceLayerSpec layer : layers) {
            width = layer.output(width);
            widths.add(width);
        }
        return widths;
    }

    /// The numbers of one answer.
    public int outputs() {
        return widths().getLast();
    }

    /// Which rows its answers belong to; null if every position gets one.
    public Reading reading() {
        for (SequenceLayerSpec layer : layers) {
            if (layer instanceof SequenceLayerSpec.Pool(Reading reading)) {
                return reading;
            }
        }
        return null;
    }

    /// The same layers for answers at every position, or at those asked.
    public SequenceSpec answeringEverywhere() {
        return new SequenceSpec(
                vocabulary,
                maxTime,
                layers.stream()
                        .filter(layer -> !(layer instanceof SequenceLayerSpec.Pool))
                        .toList());
    }

    @Override
    public List<ParameterSpec> parameters() {
        return SequenceParameters.of(this);
    }

    /// The layers in short: `27 tokens – embedding 16 – LSTM 64 – dense 27`.
    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(vocabulary + " tokens");
        for (SequenceLayerSpec layer : layers) {
            text.append(" – ").append(layer.describe());
        }
        return text.toString();
    }
}
