package dev.backlight.view.microscope;

import dev.backlight.engine.LossSpec;
import dev.backlight.glass.Study;
import dev.backlight.model.Messages;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Derives what a page says from the numbers of a study.
final class DerivationMaker {
    private static final int TERMS = 5;

    private final Study study;
    private final Choice choice;
    private final Messages messages;
    private final Study.Column column;
    private final int unit;
    private final String letter;
    private final String foot;
    private final String came;
    private final String cameFoot;

    DerivationMaker(Study study, Choice choice, Messages messages) {
        this.study = study;
        this.choice = choice;
        this.messages = messages;
        column = study.columns().get(choice.column());
        unit = choice.to();
        letter = StudyNames.letter(study, choice.column() + 1);
        foot = StudyNames.index(study, choice.column() + 1, unit);
        came = StudyNames.letter(study, choice.column());
        cameFoot = StudyNames.index(study, choice.column(), choice.from());
    }

    Derivation make(Stop stop) {
        return switch (stop) {
            case SUMS -> sums();
            case ACTIVATIONS -> activation();
            case OUTPUT -> output(outputShown());
            case LOSS -> loss();
            case OUTPUT_DELTAS -> outputDelta();
            case HIDDEN_DELTAS -> hiddenDelta();
            case GRADIENTS -> gradient();
            case UPDATE -> update();
        };
    }

    private String neuron() {
        return letter + foot; // the Chinese font has no small digits
    }

    private static String number(double value) {
        return Numbers.signed(value, 6);
    }

    private Maths z() {
        return Maths.sub("z", letter + foot);
    }

    private Maths a() {
        return Maths.sub(letter, foot);
    }

    private Maths weight() {
        return Maths.sub("w", cameFoot + "→" + foot);
    }

    private static Maths by(Maths above, Maths below) {
        return Maths.over(Maths.row(Maths.word("∂"), above), Maths.row(Maths.word("∂"), below));
    }

    private Derivation sums() {
        double[] incoming = study.incoming(choice.column());
        List<Derivation.Factor> rows = new ArrayList<>();
        int[] order = IntStream.range(0, incoming.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(incoming[i] * weightFrom(i))))
                .mapToInt(i -> i)
                .toArray();
        double rest = 0;
        for (int place = 0; place < order.length; place++) {
            int from = order[place];
            double part = incoming[from] * weightFrom(from);
            if (place < TERMS) {
                String index = StudyNames.index(study, choice.column(), from);
                rows.add(new Derivation.Factor(
                        Maths.row(Maths.sub("w", index), Maths.word("·"), Maths.sub(came, index)),
                        Numbers.signed(weightFrom(from), 4) + " × " + Numbers.signed(incoming[from], 4),
                        number(part),
                        part));
            } else {
                rest += part;
            }
        }
        if (order.length > TERMS) {
            rows.add(new Derivation.Factor(
                    Maths.word("…"), messages.get("microscope.rest", order.length - TERMS), number(rest), rest));
        }
        double bias = study.bias(choice.column(), unit);
        rows.add(new Derivation.Factor(Maths.word("b"), messages.get("microscope.bias"), number(bias), bias));
        return new Derivation(
                messages.get("microscope.ask.sums", neuron()),
                Maths.row(z(), Maths.word(" = Σ "), Maths.sub("w", "i"), Maths.sub(came, "i"), Maths.word(" + b")),
                rows,
                "",
                z(),
                column.sums()[unit],
                true);
    }

    private double weightFrom(int from) {
        return study.weight(choice.column(), from, unit);
    }

    private Derivation activation() {
        String name = Names.of(column.activation());
        double sum = column.sums()[unit];
        return new Derivation(
                messages.get("microscope.ask.activation", neuron()),
                Maths.row(a(), Maths.word(" = " + name + "("), z(), Maths.word(")")),
                List.of(new Derivation.Factor(z(), messages.get("microscope.sum"), number(sum), sum)),
                name + "(" + number(sum) + ")",
                a(),
                column.answers()[unit],
                true);
    }

    private boolean softmax() {
        return study.lossSpec() instanceof LossSpec.SoftmaxCrossEntropy;
    }

    /// The output that the chosen weight leads to, or else the one with the largest δ.
    private int outputShown() {
        if (choice.column() == study.columns().size() - 1) {
            return unit;
        }
        double[] deltas = study.columns().getLast().deltas();
        int best = 0;
        for (int i = 1; i < deltas.length; i++) {
            best = Math.abs(deltas[i]) > Math.abs(deltas[best]) ? i : best;
        }
        return best;
    }

    private Derivation output(int k) {
        Study.Column last = study.columns().getLast();
        String index = StudyNames.index(study, study.columns().size(), k);
        double sum = last.sums()[k];
        Maths result = Maths.sub(softmax() ? "p" : "y", index);
        Maths formula = softmax()
                ? Maths.row(result, Maths.word(" = "), Maths.over(Maths.word("exp z"), Maths.word("Σ exp z")))
                : Maths.row(
                        result,
                        Maths.word(" = " + Names.of(last.activation()) + "("),
                        Maths.sub("z", index),
                        Maths.word(")"));
        List<Derivation.Factor> rows = new ArrayList<>();
        rows.add(new Derivation.Factor(Maths.sub("z", index), messages.get("microscope.sum"), number(sum), sum));
        rows.add(new Derivation.Factor(
                Maths.sub("t", index), messages.get("microscope.target"), Numbers.fixed(study.target()[k], 2), 0));
        return new Derivation(
                messages.get("microscope.ask.output", index), formula, rows, "", result, study.outputs()[k], false);
    }

    private Derivation loss() {
        List<Derivation.Factor> rows = new ArrayList<>();
        double[] outputs = study.outputs();
        for (int k = 0; k < outputs.length && rows.size() < 10; k++) {
            boolean counts = !softmax() || study.target()[k] > 0;
            if (counts) {
                String index = StudyNames.index(study, study.columns().size(), k);
                double part = softmax()
                        ? -study.target()[k] * Math.log(outputs[k])
                        : 0.5 * Math.pow(outputs[k] - study.target()[k], 2);
                rows.add(new Derivation.Factor(
                        softmax()
                                ? Maths.row(Maths.word("−ln "), Maths.sub("p", index))
                                : Maths.row(
                                        Maths.word("½("),
                                        Maths.sub("y", index),
                                        Maths.word("−"),
                                        Maths.sub("t", index),
                                        Maths.word(")²")),
                        messages.get("microscope.output.is", Numbers.fixed(outputs[k], 4)),
                        Numbers.fixed(part, 6),
                        0));
            }
        }
        Maths formula = softmax()
                ? Maths.word("L = −Σ t ln p")
                : study.lossSpec() instanceof LossSpec.SquaredError
                        ? Maths.word("L = Σ ½(y − t)²")
                        : Maths.word("L(y, t)");
        boolean plain = softmax() || study.lossSpec() instanceof LossSpec.SquaredError;
        return new Derivation(
                messages.get("microscope.ask.loss"),
                formula,
                plain ? rows : List.of(),
                "",
                Maths.word("L"),
                study.loss(),
                false);
    }

    private Derivation outputDelta() {
        int k = outputShown();
        int last = study.columns().size() - 1;
        String index = StudyNames.index(study, last + 1, k);
        double delta = study.columns().get(last).deltas()[k];
        List<Derivation.Factor> rows = new ArrayList<>();
        Maths formula;
        String filled = "";
        if (softmax()) {
            double p = study.outputs()[k];
            rows.add(new Derivation.Factor(
                    Maths.sub("p", index), messages.get("microscope.probability"), Numbers.fixed(p, 6), 0));
            rows.add(new Derivation.Factor(
                    Maths.sub("t", index), messages.get("microscope.target"), Numbers.fixed(study.target()[k], 6), 0));
            formula = Maths.row(
                    Maths.sub("δ", index),
                    Maths.word(" = "),
                    Maths.sub("p", index),
                    Maths.word(" − "),
                    Maths.sub("t", index));
            filled = Numbers.fixed(p, 6) + " − " + Numbers.fixed(study.target()[k], 6);
        } else {
            double slope = study.slope(last, k);
            double error = slope == 0 ? 0 : delta / slope;
            rows.add(new Derivation.Factor(
                    by(Maths.word("L"), Maths.sub("y", index)),
                    messages.get("microscope.error"),
                    number(error),
                    error));
            rows.add(new Derivation.Factor(
                    by(Maths.sub("y", index), Maths.sub("z", index)),
                    messages.get("microscope.slope"),
                    number(slope),
                    0));
            formula = Maths.row(
                    Maths.sub("δ", index),
                    Maths.word(" = "),
                    by(Maths.word("L"), Maths.sub("y", index)),
                    Maths.word(" · f′("),
                    Maths.sub("z", index),
                    Maths.word(")"));
            filled = number(error) + " × " + number(slope);
        }
        return new Derivation(
                messages.get("microscope.ask.outputdelta", index),
                formula,
                rows,
                filled,
                Maths.sub("δ", index),
                delta,
                true);
    }

    private Derivation hiddenDelta() {
        int last = study.columns().size() - 1;
        if (last == 0) {
            return outputDelta();
        }
        int at = Math.min(choice.column(), last - 1);
        int neuron = choice.column() < last ? unit : choice.from();
        Study.Column next = study.columns().get(at + 1);
        String index = StudyNames.index(study, at + 1, neuron);
        List<Derivation.Factor> rows = new ArrayList<>();
        int[] order = IntStream.range(0, next.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -Math.abs(back(at, neuron, k))))
                .mapToInt(k -> k)
                .toArray();
        double sum = 0;
        double rest = 0;
        for (int place = 0; place < order.length; place++) {
            int k = order[place];
            double part = back(at, neuron, k);
            sum += part;
            if (place < TERMS) {
                String to = StudyNames.index(study, at + 2, k);
                rows.add(new Derivation.Factor(
                        Maths.row(Maths.sub("w", index + "→" + to), Maths.word("·"), Maths.sub("δ", to)),
                        Numbers.signed(study.weight(at + 1, neuron, k), 4) + " × "
                                + Numbers.signed(next.deltas()[k], 4),
                        number(part),
                        part));
            } else {
                rest += part;
            }
        }
        if (order.length > TERMS) {
            rows.add(new Derivation.Factor(
                    Maths.word("…"), messages.get("microscope.rest", order.length - TERMS), number(rest), rest));
        }
        double slope = study.slope(at, neuron);
        Maths name = Maths.sub("δ", StudyNames.letter(study, at + 1) + index);
        rows.add(new Derivation.Factor(
                Maths.word("f′(z)"),
                messages.get(
                        "microscope.slope.of", Names.of(study.columns().get(at).activation())),
                number(slope),
                0));
        return new Derivation(
                messages.get("microscope.ask.hiddendelta", StudyNames.letter(study, at + 1) + index),
                Maths.row(name, Maths.word(" = f′(z) · Σ "), Maths.sub("w", "k"), Maths.sub("δ", "k")),
                rows,
                number(slope) + " × " + number(sum),
                name,
                study.columns().get(at).deltas()[neuron],
                true);
    }

    private double back(int at, int neuron, int k) {
        return study.weight(at + 1, neuron, k) * study.columns().get(at + 1).deltas()[k];
    }

    private Derivation gradient() {
        double in = study.incoming(choice.column())[choice.from()];
        double delta = column.deltas()[unit];
        return new Derivation(
                messages.get("microscope.ask.gradient", cameFoot + "→" + foot),
                Maths.row(
                        by(Maths.word("L"), weight()),
                        Maths.word(" = "),
                        Maths.sub("δ", letter + foot),
                        Maths.word(" · "),
                        Maths.sub(came, cameFoot)),
                List.of(
                        new Derivation.Factor(
                                Maths.sub("δ", letter + foot), messages.get("microscope.delta"), number(delta), delta),
                        new Derivation.Factor(
                                Maths.sub(came, cameFoot), messages.get("microscope.came.in"), number(in), in)),
                number(delta) + " × " + number(in),
                by(Maths.word("L"), weight()),
                study.gradient(choice.column(), choice.from(), unit),
                true);
    }

    private Derivation update() {
        double w = study.weight(choice.column(), choice.from(), unit);
        double gradient = study.gradient(choice.column(), choice.from(), unit);
        return new Derivation(
                messages.get("microscope.ask.update", cameFoot + "→" + foot),
                Maths.row(
                        Maths.sub("w⁺", cameFoot + "→" + foot),
                        Maths.word(" = w − η "),
                        by(Maths.word("L"), Maths.word("w"))),
                List.of(
                        new Derivation.Factor(Maths.word("w"), messages.get("microscope.weight"), number(w), w),
                        new Derivation.Factor(
                                Maths.word("η"), messages.get("microscope.rate"), Names.number(study.rate()), 0),
                        new Derivation.Factor(
                                by(Maths.word("L"), Maths.word("w")),
                                messages.get("microscope.gradient"),
                                number(gradient),
                                gradient),
                        new Derivation.Factor(
                                Maths.word("L"),
                                messages.get("microscope.loss.before"),
                                Numbers.fixed(study.loss(), 6),
                                0),
                        new Derivation.Factor(
                                Maths.word("L⁺"),
                                messages.get("microscope.loss.after"),
                                Numbers.fixed(study.lossAfter(), 6),
                                0)),
                number(w) + " − " + Names.number(study.rate()) + " × " + number(gradient),
                Maths.word("w⁺"),
                w - study.rate() * gradient,
                true);
    }
}
