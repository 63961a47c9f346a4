package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.preparation.Preparation;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private final Dataset data = new Dataset(
            "tiny",
            1,
            1,
            2,
            new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255},
            new byte[] {1, 0, 1},
            List.of("a", "b"));

    @Test
    void fillsABatchScaledToOne() {
        FMatrixRMaj x = new FMatrixRMaj(2, 2);
        int[] labels = new int[2];
        data.fill(new int[] {0, 2, 1}, 1, 3, x, labels);
        assertThat(x.data).containsExactly(new float[] {0.8f, 1f, 0.4f, 0.6f}, within(1e-7f));
        assertThat(labels).containsExactly(1, 0);
    }

    @Test
    void refusesABatchOfAnotherWidth() {
        assertThatThrownBy(() -> data.fill(new int[] {0}, 0, 1, new FMatrixRMaj(1, 3), new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1x3");
    }

    @Test
    void givesACopyOfAPicture() {
        data.image(0)[1] = 99;
        assertThat(data.pixel(0, 1)).isEqualTo(51);
    }

    @Test
    void takesASubsetInTheOrderAskedFor() {
        Dataset subset = data.subset(new int[] {2, 0});
        assertThat(subset.size()).isEqualTo(2);
        assertThat(subset.image(0)).containsExactly(204, 255);
        assertThat(subset.label(1)).isEqualTo(1);
        assertThat(subset.classNames()).containsExactly("a", "b");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> new Dataset("x", 1, 1, 2, new byte[3], new byte[1], List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dataset("x", 1, 1, 1, new byte[1], new byte[] {1}, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label 1");
    }

    @Test
    void findsTheExamplesOfEachClass() {
        Dataset data = new Dataset("few", 1, 1, 1, new byte[4], new byte[] {2, 0, 2, 0}, List.of("a", "b", "c"));
        assertThat(data.byClass()).isDeepEqualTo(new int[][] {{1, 3}, {}, {0, 2}});
    }

    @Test
    void aSetSaysWhatItsPicturesAre() {
        Dataset two = new Dataset("two", 1, 1, 2, new byte[] {0, 51, 102, 51}, new byte[] {1, 0}, List.of("a", "b"));
        assertThat(two.names()).isEqualTo(new ClassNames(List.of("a", "b")));
        assertThat(two.means()).containsExactly(new float[] {0.2f, 0.2f}, within(1e-6f));
        assertThat(two.means()).as("counted once").isSameAs(two.means());
        assertThat(two.deviation()).isCloseTo((float) Math.sqrt(0.02), within(1e-5f));
        assertThat(two.image(1)).containsExactly(102, 51);
        assertThat(two.preparation()).isEqualTo(Preparation.MNIST);
        Dataset whole = two.prepared(Preparation.whole(true));
        assertThat(whole.preparation()).isEqualTo(Preparation.whole(true));
        assertThat(whole.bytes()).isSameAs(two.bytes());
        assertThatThrownBy(() -> two.fill(new int[] {0, 0, 1}, 1, 3, new FMatrixRMaj(1, 2), new int[2]))
                .hasMessage("A batch of 2 examples needs [2x2] numbers, not [1x2].");
    }
}
