package dev.backlight.view.microscope.equation;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.graph.StudyNames;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The signs of formulas, each linked to the place in the graph that it is about.
public record Signs(Study study, Choice choice, Messages messages) {
    /// How many terms of a sum are shown by themselves.
    static final int TERMS = 5;

    String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    public static Maths word(String text) {
        return Maths.word(text);
    }

    public static String number(double value) {
        return Numbers.amount(value, 6, 4);
    }

    public static Maths by(Maths above, Maths below) {
        return Maths.over(Maths.row(word("∂"), above), Maths.row(word("∂"), below));
    }

    String index(int level, int unit) {
        return StudyNames.index(study, level, unit);
    }

    /// A unit's name as plain text.
    public String neuron(int level, int unit) {
        return StudyNames.plain(study, level, unit);
    }

    /// What a unit answers: `h₁`.
    public Maths answer(int level, int unit) {
        return unit(level, unit, StudyNames.neuron(study, level, unit));
    }

    /// A unit's weighted sum: `z_h1`.
    Maths sum(int level, int unit) {
        return unit(level, unit, Maths.sub("z", StudyNames.plain(study, level, unit)));
    }

    /// A unit's ∂L/∂z: `δ_h1`.
    Maths delta(int level, int unit) {
        return unit(level, unit, Maths.sub("δ", StudyNames.plain(study, level, unit)));
    }

    Maths weight(int column, int from, int to) {
        return weight(column, from, to, Maths.sub("w", index(column, from) + "→" + index(column + 1, to)));
    }

    static Maths unit(int level, int unit, Maths inside) {
        return Maths.linked(inside, new Spot.Unit(level, unit));
    }

    static Maths weight(int column, int from, int to, Maths inside) {
        return Maths.linked(inside, new Spot.Weight(column, from, to));
    }

    /// A row whose value is a signed number with a place of its own.
    public static Derivation.Factor factor(Maths symbol, String name, double value, Spot spot) {
        return new Derivation.Factor(symbol, Maths.prose(name), number(value), value, spot);
    }

    /// A row whose value has no sign to colour.
    public static Derivation.Factor plain(Maths symbol, String name, String value, Spot spot) {
        return new Derivation.Factor(symbol, Maths.prose(name), value, 0, spot);
    }

    /// Rows, and rows of a special case behind them.
    static List<Derivation.Factor> with(List<Derivation.Factor> last, Derivation.Factor... rows) {
        List<Derivation.Factor> all = new ArrayList<>(List.of(rows));
        all.addAll(last);
        return all;
    }

    /// A row for each of the largest terms of a sum, and one for the rest.
    ///
    /// @param part what a candidate brings
    List<Derivation.Factor> largest(int[] candidates, IntToDoubleFunction part, Row row) {
        return largest(messages, candidates, part, row);
    }

    /// The same for whatever has terms.
    public static List<Derivation.Factor> largest(
            Messages messages, int[] candidates, IntToDoubleFunction part, Row row) {
        List<Derivation.Factor> rows = new ArrayList<>();
        int[] order = IntStream.of(candidates)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(part.applyAsDouble(i))))
                .mapToInt(i -> i)
                .toArray();
        double rest = 0;
        int shown = order.length <= TERMS + 1 ? order.length : TERMS;
        for (int place = 0; place < order.length; place++) {
            if (place < shown) {
                rows.add(row.of(order[place]));
            } else {
                rest += part.applyAsDouble(order[place]);
            }
        }
        if (order.length > shown) {
            rows.add(factor(word("…"), messages.get("microscope.rest", order.length - shown), rest, null));
        }
        return rows;
    }

    /// What a term looks like.
    public interface Row {
        Derivation.Factor of(int candidate);
    }

    /// `+0.2 × −0.7`, each number linked.
    public static Maths product(double left, Spot leftSpot, double right, Spot rightSpot) {
        return Maths.row(
                Maths.linked(word(Numbers.amount(left, 4, 2)), leftSpot),
                word(" × "),
                Maths.linked(word(Numbers.amount(right, 4, 2)), rightSpot));
    }
}
