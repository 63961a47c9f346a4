package dev.backlight.lesson.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.lesson.state.Field;
import dev.backlight.lesson.state.State;
import dev.backlight.lesson.state.StateReader;
import dev.backlight.lesson.state.StateWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A lesson that is being written, as JSON that keeps all of it, also what is not right yet: so that it is there
/// again after the program has ended.
public final class DraftJson {
    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DraftJson() {}

    /// @throws IllegalArgumentException with one sentence if a lesson can't say what is on stage in a step
    public static byte[] write(LessonDraft draft) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION);
        root.put("name", draft.name());
        root.put("minutes", draft.minutes());
        root.set("heads", MAPPER.valueToTree(draft.heads()));
        ArrayNode steps = root.putArray("steps");
        draft.steps().forEach(step -> steps.add(tree(step)));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A draft can't be said as JSON.", impossible);
        }
    }

    private static ObjectNode tree(DraftStep step) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("id", step.id());
        tree.put("minutes", step.minutes());
        tree.put("starred", step.starred());
        tree.set("state", StateWriter.tree(step.state()));
        tree.set("spotlight", MAPPER.valueToTree(step.spotlight()));
        tree.set("claims", MAPPER.valueToTree(step.claims()));
        tree.set("question", MAPPER.valueToTree(step.question()));
        tree.set("task", MAPPER.valueToTree(step.task().solution(null)));
        if (step.task().solution() != null) {
            tree.set("solution", StateWriter.tree(step.task().solution()));
        }
        tree.set("words", MAPPER.valueToTree(step.words()));
        return tree;
    }

    /// @throws IOException if it is no draft, of another version, or damaged
    public static LessonDraft read(byte[] json) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        if (root.path("version").asInt() != VERSION) {
            throw new IOException("The draft of a lesson is of another version.");
        }
        List<DraftStep> steps = new ArrayList<>();
        for (JsonNode step : root.path("steps")) {
            steps.add(step(step));
        }
        return new LessonDraft(
                root.path("name").asText(),
                root.path("minutes").asInt(),
                MAPPER.convertValue(root.path("heads"), new TypeReference<Map<String, LessonDraft.Head>>() {}),
                steps);
    }

    private static DraftStep step(JsonNode tree) throws IOException {
        String id = tree.path("id").asText();
        return new DraftStep(
                id,
                tree.path("minutes").asDouble(),
                tree.path("starred").asBoolean(),
                state(id, tree.get("state")),
                texts(tree.path("spotlight")),
                MAPPER.treeToValue(tree.path("question"), DraftQuestion.class),
                MAPPER.treeToValue(tree.path("task"), DraftTask.class)
                        .solution(tree.has("solution") ? state(id, tree.get("solution")) : null),
                texts(tree.path("claims")),
                MAPPER.convertValue(tree.path("words"), new TypeReference<Map<String, DraftWords>>() {}));
    }

    private static List<String> texts(JsonNode list) {
        return MAPPER.convertValue(list, new TypeReference<List<String>>() {});
    }

    private static State state(String step, JsonNode tree) throws IOException {
        return StateReader.read(new Field("draft", step, "state", tree), null);
    }
}
