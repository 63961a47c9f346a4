package dev.backlight.view.microscope.equation;

import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.product;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.engine.spec.Activation;
import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.view.kind.LayerKind;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the page says where δ goes back through a layer: over the weights, to the winner of a pool, past those that
/// are off, through a normalisation.
record BlameDerivations(Study study, Choice choice, Signs signs) {

    /// At a stop of a column its unit's δ, from the δ of the column after.
    Derivation make(Stop stop) {
        int c = stop.column();
        int unit = choice.path().get(c + 1);
        Column column = study.columns().get(c);
        int next = c + 1;
        int[] targets = study.targets(next, unit);
        double sum = IntStream.of(targets).mapToDouble(k -> back(next, unit, k)).sum();
        List<Derivation.Factor> rows =
                new ArrayList<>(signs.largest(targets, k -> back(next, unit, k), k -> term(next, unit, k)));
        boolean bent = column.activation() != Activation.LINEAR;
        double slope = study.slope(c, unit);
        Spot spot = new Spot.Unit(c + 1, unit);
        if (bent) {
            rows.add(new Derivation.Factor(
                    word("f′(z)"),
                    Maths.prose(signs.text("microscope.slope.of", Names.of(column.activation()))),
                    number(slope),
                    0,
                    spot));
        }
        Maths name = signs.delta(c + 1, unit);
        String over = told(next).factor();
        return new Derivation(
                signs.text(told(next).back(), signs.neuron(c + 1, unit)),
                bent
                        ? Maths.row(name, word(" = f′(z) · Σ "), Maths.sub(over, "k"), word(" "), Maths.sub("δ", "k"))
                        : Maths.row(name, word(" = Σ "), Maths.sub(over, "k"), word(" "), Maths.sub("δ", "k")),
                List.of(),
                rows,
                bent ? Maths.row(Maths.linked(word(number(slope)), spot), word(" × " + number(sum))) : null,
                name,
                column.deltas()[unit],
                true,
                spot);
    }

    private LayerKind.Told told(int column) {
        return LayerKind.of(study.columns().get(column).kind()).told();
    }

    private double back(int column, int from, int to) {
        return study.weight(column, from, to) * study.columns().get(column).deltas()[to];
    }

    private Derivation.Factor term(int column, int from, int to) {
        double part = back(column, from, to);
        Maths symbol = Maths.row(
                Signs.weight(column, from, to, word(told(column).factor().strip())),
                word("·"),
                signs.delta(column + 1, to));
        return new Derivation.Factor(
                symbol,
                product(
                        study.weight(column, from, to),
                        new Spot.Weight(column, from, to),
                        study.columns().get(column).deltas()[to],
                        new Spot.Unit(column + 1, to)),
                number(part),
                part,
                new Spot.Weight(column, from, to));
    }
}
