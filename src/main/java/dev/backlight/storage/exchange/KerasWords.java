package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.storage.run.Model;
import dev.backlight.training.recipe.ExperimentConfig;

/// A network in the words of Keras 3, which has the channels of a picture last.
final class KerasWords extends PythonCode.Words {
    KerasWords(Model model, ExperimentConfig recipe) {
        super(model, recipe);
    }

    @Override
    String program() {
        StringBuilder out = new StringBuilder("""
            import keras
            import numpy as np
            from keras import layers

            w = dict(np.load("WEIGHTS"))
            network = keras.Sequential([
                layers.Input((%d,)),
                layers.Lambda(lambda x: (x - w["mean"]) * w["scale"]),
            """.formatted(spec.input().size()));
        Shape in = spec.input();
        if (!in.isFlat()) {
            out.append("    layers.Reshape((%d, %d, %d)),\n".formatted(in.channels(), in.height(), in.width()));
            out.append("    layers.Permute((2, 3, 1)),\n");
        }
        for (int i = 0; i < spec.layers().size(); i++) {
            layer(out, spec.layers().get(i), i);
        }
        out.append("])\n\n");
        for (int i = 0; i < spec.layers().size(); i++) {
            weights(out, spec.layers().get(i), i);
        }
        if (recipe != null) {
            out.append("""


                def learn(x, labels):
                    \"""Learns on from pixels [examples, %d] and labels.\"""
                    keras.utils.set_random_seed(%d)
                    network.compile(%s, %s)
                    network.fit(x, labels, batch_size=%d)
                """.formatted(in.size(), recipe.seed(), optimizer(), loss(), recipe.batch()));
        }
        out.append("""


            if __name__ == "__main__":
                difference = np.abs(network.predict(w["check_inputs"]) - w["check_outputs"]).max()
                print("largest difference to Backlight:", difference)
            """);
        return out.toString();
    }

    private void layer(StringBuilder out, LayerSpec layer, int index) {
        String name = ", name=\"l%d\"".formatted(index);
        String line = switch (layer) {
            case LayerSpec.Dense d -> "layers.Dense(%d%s)".formatted(d.units(), name);
            case LayerSpec.Activate a -> "layers.%s".formatted(function(a.activation()));
            case LayerSpec.Softmax _ -> "layers.Softmax()";
            case LayerSpec.Dropout d -> "layers.Dropout(%s)".formatted(d.rate());
            case LayerSpec.BatchNorm _ -> "layers.BatchNormalization(epsilon=1e-5, momentum=0.9%s)".formatted(name);
            case LayerSpec.Conv2d c -> {
                String padding = c.padding() == 0 ? "" : "layers.ZeroPadding2D(%d),\n    ".formatted(c.padding());
                yield padding
                        + "layers.Conv2D(%d, %d, strides=%d%s)".formatted(c.filters(), c.kernel(), c.stride(), name);
            }
            case LayerSpec.MaxPool m -> "layers.MaxPooling2D(%d, strides=%d)".formatted(m.size(), m.stride());
            case LayerSpec.AveragePool m -> "layers.AveragePooling2D(%d, strides=%d)".formatted(m.size(), m.stride());
            case LayerSpec.Flatten _ ->
                spec.inputOf(index).isFlat() ? "layers.Flatten()" : "layers.Permute((3, 1, 2)),\n    layers.Flatten()";
        };
        out.append("    ").append(line).append(",\n");
    }

    private static String function(Activation function) {
        return switch (function) {
            case LINEAR -> "Activation(\"linear\")";
            case RELU -> "ReLU()";
            case LEAKY_RELU -> "LeakyReLU(negative_slope=0.01)";
            case ELU -> "ELU()";
            case GELU -> "Lambda(lambda z: keras.activations.gelu(z, approximate=True))";
            case SIGMOID -> "Activation(\"sigmoid\")";
            case TANH -> "Activation(\"tanh\")";
            case SQUARE -> "Lambda(lambda z: z * z)";
        };
    }

    private void weights(StringBuilder out, LayerSpec layer, int index) {
        int p = parametersBefore(index);
        Shape in = spec.inputOf(index);
        String set = "network.get_layer(\"l%d\").set_weights([%s])\n";
        switch (layer) {
            case LayerSpec.Dense _ ->
                out.append(set.formatted(index, "w[%s], w[%s][0]".formatted(quoted(p), quoted(p + 1))));
            case LayerSpec.Conv2d c ->
                out.append(set.formatted(
                        index,
                        "w[%s].reshape(%d, %d, %d, %d).transpose(2, 3, 1, 0), w[%s][0]"
                                .formatted(
                                        quoted(p), c.filters(), in.channels(), c.kernel(), c.kernel(), quoted(p + 1))));
            case LayerSpec.BatchNorm _ ->
                out.append(set.formatted(
                        index,
                        "w[%s][0], w[%s][0], w[%s][0], w[%s][0]"
                                .formatted(quoted(p), quoted(p + 1), quoted(p + 2), quoted(p + 3))));
            case LayerSpec.Activate _,
                    LayerSpec.Softmax _,
                    LayerSpec.Dropout _,
                    LayerSpec.MaxPool _,
                    LayerSpec.AveragePool _,
                    LayerSpec.Flatten _ -> {}
        }
    }

    private String optimizer() {
        String rate = number(recipe.optimizer().learningRate());
        String name = switch (recipe.optimizer()) {
            case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> "SGD(%s)";
            case OptimizerSpec.Momentum m -> "SGD(%s, momentum=" + m.momentum() + ")";
            case OptimizerSpec.Nesterov n -> "SGD(%s, momentum=" + n.momentum() + ", nesterov=True)";
            case OptimizerSpec.AdaGrad _ -> "Adagrad(%s, initial_accumulator_value=0)";
            case OptimizerSpec.RmsProp r -> "RMSprop(%s, rho=" + r.decay() + ")";
            case OptimizerSpec.Adam a ->
                "Adam(%s, beta_1=" + a.beta1() + ", beta_2=" + a.beta2() + ", epsilon=" + a.epsilon() + ")";
            case OptimizerSpec.AdamW a ->
                "AdamW(%s, beta_1=" + a.beta1() + ", beta_2=" + a.beta2() + ", epsilon=" + a.epsilon()
                        + ", weight_decay=" + a.weightDecay() + ")";
        };
        return "keras.optimizers." + name.formatted(rate);
    }

    private String loss() {
        return "keras.losses."
                + switch (recipe.loss()) {
                    case LossSpec.SoftmaxCrossEntropy _ -> "SparseCategoricalCrossentropy(from_logits=True)";
                    case LossSpec.BinaryCrossEntropy _ -> "BinaryCrossentropy(from_logits=True)";
                    case LossSpec.SquaredError _ -> "MeanSquaredError()";
                    case LossSpec.Huber h -> "Huber(delta=" + h.delta() + ")";
                };
    }
}
