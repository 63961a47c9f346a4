package dev.backlight.storage.project;

import java.time.Instant;
import java.util.Map;

/// A whole piece of work as it is kept in one file.
///
/// @param saved when
/// @param file where the user keeps it, if this is the program's own copy; empty for none
/// @param workspace the one on screen
/// @param views what each workspace merely shows, by its id and the names of `ViewState`
/// @param parts what each workspace keeps, by its id
public record Project(
        Instant saved, String file, String workspace, Map<String, Map<String, String>> views, Map<String, Part> parts) {
    public Project {
        views = Map.copyOf(views);
        parts = Map.copyOf(parts);
    }

    /// What a workspace keeps; empty if that is nothing.
    public Part part(String workspace) {
        return parts.getOrDefault(workspace, Part.EMPTY);
    }

    /// Tells whether what one works on has changed: what is merely shown doesn't count.
    public long print() {
        return parts.entrySet().stream()
                .mapToLong(
                        part -> part.getKey().hashCode() * 31L ^ part.getValue().print())
                .sum();
    }

    /// The same as the program's own copy of what the user keeps elsewhere.
    public Project of(String place) {
        return new Project(saved, place, workspace, views, parts);
    }
}
