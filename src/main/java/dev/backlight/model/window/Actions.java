package dev.backlight.model.window;

import dev.backlight.model.text.Messages;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that can be done in the window as it is now: one list for keys, buttons, menus, the keys' card, the search,
/// lessons and tests.
///
/// @param layers whose keys count, the first before the later
public record Actions(List<Layer> layers) {
    /// The layer whose keys count only while the window is shown to a hall.
    public static final String HALL = "hall";

    /// The layer of what lies over everything else: keys that also count while a lens waits for an answer.
    public static final String FRAME = "frame";

    /// Actions whose keys count together: those of the hall before those of the lens on show, these before the
    /// workspace's, these before the window's.
    ///
    /// @param id of the layer
    /// @param active whether its keys count now; its actions can be run by name all the same
    /// @param actions of which no two share a key
    public record Layer(String id, BooleanSupplier active, List<Action> actions) {

        /// @throws IllegalStateException if two actions share a key
        public Layer {
            actions = List.copyOf(actions);
            Map<Key, Action> taken = new HashMap<>();
            for (Action action : actions) {
                for (Key key : action.keys()) {
                    Action other = taken.put(key, action);
                    if (other != null) {
                        throw new IllegalStateException(
                                other.id() + " and " + action.id() + " share the key " + key + " in " + id + ".");
                    }
                }
            }
        }

        private Layer withoutShortcuts() {
            return new Layer(
                    id,
                    active,
                    actions.stream()
                            .map(action -> action.only(action.keys().stream()
                                    .filter(key -> !key.shortcut())
                                    .toList()))
                            .toList());
        }

        /// A layer whose keys always count.
        public static Layer of(String id, List<Action> actions) {
            return new Layer(id, () -> true, actions);
        }
    }

    /// @throws IllegalStateException if two actions have the same name
    public Actions {
        layers = List.copyOf(layers);
        Map<String, Layer> names = new HashMap<>();
        for (Layer layer : layers) {
            for (Action action : layer.actions()) {
                if (names.put(action.id(), layer) != null) {
                    throw new IllegalStateException("Two actions are named " + action.id() + ".");
                }
            }
        }
    }

    /// These between others that count before and after them.
    public Actions between(List<Layer> before, Layer after) {
        return new Actions(
                Stream.of(before, layers, List.of(after)).flatMap(List::stream).toList());
    }

    public List<Action> all() {
        return layers.stream().flatMap(layer -> layer.actions().stream()).toList();
    }

    /// What a key does now: the first that can be run.
    public Optional<Action> of(Key key) {
        return of(key, _ -> true);
    }

    /// What a key does now, asked of some layers only.
    public Optional<Action> of(Key key, Predicate<Layer> among) {
        return layers.stream()
                .filter(layer -> layer.active().getAsBoolean())
                .filter(among)
                .flatMap(layer -> layer.actions().stream())
                .filter(action -> action.keys().contains(key) && action.isEnabled())
                .findFirst();
    }

    public Optional<Action> named(String id) {
        return all().stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /// @throws IllegalArgumentException with one sentence if there is none of this name here, or it must be told
    ///     something else
    public void run(String id, Arguments with) {
        named(id)
                .orElseThrow(() -> new Refusal("There is no action \"{0}\" here.", id))
                .run(with);
    }

    public void run(String id) {
        run(id, Arguments.NONE);
    }

    /// The actions that can be run now and have all these words in their names, in the language shown or in
    /// English; those whose name begins with them first.
    ///
    /// @param words separated by spaces; nothing finds all
    public List<Action> search(String words, Messages messages) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<String> parts = wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+"));
        Messages english = new Messages(Locale.ENGLISH);
        Map<Action, Integer> found = new LinkedHashMap<>();
        for (Action action : all()) {
            String shown = action.name(messages).toLowerCase(Locale.ROOT);
            String other = action.name(english).toLowerCase(Locale.ROOT) + " " + action.id();
            boolean fits = action.isEnabled()
                    && action.needs().isEmpty()
                    && parts.stream().allMatch(part -> shown.contains(part) || other.contains(part));
            if (fits) {
                found.put(action, shown.startsWith(wanted) ? 0 : (" " + shown).contains(" " + wanted) ? 1 : 2);
            }
        }
        List<Action> sorted = new ArrayList<>(found.keySet());
        sorted.sort(Comparator.comparing(found::get)); // stable: within a rank as they are listed
        return sorted;
    }

    /// The lines of the keys' card: a text's key and what runs by the keys beside it. A key that something before
    /// has taken is not repeated.
    ///
    /// @param hall whether the keys of the hall are asked for, or all others that count now
    public Map<String, List<Key>> card(boolean hall) {
        List<Layer> asked = layers.stream()
                .filter(layer -> layer.id().equals(HALL) == hall
                        && (hall || layer.active().getAsBoolean()))
                .toList();
        return card(asked, Set.of(), _ -> true);
    }

    /// The lines of what else one does before a hall: by keys alone that the hall's own have not taken, and by
    /// those of the frame. Ctrl with a letter is for the desk.
    public Map<String, List<Key>> besideHall() {
        Set<Key> taken = layers.stream()
                .filter(layer -> layer.id().equals(HALL))
                .flatMap(layer -> layer.actions().stream())
                .filter(Action::isEnabled)
                .flatMap(action -> action.keys().stream())
                .collect(Collectors.toSet());
        List<Layer> asked = layers.stream()
                .filter(layer -> !layer.id().equals(HALL) && layer.active().getAsBoolean())
                .map(layer -> layer.id().equals(FRAME) ? layer : layer.withoutShortcuts())
                .toList();
        return card(asked, taken, Action::isEnabled);
    }

    private static Map<String, List<Key>> card(List<Layer> layers, Set<Key> before, Predicate<Action> among) {
        List<Layer> asked = layers.stream()
                .sorted(Comparator.comparing(layer -> layer.id().equals(FRAME))) // what is always there comes last
                .toList();
        Map<String, List<Action>> rows = new LinkedHashMap<>();
        Set<Key> taken = new HashSet<>(before);
        for (Layer layer : asked) {
            for (Action action : layer.actions().stream().filter(among).toList()) {
                List<Key> free = action.keys().stream()
                        .filter(key -> !taken.contains(key))
                        .toList();
                taken.addAll(free);
                if (!free.isEmpty()) {
                    rows.computeIfAbsent(action.row(), _ -> new ArrayList<>()).add(action.only(free));
                }
            }
        }
        Map<String, List<Key>> card = new LinkedHashMap<>();
        rows.forEach((row, actions) -> card.put(row, byRank(actions)));
        return card;
    }

    /// The first keys of all, then the second ones.
    private static List<Key> byRank(List<Action> actions) {
        int most =
                actions.stream().mapToInt(action -> action.keys().size()).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(rank -> actions.stream()
                        .filter(action -> action.keys().size() > rank)
                        .map(action -> action.keys().get(rank)))
                .toList();
    }
}
