package dev.backlight.storage.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.features.Pca;
import dev.backlight.math.Extraction;
import dev.backlight.text.Refusal;
import java.io.IOException;
import java.util.List;

/// How fitted features are written: their recipe, and what was learned from the training set as float32,
/// little-endian, in base64. Without features there is null, and files from before there were any say nothing.
final class ExtractionJson {
    private ExtractionJson() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("extraction");
        module.addSerializer(Extraction.class, new Writer());
        module.addDeserializer(Extraction.class, new Reader());
        return module;
    }

    /// A feature set as it is written.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    sealed interface Saved {
        record Pixels(byte[] means, double variance) implements Saved {}

        record Selected(int inputs, int[] kept, byte[] means, double variance) implements Saved {}

        /// @param axes all unit vectors, one after the other
        record Components(byte[] mean, byte[] axes, double[] variances) implements Saved {}

        record Edges(int side, byte[] means, double variance) implements Saved {}
    }

    private record Joined(FeatureRecipe recipe, List<Saved> parts) {}

    private static final class Writer extends StdSerializer<Extraction> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(Extraction.class);
        }

        @Override
        public void serialize(Extraction value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value instanceof Fusion fusion) {
                List<Saved> parts =
                        fusion.parts().stream().map(ExtractionJson::saved).toList();
                provider.defaultSerializeValue(new Joined(fusion.recipe(), parts), out);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class Reader extends StdDeserializer<Extraction> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(Extraction.class);
        }

        @Override
        public Extraction deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Joined joined = context.readValue(in, Joined.class);
            try {
                return new Fusion(
                        joined.recipe(),
                        joined.parts().stream().map(ExtractionJson::part).toList());
            } catch (IllegalArgumentException impossible) {
                throw new IOException("The features don't fit together.", impossible);
            }
        }

        @Override
        public Extraction getNullValue(DeserializationContext context) {
            return Extraction.NONE;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Extraction.NONE;
        }
    }

    private static Saved saved(FeatureSet part) {
        return switch (part) {
            case FeatureSet.Pixels(float[] means, double variance) -> new Saved.Pixels(Floats.bytes(means), variance);
            case FeatureSet.Selected(int inputs, int[] kept, float[] means, double variance) ->
                new Saved.Selected(inputs, kept, Floats.bytes(means), variance);
            case FeatureSet.Components(Pca pca) -> saved(pca);
            case FeatureSet.Edges(EdgeHistograms histograms, float[] means, double variance) ->
                new Saved.Edges(histograms.side(), Floats.bytes(means), variance);
        };
    }

    private static Saved saved(Pca pca) {
        int inputs = pca.inputs();
        float[] axes = new float[pca.components() * inputs];
        for (int k = 0; k < pca.components(); k++) {
            System.arraycopy(pca.axis(k), 0, axes, k * inputs, inputs);
        }
        return new Saved.Components(Floats.bytes(pca.mean()), Floats.bytes(axes), pca.variances());
    }

    private static FeatureSet part(Saved saved) {
        return switch (saved) {
            case Saved.Pixels(byte[] means, double variance) -> new FeatureSet.Pixels(floats(means), variance);
            case Saved.Selected(int inputs, int[] kept, byte[] means, double variance) ->
                new FeatureSet.Selected(inputs, kept, floats(means), variance);
            case Saved.Components(byte[] mean, byte[] axes, double[] variances) ->
                new FeatureSet.Components(pca(floats(mean), floats(axes), variances));
            case Saved.Edges(int side, byte[] means, double variance) ->
                new FeatureSet.Edges(new EdgeHistograms(side), floats(means), variance);
        };
    }

    private static Pca pca(float[] mean, float[] axes, double[] variances) {
        if (mean.length == 0 || axes.length % mean.length != 0) {
            throw new Refusal("Axes of another length than the mean can't be components.");
        }
        float[][] rows = new float[axes.length / mean.length][mean.length];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(axes, k * mean.length, rows[k], 0, mean.length);
        }
        return Pca.found(mean, rows, variances);
    }

    private static float[] floats(byte[] bytes) {
        float[] numbers = Floats.of(bytes);
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new Refusal("A number of the features is not finite.");
            }
        }
        return numbers;
    }
}
