package dev.backlight.view.microscope.equation;

import static dev.backlight.view.microscope.equation.Signs.by;
import static dev.backlight.view.microscope.equation.Signs.factor;
import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.plain;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.engine.spec.LossSpec;
import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/// What the page says where the network meets its target: output, loss, and the outputs' δ.
record OutputDerivations(Study study, Choice choice, Signs signs) {
    private static final int MOST = 8;

    Derivation make(Stop stop) {
        int k = choice.path().getLast();
        return switch (stop.kind()) {
            case LOSS -> loss();
            case OUTPUT_DELTAS -> delta(k);
            default -> output(k);
        };
    }

    private int level() {
        return study.columns().size();
    }

    private boolean softmax() {
        return study.lossSpec() instanceof LossSpec.SoftmaxCrossEntropy;
    }

    private boolean logistic() {
        return study.lossSpec() instanceof LossSpec.BinaryCrossEntropy;
    }

    /// An output as the loss reads it: a probability, or the answer itself.
    private Maths read(int k) {
        return Signs.unit(level(), k, Maths.sub(softmax() || logistic() ? "p" : "y", signs.index(level(), k)));
    }

    private Maths target(int k) {
        return Maths.sub("t", signs.index(level(), k));
    }

    private Derivation output(int k) {
        Column last = study.columns().getLast();
        Spot spot = new Spot.Unit(level(), k);
        List<Derivation.Factor> rows = new ArrayList<>();
        rows.add(factor(signs.sum(level(), k), signs.text("microscope.sum"), last.sums()[k], spot));
        Maths formula;
        Maths filled = null;
        if (softmax()) {
            double exp = Math.exp(last.answers()[k]);
            double all = 0;
            for (double z : last.answers()) {
                all += Math.exp(z);
            }
            rows.add(plain(
                    Maths.row(word("exp "), signs.sum(level(), k)),
                    signs.text("microscope.exp"),
                    Numbers.fixed(exp, 6),
                    spot));
            rows.add(plain(word("Σ exp z"), signs.text("microscope.exp.all"), Numbers.fixed(all, 6), null));
            formula = Maths.row(read(k), word(" = "), Maths.over(word("exp z"), word("Σ exp z")));
            filled = word(Numbers.fixed(exp, 6) + " / " + Numbers.fixed(all, 6));
        } else {
            String name = logistic() ? "sigmoid" : Names.of(last.activation());
            formula = Maths.row(read(k), word(" = " + name + "("), signs.sum(level(), k), word(")"));
            filled = Maths.row(word(name + "("), Maths.linked(word(number(last.sums()[k])), spot), word(")"));
        }
        rows.add(plain(target(k), signs.text("microscope.target"), Numbers.fixed(study.target()[k], 2), null));
        return new Derivation(
                signs.text("microscope.ask.output", signs.index(level(), k)),
                formula,
                List.of(),
                rows,
                filled,
                read(k),
                study.outputs()[k],
                !softmax() && !logistic(),
                spot);
    }

    private Derivation loss() {
        List<Derivation.Factor> rows = new ArrayList<>();
        double[] outputs = study.outputs();
        boolean squares = study.lossSpec() instanceof LossSpec.SquaredError;
        boolean plain =
                squares || study.lossSpec() instanceof LossSpec.SoftmaxCrossEntropy(float smoothing) && smoothing == 0;
        for (int k = 0; plain && k < outputs.length && rows.size() < MOST; k++) {
            if (squares || study.target()[k] > 0) {
                rows.add(part(k, outputs[k], squares));
            }
        }
        String formula = switch (study.lossSpec()) {
            case LossSpec.SquaredError _ -> "L = Σ ½(y − t)²";
            case LossSpec.SoftmaxCrossEntropy _ -> "L = −Σ t ln p";
            case LossSpec.BinaryCrossEntropy _ -> "L = −Σ t ln p + (1 − t) ln(1 − p)";
            case LossSpec.Huber _ -> "L = Σ Huber(y − t)";
        };
        return new Derivation(
                signs.text("microscope.ask.loss"),
                word(formula),
                List.of(),
                rows,
                null,
                Maths.linked(word("L"), new Spot.Loss()),
                study.loss(),
                false,
                new Spot.Loss());
    }

    private Derivation.Factor part(int k, double output, boolean squares) {
        double target = study.target()[k];
        double part = squares ? 0.5 * Math.pow(output - target, 2) : -target * Math.log(output);
        return plain(
                squares
                        ? Maths.row(word("½("), read(k), word("−"), target(k), word(")²"))
                        : Maths.row(word("−ln "), read(k)),
                signs.text("microscope.output.is", Numbers.fixed(output, 4)),
                Numbers.fixed(part, 6),
                new Spot.Unit(level(), k));
    }

    private Derivation delta(int k) {
        int last = level() - 1;
        Spot spot = new Spot.Unit(level(), k);
        double delta = study.columns().get(last).deltas()[k];
        List<Derivation.Factor> rows = new ArrayList<>();
        Maths formula;
        Maths filled;
        Maths name = signs.delta(level(), k);
        if (softmax() || logistic()) {
            double p = study.outputs()[k];
            double t = study.target()[k];
            rows.add(plain(read(k), signs.text("microscope.probability"), Numbers.fixed(p, 6), spot));
            rows.add(plain(target(k), signs.text("microscope.target"), Numbers.fixed(t, 6), null));
            formula = Maths.row(name, word(" = "), read(k), word(" − "), target(k));
            filled = Maths.row(Maths.linked(word(Numbers.fixed(p, 6)), spot), word(" − " + Numbers.fixed(t, 6)));
        } else {
            double slope = study.slope(last, k);
            double error = slope == 0 ? study.outputs()[k] - study.target()[k] : delta / slope;
            rows.add(factor(by(word("L"), read(k)), signs.text("microscope.error"), error, new Spot.Loss()));
            rows.add(plain(by(read(k), signs.sum(level(), k)), signs.text("microscope.slope"), number(slope), spot));
            formula = Maths.row(
                    name, word(" = "), by(word("L"), read(k)), word(" · "), by(read(k), signs.sum(level(), k)));
            filled = Maths.row(
                    Maths.linked(word(number(error)), new Spot.Loss()),
                    word(" × "),
                    Maths.linked(word(number(slope)), spot));
        }
        return new Derivation(
                signs.text("microscope.ask.outputdelta", signs.index(level(), k)),
                formula,
                List.of(),
                rows,
                filled,
                name,
                delta,
                true,
                spot);
    }
}
