package dev.backlight.model.window;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a workspace merely shows and how: the chosen lens, how much of the window it has, where one stood in it.
/// Kept here, it is there again when the views are built anew, in another language or after another workspace. All
/// values are texts, so that a project can keep them.
public final class ViewState {
    private final Map<String, StringProperty> values = new TreeMap<>();

    /// One value by its name, such as `lens`; empty until it is set.
    public StringProperty of(String name) {
        return values.computeIfAbsent(name, _ -> new SimpleStringProperty(this, name, ""));
    }

    /// All that were set, by their names.
    Map<String, String> values() {
        Map<String, String> set = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!value.get().isEmpty()) {
                set.put(name, value.get());
            }
        });
        return set;
    }

    /// A value that counts; 0 until it is set to a whole number.
    public int number(String name) {
        String value = of(name).get();
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
