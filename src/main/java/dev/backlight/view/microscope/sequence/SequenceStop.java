package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.Affine;
import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.view.microscope.Microscope.StopName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stop on the way of one sequence.
sealed interface SequenceStop {
    /// The quantity it is about.
    Quantity quantity();

    /// Its line in the list of stops.
    StopName name();

    /// How a quantity is made.
    record Forward(Quantity quantity) implements SequenceStop {
        @Override
        public StopName name() {
            return new StopName(word(quantity.role()), sign(quantity), 0);
        }
    }

    /// What the loss makes of a quantity.
    record Back(Quantity quantity) implements SequenceStop {
        @Override
        public StopName name() {
            return new StopName(word(quantity.role()), "∂L/∂" + sign(quantity), 1);
        }
    }

    /// What the loss makes of a weight.
    ///
    /// @param quantity a sum that the weight brings something to
    /// @param part where it does
    record Gradient(Quantity quantity, Affine.Part part) implements SequenceStop {
        @Override
        public StopName name() {
            return new StopName("seq.gradient", "∂L/∂" + part.sign(), 1);
        }
    }

    private static String word(Role role) {
        return String.join(".", "seq", role.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(Quantity one) {
        return one.foot().isEmpty() ? one.sign() : one.sign() + "(" + one.foot() + ")";
    }

    /// All stops of what is looked at, forward to the loss, back to every gate, then to the weights.
    static List<SequenceStop> of(SequenceStudy study, Focus focus) {
        List<Quantity> seen = study.quantities().stream().filter(focus::sees).toList();
        List<SequenceStop> stops = new ArrayList<>();
        seen.forEach(one -> stops.add(new Forward(one)));
        for (Quantity one : seen.reversed()) {
            if (one.role() != Role.LOSS) {
                stops.add(new Back(one));
            }
        }
        for (Quantity one : seen.reversed()) {
            if (one.rule() instanceof Affine sum) {
                for (Affine.Part part : sum.parts()) {
                    Quantity from = study.quantity(part.input());
                    if (!from.isOfHead() || from.head() == focus.head()) {
                        stops.add(new Gradient(one, part));
                    }
                }
            }
        }
        return List.copyOf(stops);
    }
}
