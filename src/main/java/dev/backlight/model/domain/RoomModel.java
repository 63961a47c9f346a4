package dev.backlight.model.domain;

import dev.backlight.model.run.RunModel;
import dev.backlight.storage.project.Part;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// What is learned in one room of the domains, and what its network makes of one example. Made on any thread; from
/// then on it belongs to the screen's.
public interface RoomModel extends AutoCloseable {
    /// What learns.
    RunModel<?> run();

    /// Carries over what is new.
    void pump();

    /// Looks again if the network on screen is another.
    void answer();

    /// Whether all that is shown belongs to the network on screen.
    boolean isSettled();

    /// What is learned, how, and what one looks at, without what has been learned: from this, as from what is kept,
    /// it begins anew elsewhere. Empty where a room can't be described so.
    default Part described() {
        return Part.EMPTY;
    }

    /// Runs this before something is changed by hand that `keep` keeps; other rooms change nothing but their run.
    ///
    /// @param edit takes no part in the change
    default void beforeEdit(Runnable edit) {
        run().beforeEdit(edit);
    }

    /// What is kept of it; nothing unless it says otherwise.
    ///
    /// @return answered on another thread than the screen's
    default CompletableFuture<Part> keep() {
        return CompletableFuture.completedFuture(Part.EMPTY);
    }

    /// Reads what was kept, without a change yet.
    ///
    /// @param part as `keep` gave it; empty for what everything begins with
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    default Runnable opening(Part part) throws IOException {
        return () -> {};
    }

    @Override
    void close();
}
