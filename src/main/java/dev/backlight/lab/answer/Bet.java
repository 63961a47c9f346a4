package dev.backlight.lab.answer;

import dev.backlight.lab.record.Reading;
import java.util.List;

/// How a person says beforehand what will come out.
public sealed interface Bet {
    /// Within a quarter counts as right.
    double NEAR = 1.25;

    /// A curve drawn into the axes of a measure; one number is read off it and compared.
    ///
    /// @param from left end of what is drawn
    /// @param to right end
    /// @param floor numbers below it are compared as if they were it
    /// @param options answers for who does not want to draw; may be empty
    record Line(String measure, double from, double to, Reading reading, double floor, List<Option> options)
            implements Bet {
        public Line {
            options = List.copyOf(options);
        }
    }

    /// A number on a scale.
    ///
    /// @param floor numbers below it are compared as if they were it
    /// @param share whether the number is a share of a whole
    record Slider(double least, double most, double floor, boolean share) implements Bet {}

    /// One of a few answers.
    record Pick(List<Option> options) implements Bet {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /// An answer to choose.
    ///
    /// @param name its text is at `lab.NAME.bet.OPTION`
    /// @param number what it says as a number, to be compared with the outcome's answer; NaN = never
    record Option(String name, double number) {}

    /// What may be chosen; empty if only a number can be given.
    default List<Option> choices() {
        return switch (this) {
            case Line line -> line.options();
            case Pick pick -> pick.options();
            case Slider _ -> List.of();
        };
    }

    /// How far a guess is off, as a factor of at least 1: 2 = half or twice the outcome.
    ///
    /// @param guess the number guessed or read off the line; NaN = never
    /// @param answer of the outcome; NaN = never
    /// @return infinite if one of them is never and the other is not
    default double factor(double guess, double answer) {
        if (Double.isNaN(guess) || Double.isNaN(answer)) {
            return Double.isNaN(guess) == Double.isNaN(answer) ? 1 : Double.POSITIVE_INFINITY;
        }
        double floor = switch (this) {
            case Line line -> line.floor();
            case Slider slider -> slider.floor();
            case Pick _ -> 1e-6;
        };
        double a = Math.max(guess, floor);
        double b = Math.max(answer, floor);
        return Math.max(a / b, b / a);
    }
}
