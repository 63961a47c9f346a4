package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backlight.math.Extraction;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.TrainingStateFile;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeNamesTest {
    private record Renamed(int better, String clearer) {}

    @Test
    void everyMemberOfAFamilyHasANameOfItsOwn() {
        for (Class<?> family : SpecJson.FAMILIES) {
            assertThat(Stream.of(family.getPermittedSubclasses()).map(TypeNames::of))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    @Test
    void everythingThatADescriptionReachesHasNames() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        for (Class<?> file : List.of(ModelFile.class, TrainingStateFile.class, RunFile.class, PlaneFile.class)) {
            Stream.of(file.getDeclaredClasses())
                    .filter(form -> Set.of("Description", "Content").contains(form.getSimpleName()))
                    .forEach(form -> reach(form, reached));
        }
        reach(ExtractionJson.Saved.class, reached);

        assertThat(reached).hasSizeGreaterThan(45).containsAll(SpecJson.FAMILIES);
        for (Class<?> type : reached) {
            if (type.isEnum()) {
                assertThat(Arrays.stream(type.getEnumConstants())
                                .map(Enum.class::cast)
                                .map(TypeNames::of))
                        .doesNotHaveDuplicates();
            } else if (type.isRecord()) {
                TypeNames.parts(type)
                        .ifPresent(names -> assertThat(names)
                                .as(type.getName())
                                .hasSize(type.getRecordComponents().length)
                                .doesNotHaveDuplicates());
            }
        }
    }

    private static void reach(Type generic, Set<Class<?>> reached) {
        switch (generic) {
            case ParameterizedType type -> {
                reach(type.getRawType(), reached);
                Stream.of(type.getActualTypeArguments()).forEach(argument -> reach(argument, reached));
            }
            case GenericArrayType type -> reach(type.getGenericComponentType(), reached);
            case Class<?> type when type.isArray() -> reach(type.getComponentType(), reached);
            case Class<?> type
            when type.getName().startsWith("dev.backlight") && type != Extraction.class -> {
                boolean fresh = reached.add(type);
                if (fresh && type.isSealed()) {
                    Stream.of(type.getPermittedSubclasses()).forEach(member -> reach(member, reached));
                } else if (fresh && type.isRecord()) {
                    for (RecordComponent component : type.getRecordComponents()) {
                        reach(component.getGenericType(), reached);
                    }
                }
            }
            default -> {}
        }
    }

    /// As if a record and its components had been renamed since the file was written.
    @Test
    void componentsAreFoundByTheirPlaceNotByTheirName() throws IOException {

        JsonMapper mapper = SpecJson.MAPPER
                .rebuild()
                .propertyNamingStrategy(new NamesByTable(_ -> Optional.of(List.of("size", "label"))))
                .build();
        String old = "{\"size\":3,\"label\":\"x\"}";

        assertThat(mapper.readValue(old, Renamed.class)).isEqualTo(new Renamed(3, "x"));
        assertThat(mapper.writeValueAsString(new Renamed(3, "x"))).isEqualTo(old);
    }
}
