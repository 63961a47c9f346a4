package dev.backlight.lesson.state;

import dev.backlight.data.DataException;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.descent.Surface;
import java.util.ArrayList;
import java.util.List;

/// Reads which optimizers go down which surface.
final class SurfaceState {
    private static final int MOST_STEPS = 2000;
    private static final double MOMENTUM = 0.9;

    private SurfaceState() {}

    static State read(Field field, State before) throws DataException {
        field.only("same", "name", "start", "sgd", "momentum", "adam", "steps");
        State.Descent last =
                before instanceof State.Descent same && field.of("same").yes() ? same : null;
        Surface surface = last != null && !field.of("name").isThere()
                ? last.surface()
                : field.of("name").as(Surface::of);
        double[] start = field.of("start").numbers();
        if (start.length == 0 && last != null) {
            start = new double[] {last.x(), last.y()};
        }
        if (start.length != 2) {
            throw field.of("start").wrong(new Sentence("write two numbers"));
        }
        int steps = field.of("steps").whole(last == null ? 0 : last.steps());
        if (steps > MOST_STEPS) {
            throw field.of("steps").wrong(new Sentence("write at most {0}", MOST_STEPS));
        }
        List<OptimizerSpec> rules = rules(field);
        return new State.Descent(
                surface, start[0], start[1], rules.isEmpty() && last != null ? last.rules() : rules, steps);
    }

    private static List<OptimizerSpec> rules(Field field) throws DataException {
        List<OptimizerSpec> rules = new ArrayList<>();
        for (String name : List.of("sgd", "momentum", "adam")) {
            Field rate = field.of(name);
            if (rate.isThere()) {
                float eta = (float) rate.number();
                try {
                    rules.add(
                            switch (name) {
                                case "sgd" -> new OptimizerSpec.Sgd(eta);
                                case "momentum" -> new OptimizerSpec.Momentum(eta, (float) MOMENTUM);
                                default -> new OptimizerSpec.Adam(eta);
                            });
                } catch (IllegalArgumentException refused) {
                    throw rate.wrong(Told.of(refused));
                }
            }
        }
        return rules;
    }
}
