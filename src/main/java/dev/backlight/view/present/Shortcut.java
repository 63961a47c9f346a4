package dev.backlight.view.present;

import dev.backlight.model.window.Workspace;
import java.util.EnumSet;
import java.util.Set;

/// Every key of the program, as the keyboard card lists them.
enum Shortcut {
    PLAY("play", "Space"),
    STEP("step", "→   ←"),
    EPOCH("epoch", "Shift + →   ←"),
    ENDS("ends", "Home   End"),
    RESET("reset", "R"),
    BOOKMARK("bookmark", "B"),
    WORKSPACES("workspaces", "1   2"),
    LENSES("lenses", "Ctrl + 1 … 9"),
    STATIONS("stations", "Alt + 1 … 8   [ ]", Workspace.DIGITS),
    MAXIMISE("maximise", "M"),
    DASH("dash", "D"),
    CLEAR("clear", "C   Del", Workspace.DIGITS),
    UNDO("undo", "Ctrl + Z"),
    COMPARE("compare", "C", Workspace.PLAYGROUND),
    SIDES("sides", "A   B   X", Workspace.PLAYGROUND),
    TURN("turn", ",   .", Workspace.PLAYGROUND),
    WALK("walk", "Page Down   Page Up"),
    PREDICT("predict", "Q"),
    PRESENT("present", "F5   F11"),
    BLACK("black", "B   W"),
    SPOTLIGHT("spotlight", "S"),
    ZOOM("zoom", "Z"),
    LIGHT("light", "L"),
    KEYS("keys", "F1   ?"),
    LEAVE("leave", "Esc");

    private final String id;
    private final String keys;
    private final Set<Workspace> workspaces;

    Shortcut(String id, String keys) {
        this(id, keys, EnumSet.allOf(Workspace.class));
    }

    Shortcut(String id, String keys, Workspace only) {
        this(id, keys, EnumSet.of(only));
    }

    Shortcut(String id, String keys, Set<Workspace> workspaces) {
        this.id = id;
        this.keys = keys;
        this.workspaces = workspaces;
    }

    /// The stable word in text keys.
    String id() {
        return id;
    }

    String keys() {
        return keys;
    }

    boolean isIn(Workspace workspace) {
        return workspaces.contains(workspace);
    }

    /// Whether it only works while the window is shown to a hall.
    boolean isForPresenting() {
        return switch (this) {
            case BLACK, SPOTLIGHT, ZOOM, LIGHT -> true;
            case PLAY,
                    STEP,
                    EPOCH,
                    ENDS,
                    RESET,
                    BOOKMARK,
                    WORKSPACES,
                    LENSES,
                    STATIONS,
                    MAXIMISE,
                    DASH,
                    CLEAR,
                    UNDO,
                    COMPARE,
                    SIDES,
                    TURN,
                    WALK,
                    PREDICT,
                    PRESENT,
                    KEYS,
                    LEAVE -> false;
        };
    }
}
