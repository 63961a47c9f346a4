package dev.backlight.view.microscope.sequence;

import static dev.backlight.view.microscope.equation.Signs.word;

import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.Role.Axis;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.text.Messages;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.equation.Signs;
import dev.backlight.view.microscope.maths.Maths;

/// How the numbers of a sequence are called: a unit at the foot, a step before with a prime, other positions by
/// their letter.
record SequenceSigns(SequenceStudy study, Focus focus, SequenceWords words, Messages messages) {

    String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /// What a number of a row is counted by: from 1, an answer or a position by its letter.
    String index(Quantity of, int k) {
        return switch (of.role().axis()) {
            case ANSWER -> words.answer(k);
            case POSITION -> words.token(study.tokens()[k]);
            case ONE -> "";
            case INPUT, UNIT, DEPTH, WIDE -> String.valueOf(k + 1);
        };
    }

    Maths sign(Quantity of, int k) {
        String foot = of.foot() + index(of, k);
        Maths plain = foot.isEmpty() ? word(of.sign()) : Maths.sub(of.sign() + prime(of), foot);
        return Maths.linked(isElsewhere(of) ? Maths.sup(plain, place(of)) : plain, new Spot.Number(of.id(), k));
    }

    /// As running text: `h(3)`.
    String name(Quantity of, int k) {
        String foot = of.foot().isEmpty() ? index(of, k) : of.foot() + " " + index(of, k);
        return foot.isBlank() ? of.sign() : of.sign() + prime(of) + "(" + foot.strip() + ")";
    }

    private String prime(Quantity of) {
        return isBefore(of) ? "′" : "";
    }

    private boolean isBefore(Quantity of) {
        return of.role() == Role.START && focus.position() == 0
                || (of.role() == Role.STATE || of.role() == Role.CELL) && of.position() == focus.position() - 1;
    }

    private boolean isElsewhere(Quantity of) {
        boolean answers = of.role().axis() == Axis.ANSWER || of.role() == Role.LOSS;
        return !answers && !isBefore(of) && of.position() != focus.position() && of.position() >= 0;
    }

    /// The letter at which a quantity stands.
    String place(Quantity of) {
        return words.token(study.tokens()[Math.max(0, of.position())]);
    }

    Maths delta(Quantity of, int k) {
        return Signs.by(word("L"), sign(of, k));
    }

    Spot spot(Quantity of, int k) {
        return new Spot.Number(of.id(), k);
    }
}
