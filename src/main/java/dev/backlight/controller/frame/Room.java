package dev.backlight.controller.frame;

import dev.backlight.view.stage.Lens;

/// How much of the window a view has.
public enum Room {
    /// The stage over the drawer, between the panels.
    STAGE_OVER_LENS,
    /// The lens has the stage's room, too.
    LENS_FOR_STAGE,
    /// The lens has the whole window.
    LENS_ALONE,
    /// The stage has the whole window.
    STAGE_ALONE;

    /// What a lens asks for.
    static Room of(Lens lens) {
        return !lens.prefersWholeStage() ? STAGE_OVER_LENS : lens.prefersWholeWindow() ? LENS_ALONE : LENS_FOR_STAGE;
    }
}
