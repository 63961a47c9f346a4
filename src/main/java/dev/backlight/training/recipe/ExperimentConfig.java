package dev.backlight.training.recipe;

import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.HeldOut;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.math.Extraction;
import dev.backlight.text.Refusal;
import java.util.function.Consumer;

/// The whole recipe of an experiment: the same recipe gives the same numbers on the same machine.
///
/// @param batch examples per step
/// @param epochs passes over the training set; `ENDLESS` for a training that somebody stops
/// @param gradientClip largest norm of all gradients together, 0 for no limit
/// @param inputs how inputs are measured before they enter the network
/// @param augmentation how pictures are changed each time they are learned from
/// @param validation what part of the training set is held out, and when that ends the training
public record ExperimentConfig(
        NetworkSpec network,
        LossSpec loss,
        OptimizerSpec optimizer,
        Schedule schedule,
        int batch,
        int epochs,
        long seed,
        float gradientClip,
        InputScale inputs,
        Augmentation augmentation,
        Validation validation) {
    /// As many epochs as can be counted.
    public static final int ENDLESS = Integer.MAX_VALUE;

    /// @throws IllegalArgumentException with one sentence if a number is impossible
    public ExperimentConfig {
        if (batch < 1) {
            throw new Refusal("A batch of {0} examples is empty: give at least 1.", batch);
        }
        if (epochs < 1) {
            throw new Refusal("Training for {0} epochs does nothing: give at least 1.", epochs);
        }
        if (!(optimizer.learningRate() > 0) || Float.isInfinite(optimizer.learningRate())) {
            throw new Refusal("A learning rate of {0} can't be used: give a number above 0.", optimizer.learningRate());
        }
        if (!(gradientClip >= 0)) {
            throw new Refusal(
                    "Gradients can't be clipped to a norm of {0}: give 0 for no limit, or more.", gradientClip);
        }
    }

    /// A recipe that takes its inputs as they come.
    public ExperimentConfig(
            NetworkSpec network,
            LossSpec loss,
            OptimizerSpec optimizer,
            Schedule schedule,
            int batch,
            int epochs,
            long seed,
            float gradientClip) {
        this(network, loss, optimizer, schedule, batch, epochs, seed, gradientClip, InputScale.PLAIN);
    }

    /// A recipe that learns from pictures as they are.
    public ExperimentConfig(
            NetworkSpec network,
            LossSpec loss,
            OptimizerSpec optimizer,
            Schedule schedule,
            int batch,
            int epochs,
            long seed,
            float gradientClip,
            InputScale inputs) {
        this(
                network,
                loss,
                optimizer,
                schedule,
                batch,
                epochs,
                seed,
                gradientClip,
                inputs,
                Augmentation.NONE,
                Validation.NONE);
    }

    /// The article's recipe: 784-128-10, ReLU, softmax cross entropy, Adam 0.001, batches of 128, 21 epochs. The
    /// inputs are centred: over ten seeds the test accuracy is 97.91 % then, and 97.80 % without.
    public static ExperimentConfig article() {
        return new ExperimentConfig(
                NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10),
                new LossSpec.SoftmaxCrossEntropy(),
                new OptimizerSpec.Adam(0.001f),
                new Schedule.Constant(),
                128,
                21,
                42,
                0,
                InputScale.CENTRED);
    }

    /// @throws IllegalArgumentException with one sentence if this recipe can't be used on that data
    public void check(LearningData data) {
        int size = data.train().size();
        if (size == 0 || data.test().size() == 0) {
            throw new Refusal(
                    "The dataset {0} has no examples: choose another one.",
                    data.train().name());
        }
        checkValidation(data.train());
        int learned = size - validation.heldOut();
        if (batch > learned) {
            throw validation.isNone()
                    ? new Refusal(
                            "A batch of {0} is larger than the {1} training examples: give at most {2}.",
                            batch, learned, learned)
                    : new Refusal(
                            "A batch of {0} is larger than the {1} training examples that are not held out: give at"
                                    + " most {2}.",
                            batch, learned, learned);
        }
        if (network.input().size() != data.train().features()) {
            throw new Refusal(
                    "The network takes {0} numbers, but an example has {1}: change the input.",
                    network.input().size(), data.train().features());
        }
        if (network.output().size() != data.train().outputs()) {
            throw new Refusal(
                    "The network has {0} outputs where the data ask for {1}: give the last layer that many units.",
                    network.output().size(), data.train().outputs());
        }
        if (!augmentation.isNone() && !(data.train() instanceof Dataset)) {
            throw new Refusal(
                    "Only pictures can be augmented, but {0} has none: switch augmentation off.",
                    data.train().name());
        }
    }

    private void checkValidation(Examples train) {
        if (!validation.isNone() && !(train instanceof Dataset)) {
            throw new Refusal(
                    "Only pictures can be held out for validation, but {0} has none: hold out 0.", train.name());
        }
        if (validation.heldOut() >= train.size()) {
            throw new Refusal(
                    "Of {0} training examples {1} can't be held out: give at most {2}.",
                    train.size(), validation.heldOut(), train.size() - 1);
        }
    }

    /// What of a training set is learned from and what is held out, as many as `fittedTo` would hold out of it.
    ///
    /// @return the same object for every call with this set, as long as anything still refers to that object
    public HeldOut divide(Dataset train) {
        return train.holdOut(validation.fittedTo(train.size()).heldOut(), seed);
    }

    /// What is held out of a training set; null where nothing is, as of all that are no pictures.
    public Examples heldOutOf(Examples train) {
        return train instanceof Dataset pictures ? divide(pictures).validation() : null;
    }

    /// This recipe for data of other classes or fewer examples: the last layer has an output for each class, half
    /// of the training set is held out where it has no more than the recipe would, and the batch is no larger than
    /// what is left.
    public ExperimentConfig fittedTo(LearningData data) {
        int outputs = data.train().outputs();
        NetworkSpec fitting = network.output().size() == outputs ? network : network.withOutputs(outputs);
        int size = data.train().size();
        Validation possible = validation.fittedTo(size);
        return withNetwork(fitting).withValidation(possible).withBatch(Math.min(batch, size - possible.heldOut()));
    }

    /// What of a training set is learned from: all that isn't held out.
    public Examples learnedOf(Examples train) {
        return train instanceof Dataset pictures ? divide(pictures).learned() : train;
    }

    /// The network as it reads that data: its inputs measured as this recipe says.
    ///
    /// @param data the training set
    public NetworkSpec normalizedOn(Examples data) {
        return network.withNormalization(inputs.of(data, network.extraction()));
    }

    /// The same layers, learning from features of the same examples; what is augmented is the example.
    ///
    /// @throws IllegalArgumentException with one sentence if a layer needs a picture
    public ExperimentConfig onFeatures(Extraction features) {
        return withNetwork(
                new NetworkSpec(Shape.flat(network.input().size()), features, Normalization.NONE, network.layers()));
    }

    /// This recipe for examples of another kind: the network reads them as they are, since what was fitted to the
    /// present ones has nothing to say of others.
    public ExperimentConfig withoutExtraction() {
        return network.extraction().isNone() ? this : withNetwork(network.withExtraction(Extraction.NONE));
    }

    /// Examples per step on that data: the batch, or all where plain gradient descent asks for them.
    public int batchOn(Examples data) {
        return optimizer instanceof OptimizerSpec.GradientDescent ? data.size() : batch;
    }

    public ExperimentConfig withNetwork(NetworkSpec other) {
        return with(draft -> draft.network = other);
    }

    public ExperimentConfig withLoss(LossSpec other) {
        return with(draft -> draft.loss = other);
    }

    public ExperimentConfig withOptimizer(OptimizerSpec other) {
        return with(draft -> draft.optimizer = other);
    }

    public ExperimentConfig withSchedule(Schedule other) {
        return with(draft -> draft.schedule = other);
    }

    public ExperimentConfig withBatch(int other) {
        return with(draft -> draft.batch = other);
    }

    public ExperimentConfig withEpochs(int other) {
        return with(draft -> draft.epochs = other);
    }

    public ExperimentConfig withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    public ExperimentConfig withGradientClip(float other) {
        return with(draft -> draft.gradientClip = other);
    }

    public ExperimentConfig withInputs(InputScale other) {
        return with(draft -> draft.inputs = other);
    }

    public ExperimentConfig withAugmentation(Augmentation other) {
        return with(draft -> draft.augmentation = other);
    }

    public ExperimentConfig withValidation(Validation other) {
        return with(draft -> draft.validation = other);
    }

    private ExperimentConfig with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// A recipe in the making: the one place that copies all of it. Nothing is checked before `done`.
    private static final class Draft {
        private NetworkSpec network;
        private LossSpec loss;
        private OptimizerSpec optimizer;
        private Schedule schedule;
        private int batch;
        private int epochs;
        private long seed;
        private float gradientClip;
        private InputScale inputs;
        private Augmentation augmentation;
        private Validation validation;

        private Draft(ExperimentConfig from) {
            network = from.network;
            loss = from.loss;
            optimizer = from.optimizer;
            schedule = from.schedule;
            batch = from.batch;
            epochs = from.epochs;
            seed = from.seed;
            gradientClip = from.gradientClip;
            inputs = from.inputs;
            augmentation = from.augmentation;
            validation = from.validation;
        }

        private ExperimentConfig done() {
            return new ExperimentConfig(
                    network,
                    loss,
                    optimizer,
                    schedule,
                    batch,
                    epochs,
                    seed,
                    gradientClip,
                    inputs,
                    augmentation,
                    validation);
        }
    }
}
