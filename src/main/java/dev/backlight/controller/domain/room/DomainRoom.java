package dev.backlight.controller.domain.room;

import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomSketch;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// One room of the domains: something that a network learns, with a stage of its own. A new one is a class, its
/// texts `domain.ID` and `domain.ID.question`, and a line in the list of rooms.
public interface DomainRoom extends AutoCloseable {
    /// The word on the command line and in the text bundles.
    String id();

    /// What its data look like, for its card before it is prepared; on any thread, also while it is prepared.
    ///
    /// @throws DataException with one sentence if its data can't be read
    default RoomCard.Painting glimpse() throws DataException {
        return RoomSketch.of(id());
    }

    /// Whether it is prepared in a moment, since it reads no data.
    default boolean isQuick() {
        return false;
    }

    /// Reads its data and makes its network, if that has not been done.
    ///
    /// @throws DataException with one sentence if its data can't be read
    void prepare() throws DataException;

    /// What learns here; once prepared.
    RunModel<?> run();

    /// Where it stands, in its own measure; once prepared.
    default RoomCard.Standing standing(Settings settings) {
        return new RoomCard.Standing(settings.messages().get("domain.untrained"), "");
    }

    /// Its card in the gallery; once prepared.
    ///
    /// @param open goes into it
    RoomCard card(Settings settings, Runnable open);

    /// Its views; once prepared.
    RoomViews views(Settings settings);

    /// What it is without what has been learned, as `RoomModel.described`; once prepared.
    default Part described() {
        return Part.EMPTY;
    }

    /// Runs this before something is changed here by hand that `keep` keeps; once prepared.
    default void beforeEdit(Runnable edit) {
        run().beforeEdit(edit);
    }

    /// What is kept of it; nothing unless it says otherwise, or before it is prepared.
    ///
    /// @return answered on another thread than the screen's
    default CompletableFuture<Part> keep() {
        return CompletableFuture.completedFuture(Part.EMPTY);
    }

    /// Reads what was kept, without a change yet; once prepared.
    ///
    /// @param part as `keep` gave it; empty for what everything begins with
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    default Runnable opening(Part part) throws IOException {
        return () -> {};
    }

    /// Carries over what is new; once prepared.
    void pump();

    /// Lets the network answer; once prepared.
    void answer();

    /// Whether the screen shows all of the newest snapshot; once prepared.
    boolean isSettled();

    @Override
    void close();
}
