package dev.backlight.model.sequence.translation;

import dev.backlight.data.sequence.NumberWords;
import dev.backlight.data.sequence.Vocabulary;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.AttentionLook;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A number as a network translates it, symbol by symbol: each is the likeliest after all that stands before it.
///
/// @param number 1 to 9,999
/// @param tokens the words, the equals sign, and all that was written
/// @param question how many of these are words and the equals sign
/// @param look of all tokens; the symbol at a position was asked for at the position before
public record TranslationReading(Vocabulary vocabulary, int number, int[] tokens, int question, AttentionLook look) {

    /// Translates.
    ///
    /// @param off heads that add nothing, numbered through all layers from 0
    static TranslationReading of(
            SequenceSpec spec, float[][] parameters, Vocabulary vocabulary, int number, Set<Integer> off) {
        int[] tokens = NumberWords.question(vocabulary, NumberWords.english(number));
        int question = tokens.length;
        int end = vocabulary.number(NumberWords.END);
        AttentionLook look = AttentionLook.of(spec, parameters, tokens, off);
        while (tokens.length < spec.maxTime() && tokens[tokens.length - 1] != end) {
            int next = SequenceWriter.likeliest(look.probabilities(tokens.length - 1));
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = next;
            look = AttentionLook.of(spec, parameters, tokens, off);
        }
        return new TranslationReading(vocabulary, number, tokens, question, look);
    }

    /// How many symbols were written, the end included if it came.
    public int written() {
        return tokens.length - question;
    }

    /// What stands at a position.
    public String token(int position) {
        return vocabulary.token(tokens[position]);
    }

    /// The probability that it gave to a symbol that it wrote.
    ///
    /// @param symbol from 0
    public double sure(int symbol) {
        return look.probabilities(question + symbol - 1)[tokens[question + symbol]];
    }

    /// How much of what a symbol asked was answered by a position before it.
    ///
    /// @param head numbered through all layers from 0; below 0 for the mean of all
    public double share(int head, int symbol, int position) {
        int asker = question + symbol - 1;
        return head >= 0
                ? look.share(head, asker, position)
                : IntStream.range(0, look.heads())
                        .mapToDouble(h -> look.share(h, asker, position))
                        .average()
                        .orElse(0);
    }

    /// What it wrote, without the end.
    public String answer() {
        return IntStream.range(question, tokens.length)
                .mapToObj(this::token)
                .filter(symbol -> !symbol.equals(NumberWords.END))
                .collect(Collectors.joining());
    }

    /// What it should have written.
    public String truth() {
        return NumberWords.chinese(number);
    }

    public boolean isRight() {
        return answer().equals(truth()) && token(tokens.length - 1).equals(NumberWords.END);
    }
}
