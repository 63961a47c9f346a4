package dev.backlight.model.sequence;

import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.AttentionLook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where one head looks, as the mean share of attention over the hidden letters of names that were not learned.
///
/// @param shares for each place the mean share, which add up to 1
public record HeadHabit(Map<Place, Double> shares) {
    /// Beyond this share a place is called what a head looks at.
    public static final double CLEAR = 0.5;

    /// Where an answer can stand, seen from who asks.
    public enum Place {
        SELF,
        BEFORE,
        AFTER,
        EDGE,
        ELSEWHERE
    }

    /// Where it looks most.
    public Place place() {
        return shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    public double share() {
        return shares.get(place());
    }

    /// @param sequences with letters that are asked for
    static List<HeadHabit> of(SequenceSpec spec, float[][] parameters, List<TokenSequence> sequences) {
        List<Map<Place, Double>> sums = new ArrayList<>();
        int asked = 0;
        for (TokenSequence sequence : sequences) {
            AttentionLook look = AttentionLook.of(spec, parameters, sequence.tokens(), Set.of());
            for (int head = sums.size(); head < look.heads(); head++) {
                sums.add(new EnumMap<>(Place.class));
            }
            for (int t = 0; t < sequence.tokens().length; t++) {
                if (sequence.answers()[t] != TokenSequence.NOT_ASKED) {
                    asked++;
                    add(look, sequence.tokens(), t, sums);
                }
            }
        }
        int count = asked;
        sums.forEach(sum -> sum.replaceAll((_, share) -> share / count));
        return sums.stream().map(HeadHabit::new).toList();
    }

    private static void add(AttentionLook look, int[] tokens, int asker, List<Map<Place, Double>> sums) {
        for (int head = 0; head < sums.size(); head++) {
            for (int t = 0; t < tokens.length; t++) {
                sums.get(head).merge(place(tokens, asker, t), look.share(head, asker, t), Double::sum);
            }
        }
    }

    private static Place place(int[] tokens, int asker, int t) {
        if (t == asker) {
            return Place.SELF;
        }
        if (tokens[t] == 0) {
            return Place.EDGE;
        }
        return t == asker - 1 ? Place.BEFORE : t == asker + 1 ? Place.AFTER : Place.ELSEWHERE;
    }
}
