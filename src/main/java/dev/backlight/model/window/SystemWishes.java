package dev.backlight.model.window;

/// What the operating system says its user wants of every program.
///
/// @param lessMotion whether what only pleases the eye is to stand still
/// @param percent how large text is, 100 where nothing is said
public record SystemWishes(Theme theme, boolean lessMotion, int percent) {
    /// Nothing is said.
    public static final SystemWishes NONE = new SystemWishes(Theme.LIGHT, false, WindowScale.LEAST);

    public SystemWishes {
        percent = Math.clamp(percent, WindowScale.LEAST, WindowScale.MOST);
    }

    public SystemWishes with(Theme other) {
        return new SystemWishes(other, lessMotion, percent);
    }

    public SystemWishes withLessMotion(boolean less) {
        return new SystemWishes(theme, less, percent);
    }

    public SystemWishes withPercent(int other) {
        return new SystemWishes(theme, lessMotion, other);
    }
}
