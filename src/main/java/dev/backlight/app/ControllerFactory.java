package dev.backlight.app;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Messages;
import dev.backlight.model.Settings;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import javafx.util.Callback;

/// Makes the controllers that FXML names, handing each the models its constructor asks for.
final class ControllerFactory implements Callback<Class<?>, Object> {
    private final Map<Class<?>, Object> models;

    ControllerFactory(ExperimentModel experiment, Settings settings) {
        models = Map.of(
                ExperimentModel.class, experiment, Settings.class, settings, Messages.class, settings.messages());
    }

    /// @throws IllegalStateException if the class has not exactly one public constructor, or asks for something
    /// else
    @Override
    public Object call(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(type.getName() + " needs exactly one public constructor.");
        }
        Object[] arguments = Arrays.stream(constructors[0].getParameterTypes())
                .map(this::model)
                .toArray();
        try {
            return constructors[0].newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type.getName() + " could not be made.", broken);
        }
    }

    private Object model(Class<?> type) {
        Object model = models.get(type);
        if (model == null) {
            throw new IllegalStateException("No " + type.getName() + " to hand to a controller.");
        }
        return model;
    }
}
