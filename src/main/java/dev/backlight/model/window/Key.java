package dev.backlight.model.window;

import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A key together with those held down beside it.
///
/// @param name of the key: a letter, a digit or a sign as it is printed on it, or one of `Space`, `Left`, `Right`,
///     `Home`, `End`, `PageUp`, `PageDown`, `Delete`, `Backspace`, `Enter`, `Esc`, `Equals`, `Minus`, `F1` to `F12`
/// @param shortcut whether Ctrl is held (the command key on a Mac)
/// @param shift whether Shift is held
/// @param alt whether Alt is held
public record Key(String name, boolean shortcut, boolean shift, boolean alt) {
    private static final Map<String, String> SIGNS = Map.of(
            "Left",
            "←",
            "Right",
            "→",
            "PageUp",
            "Page Up",
            "PageDown",
            "Page Down",
            "Delete",
            "Del",
            "Backspace",
            "⌫",
            "Equals",
            "=",
            "Minus",
            "−");
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    /// @param words such as `Space`, `Shift+Right`, `Ctrl+1`
    public static Key of(String words) {
        String[] parts = words.split("\\+");
        List<String> held = List.of(parts).subList(0, parts.length - 1);
        return new Key(parts[parts.length - 1], held.contains("Ctrl"), held.contains("Shift"), held.contains("Alt"));
    }

    /// Whether it writes or moves the cursor in a text field, so that it belongs to the field while one writes.
    public boolean isForWriting() {
        boolean function = name.matches("F\\d+");
        boolean edits = List.of("A", "C", "V", "X", "Y", "Z", "Left", "Right", "Home", "End", "Delete", "Backspace")
                .contains(name);
        return !function && (!shortcut || edits);
    }

    /// As people read it: `Ctrl + Z`, `→`.
    public String words(Messages messages) {
        return held() + sign(messages);
    }

    /// What is held down, each followed by a plus sign; empty for nothing.
    String held() {
        List<String> held = new ArrayList<>();
        if (shortcut) {
            held.add(MAC ? "⌘" : "Ctrl");
        }
        if (alt) {
            held.add("Alt");
        }
        if (shift) {
            held.add("Shift");
        }
        return held.isEmpty() ? "" : String.join(" + ", held) + " + ";
    }

    String sign(Messages messages) {
        return name.equals("Space") ? messages.get("keys.space") : SIGNS.getOrDefault(name, name);
    }

    /// Several keys in one cell of a table: what is held is said once, digits that follow each other as a range.
    public static String words(List<Key> keys, Messages messages) {
        StringBuilder all = new StringBuilder();
        String held = null;
        int at = 0;
        while (at < keys.size()) {
            Key key = keys.get(at);
            int last = at;
            while (last + 1 < keys.size() && keys.get(last + 1).follows(keys.get(last))) {
                last++;
            }
            boolean range = last > at + 1;
            all.append(all.isEmpty() ? "" : "   ")
                    .append(key.held().equals(held) ? "" : key.held())
                    .append(key.sign(messages))
                    .append(range ? " … " + keys.get(last).sign(messages) : "");
            held = key.held();
            at = range ? last + 1 : at + 1;
        }
        return all.toString();
    }

    private boolean follows(Key before) {
        boolean digits = name.matches("\\d") && before.name.matches("\\d");
        return digits && held().equals(before.held()) && name.charAt(0) == before.name.charAt(0) + 1;
    }
}
