package dev.backlight.lesson.state;

import dev.backlight.data.DataException;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads what is on stage in a step.
public final class StateReader {
    private static final int MOST_STEPS = 100_000;
    private static final long SEED = 42;

    private StateReader() {}

    /// @param before what the step before shows, from which a field `same` goes on; null for the first
    /// @throws DataException with one sentence that names file, step and field
    public static State read(Field state, State before) throws DataException {
        if (!state.isThere()) {
            if (before == null) {
                throw state.wrong(new Sentence("the first step must say what is on stage"));
            }
            return before;
        }
        state.only("example", "playground", "digits", "lab", "surface");
        if (state.of("example").isThere()) {
            return example(state.of("example"), before);
        } else if (state.of("playground").isThere()) {
            return playground(state.of("playground"), before);
        } else if (state.of("digits").isThere()) {
            return digits(state.of("digits"), before);
        } else if (state.of("lab").isThere()) {
            return LabState.read(state.of("lab"), before);
        } else if (state.of("surface").isThere()) {
            return SurfaceState.read(state.of("surface"), before);
        }
        throw state.wrong(new Sentence("name example, playground, digits, lab or surface"));
    }

    private static State example(Field field, State before) throws DataException {
        field.only(
                "worked", "same", "inputs", "layers", "network", "weights", "loss", "input", "target", "rate", "biases",
                "taken", "stop", "weight");
        Study study = before instanceof State.Example(Study same, int _, List<Integer> _)
                        && field.of("same").yes()
                ? same
                : field.of("worked").isThere()
                        ? field.of("worked").as(WorkedExample::of).study()
                        : network(field);
        try {
            if (field.of("input").isThere() || field.of("target").isThere()) {
                study = study.with(or(field.of("input"), study.given()), or(field.of("target"), study.target()));
            }
            if (field.of("rate").isThere()) {
                study = study.withRate(field.of("rate").number());
            }
            for (int i = field.of("taken").whole(0); i > 0; i--) {
                study = study.after();
            }
        } catch (IllegalArgumentException unfit) {
            throw field.wrong(Told.of(unfit));
        }
        return new State.Example(study, field.of("stop").whole(0), weight(field.of("weight")));
    }

    private static List<Integer> weight(Field field) throws DataException {
        List<Integer> weight = new ArrayList<>();
        for (Field place : field.each()) {
            weight.add(place.whole(0));
        }
        if (!weight.isEmpty() && (weight.size() != 3 || weight.contains(0))) {
            throw field.wrong(new Sentence("write layer, from and to, each from 1"));
        }
        return weight;
    }

    /// @param last what the step before shows of the same; null where nothing goes on from it
    static Sight sight(Field field, State last) throws DataException {
        return new Sight(
                field.of("lens").text(last == null ? Sight.CHARTS : last.sight().lens()),
                field.of("stop").whole(0),
                weight(field.of("weight")));
    }

    private static double[] or(Field field, double[] otherwise) throws DataException {
        return field.isThere() ? field.numbers() : otherwise;
    }

    private static Study network(Field field) throws DataException {
        List<Field> given = field.of("weights").each();
        double[][] weights = new double[given.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = given.get(i).numbers();
        }
        LossSpec loss = switch (field.of("loss").text("squared")) {
            case "squared" -> new LossSpec.SquaredError();
            case "binary" -> new LossSpec.BinaryCrossEntropy();
            case "softmax" -> new LossSpec.SoftmaxCrossEntropy();
            default -> throw field.of("loss").wrong(new Sentence("choose squared, binary or softmax"));
        };
        NetworkSpec spec = field.of("network").isThere() ? SavedRecipe.network(field.of("network")) : layers(field);
        double[] input = field.of("input").numbers();
        if (input.length != spec.input().size()) {
            throw field.wrong(new Sentence("weights, inputs and layers don't fit each other"));
        }
        Step step = Step.plain(field.of("rate").number(0.1));
        boolean biases = !field.of("biases").isThere() || field.of("biases").yes();
        try {
            return new Study(
                    spec,
                    weights,
                    input,
                    field.of("target").numbers(),
                    loss,
                    new Step(step.rule(), step.rate(), 0, null, biases),
                    null);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            throw field.wrong(new Sentence("weights, inputs and layers don't fit each other"));
        }
    }

    private static NetworkSpec layers(Field field) throws DataException {
        List<LayerSpec> layers = new ArrayList<>();
        for (Field layer : field.of("layers").each()) {
            layer.only("units", "activation");
            layers.add(new LayerSpec.Dense(layer.of("units").whole(1)));
            String name = layer.of("activation").text("linear");
            if (!name.equals("linear")) {
                layers.add(new LayerSpec.Activate(layer.of("activation").as(StateReader::activation)));
            }
        }
        try {
            return new NetworkSpec(Shape.flat(field.of("inputs").whole(0)), layers);
        } catch (IllegalArgumentException unfit) {
            throw field.wrong(new Sentence("weights, inputs and layers don't fit each other"));
        }
    }

    private static Activation activation(String name) throws DataException {
        return Arrays.stream(Activation.values())
                .filter(one -> one.label().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "\"{0}\" is no activation: choose one of {1}.",
                        name,
                        Arrays.stream(Activation.values())
                                .map(Activation::label)
                                .collect(Collectors.joining(", "))));
    }

    private static State playground(Field field, State before) throws DataException {
        field.only("same", "code", "recipe", "steps", "lens", "point", "stop", "weight");
        State.Playground last =
                before instanceof State.Playground same && field.of("same").yes() ? same : null;
        PlaneConfig config = last == null ? PlaneConfig.standard() : last.config();
        if (field.of("code").isThere()) {
            config = ShareCode.decode(field.of("code").text());
        } else if (field.of("recipe").isThere()) {
            config = PlaneFile.ofTree(
                    Sentence.asItIs(field.file()), field.of("recipe").node());
        }
        double[] point = field.of("point").numbers();
        if (point.length != 0 && point.length != 2) {
            throw field.of("point").wrong(new Sentence("write two numbers"));
        }
        return new State.Playground(
                config, steps(field), Arrays.stream(point).boxed().toList(), sight(field, last));
    }

    static int steps(Field field) throws DataException {
        int steps = field.of("steps").whole(0);
        if (steps > MOST_STEPS) {
            throw field.of("steps").wrong(new Sentence("write at most {0}", MOST_STEPS));
        }
        return steps;
    }

    private static State digits(Field field, State before) throws DataException {
        field.only("same", "preset", "recipe", "seed", "steps", "lens", "digit", "drawing", "stop", "weight");
        State.Digits last =
                before instanceof State.Digits same && field.of("same").yes() ? same : null;
        ExperimentConfig recipe = last == null ? Preset.ARTICLE.config().withSeed(SEED) : last.recipe();
        if (field.of("preset").isThere()) {
            recipe = field.of("preset").as(Preset::of).config().withSeed(recipe.seed());
        } else if (field.of("recipe").isThere()) {
            recipe = SavedRecipe.read(field.of("recipe"));
        }
        if (field.of("seed").isThere()) {
            recipe = recipe.withSeed(field.of("seed").whole(0));
        }
        return new State.Digits(
                recipe,
                steps(field),
                field.of("digit").whole(last == null ? 0 : last.digit()),
                DrawingState.read(field.of("drawing")),
                sight(field, last));
    }
}
