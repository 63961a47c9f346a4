package dev.backlight.model.lab;

import dev.backlight.lab.Settings;
import javafx.beans.property.SimpleObjectProperty;

/// The recipe of a lab's next run, which tells before a hand changes it.
final class LabRecipe extends SimpleObjectProperty<Settings> {
    private Runnable edit = () -> {};

    LabRecipe(Settings first) {
        super(null, "recipe", first);
    }

    void beforeEdit(Runnable edit) {
        this.edit = edit;
    }

    @Override
    public void set(Settings next) {
        if (!next.equals(get())) {
            edit.run();
        }
        super.set(next);
    }

    /// No hand changes it.
    void quietly(Settings next) {
        super.set(next);
    }
}
