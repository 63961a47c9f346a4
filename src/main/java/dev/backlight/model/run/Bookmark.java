package dev.backlight.model.run;

/// A step marked to come back to.
///
/// @param note what it is worth looking at for; may be empty
public record Bookmark(long step, String note) {}
