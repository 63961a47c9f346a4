package dev.backlight.controller.frame;

import dev.backlight.model.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXMLLoader;
import javafx.util.Callback;

/// Loads a workspace's views and makes the controllers that FXML names, handing each the models its constructor
/// asks for.
public final class Views implements Callback<Class<?>, Object> {
    private final Map<Class<?>, Object> models;

    /// @param models what controllers may ask for, one of each class
    private Views(List<Object> models) {
        this.models = models.stream().collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));
    }

    /// @param description of the views, an FXML file in the package of `place`
    /// @param models what controllers may ask for, one of each class
    /// @return the controller that it names
    public static WorkspaceController load(Class<?> place, String description, Messages messages, List<Object> models) {
        FXMLLoader loader = new FXMLLoader(place.getResource(description), messages.bundle());
        loader.setControllerFactory(new Views(models));
        try {
            loader.load();
            return loader.getController();
        } catch (IOException damaged) {
            throw new UncheckedIOException("The window's description " + description + " can't be read.", damaged);
        }
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
