package dev.backlight.view.plane.recipe;

import dev.backlight.engine.spec.Initializer;
import dev.backlight.model.OptimizerKind;
import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.paint.Names;
import dev.backlight.view.plane.PlaneNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What can be chosen in the playground, in words.
public final class PlaneWords {
    private PlaneWords() {}

    public static String of(Initializer one, Messages messages) {
        return switch (one) {
            case Initializer.Auto _ -> messages.get("plane.initial.auto");
            case Initializer.Zeros _ -> messages.get("plane.initial.zeros");
            case Initializer.Uniform(float limit) -> "±" + Names.number(limit);
            case Initializer.Normal(float deviation) -> "N(0, " + Names.number(deviation) + "²)";
            case Initializer.Constant(float value) -> Names.number(value);
            case Initializer.Xavier _ -> "Xavier";
            case Initializer.He _ -> "He";
            case Initializer.Orthogonal _ -> messages.get("plane.initial.orthogonal");
        };
    }

    public static String of(LossKind kind, Messages messages) {
        return messages.get("plane.loss."
                + switch (kind) {
                    case SQUARED_ERROR -> "squared";
                    case CROSS_ENTROPY -> "entropy";
                    case HUBER -> "huber";
                });
    }

    public static String of(Penalty kind, Messages messages) {
        return kind == Penalty.NONE ? messages.get("plane.penalty.none") : kind.name();
    }

    /// What a part is called, in the middle of a sentence.
    public static String of(PlanePart part, Messages messages) {
        return messages.get("rival.part."
                + switch (part) {
                    case DATA -> "data";
                    case FEATURES -> "features";
                    case HIDDEN -> "hidden";
                    case ACTIVATION -> "activation";
                    case INITIALIZER -> "initializer";
                    case DROPOUT -> "dropout";
                    case BATCH_NORM -> "batchnorm";
                    case PENALTY -> "penalty";
                    case LOSS -> "loss";
                    case OPTIMIZER -> "optimizer";
                    case LEARNING_RATE -> "rate";
                    case SCHEDULE -> "schedule";
                    case BATCH -> "batch";
                    case SEED -> "seed";
                });
    }

    /// What a configuration has chosen for a part.
    public static String of(PlanePart part, PlaneConfig config, Messages messages) {
        return switch (part) {
            case DATA -> messages.get("plane.data." + config.data().kind().id());
            case FEATURES -> config.features().stream().map(PlaneNames::feature).collect(Collectors.joining(", "));
            case HIDDEN ->
                config.hidden().isEmpty()
                        ? messages.get("plane.penalty.none")
                        : config.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "));
            case ACTIVATION -> Names.of(config.activation());
            case INITIALIZER -> of(config.initializer(), messages);
            case DROPOUT ->
                config.layerDropout().isEmpty()
                        ? Names.number(config.dropout())
                        : config.layerDropout().stream().map(Names::number).collect(Collectors.joining(", "));
            case BATCH_NORM ->
                config.layerNorm().isEmpty()
                        ? onOrOff(config.batchNorm(), messages)
                        : config.layerNorm().stream()
                                .map(on -> onOrOff(on, messages))
                                .collect(Collectors.joining(", "));
            case PENALTY ->
                config.penalty() == Penalty.NONE
                        ? of(config.penalty(), messages)
                        : config.penalty() + " " + Names.number(config.penaltyRate());
            case LOSS -> of(config.loss(), messages);
            case OPTIMIZER -> {
                OptimizerKind kind = OptimizerKind.of(config.optimizer());
                yield kind == null ? config.optimizer().getClass().getSimpleName() : kind.label();
            }
            case LEARNING_RATE -> Names.number(config.optimizer().learningRate());
            case SCHEDULE -> ScheduleKind.of(config.schedule()).name(messages);
            case BATCH -> String.valueOf(config.batch());
            case SEED -> String.valueOf(config.seed());
        };
    }

    /// Whether layers are thinned or normalised, in a word.
    public static String ofEachLayer(PlaneConfig config, Messages messages) {
        List<String> on = new ArrayList<>();
        if (config.dropout() > 0 || !config.layerDropout().isEmpty()) {
            on.add(of(PlanePart.DROPOUT, config, messages));
        }
        if (config.batchNorm() || config.layerNorm().contains(true)) {
            on.add(messages.get("rival.on"));
        }
        return on.isEmpty() ? messages.get("rival.off") : String.join(", ", on);
    }

    private static String onOrOff(boolean on, Messages messages) {
        return messages.get(on ? "rival.on" : "rival.off");
    }
}
