package dev.backlight.lesson.check;

import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;

/// One number of the program, such as `w 2 1 1`: the weight of layer 2 from unit 1 to unit 1.
///
/// @param at its places, each from 1
/// @param name of the lab's number where it is one; else empty
public record Quantity(Figure figure, List<Integer> at, String name) {
    public Quantity {
        at = List.copyOf(at);
    }

    /// @throws IllegalArgumentException with one sentence if the text names no number
    public static Quantity parse(String written) {
        String text = written.strip();
        String[] words = text.split("\\s+");
        Figure figure = Figure.of(words[0])
                .orElseThrow(() -> new Refusal("\"{0}\" names no number of the program: see docs/lessons.md.", text));
        if (figure.isNamed()) {
            if (words.length != 2 || !words[1].matches("[a-z][a-z0-9-]{0,40}")) {
                throw new Refusal(
                        "\"{0}\" needs the name of one of the lab's numbers: write such as \"{1} seeds\".",
                        text, figure.word());
            }
            return new Quantity(figure, List.of(), words[1]);
        }
        List<Integer> at = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (!words[i].matches("[1-9]\\d{0,3}")) {
                throw new Refusal("\"{0}\" has \"{1}\" for a place: give a number from 1.", text, words[i]);
            }
            at.add(Integer.valueOf(words[i]));
        }
        if (at.size() != figure.places()) {
            throw new Refusal("\"{0}\" needs {1} places, not {2}.", text, figure.places(), at.size());
        }
        return new Quantity(figure, at, "");
    }

    /// A place, from 0, as arrays count.
    public int place(int which) {
        return at.get(which) - 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(figure.word());
        if (figure.isNamed()) {
            text.append(' ').append(name);
        }
        at.forEach(place -> text.append(' ').append(place));
        return text.toString();
    }
}
