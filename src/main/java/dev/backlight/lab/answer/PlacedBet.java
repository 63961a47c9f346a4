package dev.backlight.lab.answer;

/// A bet on a lab as it is kept.
///
/// @param guess the newest
/// @param off how far the first one was from what came out, as a factor of at least 1; NaN before anything came
///     out. Whoever bets again knows the answer, so that only the first one counts.
public record PlacedBet(Guess guess, double off) {
    /// Whether it is known how far it was off.
    public boolean isJudged() {
        return !Double.isNaN(off);
    }

    public boolean isNear() {
        return off <= Bet.NEAR;
    }

    /// The first outcome counts.
    public PlacedBet judged(double factor) {
        return isJudged() ? this : new PlacedBet(guess, factor);
    }

    public PlacedBet with(Guess newer) {
        return new PlacedBet(newer, off);
    }
}
