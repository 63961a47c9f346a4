package dev.backlight.engine;

import dev.backlight.engine.layer.Activate;
import dev.backlight.engine.layer.BatchNorm;
import dev.backlight.engine.layer.Conv2d;
import dev.backlight.engine.layer.Dense;
import dev.backlight.engine.layer.Dropout;
import dev.backlight.engine.layer.Flatten;
import dev.backlight.engine.layer.Layer;
import dev.backlight.engine.layer.PictureStack;
import dev.backlight.engine.layer.Pool;
import dev.backlight.engine.layer.Softmax;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Builds the layers that a spec names, with their first weights: the fast path's table of the kinds of layers.
final class LayerFactory {
    private final NetworkSpec spec;
    private final long seed;
    private final ThreadTeam team;
    private final int maxBatch;
    private final boolean sensitive;

    /// @param sensitive whether the first layer, too, can say how the outputs change with what enters it
    LayerFactory(NetworkSpec spec, long seed, ThreadTeam team, int maxBatch, boolean sensitive) {
        this.spec = spec;
        this.seed = seed;
        this.team = team;
        this.maxBatch = maxBatch;
        this.sensitive = sensitive;
    }

    List<Layer> build() {
        List<Shape> shapes = spec.shapes();
        List<Layer> layers = new ArrayList<>();
        Shape in = spec.entry();
        int weighted = 0;
        int stackEnd = 0;
        for (int i = 0; i < shapes.size(); i++) {
            LayerSpec layer = spec.layers().get(i);
            if (layer.hasWeights()) {
                weighted++;
            }
            stackEnd = Math.max(stackEnd, i + PictureStack.length(spec, i, maxBatch));
            int rows = i < stackEnd ? PictureStack.fewest() - 1 : maxBatch;
            Layer built = build(layer, i, "layer " + weighted, in, shapes.get(i), rows);
            fillWeights(layer, i, built, in);
            layers.add(built);
            in = shapes.get(i);
        }
        return List.copyOf(layers);
    }

    /// @param rows the most that it will be given: layers of a stack have batches done by that
    private Layer build(LayerSpec layer, int index, String name, Shape in, Shape out, int rows) {
        boolean blind = index == 0 && !sensitive;
        return switch (layer) {
            case LayerSpec.Dense dense ->
                blind
                        ? Dense.first(name, dense, in.size(), team, rows, spec.normalization())
                        : new Dense(name, dense, in.size(), team, rows);
            case LayerSpec.Activate(Activation function) -> new Activate(function, in.size(), rows);
            case LayerSpec.Softmax _ -> new Softmax(in.size(), rows);
            case LayerSpec.Dropout(float rate) -> new Dropout(rate, in.size(), rows, seed, index + 1);
            case LayerSpec.BatchNorm _ -> new BatchNorm(name + " normalisation", in, rows);
            case LayerSpec.Conv2d conv -> new Conv2d(name, conv, in, out, team, rows, blind);
            case LayerSpec.MaxPool(int size, int stride) -> new Pool(true, in, out, size, stride, team, rows);
            case LayerSpec.AveragePool(int size, int stride) -> new Pool(false, in, out, size, stride, team, rows);
            case LayerSpec.Flatten _ -> new Flatten();
        };
    }

    private void fillWeights(LayerSpec layer, int index, Layer built, Shape in) {
        if (layer instanceof Weighted weighted) {
            fill(weighted.weights(), index, built, (int) weighted.fanIn(in), (int) weighted.fanOut());
        }
    }

    /// The steps in which a batch goes through the layers: stacks of them where there are any.
    List<Step> steps(List<Layer> layers) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < layers.size(); ) {
            int length = PictureStack.length(spec, i, maxBatch);
            Layer layer = length == 0
                    ? layers.get(i)
                    : new PictureStack(spec, layers, i, length, team, maxBatch, i == 0 && !sensitive);
            int last = i + Math.max(1, length) - 1;
            steps.add(new Step(layer, i, last));
            i = last + 1;
        }
        return List.copyOf(steps);
    }

    private void fill(Initializer initializer, int index, Layer built, int fanIn, int fanOut) {
        FMatrixRMaj weights = built.parameters().getFirst().value();
        Initializer resolved = !(initializer instanceof Initializer.Auto)
                ? initializer
                : rectifierFollows(index) ? new Initializer.He() : new Initializer.Xavier();
        resolved.fill(weights, fanIn, fanOut, Randomness.at(seed, Randomness.Stream.WEIGHTS, index));
    }

    /// Looks past normalisation and dropout for the activation of a layer.
    private boolean rectifierFollows(int index) {
        for (LayerSpec next : spec.layers().subList(index + 1, spec.layers().size())) {
            if (next.function().isPresent()) {
                return next.function().get().isRectifier();
            }
            if (!next.standsBetween()) {
                return false;
            }
        }
        return false;
    }
}
