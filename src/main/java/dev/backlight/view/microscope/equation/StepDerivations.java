package dev.backlight.view.microscope.equation;

import static dev.backlight.view.microscope.equation.Signs.by;
import static dev.backlight.view.microscope.equation.Signs.factor;
import static dev.backlight.view.microscope.equation.Signs.number;
import static dev.backlight.view.microscope.equation.Signs.plain;
import static dev.backlight.view.microscope.equation.Signs.product;
import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.glass.Change;
import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.graph.StudyNames;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the page says about one weight: its gradient, what the optimizer remembers of it and makes of it, and the
/// loss once all weights have moved.
public final class StepDerivations {
    private static final double SMALL = 1e-3;
    private static final int DIGITS = 4;

    /// What Mazur's page prints as its loss after the step.
    private static final String PAGE = "0.291027924";

    private final Study study;
    private final Signs signs;
    private final int column;
    private final int from;
    private final int to;
    private final Spot spot;
    private final Change change;

    /// @param choice of a weight that learns
    StepDerivations(Study study, Choice choice, Messages messages) {
        this.study = study;
        signs = new Signs(study, choice, messages);
        column = choice.column();
        from = choice.from();
        to = choice.to();
        spot = new Spot.Weight(column, from, to);
        change = study.change(column, from, to);
    }

    Derivation make(Stop stop) {
        return switch (stop.kind()) {
            case MEMORY -> memory();
            case CORRECTION -> correction();
            case UPDATE -> update();
            case AGAIN -> again();
            default -> gradient();
        };
    }

    private Maths linked(String text) {
        return Maths.linked(word(text), spot);
    }

    /// A number that may be tiny, with the digits that count.
    public static String amount(double value) {
        return Math.abs(value) >= SMALL ? number(value) : Numbers.amount(value, 1, DIGITS);
    }

    /// A constant of a rule as it was meant: `0.999`.
    private static String constant(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS + 2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String weightName() {
        return signs.index(column, from) + "→" + signs.index(column + 1, to);
    }

    private Maths slopeOfLoss() {
        return by(word("L"), signs.weight(column, from, to));
    }

    private Derivation gradient() {
        List<Study.Use> uses = study.uses(column, from, to);
        Study.Use first = new Study.Use(from, to);
        double gradient = study.gradient(column, from, to);
        double[] deltas = study.columns().get(column).deltas();
        if (uses.size() == 1) {
            double in = study.cameIn(column, first);
            return new Derivation(
                    signs.text("microscope.ask.gradient", weightName()),
                    Maths.row(
                            slopeOfLoss(),
                            word(" = "),
                            signs.delta(column + 1, to),
                            word(" · "),
                            signs.answer(column, from)),
                    List.of(),
                    List.of(
                            factor(
                                    signs.delta(column + 1, to),
                                    signs.text("microscope.delta"),
                                    deltas[to],
                                    new Spot.Unit(column + 1, to)),
                            factor(
                                    signs.answer(column, from),
                                    signs.text("microscope.came.in"),
                                    in,
                                    new Spot.Unit(column, from))),
                    product6(deltas[to], new Spot.Unit(column + 1, to), in, new Spot.Unit(column, from)),
                    slopeOfLoss(),
                    gradient,
                    true,
                    spot);
        }
        int[] places = IntStream.range(0, uses.size()).toArray();
        List<Derivation.Factor> rows = signs.largest(
                places,
                i -> study.cameIn(column, uses.get(i)) * deltas[uses.get(i).to()],
                i -> use(uses.get(i)));
        return new Derivation(
                signs.text("microscope.ask.shared", weightName(), uses.size()),
                Maths.row(slopeOfLoss(), word(" = Σ δ · "), StudyNames.layer(study, column)),
                List.of(),
                rows,
                null,
                slopeOfLoss(),
                gradient,
                true,
                spot);
    }

    /// One of the places where a shared weight is used.
    private Derivation.Factor use(Study.Use use) {
        double delta = study.columns().get(column).deltas()[use.to()];
        double in = study.cameIn(column, use);
        Spot end = new Spot.Unit(column + 1, use.to());
        return new Derivation.Factor(
                signs.delta(column + 1, use.to()),
                product(delta, end, in, new Spot.Unit(column, use.from())),
                number(delta * in),
                delta * in,
                end);
    }

    private static Maths product6(double left, Spot leftSpot, double right, Spot rightSpot) {
        return Maths.row(
                Maths.linked(word(number(left)), leftSpot), word(" × "), Maths.linked(word(number(right)), rightSpot));
    }

    private Derivation.Factor gradientRow() {
        boolean penalised = study.penalty(column, from, to) != 0;
        return new Derivation.Factor(
                word("g"),
                Maths.prose(signs.text(penalised ? "microscope.gradient.penalty" : "microscope.gradient")),
                amount(change.gradient()),
                change.gradient(),
                spot);
    }

    private Derivation.Factor quantity(String symbol, String key, double value) {
        return new Derivation.Factor(word(symbol), Maths.prose(signs.text(key)), amount(value), value, spot);
    }

    private static Derivation.Factor constant(String symbol, String name, double value) {
        return plain(word(symbol), name, constant(value), null);
    }

    /// Says so where the run's own memory is not known.
    private String beforeKey() {
        return study.step().memory() == null ? "microscope.before.zero" : "microscope.before";
    }

    private Derivation memory() {
        String question = signs.text("microscope.ask.memory", weightName());
        return switch (change) {
            case Change.Descent _ -> update();
            case Change.Velocity v ->
                derivation(
                        question,
                        word("v⁺ = μ v − η g"),
                        List.of(
                                constant("μ", signs.text("microscope.momentum"), v.momentum()),
                                quantity("v", beforeKey(), v.velocityBefore()),
                                constant("η", signs.text("microscope.rate"), v.rate()),
                                gradientRow()),
                        constant(v.momentum()) + " × " + amount(v.velocityBefore()) + " − " + constant(v.rate()) + " × "
                                + amount(v.gradient()),
                        word("v⁺"),
                        v.velocity());
            case Change.Squares s -> {
                boolean all = s.keep() == 1;
                List<Derivation.Factor> rows = new ArrayList<>();
                if (!all) {
                    rows.add(constant("ρ", signs.text("microscope.keep"), s.keep()));
                }
                rows.add(quantity("s", beforeKey(), s.squaresBefore()));
                rows.add(gradientRow());
                rows.add(quantity("g²", "microscope.square", s.gradient() * s.gradient()));
                yield derivation(
                        question,
                        word(all ? "s⁺ = s + g²" : "s⁺ = ρ s + (1 − ρ) g²"),
                        rows,
                        all
                                ? amount(s.squaresBefore()) + " + " + amount(s.gradient() * s.gradient())
                                : constant(s.keep()) + " × " + amount(s.squaresBefore()) + " + " + constant(s.add())
                                        + " × " + amount(s.gradient() * s.gradient()),
                        word("s⁺"),
                        s.squares());
            }
            case Change.Moments m ->
                derivation(
                        question,
                        Maths.row(
                                word("m⁺ = "),
                                Maths.sub("β", "1"),
                                word(" m + (1 − "),
                                Maths.sub("β", "1"),
                                word(") g     v⁺ = "),
                                Maths.sub("β", "2"),
                                word(" v + (1 − "),
                                Maths.sub("β", "2"),
                                word(") g²")),
                        List.of(
                                new Derivation.Factor(
                                        Maths.row(Maths.sub("β", "1"), word(", "), Maths.sub("β", "2")),
                                        Maths.prose(signs.text("microscope.betas")),
                                        constant(m.beta1()) + ", " + constant(m.beta2()),
                                        0,
                                        null),
                                gradientRow(),
                                quantity("m", beforeKey(), m.firstBefore()),
                                quantity("v", beforeKey(), m.secondBefore()),
                                quantity("v⁺", "microscope.second", m.second())),
                        constant(m.beta1()) + " × " + amount(m.firstBefore()) + " + " + constant(1 - m.beta1()) + " × "
                                + amount(m.gradient()),
                        word("m⁺"),
                        m.first());
        };
    }

    private Derivation correction() {
        if (!(change instanceof Change.Moments m)) {
            return update();
        }
        double first = 1 - Math.pow(m.beta1(), m.step());
        double second = 1 - Math.pow(m.beta2(), m.step());
        return derivation(
                signs.text("microscope.ask.correction", Numbers.grouped(m.step())),
                Maths.row(
                        word("m̂ = "),
                        Maths.over(word("m⁺"), Maths.row(word("1 − "), Maths.sup(Maths.sub("β", "1"), "t"))),
                        word("     v̂ = "),
                        Maths.over(word("v⁺"), Maths.row(word("1 − "), Maths.sup(Maths.sub("β", "2"), "t")))),
                List.of(
                        plain(word("t"), signs.text("microscope.step.number"), Numbers.grouped(m.step()), null),
                        quantity("m⁺", "microscope.first", m.first()),
                        plain(
                                Maths.row(word("1 − "), Maths.sup(Maths.sub("β", "1"), "t")),
                                signs.text("microscope.divisor"),
                                Numbers.fixed(first, 6),
                                null),
                        quantity("v⁺", "microscope.second", m.second()),
                        plain(
                                Maths.row(word("1 − "), Maths.sup(Maths.sub("β", "2"), "t")),
                                signs.text("microscope.divisor"),
                                Numbers.fixed(second, 6),
                                null),
                        quantity("v̂", "microscope.second.corrected", m.secondCorrected())),
                amount(m.first()) + " / " + Numbers.fixed(first, 6),
                word("m̂"),
                m.firstCorrected());
    }

    private Derivation update() {
        List<Derivation.Factor> rows = new ArrayList<>();
        rows.add(factor(word("w"), signs.text("microscope.weight"), change.before(), spot));
        rows.add(constant("η", signs.text("microscope.rate"), change.rate()));
        String filled = number(change.before());
        Maths formula = switch (change) {
            case Change.Descent d -> {
                rows.add(gradientRow());
                filled += " − " + constant(d.rate()) + " × " + amount(d.gradient());
                yield word("w⁺ = w − η g");
            }
            case Change.Velocity v -> {
                rows.add(quantity("v⁺", "microscope.velocity", v.velocity()));
                if (v.nesterov()) {
                    rows.add(gradientRow());
                    filled += " + " + constant(v.momentum()) + " × " + amount(v.velocity()) + " − " + constant(v.rate())
                            + " × " + amount(v.gradient());
                    yield word("w⁺ = w + μ v⁺ − η g");
                }
                filled += " + " + amount(v.velocity());
                yield word("w⁺ = w + v⁺");
            }
            case Change.Squares s -> {
                rows.add(gradientRow());
                rows.add(quantity("√s⁺", "microscope.root", Math.sqrt(s.squares())));
                filled += " − " + constant(s.rate()) + " × " + amount(s.gradient()) + " / "
                        + amount(Math.sqrt(s.squares()) + Change.EPSILON);
                yield Maths.row(word("w⁺ = w − η "), Maths.over(word("g"), word("√s⁺ + ε")));
            }
            case Change.Moments m -> {
                rows.add(quantity("m̂", "microscope.first.corrected", m.firstCorrected()));
                rows.add(quantity("√v̂", "microscope.root", Math.sqrt(m.secondCorrected())));
                filled += " − " + constant(m.rate()) + " × " + amount(m.firstCorrected()) + " / "
                        + amount(Math.sqrt(m.secondCorrected()) + m.epsilon());
                if (m.weightDecay() > 0) {
                    rows.add(quantity("η λ w", "microscope.decay", m.decayed()));
                    filled += " − " + amount(m.decayed());
                }
                yield Maths.row(
                        word("w⁺ = w − η "),
                        Maths.over(word("m̂"), word("√v̂ + ε")),
                        word(m.weightDecay() > 0 ? " − η λ w" : ""));
            }
        };
        return derivation(
                signs.text("microscope.ask.update", weightName()), formula, rows, filled, word("w⁺"), change.after());
    }

    private Derivation derivation(
            String question, Maths formula, List<Derivation.Factor> rows, String filled, Maths symbol, double result) {
        return new Derivation(question, formula, List.of(), rows, linked(filled), symbol, result, true, spot);
    }

    private Derivation again() {
        double[] before = study.outputs();
        double[] after = study.after().outputs();
        int k = signs.choice().path().getLast();
        int level = study.columns().size();
        boolean better = study.lossAfter() < study.loss();
        Spot end = new Spot.Unit(level, k);
        List<Derivation.Factor> biases = study.step().movesBiases()
                ? List.of()
                : List.of(
                        plain(word("b"), signs.text("microscope.biases.stay"), "=", null),
                        plain(word("L⁺"), signs.text("microscope.biases.page"), PAGE, null));
        return new Derivation(
                signs.text(better ? "microscope.ask.again.better" : "microscope.ask.again.worse"),
                word("L⁺ = L(θ⁺)"),
                List.of(),
                Signs.with(
                        biases,
                        plain(
                                Maths.sub("y", signs.index(level, k)),
                                signs.text("microscope.output.before"),
                                Numbers.fixed(before[k], 6),
                                end),
                        plain(
                                Maths.sub("y⁺", signs.index(level, k)),
                                signs.text("microscope.output.after"),
                                Numbers.fixed(after[k], 6),
                                end),
                        plain(
                                word("L"),
                                signs.text("microscope.loss.before"),
                                Numbers.fixed(study.loss(), 9),
                                new Spot.Loss()),
                        plain( // what falls is no warning, so no sign's colour
                                word("L⁺ − L"),
                                signs.text("microscope.loss.change"),
                                number(study.lossAfter() - study.loss()),
                                new Spot.Loss())),
                null,
                Maths.linked(word("L⁺"), new Spot.Loss()),
                study.lossAfter(),
                false,
                new Spot.Loss());
    }
}
