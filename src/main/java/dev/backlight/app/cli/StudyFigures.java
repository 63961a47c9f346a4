package dev.backlight.app.cli;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Places;
import dev.backlight.glass.Change;
import dev.backlight.glass.Column;
import dev.backlight.glass.Normal;
import dev.backlight.glass.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Every number of a study, by names and in the order of its way.
final class StudyFigures {
    private final Study study;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    StudyFigures(Study study) {
        this.study = study;
    }

    Map<String, Object> all() {
        figures.put("network", study.spec().summary());
        figures.put("input", study.input());
        figures.put("target", study.target());
        for (int c = 0; c < columns(); c++) {
            forward(c);
        }
        figures.put("outputs", study.outputs());
        figures.put("loss", study.loss());
        for (int c = columns() - 1; c >= 0; c--) {
            figures.put(name(c) + "deltas ∂L/∂z", study.columns().get(c).deltas());
        }
        for (int c = 0; c < columns(); c++) {
            if (study.columns().get(c).learns()) {
                backward(c);
            }
        }
        figures.put("learning rate", study.step().rate());
        figures.put("biases move", study.step().movesBiases());
        figures.put("outputs after the step", study.after().outputs());
        figures.put("loss after the step", study.lossAfter());
        return figures;
    }

    private int columns() {
        return study.columns().size();
    }

    private static String name(int column) {
        return "layer " + (column + 1) + " ";
    }

    private void forward(int c) {
        Column column = study.columns().get(c);
        if (column.kind().places() != Places.REFUSES) {
            figures.put(name(c) + "kind", column.kind().describe().toString());
        }
        if (column.kind().hasFilters()) {
            figures.put(name(c) + "patches", rows(column, unit -> patch(c, unit)));
        } else if (column.kind() instanceof LayerSpec.MaxPool) {
            figures.put(name(c) + "winners", winners(c));
        } else if (study.normalises(c)) {
            figures.put(name(c) + "means", normals(c, Normal::mean));
            figures.put(name(c) + "variances", normals(c, Normal::variance));
            figures.put(name(c) + "normalised", normals(c, Normal::normalized));
        }
        figures.put(name(c) + "weighted sums z", column.sums());
        figures.put(name(c) + "activations a", column.answers());
    }

    private double[] patch(int c, int unit) {
        return IntStream.of(study.patch(c, unit))
                .mapToDouble(i -> i < 0 ? 0 : study.incoming(c)[i])
                .toArray();
    }

    private int[] winners(int c) {
        return IntStream.range(0, study.columns().get(c).size())
                .map(to -> IntStream.of(study.sources(c, to))
                        .filter(from -> study.weight(c, from, to) > 0)
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    private double[] normals(int c, ToDoubleFunction<Normal> figure) {
        return IntStream.range(0, study.columns().get(c).size())
                .mapToDouble(unit -> figure.applyAsDouble(study.normal(c, unit)))
                .toArray();
    }

    private void backward(int c) {
        Column column = study.columns().get(c);
        figures.put(name(c) + "gradients ∂L/∂w", table(c, (from, to) -> study.gradient(c, from, to)));
        figures.put(name(c) + "gradients ∂L/∂b", each(biases(column), unit -> study.biasGradient(c, unit)));
        memory(c);
        figures.put(
                name(c) + "weights after the step",
                table(c, (from, to) -> study.change(c, from, to).after()));
        figures.put(
                name(c) + "biases after the step",
                each(biases(column), unit -> study.biasChange(c, unit).after()));
    }

    private void memory(int c) {
        Change example = study.change(c, study.sources(c, 0)[0], 0);
        switch (example) {
            case Change.Descent _ -> {}
            case Change.Velocity _ -> put(c, "velocities v", change -> ((Change.Velocity) change).velocity());
            case Change.Squares _ -> put(c, "sums of squares s", change -> ((Change.Squares) change).squares());
            case Change.Moments _ -> {
                put(c, "first moments m", change -> ((Change.Moments) change).first());
                put(c, "second moments v", change -> ((Change.Moments) change).second());
                put(c, "corrected first moments m̂", change -> ((Change.Moments) change).firstCorrected());
                put(c, "corrected second moments v̂", change -> ((Change.Moments) change).secondCorrected());
            }
        }
    }

    private void put(int c, String figure, ToDoubleFunction<Change> quantity) {
        figures.put(name(c) + figure, table(c, (from, to) -> quantity.applyAsDouble(study.change(c, from, to))));
    }

    private interface Cell {
        double at(int from, int to);
    }

    private interface Row {
        double[] of(int unit);
    }

    private static List<double[]> rows(Column column, Row row) {
        return IntStream.range(0, column.size()).mapToObj(row::of).toList();
    }

    private static double[] each(int[] units, IntToDoubleFunction figure) {
        return IntStream.of(units).mapToDouble(figure).toArray();
    }

    /// One unit for each bias of its own.
    private static int[] biases(Column column) {
        int shared = column.out().height() * column.out().width();
        return IntStream.range(0, column.size() / shared).map(i -> i * shared).toArray();
    }

    /// Dense: a row for each number that comes in. Convolution: a row for each filter. Batch normalisation: a row
    /// for each channel.
    private List<double[]> table(int c, Cell cell) {
        Column column = study.columns().get(c);
        List<double[]> rows = new ArrayList<>();
        if (column.kind().places() == Places.REFUSES) {
            for (int from = 0; from < study.incoming(c).length; from++) {
                int source = from;
                double[] row = new double[column.size()];
                Arrays.setAll(row, to -> cell.at(source, to));
                rows.add(row);
            }
            return rows;
        }
        for (int unit : biases(column)) {
            int weights = column.kind().hasFilters() ? study.patch(c, unit).length : 1;
            double[] row = new double[weights];
            for (int w = 0; w < weights; w++) {
                Study.Use use = use(c, unit, w);
                row[w] = use == null ? 0 : cell.at(use.from(), use.to());
            }
            rows.add(row);
        }
        return rows;
    }

    /// A place where a filter's weight lies over the picture and not over padding.
    private Study.Use use(int c, int unit, int weight) {
        Column column = study.columns().get(c);
        if (!column.kind().hasFilters()) {
            return new Study.Use(unit, unit);
        }
        int area = column.out().height() * column.out().width();
        for (int to = unit; to < unit + area; to++) {
            int from = study.patch(c, to)[weight];
            if (from >= 0) {
                return new Study.Use(from, to);
            }
        }
        return null;
    }
}
