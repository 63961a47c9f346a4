package dev.backlight.view.microscope.sequence;

import static dev.backlight.view.microscope.equation.Signs.factor;
import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.engine.spec.Activation;
import dev.backlight.glass.sequence.study.Affine;
import dev.backlight.glass.sequence.study.Norm;
import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.Rule;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.equation.Derivation.Factor;
import dev.backlight.view.microscope.equation.Signs;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the page says of how the loss follows one number of a sequence, or one weight: the chain rule over all that
/// reads it.
record SequenceBack(SequenceStudy study, SequenceSigns signs) {

    /// ∂L of number j of a quantity.
    Derivation delta(Quantity of, int j) {
        List<SequenceStudy.Way> ways = study.ways(of, j);
        List<Factor> rows = new ArrayList<>(Signs.largest(
                signs.messages(),
                IntStream.range(0, ways.size()).toArray(),
                w -> ways.get(w).part(),
                w -> way(ways.get(w), of, j)));
        if (of.role() == Role.LOGITS) {
            Quantity p = study.quantities().get(study.quantities().size() - 2);
            double error = study.value(p, j) - (j == study.target() ? 1 : 0);
            rows.add(factor(word("p − t"), signs.text("microscope.seq.short"), error, signs.spot(p, j)));
        }
        boolean one = ways.size() == 1;
        return new Derivation(
                signs.text("microscope.seq.ask.back", signs.name(of, j), signs.place(of)),
                Maths.row(signs.delta(of, j), word(" = "), chain(of, j, ways)),
                List.of(),
                rows,
                one ? product(ways.getFirst().delta(), ways.getFirst().slope()) : null,
                signs.delta(of, j),
                study.delta(of, j),
                true,
                signs.spot(of, j));
    }

    private static Maths product(double left, double right) {
        return word(number(left) + " × " + number(right));
    }

    /// For each quantity that reads it one product, a sum over its numbers where several are reached.
    private Maths chain(Quantity of, int j, List<SequenceStudy.Way> ways) {
        List<Maths> parts = new ArrayList<>();
        List<Quantity> users =
                ways.stream().map(SequenceStudy.Way::user).distinct().limit(3).toList();
        for (Quantity user : users) {
            List<SequenceStudy.Way> mine =
                    ways.stream().filter(way -> way.user() == user).toList();
            int k = mine.getFirst().k();
            parts.add(word((parts.isEmpty() ? "" : " + ") + (mine.size() > 1 ? "Σ " : "")));
            parts.add(signs.delta(user, k));
            parts.add(word(" · "));
            parts.add(slope(user, k, of, j));
        }
        if (parts.isEmpty()) {
            return word("0");
        }
        if (ways.stream().map(SequenceStudy.Way::user).distinct().count() > users.size()) {
            parts.add(word(" + …"));
        }
        return new Maths.Row(parts);
    }

    private Factor way(SequenceStudy.Way way, Quantity of, int j) {
        Maths symbol = Maths.row(signs.delta(way.user(), way.k()), word(" · "), slope(way.user(), way.k(), of, j));
        Maths numbers = Maths.row(
                Maths.linked(word(Numbers.amount(way.delta(), 4, 2)), signs.spot(way.user(), way.k())),
                word(" × " + Numbers.amount(way.slope(), 4, 2)));
        return new Factor(symbol, numbers, number(way.part()), way.part(), signs.spot(way.user(), way.k()));
    }

    /// The sign of how much number k of a quantity follows number j of another.
    private Maths slope(Quantity user, int k, Quantity of, int j) {
        return switch (user.rule()) {
            case Affine sum ->
                sum.parts().stream()
                        .filter(part -> part.input() == of.id())
                        .findFirst()
                        .map(part -> Maths.sub(part.sign(), signs.index(of, j) + "→" + signs.index(user, k)))
                        .orElseThrow();
            case Rule.Bent(Activation function, int _) ->
                Maths.row(
                        word(
                                function == Activation.RELU
                                        ? "[" + of.sign() + " > 0]"
                                        : SequenceForward.function(function) + "′"),
                        function == Activation.RELU ? word("") : Maths.row(word("("), signs.sign(of, j), word(")")));
            case Rule.Products(List<Rule.Products.Pair> pairs) -> partner(pairs, of, j);
            case Rule.Rest _ -> word("(−1)");
            case Rule.Scores(int query, List<Integer> keys) -> {
                Quantity other = study.quantity(of.id() == query ? keys.get(k) : query);
                yield Maths.over(signs.sign(other, j), word("√" + of.width()));
            }
            case Rule.Mixed(int shares, List<Integer> values) ->
                of.id() == shares
                        ? signs.sign(study.quantity(values.get(j)), k)
                        : signs.sign(study.quantity(shares), values.indexOf(of.id()));
            case Rule.Mean(List<Integer> rows) -> word("1/" + rows.size());
            case Rule.CrossEntropy _ -> Maths.row(word("(−1/"), signs.sign(of, j), word(")"));
            case Rule.Softmax _, Norm _ -> Signs.by(signs.sign(user, k), signs.sign(of, j));
            case Rule.Row _, Rule.Fixed _ -> word("0");
        };
    }

    private Maths partner(List<Rule.Products.Pair> pairs, Quantity of, int j) {
        for (Rule.Products.Pair pair : pairs) {
            if (pair.one() == of.id() || pair.other() == of.id()) {
                int other = pair.one() == of.id() ? pair.other() : pair.one();
                return other < 0 ? word("1") : signs.sign(study.quantity(other), j);
            }
        }
        throw new IllegalArgumentException(of.sign() + " is in none of the products.");
    }

    /// ∂L of the weight that leads through a part of a sum from number j to number k.
    Derivation gradient(Quantity sum, Affine.Part part, int j, int k) {
        int place = study.place(part, j, k);
        Quantity from = study.quantity(part.input());
        List<SequenceStudy.Use> uses = study.uses(part.parameter(), place);
        String weight = signs.index(from, j) + "→" + signs.index(sum, k);
        Maths sign = Maths.sub(part.sign(), weight);
        List<Factor> rows = new ArrayList<>();
        rows.add(factor(
                sign, signs.text("microscope.weight"), study.weight(part.parameter(), place), signs.spot(from, j)));
        rows.addAll(Signs.largest(
                signs.messages(),
                IntStream.range(0, uses.size()).toArray(),
                u -> uses.get(u).part(),
                u -> use(uses.get(u))));
        return new Derivation(
                signs.text("microscope.seq.ask.gradient", part.sign() + "(" + weight + ")", uses.size()),
                Maths.row(
                        Signs.by(word("L"), sign),
                        word(" = Σ "),
                        Signs.by(word("L"), Maths.sub(sum.sign(), sum.foot() + signs.index(sum, k))),
                        word(" · "),
                        Maths.sub(from.sign(), signs.index(from, j))),
                List.of(),
                rows,
                null,
                Signs.by(word("L"), sign),
                study.gradient(part.parameter(), place),
                true,
                signs.spot(sum, k));
    }

    private Factor use(SequenceStudy.Use use) {
        Maths numbers = Maths.row(
                Maths.linked(word(Numbers.amount(use.delta(), 4, 2)), signs.spot(use.user(), use.k())),
                word(" × " + Numbers.amount(use.slope(), 4, 2)));
        String place = signs.text("microscope.seq.at", signs.place(use.user()));
        return new Factor(word(place), numbers, number(use.part()), use.part(), signs.spot(use.user(), use.k()));
    }
}
