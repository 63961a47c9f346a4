package dev.backlight.glass.sequence;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.layer.GlassAttention;
import dev.backlight.glass.sequence.layer.GlassRows;
import dev.backlight.glass.sequence.layer.GlassSequenceLayer;
import dev.backlight.glass.sequence.layer.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// A network with attention while it reads a sequence: who asks whom in every head, and what is answered at every
/// position. Everything in double, by the textbook.
///
/// @param layers queries, keys, values and shares of each attention layer, from the first
/// @param logits what it answers at each position, before the softmax
public record AttentionLook(List<GlassAttention.Values> layers, double[][] logits) {

    /// @param spec it is asked at every position, whatever it usually answers
    /// @param parameters as `SequenceNetwork.copyParameters` gives them
    /// @param tokens at least one
    /// @param off heads that add nothing, numbered through all layers from 0
    /// @throws IllegalArgumentException if the parameters don't fit
    public static AttentionLook of(SequenceSpec spec, float[][] parameters, int[] tokens, Set<Integer> off) {
        GlassSequence network = GlassSequence.of(spec.answeringEverywhere(), parameters);
        List<GlassAttention> attentions = new ArrayList<>();
        network.layers().forEach(layer -> collect(layer, attentions));
        int first = 0;
        for (GlassAttention attention : attentions) {
            silence(attention, first, off);
            first += attention.heads();
        }
        int[] asked = IntStream.range(0, tokens.length).toArray();
        DMatrixRMaj x = new DMatrixRMaj(tokens.length, 1);
        Arrays.setAll(x.data, i -> tokens[i]);
        List<GlassAttention.Values> looks = new ArrayList<>();
        for (GlassSequenceLayer layer : network.layers()) {
            look(layer, x, asked, looks);
            x = layer.forward(x, asked);
        }
        double[][] logits = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            logits[t] = Vectors.row(x, t);
        }
        return new AttentionLook(List.copyOf(looks), logits);
    }

    private static void collect(GlassSequenceLayer layer, List<GlassAttention> found) {
        if (layer instanceof GlassAttention attention) {
            found.add(attention);
        } else if (layer instanceof GlassRows.Residual residual) {
            residual.branch().forEach(inner -> collect(inner, found));
        }
    }

    /// What a head adds goes through rows of its own of W_o: without these it adds nothing.
    private static void silence(GlassAttention attention, int first, Set<Integer> off) {
        DMatrixRMaj out = attention.weights().get(3);
        int depth = out.numRows / attention.heads();
        for (int head = 0; head < attention.heads(); head++) {
            if (off.contains(first + head)) {
                Arrays.fill(out.data, head * depth * out.numCols, (head + 1) * depth * out.numCols, 0);
            }
        }
    }

    private static void look(GlassSequenceLayer layer, DMatrixRMaj x, int[] asked, List<GlassAttention.Values> looks) {
        if (layer instanceof GlassAttention attention) {
            looks.add(attention.look(x));
        } else if (layer instanceof GlassRows.Residual residual) {
            DMatrixRMaj inner = x;
            for (GlassSequenceLayer part : residual.branch()) {
                look(part, inner, asked, looks);
                inner = part.forward(inner, asked);
            }
        }
    }

    /// The probabilities of its answer at a position.
    public double[] probabilities(int position) {
        return RecurrentLook.softmax(logits[position]);
    }

    /// How much of a head's question at one position another one answers.
    ///
    /// @param head numbered through all layers from 0
    public double share(int head, int asker, int answerer) {
        int left = head;
        for (GlassAttention.Values layer : layers) {
            if (left < layer.shares().size()) {
                return layer.shares().get(left).get(asker, answerer);
            }
            left -= layer.shares().size();
        }
        throw new IndexOutOfBoundsException("There is no head " + head + ".");
    }

    /// Heads of all layers together.
    public int heads() {
        return layers.stream().mapToInt(layer -> layer.shares().size()).sum();
    }
}
