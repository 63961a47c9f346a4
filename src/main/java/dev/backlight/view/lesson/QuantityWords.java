package dev.backlight.view.lesson;

import dev.backlight.lesson.check.Figure;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.Set;

/// What the numbers of lessons are called.
public final class QuantityWords {
    private static final Set<Figure> SHARES = Set.of(Figure.TRAIN_ACCURACY, Figure.TEST_ACCURACY, Figure.SURE);
    private static final Set<Figure> COUNTS = Set.of(
            Figure.STEP,
            Figure.ARRIVED,
            Figure.LAYERS,
            Figure.UNITS,
            Figure.NEURONS,
            Figure.PARAMETERS,
            Figure.MULTIPLICATIONS,
            Figure.SILENT,
            Figure.QUIET,
            Figure.EXAMPLES,
            Figure.NOISE,
            Figure.BATCH,
            Figure.READ,
            Figure.LABEL);

    private QuantityWords() {}

    /// @param state whose numbers they are: a lab has names of its own
    static String name(Quantity quantity, State state, Messages messages) {
        if (state instanceof State.Lab lab && quantity.figure().isNamed()) {
            String kind = quantity.figure() == Figure.KNOB ? ".knob." : ".figure.";
            return messages.get("lab." + lab.lab() + kind + quantity.name());
        }
        String key = "lesson.figure." + quantity.figure().word();
        return messages.get(key, quantity.at().stream().map(String::valueOf).toArray());
    }

    static String value(Quantity quantity, double number) {
        if (Double.isNaN(number)) {
            return "…";
        }
        if (quantity.figure().isNamed()) {
            return Numbers.fixed(number, 2);
        }
        if (SHARES.contains(quantity.figure())) {
            return RichView.format(number, "%1");
        }
        return COUNTS.contains(quantity.figure()) ? RichView.format(number, "0") : Numbers.fixed(number, 4);
    }
}
