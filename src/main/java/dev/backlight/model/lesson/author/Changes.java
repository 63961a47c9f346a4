package dev.backlight.model.lesson.author;

import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.model.work.History;

/// What can be undone of what somebody writes: each change, and of typing all that was typed into one field.
final class Changes {
    private static final int MOST = 300;

    private final History<LessonDraft> history = new History<>(MOST);
    private Object typing;

    /// A change begins.
    ///
    /// @param typed what is being typed into; null for a change of its own
    void begin(LessonDraft now, Object typed) {
        if (typed == null || !typed.equals(typing)) {
            history.begin(now);
        }
        typing = typed;
    }

    /// What is typed from now on is another change.
    void pause() {
        typing = null;
    }

    boolean canUndo(LessonDraft now) {
        return now != null && history.canUndo(now);
    }

    boolean canRedo(LessonDraft now) {
        return now != null && history.canRedo(now);
    }

    LessonDraft undo(LessonDraft now) {
        return history.undo(now);
    }

    LessonDraft redo(LessonDraft now) {
        return history.redo(now);
    }

    void clear() {
        history.clear();
        typing = null;
    }
}
