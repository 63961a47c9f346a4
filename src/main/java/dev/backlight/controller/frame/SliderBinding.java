package dev.backlight.controller.frame;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;

/// Sliders that say their value while they are dragged and apply it when they are let go.
public final class SliderBinding {
    private SliderBinding() {}

    /// @param quiet whether the slider is only being shown a value, so that there is nothing to apply
    public static void on(Slider slider, DoubleConsumer show, DoubleConsumer apply, BooleanSupplier quiet) {
        slider.valueProperty().subscribe(value -> {
            show.accept(value.doubleValue());
            if (!slider.isValueChanging() && !quiet.getAsBoolean()) {
                apply.accept(value.doubleValue());
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing && !quiet.getAsBoolean()) {
                apply.accept(slider.getValue());
            }
        });
    }
}
