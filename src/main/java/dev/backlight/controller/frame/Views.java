package dev.backlight.controller.frame;

import dev.backlight.model.text.Messages;
import dev.backlight.view.stage.control.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

/// Loads views that FXML describes and makes the controllers that it names, handing each the models its constructor
/// asks for.
public final class Views {
    private final Messages messages;
    private final Map<Class<?>, Object> models;

    /// @param models what controllers may ask for, one of each class
    public Views(Messages messages, Object... models) {
        this.messages = messages;
        this.models = Stream.of(models).collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));
    }

    /// A described part of the window.
    ///
    /// @param root all of its views
    /// @param controller of them
    public record Panel<C>(Region root, C controller) {}

    /// @param place whose package has the description
    /// @param description an FXML file that names a controller
    public <C> Panel<C> panel(Class<?> place, String description) {
        FXMLLoader loader = load(new FXMLLoader(place.getResource(description), messages.bundle()), description);
        return new Panel<>(loader.getRoot(), loader.getController());
    }

    /// Hands the described views to a controller that is there already.
    ///
    /// @param description an FXML file in the package of the controller that names none
    public void into(Object controller, String description) {
        FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(description), messages.bundle());
        loader.setController(controller);
        load(loader, description);
    }

    private FXMLLoader load(FXMLLoader loader, String description) {
        loader.setControllerFactory(this::make);
        try {
            loader.load();
            for (Object part : loader.getNamespace().values()) {
                if (part instanceof ComboBox<?> box) {
                    Choices.steady(box);
                }
            }
            return loader;
        } catch (IOException damaged) {
            throw new UncheckedIOException("The window's description " + description + " can't be read.", damaged);
        }
    }

    /// @throws IllegalStateException if the class has not exactly one public constructor, or asks for something
    /// else
    private Object make(Class<?> type) {
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
