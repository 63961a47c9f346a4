package dev.backlight.storage.project;

import dev.backlight.storage.array.NumberArray;
import dev.backlight.storage.file.SpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What a workspace, or a piece of one, keeps: JSON documents and arrays of numbers by their names, which may have
/// folders in them, as `training/parameters/000`. Immutable.
public final class Part {
    /// Nothing.
    public static final Part EMPTY = new Part(Map.of(), Map.of());

    private final Map<String, byte[]> documents;
    private final Map<String, NumberArray> arrays;

    /// A part as it stands in a file.
    Part(Map<String, byte[]> documents, Map<String, NumberArray> arrays) {
        this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /// Puts a part together.
    public static final class Writer {
        private final Map<String, byte[]> documents = new LinkedHashMap<>();
        private final Map<String, NumberArray> arrays = new LinkedHashMap<>();

        /// @param content a record of `storage`, or one that has its line in `TypeNames`
        /// @throws IllegalStateException if it can't be said as JSON
        public Writer document(String name, Object content) {
            try {
                return json(name, SpecJson.MAPPER.writeValueAsBytes(content));
            } catch (IOException impossible) {
                throw new IllegalStateException(name + " can't be said as JSON.", impossible);
            }
        }

        /// @param json a whole document
        public Writer json(String name, byte[] json) {
            documents.put(name, json);
            return this;
        }

        /// Values that are texts.
        public Writer texts(String name, Texts texts) {
            return document(name, texts.values());
        }

        public Writer array(String name, NumberArray array) {
            arrays.put(name, array);
            return this;
        }

        /// Another part, in a folder.
        public Writer part(String folder, Part part) {
            part.documents.forEach((name, json) -> documents.put(folder + "/" + name, json));
            part.arrays.forEach((name, array) -> arrays.put(folder + "/" + name, array));
            return this;
        }

        public Part done() {
            return new Part(documents, arrays);
        }
    }

    /// How much memory it takes.
    public long bytes() {
        return documents.values().stream().mapToLong(json -> json.length).sum()
                + arrays.values().stream()
                        .mapToLong(array -> (long) array.count() * array.kind().size())
                        .sum();
    }

    public boolean isEmpty() {
        return documents.isEmpty() && arrays.isEmpty();
    }

    /// This part and values that are texts.
    public Part with(String name, Texts texts) {
        Writer both = new Writer();
        both.documents.putAll(documents);
        both.arrays.putAll(arrays);
        return both.texts(name, texts).done();
    }

    /// This part and another one in a folder.
    public Part and(String folder, Part other) {
        Writer both = new Writer();
        both.documents.putAll(documents);
        both.arrays.putAll(arrays);
        return both.part(folder, other).done();
    }

    /// What of it is in a folder; empty if nothing is.
    public Part under(String folder) {
        String start = folder + "/";
        Map<String, byte[]> texts = new LinkedHashMap<>();
        Map<String, NumberArray> numbers = new LinkedHashMap<>();
        documents.forEach((name, json) -> move(name, start, json, texts));
        arrays.forEach((name, array) -> move(name, start, array, numbers));
        return new Part(texts, numbers);
    }

    private static <T> void move(String name, String start, T value, Map<String, T> to) {
        if (name.startsWith(start)) {
            to.put(name.substring(start.length()), value);
        }
    }

    /// This part with what another one has in a folder in the place of its own; what is looked at or drawn,
    /// documents named `look` and `drawing`, stays as it is here.
    ///
    /// @param folder empty for all of it
    public Part with(String folder, Part other) {
        Map<String, byte[]> texts = new LinkedHashMap<>(documents);
        Map<String, NumberArray> numbers = new LinkedHashMap<>(arrays);
        texts.keySet().removeIf(name -> isWork(folder, name));
        numbers.keySet().removeIf(name -> isWork(folder, name));
        other.documents.forEach((name, json) -> {
            if (isWork(folder, name)) {
                texts.put(name, json);
            }
        });
        other.arrays.forEach((name, array) -> {
            if (isWork(folder, name)) {
                numbers.put(name, array);
            }
        });
        return new Part(texts, numbers);
    }

    /// This part but for what is in folders of a name, at whatever place.
    public Part without(String folder) {
        String within = "(.*/)?" + Pattern.quote(folder) + "/.*";
        Map<String, byte[]> texts = new LinkedHashMap<>(documents);
        Map<String, NumberArray> numbers = new LinkedHashMap<>(arrays);
        texts.keySet().removeIf(name -> name.matches(within));
        numbers.keySet().removeIf(name -> name.matches(within));
        return new Part(texts, numbers);
    }

    private static boolean isWork(String folder, String name) {
        return (folder.isEmpty() || name.startsWith(folder + "/")) && !name.matches("(.*/)?(look|drawing)");
    }

    public boolean has(String document) {
        return documents.containsKey(document);
    }

    /// @throws IOException if there is no such document, or it says something else
    public <T> T document(String name, Class<T> type) throws IOException {
        T read = SpecJson.MAPPER.readValue(json(name), type);
        if (read == null) {
            throw new IOException(name + " is empty.");
        }
        return read;
    }

    /// A whole document; not to be changed.
    ///
    /// @throws IOException if there is no such document
    public byte[] json(String name) throws IOException {
        byte[] json = documents.get(name);
        if (json == null) {
            throw new IOException(name + " is missing.");
        }
        return json;
    }

    /// Values that are texts; none if there is no such document.
    ///
    /// @throws IOException if it says something else
    public Texts texts(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (has(name)) {
            var fields = SpecJson.MAPPER.readTree(json(name)).properties();
            fields.forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        }
        return new Texts(texts);
    }

    /// @throws IOException if there is no such array
    public NumberArray array(String name) throws IOException {
        NumberArray array = arrays.get(name);
        if (array == null) {
            throw new IOException(name + " is missing.");
        }
        return array;
    }

    /// The arrays by their names, in the order in which they were written.
    public Map<String, NumberArray> arrays() {
        return arrays;
    }

    void eachDocument(BiConsumer<String, byte[]> told) {
        documents.forEach(told);
    }

    /// Tells whether something has changed that one works on: equal for equal parts, and hardly ever for others.
    /// What is merely looked at, `look`, and what has been measured, `curves`, don't count.
    public long print() {
        CRC32 sum = new CRC32();
        new TreeMap<>(documents).forEach((name, json) -> {
            if (!name.matches("(.*/)?look")) {
                sum.update(name.getBytes(StandardCharsets.UTF_8));
                sum.update(json);
            }
        });
        long print = sum.getValue();
        for (Map.Entry<String, NumberArray> array : new TreeMap<>(arrays).entrySet()) {
            if (!array.getKey().matches("(.*/)?curves/.*")) {
                print = 31 * (31 * print + array.getKey().hashCode())
                        + array.getValue().hashCode();
            }
        }
        return print;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && arrays.equals(part.arrays)
                && documents.keySet().equals(part.documents.keySet())
                && documents.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), part.documents.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(print());
    }
}
