package dev.backlight.app.own;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.lesson.Lesson;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What somebody who writes a lesson can do wherever he is: record what is on screen, go on with a lesson.
public final class Writing {
    private static final String ROOM = "lessons";

    private final Supplier<AuthorModel> author;
    private final Supplier<LessonModel> lessons;
    private final Supplier<Workspace> open;
    private final Settings settings;

    /// @param open the workspace on screen
    public Writing(
            Supplier<AuthorModel> author, Supplier<LessonModel> lessons, Supplier<Workspace> open, Settings settings) {
        this.author = author;
        this.lessons = lessons;
        this.open = open;
        this.settings = settings;
    }

    public List<Action> actions() {
        return List.of(
                Action.of("author.record", this::record).key("Ctrl+Shift+L"),
                Action.of("author.room", this::enter),
                Action.of("author.edit", this::edit));
    }

    private void record() {
        Optional<Recorded> now = open.get().recorded(settings);
        if (now.isEmpty()) {
            settings.notices().tell(messages -> messages.get("author.record.none"));
            return;
        }
        try {
            int place = author.get().record(now.get());
            settings.notices().tell(messages -> messages.get("author.recorded", place + 1));
        } catch (Refusal unsayable) {
            settings.notices().warn(messages -> messages.sentence(unsayable));
        }
    }

    private void enter() {
        settings.workspaceProperty().set(ROOM);
        author.get().enter();
    }

    /// Goes on with the lesson that is open; of what is being written nothing goes unasked.
    private void edit() {
        Lesson lesson = lessons.get().openProperty().get();
        if (lesson == null) {
            settings.notices().tell(messages -> messages.get("lesson.none"));
        } else if (author.get().isChanged()) {
            settings.notices()
                    .ask(
                            "author.replace.ask",
                            new Answer("author.replace.room", this::enter),
                            new Answer("author.replace.yes", () -> begin(lesson)));
        } else {
            begin(lesson);
        }
    }

    private void begin(Lesson lesson) {
        settings.workspaceProperty().set(ROOM);
        author.get().edit(lesson);
    }

    /// Whether the window may close now; if not, it is asked what becomes of what is written.
    ///
    /// @param close closes the window
    public boolean mayClose(Runnable close) {
        AuthorModel model = author.get();
        if (!model.isChanged()) {
            return true;
        }
        settings.notices()
                .ask(
                        "author.leave.ask",
                        new Answer(
                                "author.leave.save",
                                () -> model.save(() -> {
                                    model.discard();
                                    close.run();
                                })),
                        new Answer("author.leave.back", this::enter),
                        new Answer("author.leave.discard", () -> {
                            model.discard();
                            close.run();
                        }));
        return false;
    }
}
