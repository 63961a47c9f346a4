package dev.backlight.engine.sequence.layer;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.sequence.AttentionOps;
import dev.backlight.math.sequence.RowVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Multi-head self-attention: `Q = x·W_q`, `K = x·W_k`, `V = x·W_v`; for each head, whose columns these share out,
/// `O = softmax(Q·Kᵀ/√d)·V`; `y = O·W_o`. Vaswani et al., 2017, section 3.2, without biases. A causal one gives no
/// share to later positions; positions that don't exist have no rows, so that no padding has to be masked.
///
/// Shapes: x, Q, K, V, O, y [rows x width], W [width x width], shares A [n x n] for each head and sequence of n
/// positions. Backward: the chain rule through each product; the head's own part stands at `Head`. Every thread
/// takes sequences of its own.
public final class Attention implements SequenceLayer {
    private static final int QUERY = 0;
    private static final int KEY = 1;
    private static final int VALUE = 2;
    private static final int OUTPUT = 3;

    private final ThreadTeam team;
    private final int heads;
    private final List<Parameter> weights;
    private final Places places;
    private final FMatrixRMaj[] projected = new FMatrixRMaj[3];
    private final FMatrixRMaj[] gradProjected = new FMatrixRMaj[3];
    private final FMatrixRMaj mixed;
    private final FMatrixRMaj gradMixed;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradPart;
    private final FMatrixRMaj gradInput;
    private final float[] shares;
    private final int shareSize;
    private final Head[] rooms;
    private final IntConsumer forwardShare = this::forwardShare;
    private final IntConsumer backwardShare = this::backwardShare;
    private FMatrixRMaj input;
    private FMatrixRMaj asking;
    private SequenceBatch batch;

    /// @param weights queries, keys, values, output, each [width x width]
    /// @param places what is added to what queries and keys are made of; null for nothing
    public Attention(
            int heads,
            boolean causal,
            List<Parameter> weights,
            Places places,
            ThreadTeam team,
            int maxBatch,
            int maxTime) {
        this.team = team;
        this.heads = heads;
        this.weights = List.copyOf(weights);
        this.places = places;
        int width = weights.getFirst().value().numRows;
        int maxRows = maxBatch * maxTime;
        for (int i = 0; i < 3; i++) {
            projected[i] = new FMatrixRMaj(maxRows, width);
            gradProjected[i] = new FMatrixRMaj(maxRows, width);
        }
        mixed = new FMatrixRMaj(maxRows, width);
        gradMixed = new FMatrixRMaj(maxRows, width);
        output = new FMatrixRMaj(maxRows, width);
        gradPart = new FMatrixRMaj(maxRows, width);
        gradInput = new FMatrixRMaj(maxRows, width);
        shareSize = maxTime * AttentionOps.width(maxTime);
        shares = new float[maxBatch * heads * shareSize];
        rooms = new Head[team.threads()];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = new Head(width / heads, causal, maxTime);
        }
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, SequenceBatch rows, boolean training) {
        input = x;
        batch = rows;
        asking = places == null ? x : places.forward(x, rows, training);
        for (int i = QUERY; i <= VALUE; i++) {
            projected[i].reshape(x.numRows, x.numCols);
            gradProjected[i].reshape(x.numRows, x.numCols);
            Gemm.multiply(team, i == VALUE ? x : asking, weights.get(i).value(), projected[i]);
        }
        mixed.reshape(x.numRows, x.numCols);
        output.reshape(x.numRows, x.numCols);
        team.run(team.threads(), forwardShare);
        Gemm.multiply(team, mixed, weights.get(OUTPUT).value(), output);
        return output;
    }

    private void forwardShare(int task) {
        int width = mixed.numCols;
        for (int b = batch.share(task, team.threads()); b < batch.share(task + 1, team.threads()); b++) {
            for (int h = 0; h < heads; h++) {
                rooms[task].forward(
                        batch,
                        b,
                        h * (width / heads),
                        width,
                        projected[QUERY].data,
                        projected[KEY].data,
                        projected[VALUE].data,
                        mixed.data,
                        shares,
                        (b * heads + h) * shareSize);
            }
        }
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput) {
        gradMixed.reshape(gradOutput.numRows, gradOutput.numCols);
        gradPart.reshape(gradOutput.numRows, gradOutput.numCols);
        gradInput.reshape(gradOutput.numRows, gradOutput.numCols);
        Gemm.multiplyTransA(team, mixed, gradOutput, weights.get(OUTPUT).gradient());
        Gemm.multiplyTransB(team, gradOutput, weights.get(OUTPUT).value(), gradMixed);
        team.run(team.threads(), backwardShare);
        Gemm.multiplyTransA(
                team, asking, gradProjected[QUERY], weights.get(QUERY).gradient());
        Gemm.multiplyTransA(team, asking, gradProjected[KEY], weights.get(KEY).gradient());
        Gemm.multiplyTransA(
                team, input, gradProjected[VALUE], weights.get(VALUE).gradient());
        Gemm.multiplyTransB(team, gradProjected[QUERY], weights.get(QUERY).value(), gradInput);
        addPart(KEY);
        if (places != null) {
            places.backward(gradInput);
        }
        addPart(VALUE);
        return gradInput;
    }

    private void addPart(int which) {
        Gemm.multiplyTransB(team, gradProjected[which], weights.get(which).value(), gradPart);
        RowVectors.add(gradPart.data, 0, gradInput.data, 0, gradInput.getNumElements());
    }

    private void backwardShare(int task) {
        int width = mixed.numCols;
        for (int b = batch.share(task, team.threads()); b < batch.share(task + 1, team.threads()); b++) {
            for (int h = 0; h < heads; h++) {
                rooms[task].backward(
                        batch,
                        b,
                        h * (width / heads),
                        width,
                        projected[QUERY].data,
                        projected[KEY].data,
                        projected[VALUE].data,
                        gradMixed.data,
                        gradProjected[QUERY].data,
                        gradProjected[KEY].data,
                        gradProjected[VALUE].data,
                        shares,
                        (b * heads + h) * shareSize);
            }
        }
    }

    /// How much of its look a position gives to another, in the last `forward`.
    ///
    /// @param b which sequence, in the batch's sorted order
    public float share(int b, int head, int asks, int answers) {
        int columns = AttentionOps.width(batch.length(b));
        return shares[(b * heads + head) * shareSize + asks * columns + answers];
    }

    /// Queries, keys or values of the last `forward` [rows x width]: 0, 1 or 2.
    public FMatrixRMaj projected(int which) {
        return projected[which];
    }

    public int heads() {
        return heads;
    }

    @Override
    public List<Parameter> parameters() {
        if (places == null) {
            return weights;
        }
        List<Parameter> all = new ArrayList<>(weights);
        all.addAll(places.parameters());
        return List.copyOf(all);
    }
}
