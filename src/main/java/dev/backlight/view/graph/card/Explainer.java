package dev.backlight.view.graph.card;

import dev.backlight.engine.spec.Weights;
import dev.backlight.view.graph.edge.Edge;
import dev.backlight.view.graph.edge.Edges;
import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.layout.Arrangement;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.Reading;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;

/// Puts into words and numbers what a target of the graph stands for.
final class Explainer {
    private Explainer() {}

    static CardText explain(Frame frame, Target target) {
        return switch (target) {
            case Target.Picture _ -> picture(frame);
            case Target.Pixel(int index) -> pixel(frame, index);
            case Target.Unit(int column, int item) -> unit(frame, column, item);
            case Target.Output(int index) -> output(frame, index);
            case Target.Inflow(int column, int item) -> inflow(frame, column, item);
            case Target.Rows(int column, int row, int next) -> rows(frame, column, row, next);
            case Target.Vote(int row, int output) -> vote(frame, row, output);
        };
    }

    private static CardText picture(Frame frame) {
        Look look = frame.look();
        CardText.Builder card = new CardText.Builder();
        if (frame.reading() != null) {
            int ink = 0;
            double sum = 0;
            for (float pixel : frame.reading().probe().input()) {
                ink += pixel > 0 ? 1 : 0;
                sum += pixel;
            }
            card.plain(look.say("graph.card.inked"), Numbers.grouped(ink));
            card.plain(
                    look.say("graph.card.mean"),
                    Numbers.fixed(sum / frame.structure().inputs(), 3));
        }
        return card.card(look.say("graph.inputs", frame.structure().inputs()), look.say("graph.card.input"));
    }

    private static CardText pixel(Frame frame, int index) {
        Look look = frame.look();
        Structure structure = frame.structure();
        int columns = structure.pictureColumns();
        CardText.Builder card = new CardText.Builder();
        float value =
                frame.reading() == null ? Float.NaN : frame.reading().probe().input()[index];
        card.plain(look.say("graph.card.brightness"), Numbers.fixed(value, 2));
        Structure.Column first = structure.columns().getFirst();
        boolean pixelsEnter = frame.snapshot().spec().extraction().isNone();
        if (pixelsEnter
                && first.kind() == Structure.Kind.TILES
                && frame.selected() >= 0
                && frame.selected() < first.items()) {
            double weight =
                    frame.snapshot().parameters().get(first.weights()).get(index * first.items() + frame.selected());
            card.signed(look.say("graph.card.weight.to", frame.selected()), Numbers.signed(weight, 3), weight);
            if (frame.reading() != null) {
                double added = weight * frame.snapshot().spec().normalization().of(index, value);
                card.signed(look.say("graph.card.adds"), Numbers.signed(added, 3), added);
            }
        }
        return card.card(
                look.say("graph.card.pixel", index / columns + 1, index % columns + 1), look.say("graph.card.input"));
    }

    private static CardText unit(Frame frame, int column, int item) {
        Look look = frame.look();
        Structure.Column spec = frame.structure().columns().get(column);
        CardText.Builder card = new CardText.Builder();
        if (frame.reading() != null) {
            double a = frame.reading().activations(column)[item];
            double z = frame.reading().sums(column)[item];
            String label = frame.structure().direct() ? "graph.logit.value" : "graph.activation";
            card.plain(look.say(label), Numbers.fixed(a, 2));
            card.signed(look.say("graph.card.sum"), Numbers.signed(z, 3), z);
        }
        double bias = frame.snapshot().parameters().get(spec.weights() + 1).get(item);
        card.signed(look.say("graph.card.bias"), Numbers.signed(bias, 3), bias);
        if (column == frame.structure().last() && !frame.structure().direct() && spec.perItem() == 1) {
            float[] outgoing = Reading.outgoing(frame.structure(), frame.snapshot());
            int outputs = frame.structure().output().items();
            int best = Arrangement.strongest(outgoing, item, outputs);
            int worst = Arrangement.weakest(outgoing, item, outputs);
            double strongest = outgoing[item * outputs + best];
            double weakest = outgoing[item * outputs + worst];
            card.signed(look.say("graph.card.for", best), Numbers.signed(strongest, 3), strongest);
            card.signed(look.say("graph.card.against", worst), Numbers.signed(weakest, 3), weakest);
        }
        String name = spec.kind() == Structure.Kind.MAPS ? "graph.map" : "graph.unit";
        return card.card(look.say(name, item), look.say("graph.card.layer", column + 1));
    }

    private static CardText output(Frame frame, int index) {
        Look look = frame.look();
        CardText.Builder card = new CardText.Builder();
        Structure.Column output = frame.structure().output();
        if (frame.reading() != null) {
            double logit = frame.reading().logits()[index];
            card.signed(look.say("graph.logit.value"), Numbers.signed(logit, 2), logit);
            card.plain(
                    look.say("graph.card.probability"),
                    Numbers.percent(frame.reading().probe().probabilities()[index]));
        }
        double bias = frame.snapshot().parameters().get(output.weights() + 1).get(index);
        card.signed(look.say("graph.card.bias"), Numbers.signed(bias, 3), bias);
        if (frame.reading() != null && !frame.structure().direct()) {
            pushes(frame, index, card);
        }
        return card.card(look.say("graph.unit.output", index), look.say("graph.card.output"));
    }

    /// The unit that adds most to a logit, and the one that takes most.
    private static void pushes(Frame frame, int output, CardText.Builder card) {
        int last = frame.structure().last();
        Structure.Column column = frame.structure().columns().get(last);
        if (column.perItem() != 1) {
            return;
        }
        float[] activations = frame.reading().activations(last);
        Weights.Matrix weights =
                frame.snapshot().parameters().get(frame.structure().output().weights());
        int outputs = frame.structure().output().items();
        int most = 0;
        int least = 0;
        for (int u = 0; u < activations.length; u++) {
            most = push(activations, weights, outputs, u, output) > push(activations, weights, outputs, most, output)
                    ? u
                    : most;
            least = push(activations, weights, outputs, u, output) < push(activations, weights, outputs, least, output)
                    ? u
                    : least;
        }
        for (int u : new int[] {most, least}) {
            double push = push(activations, weights, outputs, u, output);
            card.signed(frame.look().say("graph.card.from", u), Numbers.signed(push, 2), push);
        }
    }

    private static double push(float[] activations, Weights.Matrix weights, int outputs, int unit, int output) {
        return activations[unit] * weights.get(unit * outputs + output);
    }

    private static CardText inflow(Frame frame, int column, int item) {
        Look look = frame.look();
        Structure.Column spec = frame.structure().columns().get(column);
        CardText.Builder card = new CardText.Builder();
        double bias = frame.snapshot().parameters().get(spec.weights() + 1).get(item);
        if (frame.reading() != null) {
            double z = frame.reading().sums(column)[item];
            card.signed(look.say("graph.card.sum"), Numbers.signed(z, 3), z);
            if (spec.kind() != Structure.Kind.MAPS) {
                card.signed(look.say("graph.card.inputs"), Numbers.signed(z - bias, 3), z - bias);
            }
        }
        card.signed(look.say("graph.card.bias"), Numbers.signed(bias, 3), bias);
        String to = look.say(spec.kind() == Structure.Kind.MAPS ? "graph.map" : "graph.unit", item);
        return card.card(look.say("graph.card.into", to), look.say("graph.card.edge"));
    }

    private static CardText rows(Frame frame, int column, int row, int next) {
        Look look = frame.look();
        CardText.Builder card = new CardText.Builder();
        flow(frame, new Target.Rows(column, row, next), card);
        return card.card(look.say("graph.card.rows", row + 1, next + 1), look.say("graph.card.edge"));
    }

    private static CardText vote(Frame frame, int row, int output) {
        Look look = frame.look();
        CardText.Builder card = new CardText.Builder();
        flow(frame, new Target.Vote(row, output), card);
        int last = frame.structure().last();
        if (frame.reading() != null && !frame.structure().direct()) {
            int active = 0;
            int units = 0;
            int[] rows = frame.rows(last);
            for (int item = 0; item < rows.length; item++) {
                if (rows[item] == row) {
                    units++;
                    active += frame.reading().isActive(last, item) ? 1 : 0;
                }
            }
            card.plain(look.say("graph.card.active"), active + " / " + units);
        }
        return card.card(look.say("graph.card.vote", row + 1, output), look.say("graph.card.edge"));
    }

    private static void flow(Frame frame, Target target, CardText.Builder card) {
        Edge edge = frame.reading() == null ? null : Edges.of(frame).of(target);
        if (edge != null) {
            card.signed(frame.look().say("graph.card.flow"), Numbers.signed(edge.value(), 3), edge.value());
        }
    }
}
