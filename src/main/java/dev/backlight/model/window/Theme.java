package dev.backlight.model.window;

import dev.backlight.text.Refusal;

/// The two looks of the window.
public enum Theme {
    LIGHT,
    DARK;

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// @param name `light` or `dark`, in any case
    /// @throws IllegalArgumentException for any other name
    public static Theme of(String name) {
        for (Theme theme : values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        throw new Refusal("\"{0}\" is no theme: choose light or dark.", name);
    }
}
