package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.storage.run.Model;
import dev.backlight.training.recipe.ExperimentConfig;

/// A network in the words of PyTorch.
final class TorchWords extends PythonCode.Words {
    private static final String SQUARE = """
        class Square(nn.Module):
            def forward(self, z):
                return z * z


        """;

    TorchWords(Model model, ExperimentConfig recipe) {
        super(model, recipe);
    }

    @Override
    String program() {
        StringBuilder out = new StringBuilder("""
            import numpy as np
            import torch
            from torch import nn

            w = {name: torch.from_numpy(values) for name, values in np.load("WEIGHTS").items()}


            SQUAREclass Network(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.layers = nn.Sequential(
            """);
        int place = out.indexOf("SQUARE");
        boolean squares = spec.layers().stream()
                .anyMatch(layer -> layer.function().orElse(Activation.LINEAR) == Activation.SQUARE);
        out.replace(place, place + "SQUARE".length(), squares ? SQUARE : "");
        for (int i = 0; i < spec.layers().size(); i++) {
            out.append("            %s,\n".formatted(layer(spec.layers().get(i), spec.inputOf(i))));
        }
        out.append("        )\n");
        for (int i = 0; i < spec.layers().size(); i++) {
            weights(out, spec.layers().get(i), i);
        }
        Shape in = spec.input();
        String picture =
                in.isFlat() ? "" : ".reshape(-1, %d, %d, %d)".formatted(in.channels(), in.height(), in.width());
        out.append("""

                def forward(self, x):
                    return self.layers(((x - w["mean"]) * w["scale"])%s)


            network = Network().eval()
            """.formatted(picture));
        if (recipe != null) {
            out.append("""


                def learn(batches):
                    \"""Learns on; batches gives pairs of pixels [examples, %d] and labels.\"""
                    torch.manual_seed(%d)
                    optimizer = torch.optim.%s
                    loss = %s
                    network.train()
                    for x, labels in batches:
                        optimizer.zero_grad()
                        loss(network(x), labels).backward()
                        optimizer.step()
                    network.eval()
                """.formatted(in.size(), recipe.seed(), optimizer(), loss()));
        }
        out.append("""


            if __name__ == "__main__":
                with torch.no_grad():
                    difference = (network(w["check_inputs"]) - w["check_outputs"]).abs().max()
                print("largest difference to Backlight:", float(difference))
            """);
        return out.toString();
    }

    private static String layer(LayerSpec layer, Shape in) {
        return switch (layer) {
            case LayerSpec.Dense d -> "nn.Linear(%d, %d)".formatted(in.size(), d.units());
            case LayerSpec.Activate a -> function(a.activation());
            case LayerSpec.Softmax _ -> "nn.Softmax(1)";
            case LayerSpec.Dropout d -> "nn.Dropout(%s)".formatted(d.rate());
            case LayerSpec.BatchNorm _ -> "nn.BatchNorm%dd(%d)".formatted(in.isFlat() ? 1 : 2, in.channels());
            case LayerSpec.Conv2d c ->
                "nn.Conv2d(%d, %d, %d, stride=%d, padding=%d)"
                        .formatted(in.channels(), c.filters(), c.kernel(), c.stride(), c.padding());
            case LayerSpec.MaxPool m -> "nn.MaxPool2d(%d, %d)".formatted(m.size(), m.stride());
            case LayerSpec.AveragePool m -> "nn.AvgPool2d(%d, %d)".formatted(m.size(), m.stride());
            case LayerSpec.Flatten _ -> "nn.Flatten()";
        };
    }

    private static String function(Activation function) {
        return switch (function) {
            case LINEAR -> "nn.Identity()";
            case SQUARE -> "Square()";
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU(0.01)";
            case ELU -> "nn.ELU()";
            case GELU -> "nn.GELU(approximate=\"tanh\")";
            case SIGMOID -> "nn.Sigmoid()";
            case TANH -> "nn.Tanh()";
        };
    }

    private void weights(StringBuilder out, LayerSpec layer, int index) {
        int p = parametersBefore(index);
        String set = "        self.layers[%d].%s.data = w[%s]%s\n";
        Shape in = spec.inputOf(index);
        switch (layer) {
            case LayerSpec.Dense _ -> {
                out.append(set.formatted(index, "weight", quoted(p), ".T.contiguous()"));
                out.append(set.formatted(index, "bias", quoted(p + 1), "[0]"));
            }
            case LayerSpec.Conv2d c -> {
                out.append(set.formatted(
                        index,
                        "weight",
                        quoted(p),
                        ".reshape(%d, %d, %d, %d)".formatted(c.filters(), in.channels(), c.kernel(), c.kernel())));
                out.append(set.formatted(index, "bias", quoted(p + 1), "[0]"));
            }
            case LayerSpec.BatchNorm _ -> {
                String[] names = {"weight", "bias", "running_mean", "running_var"};
                for (int i = 0; i < names.length; i++) {
                    out.append(set.formatted(index, names[i], quoted(p + i), "[0]"));
                }
            }
            case LayerSpec.Activate _,
                    LayerSpec.Softmax _,
                    LayerSpec.Dropout _,
                    LayerSpec.MaxPool _,
                    LayerSpec.AveragePool _,
                    LayerSpec.Flatten _ -> {}
        }
    }

    private String optimizer() {
        String all = "(network.parameters(), lr=%s"
                .formatted(number(recipe.optimizer().learningRate()));
        return switch (recipe.optimizer()) {
            case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> "SGD" + all + ")";
            case OptimizerSpec.Momentum m -> "SGD" + all + ", momentum=" + m.momentum() + ")";
            case OptimizerSpec.Nesterov n -> "SGD" + all + ", momentum=" + n.momentum() + ", nesterov=True)";
            case OptimizerSpec.AdaGrad _ -> "Adagrad" + all + ")";
            case OptimizerSpec.RmsProp r -> "RMSprop" + all + ", alpha=" + r.decay() + ")";
            case OptimizerSpec.Adam a ->
                "Adam" + all + ", betas=(" + a.beta1() + ", " + a.beta2() + "), eps=" + a.epsilon() + ")";
            case OptimizerSpec.AdamW a ->
                "AdamW" + all + ", betas=(" + a.beta1() + ", " + a.beta2() + "), eps=" + a.epsilon() + ", weight_decay="
                        + a.weightDecay() + ")";
        };
    }

    private String loss() {
        return switch (recipe.loss()) {
            case LossSpec.SoftmaxCrossEntropy s -> "nn.CrossEntropyLoss(label_smoothing=" + s.labelSmoothing() + ")";
            case LossSpec.BinaryCrossEntropy _ -> "nn.BCEWithLogitsLoss()";
            case LossSpec.SquaredError _ -> "nn.MSELoss()";
            case LossSpec.Huber h -> "nn.HuberLoss(delta=" + h.delta() + ")";
        };
    }
}
