package dev.backlight.model.run;

import java.util.List;

/// Trainings of this session and, behind them, of earlier ones; their numbers fall.
final class NumberedRuns extends RunList<RunEntry> {
    /// Puts runs of earlier sessions behind those of this one, whose numbers go on from theirs.
    ///
    /// @param earlier the newest first
    void addEarlier(List<RunEntry> earlier) {
        int number = 0;
        for (RunEntry run : earlier.reversed()) { // two windows may have counted at the same time
            number = Math.max(number + 1, run.number());
            run.renumber(number);
        }
        for (RunEntry run : runs()) {
            run.renumber(run.number() + number);
        }
        countOn(number);
        earlier.forEach(run -> put(runs().size(), run));
    }

    /// Puts runs back in their places.
    void bringBack(List<RunEntry> removed) {
        for (RunEntry run : removed) {
            int place = runs().size();
            while (place > 1 && runs().get(place - 1).number() < run.number()) {
                place--;
            }
            put(place, run);
        }
    }
}
