package dev.backlight.view;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Settings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Region;

/// The weights of the hidden layer as heatmaps.
public final class WeightsLens extends Region {
    private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", -1);

    public WeightsLens(ExperimentModel experiment, Settings settings) {
    }

    public IntegerProperty selectedUnitProperty() {
        return selectedUnit;
    }

    public void dispose() {
    }
}
