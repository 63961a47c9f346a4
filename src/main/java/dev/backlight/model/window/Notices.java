package dev.backlight.model.window;

import dev.backlight.model.text.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window tells or asks over everything it shows, one thing at a time: a newer one takes the place of what
/// was told before, and follows a question once that is answered.
public final class Notices {
    private final ReadOnlyObjectWrapper<Notice> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private Notice next;

    /// @param text in the language of these messages
    /// @param answers none for what is only told
    /// @param stays whether it goes only when it is put away; else what is only told goes by itself
    public record Notice(Function<Messages, String> text, List<Answer> answers, boolean stays) {
        public Notice {
            answers = List.copyOf(answers);
        }

        public boolean asks() {
            return !answers.isEmpty();
        }
    }

    /// @param key of its text
    /// @param effect what it does
    public record Answer(String key, Runnable effect) {}

    /// Null for nothing.
    public ReadOnlyObjectProperty<Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Tells something for a while.
    ///
    /// @param text in the language of these messages
    public void tell(Function<Messages, String> text) {
        show(new Notice(text, List.of(), false));
    }

    /// Tells why something was not done, until somebody has read it: who looked elsewhere would take it for done.
    ///
    /// @param text in the language of these messages
    public void warn(Function<Messages, String> text) {
        show(new Notice(text, List.of(), true));
    }

    /// Asks something, until it is answered.
    ///
    /// @param key of the question
    /// @param answers the first is the one that Enter gives; Escape gives none
    /// @return what is asked, to be withdrawn by `done` where nothing is left to be asked
    public Notice ask(String key, Answer... answers) {
        return ask(messages -> messages.get(key), answers);
    }

    /// The same in words of its own.
    ///
    /// @param text in the language of these messages
    public Notice ask(Function<Messages, String> text, Answer... answers) {
        Notice notice = new Notice(text, List.of(answers), true);
        show(notice);
        return notice;
    }

    private void show(Notice notice) {
        if (shown.get() != null && shown.get().asks()) {
            next = notice;
        } else {
            shown.set(notice);
        }
    }

    /// It has been answered, or its time is over.
    public void done(Notice notice) {
        if (shown.get() == notice) {
            shown.set(next);
            next = null;
        } else if (next == notice) {
            next = null;
        }
    }
}
