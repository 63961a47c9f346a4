package dev.backlight.view.microscope.source;

import dev.backlight.glass.Study;
import dev.backlight.model.digits.DrawingModel;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the microscope gets its example from. To be used on the screen's thread.
public interface StudySource {
    /// The example of this moment at the newest snapshot, with what the optimizer remembers where that is known.
    ///
    /// @return null if there is none
    /// @throws IllegalArgumentException with one sentence if the network can't be looked at so
    Study study();

    /// What is looked at, where that has to be said: the key of a text.
    default Optional<String> note() {
        return Optional.empty();
    }

    /// Told when the optimizer's memory has come that `study` had to do without, or when there is another example.
    default void onNews(Runnable news) {}

    /// Where examples are drawn by hand; empty if they can't be.
    default Optional<DrawingModel> drawing() {
        return Optional.empty();
    }

    /// Whether an example can be read wrongly: not where plain numbers are learned.
    default boolean hasClasses() {
        return false;
    }

    /// Goes to another example.
    void next();

    /// Looks for the next example that the network reads wrongly, away from the screen's thread, and goes to it.
    ///
    /// @param done told on the screen's thread whether there was one
    default void nextMistake(Consumer<Boolean> done) {
        done.accept(false);
    }

    /// Ends what goes on away from the screen's thread.
    default void dispose() {}
}
