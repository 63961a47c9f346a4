package dev.backlight.view.hall.scene;

import javafx.beans.property.StringProperty;

/// Where in its stops a hall's form is, kept beside what the window shows, so that it outlives a change of
/// language.
final class HallStop {
    private final StringProperty kept;

    HallStop(StringProperty kept) {
        this.kept = kept;
    }

    /// @param stops how many there are now
    int get(int stops) {
        return isNumber() ? Math.min(Integer.parseInt(kept.get()), stops - 1) : 0;
    }

    /// Whether its number was kept; a form may keep the stop's name there.
    boolean isNumber() {
        return kept.get().matches("\\d{1,3}");
    }

    void set(int stop) {
        kept.set(String.valueOf(stop));
    }
}
