package dev.backlight.storage.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.training.recipe.Validation;
import java.util.Map;

/// How descriptions of networks are written as JSON: a record's components, and which member of a sealed family it
/// is.
public final class SpecJson {
    public static final JsonMapper MAPPER = mapper();

    private SpecJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        for (Class<?> family : new Class<?>[] {
            LayerSpec.class,
            Initializer.class,
            LossSpec.class,
            OptimizerSpec.class,
            Schedule.class,
            ExtractionJson.Saved.class
        }) {
            builder.addMixIn(family, Named.class);
            builder.registerSubtypes(family.getPermittedSubclasses());
        }
        builder.addModule(ExtractionJson.module());
        Map<Class<?>, Object> absent = Map.of(
                Validation.class, Validation.NONE, TrainingStateFile.Stopping.class, TrainingStateFile.Stopping.OFF);
        builder.addModule(new SimpleModule().setDeserializerModifier(new OlderFiles(absent)));
        return builder.build();
    }
}
