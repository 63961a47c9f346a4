package dev.backlight.model.sequence;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.Locale;

/// What a network with attention learns from names.
public enum AttentionTask {
    /// A letter from those at both sides, or at the left, of it.
    HIDDEN_LETTER,
    /// After every letter the next one, so that it can write names.
    NAMES;

    /// As it is called in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException with one sentence if there is none
    static AttentionTask of(String id) {
        return Arrays.stream(values())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("There is no task {0} for attention: choose one of this program's.", id));
    }
}
