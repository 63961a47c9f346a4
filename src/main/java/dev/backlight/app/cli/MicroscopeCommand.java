package dev.backlight.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.data.Mnist;
import dev.backlight.data.Split;
import dev.backlight.engine.Network;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.ExperimentConfig;
import dev.backlight.training.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
            description = "mazur (default), binary, xor; or a preset of train: its first test digit, first weights")
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
            throw new CommandFailure("\"" + preset + "\" is no example and no preset: choose mazur, binary, xor or a"
                    + " preset of train.");
        }
        Split data = Mnist.load();
        NetworkSpec network = config.network().withNormalization(config.inputs().of(data.train()));
        FMatrixRMaj x = new FMatrixRMaj(1, data.test().features());
        int[] label = new int[1];
        data.test().fill(new int[] {0}, 0, 1, x, label);
        double[] input = new double[x.getNumElements()];
        Arrays.setAll(input, i -> x.data[i]);
        double[] target = new double[network.output().size()];
        target[label[0]] = 1;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            float[][] parameters =
                    Network.create(network, config.seed(), team, 1).copyParameters(null);
            return new Study(
                    network,
                    parameters,
                    input,
                    target,
                    config.loss(),
                    config.optimizer().learningRate());
        } catch (IllegalArgumentException unsuited) {
            throw new CommandFailure(unsuited.getMessage());
        }
    }

    private static Map<String, Object> numbers(Study study) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("network", study.spec().summary());
        numbers.put("input", study.input());
        numbers.put("target", study.target());
        for (int c = 0; c < study.columns().size(); c++) {
            numbers.put(
                    "layer " + (c + 1) + " weighted sums z",
                    study.columns().get(c).sums());
            numbers.put(
                    "layer " + (c + 1) + " activations a",
                    study.columns().get(c).answers());
        }
        numbers.put("outputs", study.outputs());
        numbers.put("loss", study.loss());
        for (int c = study.columns().size() - 1; c >= 0; c--) {
            numbers.put(
                    "layer " + (c + 1) + " deltas ∂L/∂z", study.columns().get(c).deltas());
        }
        for (int c = 0; c < study.columns().size(); c++) {
            int column = c;
            numbers.put(
                    "layer " + (c + 1) + " gradients ∂L/∂w",
                    table(study, c, (from, to) -> study.gradient(column, from, to)));
            double[] biases = new double[study.columns().get(c).size()];
            Arrays.setAll(biases, unit -> study.biasGradient(column, unit));
            numbers.put("layer " + (c + 1) + " gradients ∂L/∂b", biases);
            numbers.put(
                    "layer " + (c + 1) + " weights after the step",
                    table(
                            study,
                            c,
                            (from, to) ->
                                    study.weight(column, from, to) - study.rate() * study.gradient(column, from, to)));
        }
        numbers.put("learning rate", study.rate());
        numbers.put("loss after the step", study.lossAfter());
        return numbers;
    }

    private interface Cell {
        double at(int from, int to);
    }

    /// A row for each number that comes in.
    private static List<double[]> table(Study study, int column, Cell cell) {
        List<double[]> rows = new ArrayList<>();
        for (int from = 0; from < study.incoming(column).length; from++) {
            int source = from;
            double[] row = new double[study.columns().get(column).size()];
            Arrays.setAll(row, to -> cell.at(source, to));
            rows.add(row);
        }
        return rows;
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
