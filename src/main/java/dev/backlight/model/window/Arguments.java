package dev.backlight.model.window;

import dev.backlight.text.Refusal;
import java.util.Map;

/// What an action is told beside its name, as a lesson or a test would write it.
///
/// @param values by their names
public record Arguments(Map<String, String> values) {
    public static final Arguments NONE = new Arguments(Map.of());

    public Arguments {
        values = Map.copyOf(values);
    }

    public static Arguments of(String name, Object value) {
        return new Arguments(Map.of(name, String.valueOf(value)));
    }

    /// @throws IllegalArgumentException with one sentence if there is none of this name
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new Refusal("The action needs to be told \"{0}\".", name);
        }
        return value;
    }

    /// @throws IllegalArgumentException with one sentence if there is none of this name, or it is no whole number
    public long number(String name) {
        String value = text(name);
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException none) {
            throw new Refusal("The action needs a whole number for \"{0}\", not \"{1}\".", name, value);
        }
    }
}
