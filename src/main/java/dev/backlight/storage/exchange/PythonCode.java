package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.storage.run.Model;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A network as a program in Python that reads its numbers from an NPZ beside it and holds its answers against
/// Backlight's. With a recipe it also learns on, as Backlight would but for the order of the examples.
public final class PythonCode {
    private final Model model;
    private final ExperimentConfig recipe;
    private final String weights;

    /// In whose words.
    public enum Library {
        NUMPY("NumPy"),
        PYTORCH("PyTorch"),
        KERAS("Keras");

        private final String label;

        Library(String label) {
            this.label = label;
        }

        /// As it spells itself.
        public String label() {
            return label;
        }
    }

    /// @param recipe null where nothing is known of how it learned
    /// @param weights name of the NPZ file
    /// @throws IllegalArgumentException with one sentence if the network learns from features
    public PythonCode(Model model, ExperimentConfig recipe, String weights) {
        Exchange.requirePixels(model.network());
        this.model = model;
        this.recipe = recipe;
        this.weights = weights;
    }

    /// The whole program.
    public String in(Library library) {
        String body = switch (library) {
            case NUMPY -> new NumPyWords(model, recipe).program();
            case PYTORCH -> new TorchWords(model, recipe).program();
            case KERAS -> new KerasWords(model, recipe).program();
        };
        return head(library).replace("WEIGHTS", weights) + body.replace("WEIGHTS", weights);
    }

    private String head(Library library) {
        List<String> lines = new ArrayList<>();
        lines.add("# Backlight: %s in %s".formatted(model.network().summary(), library.label()));
        lines.add("# epoch %d, step %d; the numbers are in WEIGHTS".formatted(model.epoch(), model.step()));
        if (recipe != null) {
            lines.add("# learned with %s, batch %d, seed %d"
                    .formatted(recipe.optimizer(), recipe.batch(), recipe.seed()));
        }
        return String.join("\n", lines) + "\n";
    }

    /// Tells in which words a program is made of layers.
    abstract static class Words {
        final Model model;
        final NetworkSpec spec;
        final ExperimentConfig recipe;
        final List<ParameterSpec> parameters;

        Words(Model model, ExperimentConfig recipe) {
            this.model = model;
            this.recipe = recipe;
            spec = model.network();
            parameters = spec.parameters();
        }

        /// The name of a matrix in the NPZ, in quotes.
        ///
        /// @param index of all matrices
        String quoted(int index) {
            return "\"" + Exchange.name(parameters.get(index)) + "\"";
        }

        /// How many matrices the layers before have.
        int parametersBefore(int layer) {
            int before = 0;
            for (int i = 0; i < layer; i++) {
                before += spec.layers().get(i).parameters(spec.inputOf(i)).size();
            }
            return before;
        }

        /// Whether it is dense layers with activations and nothing else.
        boolean isPlain() {
            return spec.layers().stream()
                    .allMatch(layer -> layer instanceof LayerSpec.Dense || layer instanceof LayerSpec.Activate);
        }

        String number(double value) {
            return String.format(Locale.ROOT, "%s", (float) value);
        }

        abstract String program();
    }

    /// The two files that belong together.
    ///
    /// @param out asked for, ending in `.py`
    /// @throws IllegalArgumentException with one sentence if it ends otherwise
    public static String weightsBeside(String out) {
        if (!out.endsWith(".py")) {
            throw new Refusal("A program in Python needs a name that ends in .py: give {0}.py.", out);
        }
        return out.substring(0, out.length() - 3) + ".npz";
    }
}
