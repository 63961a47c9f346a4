package dev.backlight.lab.answer;

import dev.backlight.lab.record.Series;

/// What a person says will come out.
///
/// @param number that is compared with the outcome's answer; NaN = never
/// @param option the chosen answer, from 0; of a line the one nearest to it; -1 where there is none
/// @param line that was drawn; null where none was
public record Guess(double number, int option, Series line) {
    /// A number on a scale.
    public static Guess number(double value) {
        return new Guess(value, -1, null);
    }

    /// One of the bet's answers.
    ///
    /// @param option from 0
    public static Guess picked(Bet bet, int option) {
        return new Guess(bet.choices().get(option).number(), option, null);
    }

    /// A line; the number is read off it.
    public static Guess drawn(Bet.Line bet, Series line) {
        double number = bet.reading().of(line);
        return new Guess(number, nearest(bet, number), line);
    }

    private static int nearest(Bet bet, double number) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bet.choices().size(); i++) {
            double factor = bet.factor(bet.choices().get(i).number(), number);
            if (factor < least) {
                least = factor;
                best = i;
            }
        }
        return best;
    }

    /// How far it is from what came out, as a factor of at least 1. A chosen answer is right or it is not; where it
    /// is not, one that says how much is as far off as its number.
    ///
    /// @return NaN where nothing came out; infinite where no factor can be told
    public double off(Bet bet, Outcome outcome) {
        if (outcome.isNone()) {
            return Double.NaN;
        }
        if (line == null && option >= 0) {
            if (option == outcome.option()) {
                return 1;
            }
            return bet instanceof Bet.Pick ? Double.POSITIVE_INFINITY : bet.factor(number, outcome.answer());
        }
        return bet.factor(number, outcome.answer());
    }
}
