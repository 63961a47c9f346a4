package dev.backlight.storage.file;

import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes the names of records' components and of enums' constants in JSON from `TypeNames`.
final class NamesByTable extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1L;

    private final transient Function<Class<?>, Optional<List<String>>> parts;

    /// @param parts the names of a record's components, in their order; empty where they have their own
    NamesByTable(Function<Class<?>, Optional<List<String>>> parts) {
        this.parts = parts;
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        Class<?> type = field.getDeclaringClass();
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(field.getName())) {
                return name(type, i, name);
            }
        }
        return name;
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        Class<?> type = parameter.getDeclaringClass();
        return type.isRecord() ? name(type, parameter.getIndex(), name) : name;
    }

    private String name(Class<?> type, int component, String own) {
        return parts.apply(type).map(names -> names.get(component)).orElse(own);
    }

    /// The same for enums.
    static final class OfEnums extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            if (type.getRawType().getPackageName().startsWith("dev.backlight")) {
                for (int i = 0; i < constants.length; i++) {
                    names[i] = TypeNames.of(constants[i]);
                }
            }
            return names;
        }
    }
}
