package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.data.features.EdgeHistograms;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.features.Pca;
import dev.backlight.math.Extraction;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtractionJsonTest {
    private static final int PIXELS = 64;

    private record Holder(Extraction extraction) {}

    private static final Pca PCA =
            Pca.found(numbers(PIXELS, 3), new float[][] {numbers(PIXELS, 5), numbers(PIXELS, 7)}, falling());
    private static final Fusion ALL = new Fusion(
            new FeatureRecipe(true, 0.25, 2, true),
            List.of(
                    new FeatureSet.Pixels(numbers(PIXELS, 9), 1.5),
                    new FeatureSet.Selected(PIXELS, new int[] {0, 2, 63}, new float[] {0.1f, 0.2f, 0.3f}, 2.5),
                    new FeatureSet.Components(PCA),
                    new FeatureSet.Edges(new EdgeHistograms(8), numbers(new EdgeHistograms(8).size(), 11), 3.5)));

    private static float[] numbers(int count, int seed) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) Math.sin(seed + i);
        }
        return numbers;
    }

    private static double[] falling() {
        return IntStream.range(0, PIXELS).mapToDouble(k -> 1.0 / (k + 1)).toArray();
    }

    private static ObjectNode written(Extraction extraction) {
        return SpecJson.MAPPER.valueToTree(extraction);
    }

    private static Extraction read(Object tree) throws IOException {
        return SpecJson.MAPPER.readValue(SpecJson.MAPPER.writeValueAsBytes(tree), Extraction.class);
    }

    @Test
    void everyKindOfFeatureComesBackNumberByNumber() throws IOException {
        Fusion back = (Fusion) read(written(ALL));
        assertThat(back.recipe()).isEqualTo(ALL.recipe());
        assertThat(back.parts()).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(ALL.parts());
        assertThat(back.means()).isEqualTo(ALL.means());
        assertThat(back.deviation()).isEqualTo(ALL.deviation());
    }

    @Test
    void noFeaturesAreNullAndWhatSaysNothingHasNone() throws IOException {
        assertThat(SpecJson.MAPPER.writeValueAsString(Extraction.NONE)).isEqualTo("null");
        assertThat(SpecJson.MAPPER
                        .readValue("{\"extraction\":null}", Holder.class)
                        .extraction())
                .isSameAs(Extraction.NONE);
        assertThat(SpecJson.MAPPER.readValue("{}", Holder.class).extraction()).isSameAs(Extraction.NONE);
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        ObjectNode broken = written(ALL);
        ((ObjectNode) broken.get("parts").get(0)).put("means", Floats.bytes(new float[] {1, Float.NaN}));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("features don't fit")
                .hasRootCauseMessage("A number of the features is not finite.");
    }

    /// Three numbers more than two axes have, and a mean of nothing.
    @Test
    void axesThatAreNotAsLongAsTheMeanAreRefused() {
        for (int[] lengths : new int[][] {{PIXELS, 2 * PIXELS + 3}, {0, 2 * PIXELS}}) {
            ObjectNode broken = written(ALL);
            ObjectNode components = (ObjectNode) broken.get("parts").get(2);
            components.put("mean", Floats.bytes(new float[lengths[0]]));
            components.put("axes", Floats.bytes(new float[lengths[1]]));
            assertThatThrownBy(() -> read(broken))
                    .hasRootCauseMessage("Axes of another length than the mean can't be components.");
        }
    }
}
