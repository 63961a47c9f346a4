package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.storage.run.Model;
import dev.backlight.training.recipe.ExperimentConfig;

/// A network in the words of NumPy: every product to be seen. Dense networks with softmax and cross entropy also
/// learn, by the rules that fit on a page.
final class NumPyWords extends PythonCode.Words {
    private static final String CONVOLUTION = """

        def windows(x, size, stride):
            w = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(2, 3))
            return w[:, :, ::stride, ::stride]

        """;

    NumPyWords(Model model, ExperimentConfig recipe) {
        super(model, recipe);
    }

    @Override
    String program() {
        StringBuilder out = new StringBuilder("import numpy as np\n\nw = dict(np.load(\"WEIGHTS\"))\n");
        if (spec.layers().stream().anyMatch(LayerSpec::seesPictures)) {
            out.append(CONVOLUTION);
        }
        out.append(
                "\n\ndef forward(x):\n    \"\"\"x [examples, pixels] -> all values, the last are the outputs\"\"\"\n");
        out.append("    a = [(x - w[\"mean\"]) * w[\"scale\"]]\n");
        boolean flat = spec.input().isFlat();
        if (!flat) {
            Shape in = spec.input();
            out.append("    a[0] = a[0].reshape(-1, %d, %d, %d)\n".formatted(in.channels(), in.height(), in.width()));
        }
        for (int i = 0; i < spec.layers().size(); i++) {
            out.append("    a.append(%s)%n"
                    .formatted(layer(spec.layers().get(i), i))
                    .replace("\r", ""));
        }
        out.append("    return a\n");
        if (learns()) {
            learning(out);
        }
        out.append("""


            if __name__ == "__main__":
                difference = np.abs(forward(w["check_inputs"])[-1] - w["check_outputs"]).max()
                print("largest difference to Backlight:", difference)
            """);
        return out.toString();
    }

    private String layer(LayerSpec layer, int index) {
        int p = parametersBefore(index);
        Shape in = spec.inputOf(index);
        return switch (layer) {
            case LayerSpec.Dense _ -> "a[-1] @ w[%s] + w[%s]".formatted(quoted(p), quoted(p + 1));
            case LayerSpec.Activate activate -> function(activate.activation());
            case LayerSpec.Softmax _ ->
                "(lambda e: e / e.sum(1, keepdims=True))(np.exp(a[-1] - a[-1].max(1, keepdims=True)))";
            case LayerSpec.Dropout _ -> "a[-1]";
            case LayerSpec.BatchNorm _ -> {
                String s = in.isFlat() ? "" : ".reshape(1, -1, 1, 1)";
                yield "(a[-1] - w[%s]%s) / np.sqrt(w[%s]%s + 1e-5) * w[%s]%s + w[%s]%s"
                        .formatted(quoted(p + 2), s, quoted(p + 3), s, quoted(p), s, quoted(p + 1), s);
            }
            case LayerSpec.Conv2d c -> {
                String padded = c.padding() == 0
                        ? "a[-1]"
                        : "np.pad(a[-1], ((0, 0), (0, 0), (%1$d, %1$d), (%1$d, %1$d)))".formatted(c.padding());
                yield "np.einsum(\"nchwij,fcij->nfhw\", windows(%s, %d, %d), w[%s].reshape(%d, %d, %d, %d))"
                                .formatted(
                                        padded,
                                        c.kernel(),
                                        c.stride(),
                                        quoted(p),
                                        c.filters(),
                                        in.channels(),
                                        c.kernel(),
                                        c.kernel())
                        + " + w[%s].reshape(1, -1, 1, 1)".formatted(quoted(p + 1));
            }
            case LayerSpec.MaxPool m -> "windows(a[-1], %d, %d).max((4, 5))".formatted(m.size(), m.stride());
            case LayerSpec.AveragePool m -> "windows(a[-1], %d, %d).mean((4, 5))".formatted(m.size(), m.stride());
            case LayerSpec.Flatten _ -> "a[-1].reshape(len(a[-1]), -1)";
        };
    }

    private static String function(Activation function) {
        return switch (function) {
            case LINEAR -> "a[-1]";
            case RELU -> "np.maximum(a[-1], 0)";
            case LEAKY_RELU -> "np.maximum(a[-1], 0.01 * a[-1])";
            case ELU -> "np.where(a[-1] > 0, a[-1], np.expm1(np.minimum(a[-1], 0)))";
            case GELU -> "0.5 * a[-1] * (1 + np.tanh(np.sqrt(2 / np.pi) * (a[-1] + 0.044715 * a[-1] ** 3)))";
            case SIGMOID -> "1 / (1 + np.exp(-a[-1]))";
            case TANH -> "np.tanh(a[-1])";
            case SQUARE -> "a[-1] ** 2";
        };
    }

    /// The slope from the value before, z, and the value behind, y.
    private static String slope(Activation function) {
        return switch (function) {
            case LINEAR -> "1";
            case RELU -> "(z > 0)";
            case LEAKY_RELU -> "np.where(z > 0, 1, 0.01)";
            case ELU -> "np.where(z > 0, 1, y + 1)";
            case GELU ->
                "(lambda t: 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * z * z))"
                        + "(np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z ** 3)))";
            case SIGMOID -> "y * (1 - y)";
            case TANH -> "(1 - y * y)";
            case SQUARE -> "2 * z";
        };
    }

    private boolean learns() {
        return recipe != null
                && isPlain()
                && recipe.loss() instanceof LossSpec.SoftmaxCrossEntropy cross
                && cross.labelSmoothing() == 0
                && update() != null;
    }

    private String update() {
        return switch (recipe.optimizer()) {
            case OptimizerSpec.Sgd s -> "w[name] = w[name] - np.float32(%s) * g".formatted(number(s.learningRate()));
            case OptimizerSpec.Momentum m ->
                "v[name] = np.float32(%s) * v.get(name, 0) - np.float32(%s) * g; w[name] = w[name] + v[name]"
                        .formatted(number(m.momentum()), number(m.learningRate()));
            case OptimizerSpec.Adam a ->
                """
                m[name] = %1$s * m.get(name, 0) + (1 - %1$s) * g
                        v[name] = %2$s * v.get(name, 0) + (1 - %2$s) * g * g
                        root = np.sqrt(v[name] / (1 - %2$s ** t))
                        w[name] = w[name] - %3$s * (m[name] / (1 - %1$s ** t)) / (root + %4$s)\
                """.formatted(number(a.beta1()), number(a.beta2()), number(a.learningRate()), number(a.epsilon()));
            case OptimizerSpec.GradientDescent _,
                    OptimizerSpec.Nesterov _,
                    OptimizerSpec.AdaGrad _,
                    OptimizerSpec.RmsProp _,
                    OptimizerSpec.AdamW _ -> null;
        };
    }

    private void learning(StringBuilder out) {
        out.append("""


            m, v = {}, {}  # what the optimizer remembers


            def step(x, labels, t):
                \"""One step on a batch, the t-th since the beginning: forward, backward, update. Gives the loss.\"""
                a = forward(x)
                e = np.exp(a[-1] - a[-1].max(1, keepdims=True))
                p = e / e.sum(1, keepdims=True)
                loss = -np.log(p[np.arange(len(x)), labels]).mean()
                d = p.copy()
                d[np.arange(len(x)), labels] -= 1
                d /= len(x)
                gradients = {}
            """);
        for (int i = spec.layers().size() - 1; i >= 0; i--) {
            int p = parametersBefore(i);
            if (spec.layers().get(i) instanceof LayerSpec.Dense dense) {
                String l2 = dense.l2() == 0 ? "" : " + np.float32(%s) * w[%s]".formatted(number(dense.l2()), quoted(p));
                String l1 = dense.l1() == 0
                        ? ""
                        : " + np.float32(%s) * np.sign(w[%s])".formatted(number(dense.l1()), quoted(p));
                out.append("    gradients[%s] = a[%d].T @ d%s%s\n".formatted(quoted(p), i, l2, l1));
                out.append("    gradients[%s] = d.sum(0, keepdims=True)\n".formatted(quoted(p + 1)));
                out.append("    d = d @ w[%s].T\n".formatted(quoted(p)));
            } else if (spec.layers().get(i) instanceof LayerSpec.Activate activate) {
                out.append("    z, y = a[%d], a[%d]\n".formatted(i, i + 1));
                out.append("    d = d * %s\n".formatted(slope(activate.activation())));
            }
        }
        out.append("    for name, g in gradients.items():\n        " + update() + "\n    return loss\n");
    }
}
