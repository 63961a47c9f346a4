package dev.backlight.storage.project;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Small values by their names, written as texts.
public final class Texts {
    private final Map<String, String> values = new TreeMap<>();

    public Texts() {}

    Texts(Map<String, String> values) {
        this.values.putAll(values);
    }

    /// @param value is kept as its text, of which numbers lose nothing
    public Texts put(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    Map<String, String> values() {
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether there is one of this name that says this.
    public boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    /// @throws IOException if there is none of this name
    public String text(String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("There is no value " + name + ".");
        }
        return value;
    }

    /// @throws IOException if it is no whole number
    public long whole(String name) throws IOException {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException other) {
            throw new IOException(name + " is no whole number.", other);
        }
    }

    /// @throws IOException if it is no whole number of this size
    public int number(String name) throws IOException {
        long whole = whole(name);
        if (whole != (int) whole) {
            throw new IOException(name + " is too large a number.");
        }
        return (int) whole;
    }

    /// @throws IOException if it is no number
    public double decimal(String name) throws IOException {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException other) {
            throw new IOException(name + " is no number.", other);
        }
    }

    public boolean flag(String name) throws IOException {
        return text(name).equals("true");
    }
}
