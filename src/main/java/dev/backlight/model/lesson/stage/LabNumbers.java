package dev.backlight.model.lesson.stage;

import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.text.Refusal;

/// A lab's numbers at one moment. What it answers is no number before it has run.
record LabNumbers(Settings settings, Outcome outcome) implements Figures {
    @Override
    public double of(Quantity q) {
        try {
            return switch (q.figure()) {
                case OUTCOME -> outcome.isNone() ? Double.NaN : outcome.figure(q.name());
                case KNOB -> settings.get(q.name());
                default -> throw none(q);
            };
        } catch (IllegalStateException unknown) {
            throw none(q);
        }
    }

    private static Refusal none(Quantity q) {
        return new Refusal("What is on stage has no \"{0}\".", q);
    }
}
