package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.text.Refusal;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import java.util.Optional;

/// What lies beside a lesson's page: models of its own, so that nothing of what one does by oneself is touched.
/// Belongs to the screen's thread.
public sealed interface LessonStage extends AutoCloseable
        permits ExampleStage, PlaneStage, DigitsStage, LabStage, DescentStage {
    /// Whether it can show this state.
    boolean takes(State state);

    /// Brings a state about, whatever has been changed since; what needs training is there when it has settled.
    void show(State state);

    /// Begins in the background what a later state needs, where that is possible.
    default void prepare(State state) {
        // most states need the very stage that shows the step before
    }

    /// The network's numbers of this moment; empty where none is trained step by step.
    default Optional<Weights> weights() {
        return Optional.empty();
    }

    /// Whether all of what was asked for is there.
    boolean isSettled();

    /// Whether there are numbers of what is on stage, such as while it learns.
    boolean hasFigures();

    /// The numbers of this moment; they stay as they are when the stage goes on.
    Figures figures();

    /// A number over the steps of training: as far as it has learned, or as it will go on from here where nothing
    /// needs to be waited for.
    ///
    /// @param steps up to which it is asked for
    /// @throws IllegalArgumentException with one sentence if there is no such curve here
    default Curve curve(Quantity quantity, int steps) {
        throw new Refusal("What is on stage has no curve of \"{0}\".", quantity);
    }

    /// The same; empty where a hand has changed what is on stage so that there is no such curve any more.
    default Optional<Curve> curveIfThere(Quantity quantity, int steps) {
        try {
            return Optional.of(curve(quantity, steps));
        } catch (IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    /// Changes one number.
    ///
    /// @throws IllegalArgumentException with one sentence if it can't be changed here
    void set(Quantity quantity, double value);

    /// Takes steps of training.
    void train(int steps);

    /// Carries over what the threads behind have found; called once a frame.
    ///
    /// @return whether there was something new
    boolean pump();

    /// Whether a training rests before it has come where it should.
    static boolean halts(Progress now, long wanted) {
        return now.step() < wanted && (now.state() == RunState.PAUSED || now.state() == RunState.READY);
    }

    @Override
    void close();
}
