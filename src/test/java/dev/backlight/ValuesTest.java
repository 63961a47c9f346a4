package dev.backlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.backlight.data.LearningData;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.lesson.Lesson;
import dev.backlight.math.Extraction;
import dev.backlight.training.inventing.RealDigits;
import dev.backlight.training.learner.Recipe;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Recipes, networks, lessons and corrections are values: read from a file they equal what was written. Java
/// compares arrays in records by identity, so whatever such a value is made of says itself when it is equal.
class ValuesTest {
    private static final List<Class<?>> VALUES =
            List.of(Recipe.class, Architecture.class, Lesson.class, FeedbackSet.class);

    /// There is one object of these for all who speak of it: data, and what is learned from them once.
    private static final Set<Class<?>> ONE_OF_EACH =
            Set.of(LearningData.class, SequenceData.class, RealDigits.class, Extraction.NONE.getClass());

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.backlight");
    private final Set<Type> seen = new HashSet<>();
    private final List<String> byIdentity = new ArrayList<>();

    @Test
    void whatIsKeptEqualsWhatWasRead() {
        VALUES.forEach(value -> look(value, value.getSimpleName()));

        assertThat(byIdentity).isEmpty();
    }

    private void look(Type type, String path) {
        if (!seen.add(type) || ONE_OF_EACH.contains(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType many -> {
                look(many.getRawType(), path);
                List.of(many.getActualTypeArguments()).forEach(part -> look(part, path));
            }
            case WildcardType any -> List.of(any.getUpperBounds()).forEach(bound -> look(bound, path));
            case Class<?> kind when kind.getName().startsWith("dev.backlight") -> look(kind, path);
            default -> {}
        }
    }

    private void look(Class<?> kind, String path) {
        if (kind.isInterface() || Modifier.isAbstract(kind.getModifiers())) {
            for (JavaClass each : all.get(kind).getAllSubclasses()) {
                look((Type) each.reflect(), path + " " + each.getSimpleName());
            }
        } else if (!kind.isRecord() && !Enum.class.isAssignableFrom(kind) && !saysItself(kind)) {
            byIdentity.add(path + ", a " + kind.getSimpleName() + ", is compared by identity");
        } else if (kind.isRecord() && !saysItself(kind)) {
            for (RecordComponent part : kind.getRecordComponents()) {
                String to = path + "." + part.getName();
                if (part.getType().isArray() || part.getGenericType() instanceof GenericArrayType) {
                    byIdentity.add(to + " is compared by identity");
                }
                look(part.getGenericType(), to);
            }
        }
    }

    /// The compiler's own `equals` of a record is final, one that is written is not.
    private static boolean saysItself(Class<?> kind) {
        try {
            Method equals = kind.getMethod("equals", Object.class);
            return equals.getDeclaringClass() == kind && !Modifier.isFinal(equals.getModifiers());
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
