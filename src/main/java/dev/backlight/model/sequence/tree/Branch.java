package dev.backlight.model.sequence.tree;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.sequence.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A token with which a network would go on, and with what it would go on behind it.
///
/// @param share its probability, given all that stands before it
/// @param reach its probability together with those of all the branches it stands on
/// @param next the likeliest behind it, the likeliest first; none behind an end or at the last level
public record Branch(int token, double share, double reach, List<Branch> next) {
    public Branch {
        next = List.copyOf(next);
    }

    /// The likeliest ways on from a beginning.
    ///
    /// @param spec with one recurrent layer
    /// @param parameters as `SequenceNetwork.copyParameters` gives them
    /// @param tokens the beginning, at least one
    /// @param end the token behind which nothing comes
    /// @param widths how many branches there are at each level
    public static List<Branch> of(SequenceSpec spec, float[][] parameters, int[] tokens, int end, int... widths) {
        return of(spec, parameters, tokens, end, 1, widths);
    }

    private static List<Branch> of(
            SequenceSpec spec, float[][] parameters, int[] tokens, int end, double reach, int[] widths) {
        if (widths.length == 0 || tokens.length > spec.maxTime()) {
            return List.of();
        }
        double[] p = RecurrentLook.of(spec, parameters, tokens, -1).probabilities(tokens.length - 1);
        int[] rest = Arrays.copyOfRange(widths, 1, widths.length);
        List<Branch> branches = new ArrayList<>();
        for (int token : Ranking.best(p, widths[0])) {
            int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
            longer[tokens.length] = token;
            double all = reach * p[token];
            branches.add(new Branch(
                    token, p[token], all, token == end ? List.of() : of(spec, parameters, longer, end, all, rest)));
        }
        return branches;
    }

    /// How many ways end on it or beyond it; at least one.
    public int leaves() {
        return Math.max(1, next.stream().mapToInt(Branch::leaves).sum());
    }
}
