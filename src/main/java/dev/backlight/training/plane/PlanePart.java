package dev.backlight.training.plane;

import dev.backlight.engine.spec.OptimizerSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What two configurations can differ in, apart from what is only shown.
public enum PlanePart {
    DATA(PlaneConfig::data, (config, draft) -> draft.data(config.data())),
    FEATURES(PlaneConfig::features, (config, draft) -> draft.features(config.features())),
    HIDDEN(PlaneConfig::hidden, (config, draft) -> draft.hidden(config.hidden())),
    ACTIVATION(PlaneConfig::activation, (config, draft) -> draft.activation(config.activation())),
    INITIALIZER(PlaneConfig::initializer, (config, draft) -> draft.initializer(config.initializer())),
    DROPOUT(
            config -> List.of(config.dropout(), config.layerDropout()),
            (config, draft) -> draft.dropout(config.dropout()).layerDropout(config.layerDropout())),
    BATCH_NORM(
            config -> List.of(config.batchNorm(), config.layerNorm()),
            (config, draft) -> draft.batchNorm(config.batchNorm()).layerNorm(config.layerNorm())),
    PENALTY(
            config -> config.penalty() + " " + config.penaltyRate(),
            (config, draft) -> draft.penalty(config.penalty(), config.penaltyRate())),
    LOSS(PlaneConfig::loss, (config, draft) -> draft.loss(config.loss())),
    /// Which rule, whatever its learning rate.
    OPTIMIZER(config -> config.optimizer().withLearningRate(1), (config, draft) -> draft.optimizer(config.optimizer())),
    LEARNING_RATE(
            config -> config.optimizer().learningRate(),
            (config, draft) -> draft.learningRate(config.optimizer().learningRate())),
    SCHEDULE(PlaneConfig::schedule, (config, draft) -> draft.schedule(config.schedule())),
    BATCH(PlaneConfig::batch, (config, draft) -> draft.batch(config.batch())),
    SEED(PlaneConfig::seed, (config, draft) -> draft.seed(config.seed()));

    private final Function<PlaneConfig, Object> value;
    private final BiConsumer<PlaneConfig, PlaneDraft> copy;

    PlanePart(Function<PlaneConfig, Object> value, BiConsumer<PlaneConfig, PlaneDraft> copy) {
        this.value = value;
        this.copy = copy;
    }

    /// The parts in which two configurations differ.
    public static Set<PlanePart> differences(PlaneConfig a, PlaneConfig b) {
        return Arrays.stream(values())
                .filter(part -> !Objects.equals(part.value.apply(a), part.value.apply(b)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanePart.class)));
    }

    /// A configuration with some parts from another.
    ///
    /// @param parts those taken from `other`
    public static PlaneConfig merge(PlaneConfig config, PlaneConfig other, Set<PlanePart> parts) {
        PlaneDraft draft = config.edit();
        OptimizerSpec rate = parts.contains(LEARNING_RATE) ? other.optimizer() : config.optimizer();
        parts.forEach(part -> part.copy.accept(other, draft));
        return draft.learningRate(rate.learningRate()).done();
    }
}
