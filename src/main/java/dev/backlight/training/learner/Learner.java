package dev.backlight.training.learner;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.text.Refusal;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.Recordable;
import dev.backlight.training.past.Snapshot;
import java.util.Arrays;
import java.util.List;

/// Something that learns step by step. A trainer plays, pauses, shows, records, examines and resumes it, and knows
/// nothing of how it learns: there may be one network or two, examples from a file or made on the way, a gradient
/// or none.
///
/// One thread at a time calls it. A step must depend on nothing but the recipe, the numbers and the position, best
/// by randomness that is addressed by seed and step: only then does a state that was kept go on bit for bit.
///
/// At least `step`, `steps`, `stepsPerEpoch`, `epochs`, `examples`, `loss`, `architecture`, `numbers`, `checkpoint`
/// and `restore` are to be written; the rest says what else a learner can do.
public interface Learner extends Recordable {
    /// Takes one step.
    Outcome step();

    /// Steps taken since the start.
    long steps();

    /// An epoch is where a learner is examined and a chart has its unit: a pass over the examples, or so many
    /// games. At least 1, and always the same.
    int stepsPerEpoch();

    /// After so many it has learned enough.
    int epochs();

    /// Examples, games or whatever it has learned from so far: says how fast it is.
    long examples();

    /// The one figure of how well it does, the lower the better, which stands beside it on the screen and which the
    /// stop rule goes by; NaN before the first step.
    double loss();

    /// What `numbers()` belong to: the same object as long as they do.
    Architecture architecture();

    @Override
    default Weights weights() {
        return Weights.of(architecture(), numbers().stream().map(float[]::clone).toArray(float[][]::new));
    }

    /// Goes on where a learner of the same recipe stood, to the same numbers.
    ///
    /// @throws IllegalArgumentException with one sentence if the state is of another recipe; nothing has changed
    /// then
    void restore(LearnerState saved);

    /// As `restore`, for going on learning.
    ///
    /// @throws IllegalArgumentException with one sentence if that learner would learn no more
    default void resume(LearnerState saved) {
        restore(saved);
    }

    /// Begins with other numbers than those that the recipe makes.
    ///
    /// @throws IllegalArgumentException with one sentence if there are not as many; nothing has changed then
    default void put(Weights numbers) {
        if (!Arrays.equals(numbers.lengths(), sizes())) {
            throw new Refusal(
                    "These are not the numbers of {0}: choose those of the same network.",
                    architecture().summary());
        }
        List<float[]> mine = numbers();
        for (int i = 0; i < mine.size(); i++) {
            numbers.get(i).copyTo(mine.get(i));
        }
    }

    /// Tells what the last step measured.
    default void measure(Measurements to) {}

    /// A closer look at it as it stands, to be taken elsewhere; null if nobody need look.
    default Examination examination() {
        return null;
    }

    /// A quick look at a part of what `examination` goes by, for the time until the first of these; null if there
    /// is nothing quicker.
    default Examination glance() {
        return null;
    }

    /// All of what `examination` goes by, where that is little enough to be looked at whenever it rests within an
    /// epoch; null where it is not, or where only curves say what was measured.
    default Examination atRest() {
        return null;
    }

    /// Whether there is nothing more to learn.
    default boolean isOver() {
        return epoch() > epochs();
    }

    /// Called once when a training has come to its end: may go back to better numbers than the last.
    ///
    /// @return whether it has other numbers now
    default boolean end() {
        return false;
    }

    /// The epoch whose numbers it has got back at its end; 0 while it has those of its last step.
    default int bestEpoch() {
        return 0;
    }

    /// The epoch of the next step, from 1.
    default int epoch() {
        return (int) (steps() / stepsPerEpoch()) + 1;
    }

    /// Steps taken within that epoch.
    default int stepInEpoch() {
        return (int) (steps() % stepsPerEpoch());
    }

    /// @return whether the learner has changed; it has not if it knows no such change, or has no such place
    default boolean change(Change change) {
        return false;
    }

    /// Takes the steps up to a recorded moment again. Where something was changed by hand on the way, these steps
    /// lead elsewhere: the moment's own numbers hold, which may be rounded.
    default void replayTo(Snapshot moment) {
        while (steps() < moment.step() && step() != Outcome.DIVERGED) {
            // until it is there
        }
        if (!moment.agrees(weights())) {
            put(moment.parameters());
        }
    }

    /// Goes on with what another learner of the same kind has learned from other data, from the epoch that would
    /// come next.
    ///
    /// @throws IllegalArgumentException with one sentence if it can't
    default void goOnFrom(Learner other) {
        throw new Refusal("This can't go on learning from other data: begin anew.");
    }
}
