package dev.backlight.controller.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.storage.project.Part;
import org.junit.jupiter.api.Test;

/// What is being written comes back after the program has ended, however it did.
class LessonsWorkspaceTest {
    private static LessonsWorkspace workspace() {
        return new LessonsWorkspace(
                () -> {
                    throw new AssertionError("nobody reads digits here");
                },
                () -> {
                    throw new AssertionError("no lab runs here");
                },
                _ -> {});
    }

    @Test
    void aDraftIsKeptUntilItIsSavedAndComesBack() throws Exception {
        LessonsWorkspace before = workspace();
        assertThat(before.keep().join().isEmpty()).as("nobody writes").isTrue();
        before.author().begin();
        before.author().change(draft -> draft.head("en", new LessonDraft.Head("Mine", "")), null);
        Part kept = before.keep().join();

        LessonsWorkspace after = workspace();
        after.opening(kept, true).run();
        assertThat(after.author().draftProperty().get())
                .isEqualTo(before.author().draftProperty().get());
        assertThat(after.author().isChanged()).as("it is still to be saved").isTrue();
        assertThat(after.author().openProperty().get())
                .as("nobody is led into its room")
                .isFalse();

        after.author().change(draft -> draft.minutes(7), null);
        after.opening(kept, false).run();
        assertThat(after.author().draftProperty().get().minutes())
                .as("a project that is opened takes nothing away")
                .isEqualTo(7);
        before.author().discard();
        assertThat(before.keep().join().isEmpty()).isTrue();
        before.close();
        after.close();
    }
}
