package dev.backlight.model.lesson.author;

import dev.backlight.lab.Knob;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.check.Figure;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which numbers and parts of the window there are to choose from in a step.
public final class Offered {
    private static final int MOST_LAYERS = 8;
    private static final int MOST_UNITS = 12;
    private static final List<String> RUN = List.of("lens", "clock", "play");

    private Offered() {}

    /// The numbers of what is on stage: whatever answers.
    public static List<Quantity> numbers(State state, Figures figures) {
        List<Quantity> all = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (figure == Figure.KNOB && state instanceof State.Lab lab) {
                for (Knob knob : Labs.of(lab.lab()).knobs()) {
                    all.add(new Quantity(figure, List.of(), knob.name()));
                }
            } else if (!figure.isNamed()) {
                places(figure, List.of(), figures, all);
            }
        }
        return all;
    }

    private static void places(Figure figure, List<Integer> at, Figures figures, List<Quantity> all) {
        if (at.size() == figure.places()) {
            Quantity quantity = new Quantity(figure, at, "");
            if (isThere(quantity, figures)) {
                all.add(quantity);
            }
            return;
        }
        int most = at.isEmpty() && figure.places() > 1 ? MOST_LAYERS : MOST_UNITS;
        for (int i = 1; i <= most; i++) {
            int before = all.size();
            int place = i;
            places(
                    figure,
                    IntStream.concat(at.stream().mapToInt(Integer::intValue), IntStream.of(place))
                            .boxed()
                            .toList(),
                    figures,
                    all);
            if (all.size() == before) {
                return; // places have no holes
            }
        }
    }

    private static boolean isThere(Quantity quantity, Figures figures) {
        try {
            figures.of(quantity);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return false;
        }
    }

    /// The parts that can be put into the spotlight.
    public static List<String> parts(State state) {
        List<String> parts = new ArrayList<>();
        switch (state) {
            case State.Example example -> {
                parts.addAll(List.of("graph", "formulas"));
                int inputs = example.study().given().length;
                IntStream.rangeClosed(1, Math.min(inputs, MOST_UNITS)).forEach(unit -> parts.add("unit 0 " + unit));
                for (int layer = 0; layer < example.study().columns().size(); layer++) {
                    int units = example.study().columns().get(layer).size();
                    for (int unit = 1; unit <= Math.min(units, MOST_UNITS); unit++) {
                        parts.add("unit " + (layer + 1) + " " + unit);
                    }
                }
            }
            case State.Playground _ -> {
                parts.addAll(List.of("network", "map"));
                parts.addAll(RUN);
            }
            case State.Digits _ -> {
                parts.addAll(List.of("picture", "seen", "answers", "digits-network"));
                parts.addAll(RUN);
            }
            case State.Lab _ -> parts.addAll(List.of("chart", "panel"));
            case State.Descent _ -> {
                // the map is the whole stage
            }
        }
        return parts;
    }
}
