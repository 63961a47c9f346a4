package dev.backlight.storage.file;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.util.Map;

/// What stands for parts of a description that older files do not have.
final class OlderFiles extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Object> absent;

    /// @param absent for each kind of part its value where a file says nothing of it
    OlderFiles(Map<Class<?>, Object> absent) {
        this.absent = absent;
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
        Object value = absent.get(description.getBeanClass());
        return value == null ? reader : new Reader(reader, value);
    }

    private static final class Reader extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient Object absent;

        Reader(JsonDeserializer<?> reader, Object absent) {
            super(reader);
            this.absent = absent;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Reader(reader, absent);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return absent;
        }
    }
}
