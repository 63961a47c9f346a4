package dev.backlight.app.home;

import dev.backlight.lesson.glossary.Glossary;
import dev.backlight.lesson.glossary.Term;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.glossary.GlossarySheet;
import dev.backlight.view.present.WindowFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The words of the field, to be looked up from anywhere: all of them under one key, each by its name in the
/// search.
public final class GlossaryActions {
    private final Settings settings;
    private final Supplier<WindowFrame> frame;
    private final List<Action> places;
    private final Map<Locale, List<Term>> terms = new HashMap<>();

    /// @param frame the window's frame of now
    /// @param places ways to rooms, labs and lessons
    public GlossaryActions(Settings settings, Supplier<WindowFrame> frame, List<Action> places) {
        this.settings = settings;
        this.frame = frame;
        this.places = List.copyOf(places);
    }

    public List<Action> all() {
        List<Action> all = new ArrayList<>();
        all.add(Action.of("window.words", this::show).key("Shift+F1"));
        Glossary.NAMES.forEach(name ->
                all.add(Action.of("to-word." + name, () -> show(name)).named(messages -> title(name, messages))));
        return all;
    }

    /// All words, the first one explained.
    public void show() {
        show(null);
    }

    private void show(String first) {
        WindowFrame window = frame.get();
        Messages messages = settings.messages();
        window.showSheet(
                new GlossarySheet(terms(messages), first, this::places, messages, window::hideSheet), () -> {});
        window.lookup("#glossaryField").requestFocus();
    }

    private List<Action> places(String word) {
        return SeenIn.places(word).stream()
                .flatMap(id -> places.stream().filter(place -> place.id().equals(id)))
                .map(place -> place.after(() -> frame.get().hideSheet()))
                .toList();
    }

    private String title(String name, Messages messages) {
        return terms(messages).stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .map(Term::title)
                .orElse(name);
    }

    /// Read when somebody first asks.
    private List<Term> terms(Messages messages) {
        return terms.computeIfAbsent(messages.locale(), Glossary::in);
    }
}
