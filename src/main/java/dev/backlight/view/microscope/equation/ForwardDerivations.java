package dev.backlight.view.microscope.equation;

import static dev.backlight.view.microscope.equation.Signs.factor;
import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.plain;
import static dev.backlight.view.microscope.equation.Signs.product;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Windowed;
import dev.backlight.glass.Column;
import dev.backlight.glass.Normal;
import dev.backlight.glass.Study;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.graph.StudyNames;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the page says on the way forward.
record ForwardDerivations(Study study, Choice choice, Signs signs) {

    Derivation make(Stop stop) {
        int c = stop.column();
        int unit = choice.path().get(c + 1);
        return switch (stop.kind()) {
            case CONVOLUTION -> convolution(c, unit);
            case POOL -> pool(c, unit);
            case DROPOUT -> dropout(c, unit);
            case NORMALISATION -> normalisation(c, unit);
            case ACTIVATIONS -> activation(c, unit);
            default -> sums(c, unit);
        };
    }

    private Column column(int c) {
        return study.columns().get(c);
    }

    private double part(int c, int from, int to) {
        return study.weight(c, from, to) * study.incoming(c)[from];
    }

    private Derivation sums(int c, int unit) {
        List<Derivation.Factor> rows =
                signs.largest(study.sources(c, unit), from -> part(c, from, unit), from -> term(c, from, unit));
        rows.add(factor(word("b"), signs.text("microscope.bias"), study.bias(c, unit), null));
        return new Derivation(
                signs.text("microscope.ask.sums", signs.neuron(c + 1, unit)),
                Maths.row(
                        signs.sum(c + 1, unit),
                        word(" = Σ "),
                        Maths.sub("w", "i"),
                        StudyNames.part(study, c, "i"),
                        word(" + b")),
                List.of(),
                rows,
                null,
                signs.sum(c + 1, unit),
                column(c).sums()[unit],
                true,
                new Spot.Unit(c + 1, unit));
    }

    private Derivation.Factor term(int c, int from, int unit) {
        double part = part(c, from, unit);
        return new Derivation.Factor(
                Maths.row(
                        Signs.weight(c, from, unit, Maths.sub("w", signs.index(c, from))),
                        word("·"),
                        signs.answer(c, from)),
                product(
                        study.weight(c, from, unit),
                        new Spot.Weight(c, from, unit),
                        study.incoming(c)[from],
                        new Spot.Unit(c, from)),
                number(part),
                part,
                new Spot.Weight(c, from, unit));
    }

    /// One patch: what lies under the filter, the filter, and their products.
    private Derivation convolution(int c, int unit) {
        int side = ((Windowed) column(c).kind()).size();
        int area = side * side;
        int[] patch = study.patch(c, unit);
        int chosen = Math.max(
                0,
                IntStream.range(0, patch.length)
                        .filter(w -> patch[w] == choice.path().get(c))
                        .findFirst()
                        .orElse(0));
        int channel = chosen / area;
        double[] under = new double[area];
        double[] kernel = new double[area];
        double[] products = new double[area];
        List<Spot> units = new ArrayList<>();
        List<Spot> weights = new ArrayList<>();
        double shown = 0;
        for (int i = 0; i < area; i++) {
            int from = patch[channel * area + i];
            under[i] = from < 0 ? Double.NaN : study.incoming(c)[from];
            kernel[i] = from < 0 ? Double.NaN : study.weight(c, from, unit);
            products[i] = under[i] * kernel[i];
            units.add(from < 0 ? null : new Spot.Unit(c, from));
            weights.add(from < 0 ? null : new Spot.Weight(c, from, unit));
            shown += from < 0 ? 0 : products[i];
        }
        int marked = chosen % area;
        List<Derivation.Grid> grids = List.of(
                new Derivation.Grid(signs.text("microscope.patch"), "", side, under, units, marked),
                new Derivation.Grid(signs.text("microscope.kernel"), "×", side, kernel, weights, marked),
                new Derivation.Grid(signs.text("microscope.products"), "=", side, products, weights, marked));
        List<Derivation.Factor> rows = new ArrayList<>();
        rows.add(factor(
                word("Σ"),
                column(c).in().channels() == 1
                        ? signs.text("microscope.patch.sum")
                        : signs.text("microscope.patch.sum.of", channel + 1),
                shown,
                null));
        if (column(c).in().channels() > 1) {
            double others = column(c).sums()[unit] - study.bias(c, unit) - shown;
            rows.add(factor(
                    word("Σ"),
                    signs.text("microscope.patch.others", column(c).in().channels() - 1),
                    others,
                    null));
        }
        rows.add(factor(word("b"), signs.text("microscope.bias"), study.bias(c, unit), null));
        return new Derivation(
                signs.text("microscope.ask.convolution", signs.neuron(c + 1, unit)),
                Maths.row(
                        signs.sum(c + 1, unit),
                        word(" = Σ "),
                        Maths.sub("w", "u,v"),
                        word(" · "),
                        StudyNames.part(study, c, "i+u, j+v"),
                        word(" + b")),
                grids,
                rows,
                null,
                signs.sum(c + 1, unit),
                column(c).sums()[unit],
                true,
                new Spot.Unit(c + 1, unit));
    }

    private Derivation pool(int c, int unit) {
        boolean largest = column(c).kind() instanceof LayerSpec.MaxPool;
        int[] window = study.sources(c, unit);
        int winner = IntStream.range(0, window.length)
                .filter(k -> study.weight(c, window[k], unit) == 1)
                .findFirst()
                .orElse(-1);
        double[] values =
                Arrays.stream(window).mapToDouble(i -> study.incoming(c)[i]).toArray();
        List<Spot> spots =
                IntStream.of(window).<Spot>mapToObj(i -> new Spot.Unit(c, i)).toList();
        int side = (int) Math.round(Math.sqrt(window.length));
        List<Derivation.Factor> rows = new ArrayList<>();
        if (largest && winner >= 0) {
            rows.add(factor(
                    signs.answer(c, window[winner]),
                    signs.text("microscope.winner"),
                    values[winner],
                    new Spot.Unit(c, window[winner])));
        } else {
            rows.add(factor(
                    word("Σ"),
                    signs.text("microscope.window.sum"),
                    Arrays.stream(values).sum(),
                    null));
            rows.add(plain(word("n"), signs.text("microscope.window.count"), String.valueOf(values.length), null));
        }
        return new Derivation(
                signs.text(
                        largest ? "microscope.ask.maxpool" : "microscope.ask.averagepool", signs.neuron(c + 1, unit)),
                Maths.row(
                        signs.answer(c + 1, unit),
                        word(largest ? " = max " : " = "),
                        largest
                                ? StudyNames.part(study, c, "u,v")
                                : Maths.over(Maths.row(word("Σ "), StudyNames.layer(study, c)), word("n"))),
                List.of(new Derivation.Grid(signs.text("microscope.window"), "", side, values, spots, winner)),
                rows,
                null,
                signs.answer(c + 1, unit),
                column(c).sums()[unit],
                true,
                new Spot.Unit(c + 1, unit));
    }

    private Derivation dropout(int c, int unit) {
        double rate = ((LayerSpec.Dropout) column(c).kind()).rate();
        double mask = study.weight(c, unit, unit);
        double in = study.incoming(c)[unit];
        long off = IntStream.range(0, column(c).size())
                .filter(i -> study.weight(c, i, i) == 0)
                .count();
        String state = study.dropped() == null
                ? "microscope.dropout.none"
                : mask == 0 ? "microscope.dropout.off" : "microscope.dropout.on";
        List<Derivation.Factor> rows = List.of(
                factor(signs.answer(c, unit), signs.text("microscope.came.in"), in, new Spot.Unit(c, unit)),
                plain(
                        word("m"),
                        signs.text(state, Names.number(1 - rate)),
                        Numbers.fixed(mask, 4),
                        new Spot.Weight(c, unit, unit)),
                plain(
                        word("Σ"),
                        signs.text("microscope.dropout.count"),
                        signs.text("microscope.of", off, column(c).size()),
                        null));
        return new Derivation(
                signs.text("microscope.ask.dropout", signs.neuron(c + 1, unit)),
                Maths.row(signs.answer(c + 1, unit), word(" = m · "), signs.answer(c, unit)),
                List.of(),
                rows,
                product(mask, new Spot.Weight(c, unit, unit), in, new Spot.Unit(c, unit)),
                signs.answer(c + 1, unit),
                column(c).sums()[unit],
                true,
                new Spot.Unit(c + 1, unit));
    }

    private Derivation normalisation(int c, int unit) {
        Normal normal = study.normal(c, unit);
        List<Derivation.Factor> rows = List.of(
                factor(signs.answer(c, unit), signs.text("microscope.came.in"), normal.value(), new Spot.Unit(c, unit)),
                factor(word("μ"), signs.text("microscope.norm.mean"), normal.mean(), null),
                plain(word("σ²"), signs.text("microscope.norm.variance"), Numbers.fixed(normal.variance(), 6), null),
                factor(
                        Maths.row(word("x̂ = "), Maths.over(word("x − μ"), word("√(σ² + ε)"))),
                        "",
                        normal.normalized(),
                        null),
                factor(word("γ"), signs.text("microscope.norm.scale"), normal.scale(), new Spot.Weight(c, unit, unit)),
                factor(word("β"), signs.text("microscope.norm.shift"), normal.shift(), null));
        return new Derivation(
                signs.text("microscope.ask.norm", signs.neuron(c + 1, unit)),
                Maths.row(
                        signs.sum(c + 1, unit),
                        word(" = γ "),
                        Maths.over(word("x − μ"), word("√(σ² + ε)")),
                        word(" + β")),
                List.of(),
                rows,
                word(number(normal.scale()) + " × " + number(normal.normalized()) + " + " + number(normal.shift())),
                signs.sum(c + 1, unit),
                normal.result(),
                true,
                new Spot.Unit(c + 1, unit));
    }

    private Derivation activation(int c, int unit) {
        String name = Names.of(column(c).activation());
        double sum = column(c).sums()[unit];
        Spot spot = new Spot.Unit(c + 1, unit);
        return new Derivation(
                signs.text("microscope.ask.activation", signs.neuron(c + 1, unit)),
                Maths.row(signs.answer(c + 1, unit), word(" = " + name + "("), signs.sum(c + 1, unit), word(")")),
                List.of(),
                List.of(
                        factor(signs.sum(c + 1, unit), signs.text("microscope.sum"), sum, spot),
                        factor(word(name + "′(z)"), signs.text("microscope.slope"), study.slope(c, unit), null)),
                Maths.row(word(name + "("), Maths.linked(word(number(sum)), spot), word(")")),
                signs.answer(c + 1, unit),
                column(c).answers()[unit],
                true,
                spot);
    }
}
