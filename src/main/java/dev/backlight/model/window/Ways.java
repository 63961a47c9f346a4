package dev.backlight.model.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Ways from one place of the program to another that speaks of the same thing: between a room of the domains and a
/// lab or a lesson, both ways.
public final class Ways {
    private static final String DOMAINS = "domains";
    private static final String LABS = "labs";
    private static final String LESSONS = "lessons";

    private static final List<Way> ALL = List.of(
            lab("text", "induction"),
            lab("attention", "induction"),
            lab("sentiment", "five-senses"),
            lab("surnames", "five-senses"),
            lab("remembering", "hopfield"),
            lab("sound", "five-senses"),
            lab("inventing", "copies"),
            lab("compressing", "superposition"),
            lab("compressing", "kohonen"),
            lab("translation", "induction"),
            lesson("taste", "together"),
            lesson("driving", "downhill"));

    private Consumer<Place> guide = _ -> {};

    /// Somewhere in a workspace.
    ///
    /// @param name of a room, a lab or a lesson
    public record Place(String workspace, String name) {
        public static Place room(String name) {
            return new Place(DOMAINS, name);
        }

        public static Place lab(String name) {
            return new Place(LABS, name);
        }

        public static Place lesson(String name) {
            return new Place(LESSONS, name);
        }
    }

    private record Way(Place room, Place other) {}

    private static Way lab(String room, String lab) {
        return new Way(Place.room(room), Place.lab(lab));
    }

    private static Way lesson(String room, String lesson) {
        return new Way(Place.room(room), Place.lesson(lesson));
    }

    /// Where one can go on from a place.
    public static List<Place> from(Place place) {
        return ALL.stream()
                .flatMap(way -> way.room().equals(place)
                        ? Stream.of(way.other())
                        : way.other().equals(place) ? Stream.of(way.room()) : Stream.empty())
                .toList();
    }

    /// All places to which a way leads.
    public static List<Place> all() {
        return ALL.stream()
                .flatMap(way -> Stream.of(way.room(), way.other()))
                .distinct()
                .toList();
    }

    /// Who knows how to get to a place says so; nobody else is asked any more.
    public void guidedBy(Consumer<Place> next) {
        guide = next;
    }

    /// Goes there.
    public void go(Place place) {
        guide.accept(place);
    }
}
