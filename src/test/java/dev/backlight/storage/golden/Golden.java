package dev.backlight.storage.golden;

import dev.backlight.data.ClassNames;
import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.features.Pca;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.Extraction;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Curves;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the golden files hold. These values must never change: the files were written from them once, by the first
/// program that wrote their format, and are read for ever.
final class Golden {
    /// Numbers at the ends of what a float can say, and on either side of zero.
    private static final float[] EXTREMES = {
        -0f, 0f, Float.MIN_VALUE, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, 1 / 3f, (float) Math.PI
    };

    private Golden() {}

    /// So many arrays of numbers of these lengths, all unlike each other.
    static float[][] numbers(int... lengths) {
        float[][] numbers = new float[lengths.length][];
        for (int p = 0; p < lengths.length; p++) {
            numbers[p] = new float[lengths[p]];
            for (int i = 0; i < lengths[p]; i++) {
                int at = 131 * p + i;
                numbers[p][i] = at % 17 == 0 ? EXTREMES[at / 17 % EXTREMES.length] : (at * 37 % 211 - 105) / 64f;
            }
        }
        return numbers;
    }

    /// Each kind of layer, and inputs that are centred.
    static NetworkSpec convolution() {
        float[] mean = new float[64];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = i / 63f;
        }
        return new NetworkSpec(
                new Shape(1, 8, 8),
                Extraction.NONE,
                new Normalization(mean, 2.5f),
                List.of(
                        new LayerSpec.Conv2d(2, 3, 1, 1, new Initializer.He(), 0.001f, 0.25f),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.LEAKY_RELU),
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Conv2d(3, 2, 2, 0),
                        new LayerSpec.AveragePool(2, 1),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dense(4, new Initializer.Orthogonal(), 0, 0.5f),
                        new LayerSpec.Dropout(0.25f),
                        new LayerSpec.Dense(3),
                        new LayerSpec.Softmax()));
    }

    /// Weights, biases and statistics of `convolution()`, in order.
    static float[][] convolutionNumbers() {
        return numbers(18, 2, 2, 2, 2, 2, 24, 3, 12, 4, 12, 3);
    }

    /// Each kind of features, joined.
    static Fusion features() {
        float[] means = numbers(64)[0];
        for (int i = 0; i < means.length; i += 17) {
            means[i] = i / 64f;
        }
        float[] first = new float[64];
        float[] second = new float[64];
        double[] variances = new double[64];
        for (int i = 0; i < 64; i++) {
            first[i] = i < 32 ? 0.125f : -0.125f;
            second[i] = i % 2 == 0 ? 0.125f : -0.125f;
            variances[i] = 1.0 / (1 + i);
        }
        return new Fusion(
                new FeatureRecipe(true, 0.2, 2, true),
                List.of(
                        new FeatureSet.Pixels(means, 0.1),
                        new FeatureSet.Selected(64, new int[] {3, 9, 60}, new float[] {0.5f, 1 / 3f, 0}, 1 / 3.0),
                        new FeatureSet.Components(Pca.found(means.clone(), new float[][] {first, second}, variances)),
                        new FeatureSet.Edges(new EdgeHistograms(8), numbers(1, 32)[1], 2.5)));
    }

    static NetworkSpec onFeatures() {
        return new NetworkSpec(new Shape(1, 8, 8), features(), Normalization.NONE, List.of(new LayerSpec.Dense(2)));
    }

    static ExperimentConfig recipe() {
        return new ExperimentConfig(
                new NetworkSpec(
                        new Shape(1, 2, 2),
                        List.of(
                                new LayerSpec.Flatten(),
                                new LayerSpec.Dense(3, new Initializer.Uniform(0.5f), 0, 0),
                                new LayerSpec.Activate(Activation.GELU),
                                new LayerSpec.Dense(2))),
                new LossSpec.SoftmaxCrossEntropy(0.1f),
                new OptimizerSpec.AdamW(0.003f, 0.85f, 0.98f, 1e-7f, 0.02f),
                new Schedule.WarmUp(5, new Schedule.ReduceOnPlateau(0.5f, 2, 0.01f)),
                6,
                40,
                -8_765_432_109_876L,
                1.5f,
                InputScale.STANDARDISED,
                new Augmentation(1, 12.5f, 0.125f, 30, 5, 0.0625f),
                new Validation(7, 4));
    }

    /// Weights and biases of the network of `recipe()`.
    static float[][] recipeNumbers() {
        return numbers(12, 3, 6, 2);
    }

    static Weights weights() {
        return Weights.of(recipe().network(), recipeNumbers());
    }

    static TrainingState training() {
        return new TrainingState(
                recipe(),
                new Checkpoint(
                        123,
                        weights(),
                        120,
                        numbers(1, 12, 3, 6, 2, 12, 3, 6, 2),
                        0.0025f,
                        0.6875,
                        5,
                        3,
                        1 / 3.0,
                        new Checkpoint.Watched(0.5625, 2, 0.5f),
                        new Checkpoint.Best(4, 0.4375, 3, weights())));
    }

    static final ClassNames NAMES = new ClassNames(List.of("äpfel", "数"));

    static final Preparation PREPARATION =
            new Preparation(Preparation.Fit.CROPPED, 24, Preparation.Centre.MIDDLE, true);

    /// What the first version that knew names and preparations wrote beside the rest.
    static Model namedModel() {
        return new Model(recipe().network(), new LossSpec.Huber(0.75f), 3, 7, weights(), NAMES, PREPARATION);
    }

    static TrainingState namedTraining() {
        return new TrainingState(recipe(), training().checkpoint(), NAMES, Preparation.whole(true));
    }

    static KeptRun namedRun() {
        KeptRun run = run();
        return new KeptRun(
                run.number(), run.config(), run.data(), run.when(), run.ended(), run.result(), run.curves(), NAMES);
    }

    /// A training before its first step, as programs wrote it before examples could be held out.
    static TrainingState olderTraining() {
        return new TrainingState(
                recipe().withValidation(Validation.NONE).withSchedule(new Schedule.Constant()),
                new Checkpoint(0, weights(), 0, numbers(0, 0), 0.003f, Double.NaN, 0, 0, 0, null, null));
    }

    static KeptRun run() {
        Map<String, Curves.Line> lines = new LinkedHashMap<>();
        double[] epochs = {1 / 3.0, 2 / 3.0, 1};
        lines.put("TRAIN_LOSS", new Curves.Line(epochs, new double[] {2.5, Double.NaN, -0.0}));
        lines.put("TRAIN_ACCURACY", new Curves.Line(epochs, new double[] {0, 0.5, 1}));
        lines.put("TEST_LOSS", new Curves.Line(new double[] {0, 1}, new double[] {1e300, Double.MIN_VALUE}));
        lines.put("SOMETHING_LATER", new Curves.Line(new double[0], new double[0]));
        ExperimentConfig recipe = recipe();
        return new KeptRun(
                17,
                recipe,
                new DataMark("MNIST", 60_000, 10_000, 0xFEDC_BA98L),
                Instant.parse("2026-11-25T10:20:30.123456Z"),
                RunState.DIVERGED,
                new Evaluation(
                        3,
                        987_654_321_012L,
                        Double.NaN,
                        0.9375,
                        new Score(0.1, 0.9),
                        new int[][] {{5, 1}, {0, 4}},
                        recipe.network().withNormalization(new Normalization(new float[] {0, 0.25f, 1 / 3f, 1}, 4)),
                        weights()),
                new Curves(lines));
    }

    static List<Initializer> initializers() {
        return List.of(
                new Initializer.Zeros(),
                new Initializer.Constant(-0.75f),
                new Initializer.Normal(0.3f),
                new Initializer.Uniform(0.7f),
                new Initializer.Xavier(),
                new Initializer.He(),
                new Initializer.Orthogonal(),
                new Initializer.Auto());
    }

    static List<LayerSpec> layers() {
        List<LayerSpec> layers = new ArrayList<>(List.of(
                new LayerSpec.Softmax(),
                new LayerSpec.Dropout(0.3f),
                new LayerSpec.BatchNorm(),
                new LayerSpec.Conv2d(5, 3, 2, 1, new Initializer.Xavier(), 0.5f, 0.125f),
                new LayerSpec.MaxPool(3, 2),
                new LayerSpec.AveragePool(4, 3),
                new LayerSpec.Flatten()));
        for (Initializer initializer : initializers()) {
            layers.add(new LayerSpec.Dense(6, initializer, 0.0625f, 0.1f));
        }
        for (Activation activation : List.of(
                Activation.LINEAR,
                Activation.RELU,
                Activation.LEAKY_RELU,
                Activation.ELU,
                Activation.GELU,
                Activation.SIGMOID,
                Activation.TANH)) {
            layers.add(new LayerSpec.Activate(activation));
        }
        return layers;
    }

    static List<LossSpec> losses() {
        return List.of(
                new LossSpec.SquaredError(),
                new LossSpec.SoftmaxCrossEntropy(0.2f),
                new LossSpec.BinaryCrossEntropy(),
                new LossSpec.Huber(0.6f));
    }

    static List<OptimizerSpec> optimizers() {
        return List.of(
                new OptimizerSpec.GradientDescent(0.1f),
                new OptimizerSpec.Sgd(0.2f),
                new OptimizerSpec.Momentum(0.3f, 0.9f),
                new OptimizerSpec.Nesterov(0.4f, 0.8f),
                new OptimizerSpec.AdaGrad(0.5f),
                new OptimizerSpec.RmsProp(0.6f, 0.95f),
                new OptimizerSpec.Adam(0.7f, 0.91f, 0.992f, 1e-6f),
                new OptimizerSpec.AdamW(0.8f, 0.92f, 0.993f, 1e-5f, 0.03f));
    }

    static List<Schedule> schedules() {
        return List.of(
                new Schedule.Constant(),
                new Schedule.Step(10, 0.5f),
                new Schedule.Cosine(1000, 0.05f),
                new Schedule.WarmUp(20, new Schedule.Step(30, 0.25f)),
                new Schedule.ReduceOnPlateau(0.3f, 6, 0.001f));
    }

    /// Nothing of it is as in the standard one.
    static PlaneConfig playground() {
        return new PlaneConfig(
                new PlaneRecipe(
                        PlaneKind.OWN,
                        15,
                        70,
                        99,
                        "x*x/4",
                        List.of(new PlanePoint(1.5f, -2.25f, 0), new PlanePoint(-3.1f, 0.7f, 2))),
                List.of("x1", "x1*x2", "sin(x1)"),
                List.of(5, 3, 4),
                Activation.ELU,
                new Initializer.Normal(0.4f),
                0.1f,
                true,
                List.of(0.1f, 0.2f, 0f),
                List.of(true, false, true),
                Penalty.L1,
                0.003f,
                LossKind.CROSS_ENTROPY,
                new OptimizerSpec.RmsProp(0.02f, 0.9f),
                new Schedule.Cosine(500, 0.1f),
                25,
                12_345_678_901L,
                true,
                true);
    }

    static List<Stroke> strokes() {
        return List.of(
                new Stroke(List.of(new Point(0.1, 0.2), new Point(1 / 3.0, 0.75)), 0.077, false),
                new Stroke(List.of(new Point(0.5, 0.5)), 0.2, true));
    }

    static FeedbackSet corrections() {
        byte[] ink = new byte[Correction.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (i * 7);
        }
        return new FeedbackSet(List.of(
                new Correction(Instant.parse("2026-11-25T10:20:30.123Z"), "MNIST", ink, strokes(), 1, 0.875f, 7),
                new Correction(Instant.parse("2026-11-26T00:00:00Z"), "letters", new byte[784], List.of(), 0, 1, 200)));
    }
}
