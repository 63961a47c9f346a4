package dev.backlight.lesson;

import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.check.Quantity;
import java.util.List;

/// What is asked before it is shown. The answer is never written down: it is what the numbers on stage say, of this
/// step or, where the step asks what will happen, of the next.
public sealed interface Question {
    /// Whether the next step's numbers answer it.
    boolean next();

    /// One of several.
    ///
    /// @param answers when each is right; of all, exactly one holds
    record Choice(List<Condition> answers, boolean next) implements Question {
        public Choice {
            answers = List.copyOf(answers);
        }
    }

    /// A number.
    ///
    /// @param within how far off a guess may be and still counts
    record Number(Quantity quantity, double within, boolean next) implements Question {}

    /// A curve, drawn into empty axes.
    ///
    /// @param quantity that the curve shows over steps
    /// @param steps at the right end of the axis; the left is 0
    /// @param from least value of the axis up
    /// @param to its largest
    /// @param within how far, on average, the line may be from the live curve and still counts
    record Drawn(Quantity quantity, int steps, double from, double to, double within, boolean next)
            implements Question {
        /// Places of a line, evenly from step 0 to the last.
        public static final int PLACES = 33;
    }
}
