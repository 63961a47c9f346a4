package dev.backlight.data.sequence;

import dev.backlight.text.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tokens of a task by number and by name.
public final class Vocabulary {
    private final List<String> tokens;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param tokens distinct, in the order of their numbers
    public Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            numbers.put(tokens.get(i), i);
        }
        if (numbers.size() != tokens.size()) {
            throw new Refusal("A vocabulary names a token twice: give each one name.");
        }
    }

    public int size() {
        return tokens.size();
    }

    public String token(int number) {
        return tokens.get(number);
    }

    public List<String> tokens() {
        return tokens;
    }

    /// @return −1 if there is no such token
    public int number(String token) {
        return numbers.getOrDefault(token, -1);
    }
}
