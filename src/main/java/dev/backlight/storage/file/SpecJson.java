package dev.backlight.storage.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.backlight.data.ClassNames;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.training.recipe.Validation;
import java.util.List;
import java.util.Map;

/// How descriptions of networks are written as JSON: a record's components, and which member of a sealed family it
/// is, by the names that `TypeNames` gives them.
public final class SpecJson {
    static final List<Class<?>> FAMILIES = List.of(
            LayerSpec.class,
            Initializer.class,
            LossSpec.class,
            OptimizerSpec.class,
            Schedule.class,
            ExtractionJson.Saved.class);

    public static final JsonMapper MAPPER = mapper();

    private SpecJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)); // no list has holes
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Named.class);
            for (Class<?> member : family.getPermittedSubclasses()) {
                builder.registerSubtypes(new NamedType(member, TypeNames.of(member)));
            }
        }
        builder.propertyNamingStrategy(new NamesByTable(TypeNames::parts));
        builder.annotationIntrospector(
                AnnotationIntrospector.pair(new NamesByTable.OfEnums(), new JacksonAnnotationIntrospector()));
        builder.addModule(ExtractionJson.module());
        Map<Class<?>, Object> absent = Map.of(
                Validation.class,
                Validation.NONE,
                Stopping.class,
                Stopping.OFF,
                Reading.class,
                Reading.DIGITS,
                ClassNames.class,
                ClassNames.NUMBERED);
        builder.addModule(new SimpleModule().setDeserializerModifier(new OlderFiles(absent)));
        return builder.build();
    }
}
