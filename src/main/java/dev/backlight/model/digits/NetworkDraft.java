package dev.backlight.model.digits;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.Places;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.math.Extraction;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A stack of layers while it is being edited; it may be impossible. Each change gives a new draft.
///
/// @param picture shape of one example; layers that know no pictures see it as a row
/// @param extraction what is made of an example first
/// @param classes how many outputs the data ask for
public record NetworkDraft(Shape picture, Extraction extraction, List<LayerSpec> layers, int classes) {
    private static final int NEW_LAYER = 32;

    public NetworkDraft {
        layers = List.copyOf(layers);
    }

    /// How far the shapes go.
    ///
    /// @param shapes that leave each layer, up to the first that is impossible
    /// @param problem what is impossible there, in one sentence; null when all is well
    /// @param wrongOutputs whether only the number of outputs is wrong
    public record Check(List<Shape> shapes, Sentence problem, boolean wrongOutputs) {
        /// Whether a network can be made.
        public boolean isSound() {
            return problem == null && !wrongOutputs;
        }
    }

    public static NetworkDraft of(NetworkSpec spec, Shape picture, int classes) {
        return new NetworkDraft(picture, spec.extraction(), spec.layers(), classes);
    }

    /// What enters the first layer.
    public Shape input() {
        if (!extraction.isNone()) {
            return Shape.flat(extraction.size());
        }
        return layers.stream().anyMatch(LayerSpec::seesPictures) ? picture : Shape.flat(picture.size());
    }

    public Check check() {
        List<Shape> shapes = new ArrayList<>();
        Shape shape = input();
        for (LayerSpec layer : layers) {
            try {
                NetworkSpec.requireRowReader(layer, extraction);
                shape = layer.output(shape);
            } catch (IllegalArgumentException impossible) {
                return new Check(List.copyOf(shapes), Told.of(impossible), false);
            }
            shapes.add(shape);
        }
        return new Check(List.copyOf(shapes), null, !shape.isFlat() || shape.size() != classes);
    }

    /// @throws IllegalArgumentException with one sentence if it is impossible
    public NetworkSpec spec() {
        Shape example = extraction.isNone() ? input() : Shape.flat(picture.size());
        return new NetworkSpec(example, extraction, Normalization.NONE, layers);
    }

    /// Puts a layer in. One that sees pictures gets a flatten layer before the next dense one, if there is none.
    ///
    /// @param at its place, from 0
    public NetworkDraft with(int at, LayerSpec layer) {
        List<LayerSpec> next = new ArrayList<>(layers);
        next.add(at, layer);
        boolean pictures = layer.places() == Places.READS;
        for (int i = at + 1; pictures && i < next.size(); i++) {
            if (next.get(i).places() == Places.FORGETS) {
                break;
            }
            if (next.get(i).places() == Places.REFUSES) {
                next.add(i, new LayerSpec.Flatten());
                break;
            }
        }
        return new NetworkDraft(picture, extraction, next, classes);
    }

    public NetworkDraft replaced(int at, LayerSpec layer) {
        List<LayerSpec> next = new ArrayList<>(layers);
        next.set(at, layer);
        return new NetworkDraft(picture, extraction, next, classes);
    }

    public NetworkDraft without(int at) {
        List<LayerSpec> next = new ArrayList<>(layers);
        next.remove(at);
        return new NetworkDraft(picture, extraction, next, classes);
    }

    /// @param by -1 for one place towards the input, 1 for one towards the output
    public NetworkDraft moved(int at, int by) {
        List<LayerSpec> next = new ArrayList<>(layers);
        next.add(at + by, next.remove(at));
        return new NetworkDraft(picture, extraction, next, classes);
    }

    /// Whether it is a multi-layer perceptron: dense layers with one activation after each but the last, all with
    /// the weights and penalties that nobody chose. Only of such the next ones are to be asked.
    public boolean isPerceptron() {
        List<Integer> widths = widths();
        return !widths.isEmpty()
                && perceptron(widths.subList(0, widths.size() - 1), activation())
                        .layers()
                        .equals(layers);
    }

    /// The units of each layer that has some, the outputs last.
    public List<Integer> widths() {
        return layers.stream()
                .filter(layer -> !layer.hasFilters())
                .filter(Weighted.class::isInstance)
                .map(layer -> ((Weighted) layer).units())
                .toList();
    }

    /// The activation that comes last; of a network without any the one that a new layer gets.
    public Activation activation() {
        return layers.stream()
                .flatMap(layer -> layer.function().stream())
                .reduce((_, later) -> later)
                .orElse(Activation.RELU);
    }

    /// The perceptron with these hidden layers.
    ///
    /// @param hidden units of each
    public NetworkDraft perceptron(List<Integer> hidden, Activation activation) {
        int[] units = hidden.stream().mapToInt(Integer::intValue).toArray();
        List<Integer> widths = widths();
        int outputs = widths.isEmpty() ? classes : widths.getLast();
        int entering = extraction.isNone() ? picture.size() : extraction.size();
        return new NetworkDraft(
                picture,
                extraction,
                NetworkSpec.mlp(entering, units, activation, outputs).layers(),
                classes);
    }

    /// The perceptron with other units in a hidden layer.
    public NetworkDraft withUnits(int layer, int units) {
        List<Integer> hidden = hidden();
        hidden.set(layer, units);
        return perceptron(hidden, activation());
    }

    /// The perceptron with one more hidden layer.
    public NetworkDraft withHidden() {
        List<Integer> hidden = hidden();
        hidden.add(NEW_LAYER);
        return perceptron(hidden, activation());
    }

    /// The perceptron with one hidden layer less.
    public NetworkDraft withoutHidden(int layer) {
        List<Integer> hidden = hidden();
        hidden.remove(layer);
        return perceptron(hidden, activation());
    }

    private List<Integer> hidden() {
        List<Integer> widths = widths();
        return new ArrayList<>(widths.subList(0, widths.size() - 1));
    }

    /// The perceptron with another activation.
    public NetworkDraft withActivation(Activation other) {
        return perceptron(hidden(), other);
    }

    /// The same first weights and penalties for all layers that have weights.
    public NetworkDraft withWeights(Initializer first, float l1, float l2) {
        UnaryOperator<LayerSpec> change =
                layer -> layer instanceof Weighted own ? own.withWeights(first, l1, l2) : layer;
        return new NetworkDraft(picture, extraction, layers.stream().map(change).toList(), classes);
    }
}
