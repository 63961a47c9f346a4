package dev.backlight.controller.domain;

import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.RoomCard;

/// One room of the domains: something that a network learns, with a stage of its own. A new one is a class, its
/// texts `domain.ID` and `domain.ID.question`, and a line in the list of rooms.
public interface DomainRoom extends AutoCloseable {
    /// The word on the command line and in the text bundles.
    String id();

    /// Reads its data and makes its network, if that has not been done.
    ///
    /// @throws DataException with one sentence if its data can't be read
    void prepare() throws DataException;

    /// What learns here; once prepared.
    RunModel<?> run();

    /// Its card in the gallery; once prepared.
    ///
    /// @param open goes into it
    RoomCard card(Settings settings, Runnable open);

    /// Its views; once prepared.
    RoomViews views(Settings settings);

    /// Carries over what is new; once prepared.
    void pump();

    /// Lets the network answer; once prepared.
    void answer();

    /// Whether the screen shows all of the newest snapshot; once prepared.
    boolean isSettled();

    @Override
    void close();
}
