package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.Role.Axis;
import dev.backlight.glass.sequence.study.SequenceStudy;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What is looked at: a position, a head, and one number of each kind of row.
///
/// @param position of the sequence, from 0
/// @param head numbered through all layers from 0
/// @param chosen which number of the rows that are counted so
record Focus(int position, int head, Map<Axis, Integer> chosen) {
    Focus {
        chosen = Map.copyOf(chosen);
    }

    /// The position that is asked, and the numbers that matter most to its answer.
    static Focus of(SequenceStudy study, int head) {
        Map<Axis, Integer> chosen = new EnumMap<>(Axis.class);
        for (Quantity one : study.quantities().reversed()) {
            boolean mine = one.position() == study.asked() && (!one.isOfHead() || one.head() == head);
            if (mine && !chosen.containsKey(one.role().axis())) {
                chosen.put(one.role().axis(), most(study, one));
            }
        }
        return new Focus(study.asked(), head, chosen);
    }

    private static int most(SequenceStudy study, Quantity one) {
        return switch (one.role().axis()) {
            case ANSWER -> study.target();
            case POSITION -> largest(one.width(), k -> study.value(one, k));
            case UNIT, DEPTH, WIDE, INPUT, ONE -> largest(one.width(), k -> study.value(one, k) * study.delta(one, k));
        };
    }

    private static int largest(int count, IntToDoubleFunction figure) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            best = Math.abs(figure.applyAsDouble(k)) > Math.abs(figure.applyAsDouble(best)) ? k : best;
        }
        return best;
    }

    /// Which number of a quantity is looked at.
    int index(Quantity of) {
        return Math.min(chosen.getOrDefault(of.role().axis(), 0), of.width() - 1);
    }

    /// The position that answers the one looked at.
    int answerer() {
        return chosen.getOrDefault(Axis.POSITION, 0);
    }

    Focus with(Quantity of, int index) {
        Map<Axis, Integer> next = new EnumMap<>(Axis.class);
        next.putAll(chosen);
        next.put(of.role().axis(), index);
        return new Focus(position, head, next);
    }

    Focus at(int other) {
        return new Focus(other, head, chosen);
    }

    Focus with(int otherHead) {
        return new Focus(position, otherHead, chosen);
    }

    /// Whether a quantity is one of those that are walked through.
    boolean sees(Quantity one) {
        if (one.role() == Role.START) {
            return false;
        }
        boolean answers = one.role().axis() == Axis.ANSWER || one.role() == Role.LOSS || one.role() == Role.MEAN;
        boolean asked = one.role() == Role.KEY || one.role() == Role.VALUE;
        int at = asked ? answerer() : position;
        return answers || one.position() == at && (!one.isOfHead() || one.head() == head);
    }
}
