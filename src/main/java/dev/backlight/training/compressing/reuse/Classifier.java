package dev.backlight.training.compressing.reuse;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.step.TrainingLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// A network that has learned to tell digits apart from many labels, 784 – 128 – 64 – 10, of which all but the last
/// layer is to be used for something else. Belongs to one thread at a time.
public final class Classifier {
    private static final int EPOCHS = 2;
    private static final int BATCH = 128;
    private static final float RATE = 1e-3f;

    private final Network network;
    private final int learned;

    private Classifier(Network network, int learned) {
        this.network = network;
        this.learned = learned;
    }

    /// Learns which digit it is, from all digits that may be known before a question.
    ///
    /// @param seed of its first weights and of the order of the digits
    /// @param told of how far it is, 0 to 1; may throw to stop it
    public static Classifier before(Task task, Dataset digits, long seed, DoubleConsumer told) {
        int[] kept = IntStream.range(0, digits.size())
                .filter(i -> task.isLearnedBefore(digits.label(i)))
                .toArray();
        Dataset known = kept.length == digits.size() ? digits : digits.subset(kept);
        List<LayerSpec> layers = new ArrayList<>(Reuse.wide());
        layers.add(new LayerSpec.Dense(known.classes()));
        ExperimentConfig config = ExperimentConfig.article()
                .withNetwork(new NetworkSpec(Shape.flat(known.features()), layers))
                .withOptimizer(new OptimizerSpec.Adam(RATE))
                .withBatch(Math.min(BATCH, known.size()))
                .withEpochs(EPOCHS)
                .withInputs(InputScale.STANDARDISED)
                .withSeed(seed);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(config, known, team);
            Outcome outcome = Outcome.TAKEN;
            while (!loop.isOver() && outcome != Outcome.DIVERGED) {
                told.accept((double) loop.steps() / (EPOCHS * loop.stepsPerEpoch()));
                outcome = loop.step();
            }
            Network own = Network.create(loop.architecture(), 0, ThreadTeam.of(1), config.batch());
            own.set(loop.weights());
            return new Classifier(own, known.size());
        }
    }

    /// From how many labels it has learned.
    public int learned() {
        return learned;
    }

    /// What its last hidden layer says of pictures.
    ///
    /// @param pictures rows of pixels in [0, 1]
    /// @return a row for each
    public float[][] features(float[][] pictures) {
        float[][] to = new float[pictures.length][];
        int last = Reuse.wide().size() - 1;
        for (int at = 0; at < to.length; at += BATCH) {
            int count = Math.min(BATCH, to.length - at);
            FMatrixRMaj x = new FMatrixRMaj(count, pictures[at].length);
            for (int row = 0; row < count; row++) {
                System.arraycopy(pictures[at + row], 0, x.data, row * x.numCols, x.numCols);
            }
            network.forward(x, false);
            FMatrixRMaj y = network.output(last);
            for (int row = 0; row < count; row++) {
                to[at + row] = Arrays.copyOfRange(y.data, row * y.numCols, (row + 1) * y.numCols);
            }
        }
        return to;
    }
}
