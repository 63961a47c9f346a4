package dev.backlight.glass.sequence;

import dev.backlight.glass.sequence.layer.GlassAttention;
import dev.backlight.text.Refusal;
import org.ejml.data.DMatrixRMaj;

/// What one head of attention does at one position, number by number: its query, the key and value of every
/// position, `scores_j = q·k_j/√d`, `shares = softmax(scores)` over those it may see, and `Σ_j shares_j·v_j`.
/// Vaswani et al., 2017, (1).
///
/// @param query [d]
/// @param keys [positions x d]
/// @param values [positions x d]
/// @param scores [positions], before the softmax, also of positions that it may not see
/// @param shares [positions], 0 where it may not see
/// @param mixed [d]
public record HeadNumbers(
        double[] query, double[][] keys, double[][] values, double[] scores, double[] shares, double[] mixed) {

    /// @param head numbered through all layers from 0
    /// @param asker a position
    /// @throws IllegalArgumentException if there is no such head
    public static HeadNumbers of(AttentionLook look, int head, int asker) {
        int left = head;
        for (GlassAttention.Values layer : look.layers()) {
            if (left < layer.shares().size()) {
                return of(layer, left, asker);
            }
            left -= layer.shares().size();
        }
        throw new Refusal("There is no head {0}: give one below {1}.", head, look.heads());
    }

    private static HeadNumbers of(GlassAttention.Values layer, int head, int asker) {
        int positions = layer.query().numRows;
        int depth = layer.query().numCols / layer.shares().size();
        double[] query = part(layer.query(), asker, head, depth);
        double[][] keys = new double[positions][];
        double[][] values = new double[positions][];
        double[] scores = new double[positions];
        double[] shares = new double[positions];
        for (int j = 0; j < positions; j++) {
            keys[j] = part(layer.key(), j, head, depth);
            values[j] = part(layer.value(), j, head, depth);
            for (int d = 0; d < depth; d++) {
                scores[j] += query[d] * keys[j][d] / Math.sqrt(depth);
            }
            shares[j] = layer.shares().get(head).get(asker, j);
        }
        return new HeadNumbers(query, keys, values, scores, shares, part(layer.mixed(), asker, head, depth));
    }

    private static double[] part(DMatrixRMaj rows, int row, int head, int depth) {
        double[] part = new double[depth];
        for (int d = 0; d < depth; d++) {
            part[d] = rows.get(row, head * depth + d);
        }
        return part;
    }
}
