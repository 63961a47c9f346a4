package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.sequence.AttentionOps;
import java.util.Arrays;

/// One thread's room for one head over one sequence: queries, keys and values gathered from the rows of the batch,
/// `A = softmax(Q·Kᵀ/√d)` and `O = A·V`, and back: `∂V = Aᵀ·∂O`, `∂A = ∂O·Vᵀ`, `∂S` by the softmax's slope,
/// `∂Q = ∂S·K`, `∂K = ∂Sᵀ·Q`.
///
/// Shapes for a sequence of n positions: Q, K, V, O [n x d], A [n x n], filled up with zeros to whole vectors.
final class Head {
    private final int depth;
    private final int wide;
    private final float scale;
    private final boolean causal;
    private final float[] query;
    private final float[] key;
    private final float[] value;
    private final float[] across;
    private final float[] grad;
    private final float[] result;
    private final float[] gradScores;

    Head(int depth, boolean causal, int maxTime) {
        this.depth = depth;
        this.causal = causal;
        scale = (float) (1 / Math.sqrt(depth));
        wide = AttentionOps.width(depth);
        int longest = AttentionOps.width(maxTime);
        query = new float[maxTime * wide];
        key = new float[maxTime * wide];
        value = new float[maxTime * wide];
        across = new float[depth * longest];
        grad = new float[maxTime * wide];
        result = new float[maxTime * wide];
        gradScores = new float[maxTime * longest];
    }

    /// @param from first column of the head in the rows
    /// @param width columns of the rows
    /// @param shares receives A from `at` on
    void forward(
            SequenceBatch batch,
            int b,
            int from,
            int width,
            float[] q,
            float[] k,
            float[] v,
            float[] mixed,
            float[] shares,
            int at) {
        int n = batch.length(b);
        int columns = AttentionOps.width(n);
        gather(batch, b, q, from, width, query);
        gatherAcross(batch, b, k, from, width, columns);
        gather(batch, b, v, from, width, value);
        AttentionOps.multiply(query, 0, wide, 1, across, shares, at, n, columns, depth);
        for (int i = 0; i < n; i++) {
            AttentionOps.softmax(shares, at + i * columns, columns, causal ? i + 1 : n, scale);
        }
        AttentionOps.multiply(shares, at, columns, 1, value, result, 0, n, wide, n);
        scatter(batch, b, mixed, from, width);
    }

    void backward(
            SequenceBatch batch,
            int b,
            int from,
            int width,
            float[] q,
            float[] k,
            float[] v,
            float[] gradMixed,
            float[] gradQ,
            float[] gradK,
            float[] gradV,
            float[] shares,
            int at) {
        int n = batch.length(b);
        int columns = AttentionOps.width(n);
        gather(batch, b, q, from, width, query);
        gather(batch, b, k, from, width, key);
        gatherAcross(batch, b, v, from, width, columns);
        gather(batch, b, gradMixed, from, width, grad);
        AttentionOps.multiply(shares, at, 1, columns, grad, result, 0, n, wide, n);
        scatter(batch, b, gradV, from, width);
        AttentionOps.multiply(grad, 0, wide, 1, across, gradScores, 0, n, columns, depth);
        for (int i = 0; i < n; i++) {
            AttentionOps.softmaxSlopes(
                    shares, at + i * columns, gradScores, i * columns, columns, causal ? i + 1 : n, scale);
        }
        AttentionOps.multiply(gradScores, 0, columns, 1, key, result, 0, n, wide, n);
        scatter(batch, b, gradQ, from, width);
        AttentionOps.multiply(gradScores, 0, 1, columns, query, result, 0, n, wide, n);
        scatter(batch, b, gradK, from, width);
    }

    private void gather(SequenceBatch batch, int b, float[] rows, int from, int width, float[] to) {
        for (int t = 0; t < batch.length(b); t++) {
            System.arraycopy(rows, (batch.start(t) + b) * width + from, to, t * wide, depth);
        }
    }

    /// The same with positions as columns.
    private void gatherAcross(SequenceBatch batch, int b, float[] rows, int from, int width, int columns) {
        Arrays.fill(across, 0, depth * columns, 0);
        for (int t = 0; t < batch.length(b); t++) {
            int at = (batch.start(t) + b) * width + from;
            for (int d = 0; d < depth; d++) {
                across[d * columns + t] = rows[at + d];
            }
        }
    }

    private void scatter(SequenceBatch batch, int b, float[] rows, int from, int width) {
        for (int t = 0; t < batch.length(b); t++) {
            System.arraycopy(result, t * wide, rows, (batch.start(t) + b) * width + from, depth);
        }
    }
}
