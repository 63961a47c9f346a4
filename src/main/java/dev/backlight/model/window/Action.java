package dev.backlight.model.window;

import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// Something a person can do, under a name that stays: what a key, a button, a menu, a search and a lesson call.
///
/// @param id stable, such as `time.step-back`
/// @param title key of its name in the text bundles
/// @param row key of the line of the keys' card on which its keys stand, together with those of related actions
/// @param keys that run it, the one that is shown first
/// @param condition whether it can be run now
/// @param needs names of what it must be told; without any it can be run from a search
/// @param effect what it does
/// @param naming its name on screen: the text of its title, unless its words are kept elsewhere
public record Action(
        String id,
        String title,
        String row,
        List<Key> keys,
        ObservableBooleanValue condition,
        List<String> needs,
        Consumer<Arguments> effect,
        Function<Messages, String> naming) {

    public Action {
        keys = List.copyOf(keys);
        needs = List.copyOf(needs);
    }

    /// An action that is called what its title says.
    public Action(
            String id,
            String title,
            String row,
            List<Key> keys,
            ObservableBooleanValue condition,
            List<String> needs,
            Consumer<Arguments> effect) {
        this(id, title, row, keys, condition, needs, effect, messages -> messages.get(title));
    }

    /// An action named by the text `action.ID` that can always be run.
    public static Action of(String id, Runnable effect) {
        return told(id, List.of(), _ -> effect.run());
    }

    /// An action that must be told something.
    public static Action told(String id, List<String> needs, Consumer<Arguments> effect) {
        String title = "action." + id;
        return new Action(id, title, title, List.of(), new ReadOnlyBooleanWrapper(true), needs, effect);
    }

    /// The same, also run by a key; see [Key#of].
    public Action key(String words) {
        List<Key> more = new ArrayList<>(keys);
        more.add(Key.of(words));
        return new Action(id, title, row, more, condition, needs, effect, naming);
    }

    /// The same with these keys alone.
    Action only(List<Key> some) {
        return new Action(id, title, row, some, condition, needs, effect, naming);
    }

    /// The same under another text.
    public Action titled(String key) {
        return new Action(id, key, row.equals(title) ? key : row, keys, condition, needs, effect);
    }

    /// The same under a name that is not among the texts, such as a lesson's.
    public Action named(Function<Messages, String> other) {
        return new Action(id, title, row, keys, condition, needs, effect, other);
    }

    /// The same, on the line of the keys' card that another text names.
    public Action on(String card) {
        return new Action(id, title, card, keys, condition, needs, effect, naming);
    }

    /// The same, only while the condition holds.
    public Action when(ObservableBooleanValue holds) {
        return new Action(id, title, row, keys, holds, needs, effect, naming);
    }

    /// The same, after something else has been done.
    public Action after(Runnable first) {
        return new Action(
                id,
                title,
                row,
                keys,
                condition,
                needs,
                with -> {
                    first.run();
                    effect.accept(with);
                },
                naming);
    }

    public boolean isEnabled() {
        return condition.get();
    }

    public String name(Messages messages) {
        return naming.apply(messages);
    }

    /// Its name, and its first key in brackets.
    public String tip(Messages messages) {
        return tip(name(messages), messages);
    }

    /// Another name for what it does now, and its first key in brackets.
    public String tip(String name, Messages messages) {
        return keys.isEmpty()
                ? name
                : messages.get("keys.tip", name, keys.getFirst().words(messages));
    }

    /// Runs it if it can be run now.
    ///
    /// @throws IllegalArgumentException with one sentence if it must be told something else
    public void run(Arguments with) {
        if (isEnabled()) {
            effect.accept(with);
        }
    }

    public void run() {
        run(Arguments.NONE);
    }
}
