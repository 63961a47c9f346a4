package dev.backlight.view.microscope;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What has stops that one walks through.
public interface StopWalk {
    /// Index of the stop among `stops`.
    ReadOnlyIntegerProperty stopProperty();

    /// All stops, in their order.
    ReadOnlyObjectProperty<List<Microscope.StopName>> stopsProperty();

    /// Whether the slow motion runs.
    ReadOnlyBooleanProperty playingProperty();

    void go(int index);
}
