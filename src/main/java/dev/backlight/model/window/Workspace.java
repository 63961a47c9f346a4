package dev.backlight.model.window;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The places in which one works, each with an experiment of its own.
public enum Workspace {
    /// Handwritten digits.
    DIGITS("digits"),
    /// Small networks on points of the plane.
    PLAYGROUND("playground");

    private final String id;

    Workspace(String id) {
        this.id = id;
    }

    /// The word on the command line and in the text bundles (`workspace.ID`).
    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static Workspace of(String id) {
        return Arrays.stream(values())
                .filter(workspace -> workspace.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no workspace: choose {1}.",
                        id, Arrays.stream(values()).map(Workspace::id).collect(Collectors.joining(" or "))));
    }
}
