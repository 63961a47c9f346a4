package dev.backlight.storage.plane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.storage.file.PackedText;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The playground's configuration as JSON, version 1: whatever is as in `PlaneConfig.standard()` is left out, so
/// what that says must never change.
///
/// @param own three numbers for each point: x1, x2, class
record PlaneJson(
        String data,
        Integer noise,
        Integer train,
        Long dataSeed,
        String curve,
        float[] own,
        List<String> features,
        List<Integer> hidden,
        Activation activation,
        Initializer initializer,
        Float dropout,
        Boolean batchNorm,
        List<Float> layerDropout,
        List<Boolean> layerNorm,
        Penalty penalty,
        Float penaltyRate,
        LossKind loss,
        OptimizerSpec optimizer,
        Schedule schedule,
        Integer batch,
        Long seed,
        Boolean discretise,
        Boolean showTest) {
    static final int VERSION = PackedText.VERSION;

    /// For records of this kind inside of others.
    static final JsonMapper MAPPER = SpecJson.MAPPER
            .rebuild()
            .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    static PlaneJson of(PlaneConfig c) {
        PlaneConfig s = PlaneConfig.standard();
        PlaneRecipe d = c.data();
        PlaneRecipe t = s.data();
        return new PlaneJson(
                other(d.kind().id(), t.kind().id()),
                other(d.noise(), t.noise()),
                other(d.trainShare(), t.trainShare()),
                other(d.seed(), t.seed()),
                other(d.curve(), t.curve()),
                d.own().isEmpty() ? null : numbers(d.own()),
                other(c.features(), s.features()),
                other(c.hidden(), s.hidden()),
                other(c.activation(), s.activation()),
                other(c.initializer(), s.initializer()),
                other(c.dropout(), s.dropout()),
                other(c.batchNorm(), s.batchNorm()),
                other(c.layerDropout(), s.layerDropout()),
                other(c.layerNorm(), s.layerNorm()),
                other(c.penalty(), s.penalty()),
                other(c.penaltyRate(), s.penaltyRate()),
                other(c.loss(), s.loss()),
                other(c.optimizer(), s.optimizer()),
                other(c.schedule(), s.schedule()),
                other(c.batch(), s.batch()),
                other(c.seed(), s.seed()),
                other(c.discretise(), s.discretise()),
                other(c.showTest(), s.showTest()));
    }

    private static <T> T other(T value, T standard) {
        return value.equals(standard) ? null : value;
    }

    private static float[] numbers(List<PlanePoint> points) {
        float[] numbers = new float[3 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            numbers[3 * i] = points.get(i).x1();
            numbers[3 * i + 1] = points.get(i).x2();
            numbers[3 * i + 2] = points.get(i).label();
        }
        return numbers;
    }

    /// @throws IllegalArgumentException with one sentence if something is impossible
    PlaneConfig config() throws IOException {
        if (lacks(features) || lacks(hidden) || lacks(layerDropout) || lacks(layerNorm)) {
            throw new IOException("A list has nothing in one of its places.");
        }
        PlaneConfig s = PlaneConfig.standard();
        PlaneRecipe t = s.data();
        PlaneRecipe recipe = new PlaneRecipe(
                data == null ? t.kind() : PlaneKind.of(data),
                or(noise, t.noise()),
                or(train, t.trainShare()),
                or(dataSeed, t.seed()),
                or(curve, t.curve()),
                points());
        return new PlaneConfig(
                recipe,
                or(features, s.features()),
                or(hidden, s.hidden()),
                or(activation, s.activation()),
                or(initializer, s.initializer()),
                or(dropout, s.dropout()),
                or(batchNorm, s.batchNorm()),
                or(layerDropout, s.layerDropout()),
                or(layerNorm, s.layerNorm()),
                or(penalty, s.penalty()),
                or(penaltyRate, s.penaltyRate()),
                or(loss, s.loss()),
                or(optimizer, s.optimizer()),
                or(schedule, s.schedule()),
                or(batch, s.batch()),
                or(seed, s.seed()),
                or(discretise, s.discretise()),
                or(showTest, s.showTest()));
    }

    private static boolean lacks(List<?> list) {
        return list != null && list.contains(null);
    }

    private List<PlanePoint> points() throws IOException {
        float[] numbers = own == null ? new float[0] : own;
        if (numbers.length % 3 != 0) {
            throw new IOException("There are " + numbers.length + " numbers for points of three.");
        }
        List<PlanePoint> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            points.add(new PlanePoint(numbers[i], numbers[i + 1], numbers[i + 2]));
        }
        return points;
    }

    private static <T> T or(T value, T standard) {
        return Objects.requireNonNullElse(value, standard);
    }
}
