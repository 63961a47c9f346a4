package dev.backlight.engine.sequence;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.sequence.layer.SequenceLayer;
import dev.backlight.engine.spec.Checks;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// A network over sequences at work: forward, backward, and the parameters that an optimizer changes. It stands
/// beside
/// `Network` with the same kernels, parameters, losses and optimizers; what differs is that rows are positions. All
/// buffers are taken at `create`; a training step allocates nothing. The numbers don't depend on how many threads
/// there are.
public final class SequenceNetwork {
    private final SequenceSpec spec;
    private final int maxBatch;
    private final SequenceLayer[] layers;
    private final List<Parameter> parameters;
    private final List<FMatrixRMaj> values;
    private final FMatrixRMaj[] outputs;

    private SequenceNetwork(SequenceSpec spec, List<SequenceLayer> layers, int maxBatch) {
        this.spec = spec;
        this.maxBatch = maxBatch;
        this.layers = layers.toArray(SequenceLayer[]::new);
        this.parameters =
                layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
        this.values = parameters.stream().map(Parameter::value).toList();
        this.outputs = new FMatrixRMaj[this.layers.length];
    }

    /// A network with fresh weights, drawn from the seed.
    ///
    /// @param team runs the products; not closed by the network
    /// @param maxBatch the most sequences that `forward` will be given
    /// @throws IllegalArgumentException if `maxBatch` is not positive
    public static SequenceNetwork create(SequenceSpec spec, long seed, ThreadTeam team, int maxBatch) {
        Checks.positive(new Sentence("The batch size"), maxBatch);
        return new SequenceNetwork(spec, new SequenceLayerFactory(spec, seed, team, maxBatch).build(), maxBatch);
    }

    public SequenceSpec spec() {
        return spec;
    }

    /// Every matrix that training changes, first layer to last.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// The layers at work; `layers().get(i)` belongs to `spec().layers().get(i)`.
    public List<SequenceLayer> layers() {
        return List.of(layers);
    }

    /// A batch of the largest size that `forward` takes, to be filled again and again.
    public SequenceBatch newBatch() {
        return new SequenceBatch(maxBatch, spec.maxTime());
    }

    /// @param batch arranged; read until `backward`
    /// @param training whether dropout is on
    /// @return [answers x outputs], owned by the network: a row for every position, or for those that are read
    /// @throws IllegalArgumentException if the batch is empty, or has more sequences than `maxBatch`
    public FMatrixRMaj forward(SequenceBatch batch, boolean training) {
        if (batch.size() < 1 || batch.size() > maxBatch || batch.times() > spec.maxTime()) {
            throw new Refusal(
                    "The network takes 1 to {0} sequences of at most {1} positions, but got {2} of {3}.",
                    maxBatch, spec.maxTime(), batch.size(), batch.times());
        }
        FMatrixRMaj y = batch.tokens();
        for (int i = 0; i < layers.length; i++) {
            y = layers[i].forward(y, batch, training);
            outputs[i] = y;
        }
        return y;
    }

    /// Fills every parameter's gradient, penalties included.
    ///
    /// @param gradOutput [answers x outputs], gradient of the loss by the last `forward`'s output; overwritten
    public void backward(FMatrixRMaj gradOutput) {
        FMatrixRMaj g = gradOutput;
        for (int i = layers.length - 1; i >= 0; i--) {
            g = layers[i].backward(g);
        }
        for (int p = 0; p < parameters.size(); p++) {
            parameters.get(p).addPenaltyGradient();
        }
    }

    /// The last forward's output of a layer, counted from 0; valid until the next `forward`.
    public FMatrixRMaj output(int layer) {
        return outputs[layer];
    }

    /// Says which training step, from 0, the next `forward` belongs to, so that a resumed training drops the same
    /// values.
    public void seek(long trainingStep) {
        for (SequenceLayer layer : layers) {
            layer.seek(trainingStep);
        }
    }

    /// Number of values that training changes.
    public int parameterCount() {
        return parameters.stream()
                .mapToInt(parameter -> parameter.value().getNumElements())
                .sum();
    }

    /// All numbers as they are at this moment.
    public Weights weights() {
        return Weights.copyOf(spec, values);
    }

    /// Takes over the numbers of another network with the same matrices.
    ///
    /// @throws IllegalArgumentException if they are not those of this network's layers; nothing is changed then
    public void set(Weights weights) {
        weights.copyTo(spec, values);
    }
}
