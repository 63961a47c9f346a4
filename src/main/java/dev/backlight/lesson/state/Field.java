package dev.backlight.lesson.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A field of a lesson's file, which knows where it stands, so that each refusal names file, step and field.
public final class Field {
    private final String file;
    private final String step;
    private final String name;
    private final JsonNode node;

    /// @param step name of the step; empty before the first
    /// @param node null where there is no such field
    public Field(String file, String step, String name, JsonNode node) {
        this.file = file;
        this.step = step;
        this.name = name;
        this.node = node == null || node.isNull() ? null : node;
    }

    public boolean isThere() {
        return node != null;
    }

    /// The same in a step of this name.
    public Field in(String otherStep) {
        return new Field(file, otherStep, name, node);
    }

    /// A field within this one.
    public Field of(String inner) {
        String path = name.isEmpty() ? inner : name + "." + inner;
        return new Field(file, step, path, node == null ? null : node.get(inner));
    }

    public List<Field> each() throws DataException {
        List<Field> all = new ArrayList<>();
        if (node == null) {
            return all;
        }
        if (!node.isArray()) {
            throw wrong(new Sentence("write a list"));
        }
        for (int i = 0; i < node.size(); i++) {
            all.add(new Field(file, step, name + "[" + (i + 1) + "]", node.get(i)));
        }
        return all;
    }

    /// The fields within this one, by their names.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (node != null) {
            for (Iterator<String> inner = node.fieldNames(); inner.hasNext(); ) {
                names.add(inner.next());
            }
        }
        return names;
    }

    /// @throws DataException with one sentence if there is a field of another name, such as a misspelt one
    public Field only(String... known) throws DataException {
        Set<String> allowed = Set.of(known);
        for (String inner : names()) {
            if (!allowed.contains(inner)) {
                throw of(inner).wrong(new Sentence("there is no such field here"));
            }
        }
        return this;
    }

    public String text() throws DataException {
        if (node == null || !node.isTextual() && !node.isNumber()) { // YAML takes off and yes for truth values
            throw wrong(new Sentence("write a text"));
        }
        return node.asText();
    }

    public String text(String otherwise) throws DataException {
        return node == null ? otherwise : text();
    }

    public double number() throws DataException {
        if (node == null || !node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw wrong(new Sentence("write a number"));
        }
        return node.asDouble();
    }

    public double number(double otherwise) throws DataException {
        return node == null ? otherwise : number();
    }

    public int whole(int otherwise) throws DataException {
        if (node != null && (!node.isInt() || node.asInt() < 0)) {
            throw wrong(new Sentence("write a whole number from 0"));
        }
        return node == null ? otherwise : node.asInt();
    }

    public boolean yes() throws DataException {
        if (node != null && !node.isBoolean()) {
            throw wrong(new Sentence("write true or false"));
        }
        return node != null && node.asBoolean();
    }

    public double[] numbers() throws DataException {
        List<Field> all = each();
        double[] numbers = new double[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = all.get(i).number();
        }
        return numbers;
    }

    public JsonNode node() {
        return node;
    }

    public String file() {
        return file;
    }

    /// Something that takes this field and may refuse.
    @FunctionalInterface
    public interface Reading<T> {
        T read(String text) throws DataException;
    }

    /// Reads a text by something that may refuse.
    public <T> T as(Reading<T> reading) throws DataException {
        try {
            return reading.read(text());
        } catch (IllegalArgumentException refused) {
            throw wrong(Told.of(refused));
        }
    }

    /// What is wrong with this field.
    public DataException wrong(Sentence what) {
        return step.isEmpty()
                ? new DataException("{0}, field {1}: {2}.", file, name, ended(what))
                : new DataException("{0}, step \"{1}\", field {2}: {3}.", file, step, name, ended(what));
    }

    /// A sentence that ends within another one.
    private static Object ended(Sentence what) {
        String text = what.toString();
        return text.endsWith(".") ? Sentence.asItIs(text.substring(0, text.length() - 1)) : what;
    }
}
