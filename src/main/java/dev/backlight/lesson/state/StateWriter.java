package dev.backlight.lesson.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.glass.Study;
import dev.backlight.lab.Knob;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.text.Refusal;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes what is on stage so that `StateReader` reads the same again, bit for bit, whatever stands before it.
public final class StateWriter {
    private StateWriter() {}

    /// @return the field `state` of a step
    /// @throws IllegalArgumentException with one sentence if a lesson can't say this
    public static ObjectNode tree(State state) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        switch (state) {
            case State.Example example -> tree.set("example", example(example));
            case State.Playground plane -> tree.set("playground", playground(plane));
            case State.Digits digits -> tree.set("digits", digits(digits));
            case State.Lab lab -> tree.set("lab", lab(lab));
            case State.Descent descent -> tree.set("surface", surface(descent));
        }
        return tree;
    }

    private static ObjectNode example(State.Example example) {
        Study study = example.study();
        if (study.step().memory() != null
                || study.dropped() != null
                || loss(study.lossSpec()).isEmpty()) {
            throw new Refusal("A step of a lesson shows an example with plain descent and without dropout only.");
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("network", SavedRecipe.tree(study.spec()));
        ArrayNode weights = tree.putArray("weights");
        Arrays.stream(study.parameters()).forEach(numbers -> weights.add(array(numbers)));
        tree.put("loss", loss(study.lossSpec()).orElseThrow());
        tree.set("input", array(study.given()));
        tree.set("target", array(study.target()));
        tree.put("rate", study.step().rate());
        if (!study.step().movesBiases()) {
            tree.put("biases", false);
        }
        tree.put("stop", example.stop());
        if (!example.weight().isEmpty()) {
            example.weight().forEach(tree.withArray("weight")::add);
        }
        return tree;
    }

    private static Optional<String> loss(LossSpec loss) {
        return switch (loss) {
            case LossSpec.SquaredError _ -> Optional.of("squared");
            case LossSpec.BinaryCrossEntropy _ -> Optional.of("binary");
            case LossSpec.SoftmaxCrossEntropy _ -> Optional.of("softmax");
            default -> Optional.empty();
        };
    }

    private static ArrayNode array(double[] numbers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(numbers).forEach(array::add);
        return array;
    }

    private static ObjectNode playground(State.Playground plane) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("code", ShareCode.encode(plane.config()));
        tree.put("steps", plane.steps());
        sight(tree, plane.sight());
        if (!plane.point().isEmpty()) {
            plane.point().forEach(tree.withArray("point")::add);
        }
        return tree;
    }

    private static ObjectNode digits(State.Digits digits) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ExperimentConfig recipe = digits.recipe();
        Optional<Preset> preset = recipe.seed() < 0 || recipe.seed() > Integer.MAX_VALUE
                ? Optional.empty()
                : Arrays.stream(Preset.values())
                        .filter(one -> one.config().withSeed(recipe.seed()).equals(recipe))
                        .findFirst();
        if (preset.isPresent()) {
            tree.put("preset", preset.get().id());
            tree.put("seed", (int) recipe.seed());
        } else {
            tree.set("recipe", SavedRecipe.tree(recipe));
        }
        tree.put("steps", digits.steps());
        tree.put("digit", digits.digit());
        if (!digits.drawing().isEmpty()) {
            tree.set("drawing", DrawingState.tree(digits.drawing()));
        }
        sight(tree, digits.sight());
        return tree;
    }

    private static void sight(ObjectNode tree, Sight sight) {
        tree.put("lens", sight.lens());
        if (sight.stop() > 0) {
            tree.put("stop", sight.stop());
        }
        if (!sight.weight().isEmpty()) {
            sight.weight().forEach(tree.withArray("weight")::add);
        }
    }

    private static ObjectNode lab(State.Lab lab) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("name", lab.lab());
        ObjectNode knobs = tree.putObject("set");
        for (Knob knob : Labs.of(lab.lab()).knobs()) { // a knob that was set is rounded to its steps, a default is not
            double value = lab.settings().knobs().get(knob.name());
            if (value != knob.initial()) {
                knobs.put(knob.name(), value);
            }
        }
        tree.put("first-seed", lab.settings().firstSeed());
        tree.put("seeds", lab.settings().seeds());
        if (!lab.settings().without().isEmpty()) {
            lab.settings().without().forEach(tree.withArray("without")::add);
        }
        tree.put("run", lab.run());
        return tree;
    }

    private static ObjectNode surface(State.Descent descent) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("name", descent.surface().id());
        tree.set("start", array(new double[] {descent.x(), descent.y()}));
        rates(tree, descent.rules());
        tree.put("steps", descent.steps());
        return tree;
    }

    private static void rates(ObjectNode tree, List<OptimizerSpec> rules) {
        for (OptimizerSpec rule : rules) {
            String name = switch (rule) {
                case OptimizerSpec.Momentum _ -> "momentum";
                case OptimizerSpec.Adam _ -> "adam";
                default -> "sgd";
            };
            tree.put(name, rule.learningRate());
        }
    }
}
