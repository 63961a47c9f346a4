package dev.backlight.model.lesson.stage;

import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.model.lesson.stage.DescentStage.Race;
import dev.backlight.text.Refusal;
import dev.backlight.training.descent.Way;

/// The numbers of optimizers on their ways down.
record DescentNumbers(Race race) implements Figures {
    @Override
    public double of(Quantity q) {
        try {
            return switch (q.figure()) {
                case STEP -> race.state().steps();
                case HEIGHT -> way(q).height();
                case ALONG -> way(q).x()[way(q).steps()];
                case ARRIVED -> way(q).arrived();
                case WAY_RATE -> way(q).rule().learningRate();
                default -> throw none(q);
            };
        } catch (IndexOutOfBoundsException none) {
            throw none(q);
        }
    }

    private Way way(Quantity q) {
        return race.ways().get(q.place(0));
    }

    private static Refusal none(Quantity q) {
        return new Refusal("What is on stage has no \"{0}\".", q);
    }
}
