package dev.backlight.view.graph.layout;

import dev.backlight.engine.spec.Weights;
import dev.backlight.training.answer.Probe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why the network gives its answer: what each item of the last hidden column brings to the answer's weighted sum,
/// `activation · weight`, of a map the sum over its numbers. With the bias the parts add up to that sum.
///
/// @param answer the output that is explained
/// @param parts that are not zero, what speaks for it most at the front
/// @param bias of that output
/// @param sum weighted sum of that output, before any activation
public record Why(int answer, List<Part> parts, double bias, double sum) {
    /// @param item of the last hidden column
    /// @param value what it brings
    public record Part(int item, double value) {}

    /// @param structure with hidden columns
    public static Why of(Structure structure, Probe probe) {
        return of(structure, probe, probe.answer());
    }

    /// @param answer the output to be explained
    public static Why of(Structure structure, Probe probe, int answer) {
        Structure.Column output = structure.output();
        float[] values = probe.activations().get(output.source());
        Weights.Matrix weights = probe.snapshot().parameters().get(output.weights());
        int outputs = output.items();
        int items = structure.columns().getLast().items();
        int per = values.length / items;
        double[] brought = new double[items];
        for (int i = 0; i < values.length; i++) {
            brought[i / per] += (double) values[i] * weights.get(i * outputs + answer);
        }
        List<Part> parts = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            if (brought[item] != 0) {
                parts.add(new Part(item, brought[item]));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::value).reversed());
        double bias = probe.snapshot().parameters().get(output.weights() + 1).get(answer);
        return new Why(answer, List.copyOf(parts), bias, probe.activations().get(output.sum())[answer]);
    }

    /// The parts that speak for it most, at most so many.
    public List<Part> most(int count) {
        return parts.stream().filter(part -> part.value() > 0).limit(count).toList();
    }

    /// How many speak for it.
    public int speakers() {
        return (int) parts.stream().filter(part -> part.value() > 0).count();
    }

    /// All that speaks for it, but for the bias.
    public double forIt() {
        return parts.stream().mapToDouble(part -> Math.max(0, part.value())).sum();
    }

    /// All that speaks against it, but for the bias; at most 0.
    public double against() {
        return parts.stream().mapToDouble(part -> Math.min(0, part.value())).sum();
    }
}
