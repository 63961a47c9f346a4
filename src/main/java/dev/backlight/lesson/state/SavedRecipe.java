package dev.backlight.lesson.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.backlight.data.DataException;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Sentence;
import dev.backlight.training.recipe.ExperimentConfig;

/// Networks and recipes within a lesson, with the same fields as in the program's other files.
final class SavedRecipe {
    private SavedRecipe() {}

    static ExperimentConfig read(Field field) throws DataException {
        return read(field, ExperimentConfig.class);
    }

    static NetworkSpec network(Field field) throws DataException {
        return read(field, NetworkSpec.class);
    }

    private static <T> T read(Field field, Class<T> type) throws DataException {
        try {
            T read = SpecJson.MAPPER.treeToValue(field.node(), type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException | IllegalArgumentException unknown) {
            throw wrong(field);
        }
        throw wrong(field);
    }

    private static DataException wrong(Field field) {
        return field.wrong(new Sentence("it is no recipe that this program reads: record the step again"));
    }

    static JsonNode tree(Object spec) {
        return SpecJson.MAPPER.valueToTree(spec);
    }
}
