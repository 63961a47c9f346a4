package dev.backlight;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;

/// Says sentences, for [TranslatedSentencesTest].
final class Said {
    private Said() {}

    static Refusal rightly(int value) {
        return value > 0
                ? new Refusal("A first {0}.", value)
                : new Refusal(new Sentence("A second, " + "joined of two."), new IllegalStateException());
    }

    static Sentence asAPart(boolean third) {
        return third ? new Sentence("a third") : new Sentence("no " + third);
    }

    static IllegalArgumentException wrongly(String message) {
        return new IllegalArgumentException(message);
    }
}
