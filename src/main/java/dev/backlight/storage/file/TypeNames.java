package dev.backlight.storage.file;

import dev.backlight.data.ClassNames;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Shape;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.RunState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What kinds, parts and choices are called in files, whatever their classes are called in the program: a class or
/// a component of a record may get a better name, and every file that was ever written is still read. What stands
/// here is never changed; a new kind gets a new line. The parts of a record are named in the order of its
/// components.
///
/// Records of `storage` itself are not listed: they are there for the sake of a file and have the names it has.
public final class TypeNames {
    private static final String FORMS = "dev.backlight.storage";
    private static final Map<Class<?>, Kind> KINDS = new HashMap<>();
    private static final Map<Enum<?>, String> CHOICES = new HashMap<>();

    /// @param name of the kind within its family; empty for a record that belongs to none
    /// @param parts names of its components
    private record Kind(String name, List<String> parts) {}

    static {
        kind(LayerSpec.Dense.class, "Dense", "units", "weights", "l1", "l2");
        kind(LayerSpec.Activate.class, "Activate", "activation");
        kind(LayerSpec.Softmax.class, "Softmax");
        kind(LayerSpec.Dropout.class, "Dropout", "rate");
        kind(LayerSpec.BatchNorm.class, "BatchNorm");
        kind(LayerSpec.Conv2d.class, "Conv2d", "filters", "kernel", "stride", "padding", "weights", "l1", "l2");
        kind(LayerSpec.MaxPool.class, "MaxPool", "size", "stride");
        kind(LayerSpec.AveragePool.class, "AveragePool", "size", "stride");
        kind(LayerSpec.Flatten.class, "Flatten");

        kind(Initializer.Zeros.class, "Zeros");
        kind(Initializer.Constant.class, "Constant", "value");
        kind(Initializer.Normal.class, "Normal", "standardDeviation");
        kind(Initializer.Uniform.class, "Uniform", "limit");
        kind(Initializer.Xavier.class, "Xavier");
        kind(Initializer.He.class, "He");
        kind(Initializer.Orthogonal.class, "Orthogonal");
        kind(Initializer.Auto.class, "Auto");

        kind(LossSpec.SquaredError.class, "SquaredError");
        kind(LossSpec.SoftmaxCrossEntropy.class, "SoftmaxCrossEntropy", "labelSmoothing");
        kind(LossSpec.BinaryCrossEntropy.class, "BinaryCrossEntropy");
        kind(LossSpec.Huber.class, "Huber", "delta");

        kind(OptimizerSpec.GradientDescent.class, "GradientDescent", "learningRate");
        kind(OptimizerSpec.Sgd.class, "Sgd", "learningRate");
        kind(OptimizerSpec.Momentum.class, "Momentum", "learningRate", "momentum");
        kind(OptimizerSpec.Nesterov.class, "Nesterov", "learningRate", "momentum");
        kind(OptimizerSpec.AdaGrad.class, "AdaGrad", "learningRate");
        kind(OptimizerSpec.RmsProp.class, "RmsProp", "learningRate", "decay");
        kind(OptimizerSpec.Adam.class, "Adam", "learningRate", "beta1", "beta2", "epsilon");
        kind(OptimizerSpec.AdamW.class, "AdamW", "learningRate", "beta1", "beta2", "epsilon", "weightDecay");

        kind(Schedule.Constant.class, "Constant");
        kind(Schedule.Step.class, "Step", "every", "factor");
        kind(Schedule.Cosine.class, "Cosine", "totalSteps", "floor");
        kind(Schedule.WarmUp.class, "WarmUp", "steps", "then");
        kind(Schedule.ReduceOnPlateau.class, "ReduceOnPlateau", "factor", "patience", "floor");

        kind(ExtractionJson.Saved.Pixels.class, "Pixels", "means", "variance");
        kind(ExtractionJson.Saved.Selected.class, "Selected", "inputs", "kept", "means", "variance");
        kind(ExtractionJson.Saved.Components.class, "Components", "mean", "axes", "variances");
        kind(ExtractionJson.Saved.Edges.class, "Edges", "side", "means", "variance");

        record(NetworkSpec.class, "input", "extraction", "normalization", "layers");
        record(Shape.class, "channels", "height", "width");
        record(Normalization.class, "mean", "scale");
        record(ClassNames.class, "names");
        record(Preparation.class, "fit", "box", "centre", "inverted");
        record(FeatureRecipe.class, "pixels", "least", "components", "edges");
        record(Augmentation.class, "shift", "rotation", "scale", "elasticAlpha", "elasticSigma", "noise");
        record(Validation.class, "heldOut", "patience");
        record(
                ExperimentConfig.class,
                "network",
                "loss",
                "optimizer",
                "schedule",
                "batch",
                "epochs",
                "seed",
                "gradientClip",
                "inputs",
                "augmentation",
                "validation");

        choice(Activation.LINEAR, "LINEAR");
        choice(Activation.RELU, "RELU");
        choice(Activation.LEAKY_RELU, "LEAKY_RELU");
        choice(Activation.ELU, "ELU");
        choice(Activation.GELU, "GELU");
        choice(Activation.SIGMOID, "SIGMOID");
        choice(Activation.TANH, "TANH");
        choice(Activation.SQUARE, "SQUARE");

        choice(Preparation.Fit.CROPPED, "CROPPED");
        choice(Preparation.Fit.WHOLE, "WHOLE");

        choice(Preparation.Centre.MASS, "MASS");
        choice(Preparation.Centre.MIDDLE, "MIDDLE");

        choice(InputScale.RAW, "RAW");
        choice(InputScale.PLAIN, "PLAIN");
        choice(InputScale.CENTRED, "CENTRED");
        choice(InputScale.STANDARDISED, "STANDARDISED");

        choice(RunState.READY, "READY");
        choice(RunState.RUNNING, "RUNNING");
        choice(RunState.PAUSED, "PAUSED");
        choice(RunState.FINISHED, "FINISHED");
        choice(RunState.DIVERGED, "DIVERGED");
        choice(RunState.FAILED, "FAILED");
        choice(RunState.CLOSED, "CLOSED");

        choice(Penalty.NONE, "NONE");
        choice(Penalty.L1, "L1");
        choice(Penalty.L2, "L2");

        choice(LossKind.SQUARED_ERROR, "SQUARED_ERROR");
        choice(LossKind.CROSS_ENTROPY, "CROSS_ENTROPY");
        choice(LossKind.HUBER, "HUBER");
    }

    private TypeNames() {}

    private static void kind(Class<? extends Record> type, String name, String... parts) {
        KINDS.put(type, new Kind(name, List.of(parts)));
    }

    private static void record(Class<? extends Record> type, String... parts) {
        kind(type, "", parts);
    }

    private static void choice(Enum<?> constant, String name) {
        CHOICES.put(constant, name);
    }

    /// What a member of a family is called in files.
    ///
    /// @throws IllegalStateException if it has no name here
    public static String of(Class<?> member) {
        return known(member).name();
    }

    /// What the components of a record are called in files, in their order; empty for a record of `storage` that
    /// has the names of its file.
    ///
    /// @throws IllegalStateException if it has no line here
    public static Optional<List<String>> parts(Class<?> type) {
        boolean form = type.getPackageName().startsWith(FORMS) && !KINDS.containsKey(type);
        return form ? Optional.empty() : Optional.of(known(type).parts());
    }

    /// What a constant is called in files.
    ///
    /// @throws IllegalStateException if it has no name here
    public static String of(Enum<?> constant) {
        String name = CHOICES.get(constant);
        if (name == null) {
            throw new IllegalStateException(constant.getDeclaringClass() + "." + constant + " has no name for files.");
        }
        return name;
    }

    private static Kind known(Class<?> type) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalStateException(type + " has no names for files: give it a line in TypeNames.");
        }
        return kind;
    }
}
