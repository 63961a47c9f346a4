package dev.backlight.view.lesson;

import dev.backlight.lesson.check.Figure;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.Set;

/// What the numbers of lessons are called.
public final class QuantityWords {
    private static final Set<Figure> SHARES = Set.of(Figure.TRAIN_ACCURACY, Figure.TEST_ACCURACY, Figure.SURE);
    private static final Set<Figure> COUNTS = Set.of(
            Figure.STEP,
            Figure.LAYERS,
            Figure.UNITS,
            Figure.NEURONS,
            Figure.PARAMETERS,
            Figure.SILENT,
            Figure.EXAMPLES,
            Figure.NOISE,
            Figure.BATCH,
            Figure.READ,
            Figure.LABEL);

    private QuantityWords() {}

    public static String name(Quantity quantity, Messages messages) {
        String key = "lesson.figure." + quantity.figure().word();
        return messages.get(key, quantity.at().stream().map(String::valueOf).toArray());
    }

    static String value(Quantity quantity, double number) {
        if (SHARES.contains(quantity.figure())) {
            return RichView.format(number, "%1");
        }
        return COUNTS.contains(quantity.figure()) ? RichView.format(number, "0") : Numbers.fixed(number, 4);
    }
}
