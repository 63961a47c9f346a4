package dev.backlight.view.microscope.sequence;

import static dev.backlight.view.microscope.equation.Signs.factor;
import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.plain;
import static dev.backlight.view.microscope.equation.Signs.product;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.engine.spec.Activation;
import dev.backlight.glass.sequence.study.Affine;
import dev.backlight.glass.sequence.study.Norm;
import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Rule;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.equation.Derivation.Factor;
import dev.backlight.view.microscope.equation.Signs;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the page says of how one number of a sequence is made.
///
/// @param k which number of the quantity
record SequenceForward(SequenceStudy study, SequenceSigns signs, Quantity made, int k) {

    static Derivation of(SequenceStudy study, SequenceSigns signs, Quantity made, int k) {
        return new SequenceForward(study, signs, made, k).make();
    }

    private Derivation make() {
        return switch (made.rule()) {
            case Rule.Row _ -> page("row", row(word("E"), ofLetter()), List.of(), null);
            case Rule.Fixed _ -> page("row", row(word("PE"), ofLetter()), List.of(), null);
            case Affine sum -> affine(sum);
            case Rule.Bent bent -> bent(bent);
            case Rule.Products products -> products(products);
            case Rule.Rest(int input) -> {
                Quantity of = study.quantity(input);
                yield page(
                        "rest",
                        row(word("1 − "), signs.sign(of, k)),
                        List.of(value(of, k)),
                        word("1 − " + Numbers.fixed(study.value(of, k), 6)));
            }
            case Rule.Scores(int query, List<Integer> keys) -> scores(study.quantity(query), keys);
            case Rule.Softmax(int input) -> softmax(study.quantity(input));
            case Rule.Mixed(int shares, List<Integer> values) -> mixed(study.quantity(shares), values);
            case Rule.Mean(List<Integer> rows) -> mean(rows);
            case Norm norm -> norm(norm);
            case Rule.CrossEntropy(int probabilities, int target) -> {
                Quantity p = study.quantity(probabilities);
                yield page(
                        "loss",
                        row(word("−ln "), signs.sign(p, target)),
                        List.of(value(p, target)),
                        word("−ln " + Numbers.fixed(study.value(p, target), 6)));
            }
        };
    }

    private static Maths row(Maths... parts) {
        return Maths.row(parts);
    }

    private Maths ofLetter() {
        return word("[" + signs.place(made) + "]");
    }

    private Derivation page(String ask, Maths right, List<Factor> rows, Maths filled) {
        return new Derivation(
                signs.text("microscope.seq.ask." + ask, signs.name(made, k), signs.place(made)),
                Maths.row(signs.sign(made, k), word(" = "), right),
                List.of(),
                rows,
                filled,
                signs.sign(made, k),
                study.value(made, k),
                true,
                signs.spot(made, k));
    }

    private Factor value(Quantity of, int j) {
        return factor(signs.sign(of, j), role(of), study.value(of, j), signs.spot(of, j));
    }

    private String role(Quantity of) {
        return signs.text(
                "microscope.stop." + new SequenceStop.Forward(of).name().id());
    }

    /// A product of two numbers of a sum.
    private record Term(Maths symbol, double left, Quantity right, int index, double part) {}

    private List<Factor> terms(List<Term> terms) {
        return Signs.largest(
                signs.messages(),
                IntStream.range(0, terms.size()).toArray(),
                t -> terms.get(t).part(),
                t -> {
                    Term one = terms.get(t);
                    double right = study.value(one.right(), one.index());
                    Maths both = product(one.left(), null, right, signs.spot(one.right(), one.index()));
                    return new Factor(
                            one.symbol(), both, number(one.part()), one.part(), signs.spot(one.right(), one.index()));
                });
    }

    private Derivation affine(Affine sum) {
        List<Maths> right = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (Affine.Part part : sum.parts()) {
            Quantity from = study.quantity(part.input());
            right.add(word(right.isEmpty() ? "Σ " : " + Σ "));
            right.add(Maths.sub(part.sign(), "j" + signs.index(made, k)));
            right.add(word(" "));
            right.add(Maths.sub(from.sign(), "j"));
            for (int j = 0; j < from.width(); j++) {
                double weight = study.weight(part.parameter(), study.place(part, j, k));
                Maths symbol = Maths.row(
                        Maths.sub(part.sign(), signs.index(from, j) + "→" + signs.index(made, k)),
                        word("·"),
                        signs.sign(from, j));
                terms.add(new Term(symbol, weight, from, j, weight * study.value(from, j)));
            }
        }
        List<Factor> rows = new ArrayList<>(terms(terms));
        if (sum.bias() >= 0) {
            double bias = study.weight(sum.bias(), sum.biasFrom() + k);
            right.add(word(" + b"));
            rows.add(factor(word("b"), signs.text("microscope.bias"), bias, null));
        }
        return page("sum", new Maths.Row(shortened(sum, right)), rows, null);
    }

    /// Of many heads only the first is written out.
    private static List<Maths> shortened(Affine sum, List<Maths> right) {
        if (sum.parts().size() <= 2) {
            return right;
        }
        List<Maths> few = new ArrayList<>(right.subList(0, 4));
        few.add(word(" + …"));
        return few;
    }

    /// `σ`, `tanh`, or the function's own name.
    static String function(Activation function) {
        return switch (function) {
            case SIGMOID -> "σ";
            case RELU -> "max(0, ·)";
            default -> function.label();
        };
    }

    private Derivation bent(Rule.Bent bent) {
        Quantity of = study.quantity(bent.input());
        String z = Numbers.fixed(study.value(of, k), 6);
        Maths filled = switch (bent.function()) {
            case SIGMOID -> {
                Maths power = Maths.sup(word("e"), Numbers.fixed(-study.value(of, k), 4));
                yield Maths.over(word("1"), Maths.row(word("1 + "), power));
            }
            case RELU -> word("max(0, " + z + ")");
            default -> word(bent.function().label() + "(" + z + ")");
        };
        Maths formula = bent.function() == Activation.RELU
                ? row(word("max(0, "), signs.sign(of, k), word(")"))
                : row(word(function(bent.function()) + "("), signs.sign(of, k), word(")"));
        return page("bent", formula, List.of(value(of, k)), filled);
    }

    private Derivation products(Rule.Products products) {
        List<Maths> right = new ArrayList<>();
        List<Maths> filled = new ArrayList<>();
        List<Factor> rows = new ArrayList<>();
        for (Rule.Products.Pair pair : products.pairs()) {
            if (!right.isEmpty()) {
                right.add(word(" + "));
                filled.add(word(" + "));
            }
            Quantity one = study.quantity(pair.one());
            right.add(signs.sign(one, k));
            rows.add(value(one, k));
            filled.add(linked(one));
            if (pair.other() >= 0) {
                Quantity other = study.quantity(pair.other());
                right.add(word(" · "));
                right.add(signs.sign(other, k));
                rows.add(value(other, k));
                filled.add(word(" × "));
                filled.add(linked(other));
            }
        }
        return page("products", new Maths.Row(right), rows, new Maths.Row(filled));
    }

    private Maths linked(Quantity of) {
        return Maths.linked(word(Numbers.signed(study.value(of, k), 4)), signs.spot(of, k));
    }

    private Derivation scores(Quantity query, List<Integer> keys) {
        Quantity key = study.quantity(keys.get(k));
        List<Term> terms = new ArrayList<>();
        double sum = 0;
        for (int m = 0; m < query.width(); m++) {
            double q = study.value(query, m);
            double part = q * study.value(key, m);
            sum += part;
            terms.add(new Term(row(signs.sign(query, m), word("·"), signs.sign(key, m)), q, key, m, part));
        }
        Maths dot = row(word("q·"), Maths.sup(word("k"), signs.index(made, k)));
        return page(
                "scores",
                Maths.over(dot, word("√d")),
                terms(terms),
                Maths.over(word(number(sum)), word("√" + query.width())));
    }

    private Derivation softmax(Quantity of) {
        int[] all = IntStream.range(0, of.width()).toArray();
        double sum = Arrays.stream(all)
                .mapToDouble(j -> Math.exp(study.value(of, j)))
                .sum();
        List<Factor> rows = Signs.largest(
                signs.messages(),
                all,
                j -> Math.exp(study.value(of, j)),
                j -> plain(
                        Maths.sup(word("e"), of.sign() + "(" + signs.index(of, j) + ")"),
                        "e^" + Numbers.signed(study.value(of, j), 4),
                        number(Math.exp(study.value(of, j))),
                        signs.spot(of, j)));
        Maths power = Maths.sup(word("e"), of.sign() + "(" + signs.index(of, k) + ")");
        return page(
                "softmax",
                Maths.over(power, Maths.row(word("Σ "), Maths.sup(word("e"), of.sign()))),
                rows,
                Maths.over(word(number(Math.exp(study.value(of, k)))), word(number(sum))));
    }

    private Derivation mixed(Quantity shares, List<Integer> values) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < values.size(); j++) {
            Quantity value = study.quantity(values.get(j));
            double share = study.value(shares, j);
            Maths symbol = row(signs.sign(shares, j), word("·"), signs.sign(value, k));
            terms.add(new Term(symbol, share, value, k, share * study.value(value, k)));
        }
        return page("mixed", row(word("Σ "), Maths.sub("a", "j"), word(" "), Maths.sub("v", "j")), terms(terms), null);
    }

    private Derivation mean(List<Integer> rows) {
        List<Factor> shown = Signs.largest(
                signs.messages(),
                IntStream.range(0, rows.size()).toArray(),
                i -> study.value(study.quantity(rows.get(i)), k),
                i -> value(study.quantity(rows.get(i)), k));
        return page("mean", Maths.over(word("Σ x"), word("n")), shown, word("÷ " + rows.size()));
    }

    private Derivation norm(Norm norm) {
        Quantity of = study.quantity(norm.input());
        double[] x = IntStream.range(0, of.width())
                .mapToDouble(j -> study.value(of, j))
                .toArray();
        double gain = study.weight(norm.gains(), k);
        double inverse = norm.inverse(x);
        List<Factor> rows = new ArrayList<>(List.of(
                value(of, k),
                factor(word("γ"), signs.text("microscope.norm.scale"), gain, null),
                factor(word("1/√…"), signs.text("microscope.seq.size"), inverse, null)));
        boolean centred = norm.shifts() >= 0;
        String above = centred ? " − μ" : "";
        String below = centred ? "√(mean (x−μ)² + ε)" : "√(mean x² + ε)";
        if (centred) {
            double mean = Arrays.stream(x).average().orElseThrow();
            rows.add(1, factor(word("μ"), signs.text("microscope.seq.mean"), mean, null));
            double shift = study.weight(norm.shifts(), k);
            rows.add(factor(word("β"), signs.text("microscope.norm.shift"), shift, null));
        }
        Maths fraction = Maths.over(row(signs.sign(of, k), word(above)), word(below));
        return page("norm", row(word("γ "), fraction, word(centred ? " + β" : "")), rows, null);
    }
}
