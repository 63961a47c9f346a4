package dev.backlight.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ejml.data.FMatrixRMaj;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `microscope`: one example forward and its error back, every number.
@Command(
        name = "microscope",
        description = "Prints every number of one example's way through a network and of its error back.",
        mixinStandardHelpOptions = true)
final class MicroscopeCommand implements Callable<Integer> {
    @Option(
            names = "--preset",
            defaultValue = "mazur",
            paramLabel = "NAME",
            description =
                    "mazur (default; his page, where no biases move), mazur-biases, binary, xor, convolution; or a"
                            + " preset of train: its first test digit, first weights")
    private String preset;

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Study study = study();
        Map<String, Object> numbers = numbers(study);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(numbers));
        } else {
            numbers.forEach((name, value) -> out.println(name + ": " + text(value)));
        }
        out.flush();
        return 0;
    }

    private Study study() throws IOException {
        boolean worked = Arrays.stream(WorkedExample.values())
                .anyMatch(example -> example.id().equals(preset));
        if (worked) {
            return WorkedExample.of(preset).study();
        }
        ExperimentConfig config;
        try {
            config = Preset.of(preset).config();
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure("\"" + preset
                    + "\" is no example and no preset: choose mazur, mazur-biases, binary, xor, convolution"
                    + " or a preset of train.");
        }
        Split data = Mnist.load();
        NetworkSpec network = config.normalizedOn(data.train());
        FMatrixRMaj x = new FMatrixRMaj(1, data.test().features());
        int[] label = new int[1];
        data.test().fill(new int[] {0}, 0, 1, x, label);
        double[] input = new double[x.getNumElements()];
        Arrays.setAll(input, i -> x.data[i]);
        double[] target = new double[network.output().size()];
        target[label[0]] = 1;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Weights parameters = Network.create(network, config.seed(), team, 1).weights();
            return new Study(network, parameters, input, target, config.loss(), Step.first(config.optimizer()), null);
        } catch (IllegalArgumentException unsuited) {
            throw new CommandFailure(unsuited.getMessage());
        }
    }

    private static Map<String, Object> numbers(Study study) {
        return new StudyFigures(study).all();
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> String.format(Locale.ROOT, "%.9f", number);
            case double[] numbers -> {
                List<String> parts = new ArrayList<>();
                for (double number : numbers) {
                    parts.add(String.format(Locale.ROOT, "%.9f", number));
                }
                yield String.join(" ", parts);
            }
            case int[] places -> Arrays.toString(places);
            case List<?> rows -> {
                List<String> lines = new ArrayList<>();
                for (Object row : rows) {
                    lines.add("  " + text(row));
                }
                yield "\n" + String.join("\n", lines);
            }
            default -> value.toString();
        };
    }
}
