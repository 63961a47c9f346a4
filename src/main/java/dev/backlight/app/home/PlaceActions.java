package dev.backlight.app.home;

import dev.backlight.lab.Lab;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Ways;
import dev.backlight.model.window.Ways.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Ways to every room, lab and lesson, to be found by name from anywhere.
public final class PlaceActions {
    private final Ways ways;
    private final List<String> rooms;
    private final Map<Locale, Map<String, String>> lessons = new HashMap<>();

    /// @param rooms names of all rooms of the domains
    public PlaceActions(Ways ways, List<String> rooms) {
        this.ways = ways;
        this.rooms = List.copyOf(rooms);
    }

    public List<Action> all() {
        Stream<Action> domains = rooms.stream()
                .map(room -> to("to-room." + room, Place.room(room), messages -> messages.get("domain." + room)));
        Stream<Action> labs = Labs.all().stream()
                .map(Lab::name)
                .map(lab -> to("to-lab." + lab, Place.lab(lab), messages -> messages.get("lab." + lab + ".question")));
        Stream<Action> taught = Lessons.NAMES.stream()
                .map(lesson -> to(
                        "to-lesson." + lesson,
                        Place.lesson(lesson),
                        messages -> titles(messages).get(lesson)));
        return Stream.of(domains, labs, taught).flatMap(Function.identity()).toList();
    }

    private Action to(String id, Place place, Function<Messages, String> name) {
        return Action.of(id, () -> ways.go(place)).named(name);
    }

    /// Read when somebody first searches.
    private Map<String, String> titles(Messages messages) {
        return lessons.computeIfAbsent(messages.locale(), locale -> {
            Map<String, String> titles = new HashMap<>();
            Lessons.all()
                    .forEach(lesson ->
                            titles.put(lesson.name(), lesson.text(locale).title()));
            return titles;
        });
    }
}
