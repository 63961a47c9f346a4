package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningTest {
    /// Pictures of two pixels: 0 and 2 the same, 1 and 4 empty, 3 the same as 0 under another label.
    private final Dataset data = new Dataset(
            "few",
            1,
            1,
            2,
            new byte[] {1, 2, 0, 0, 1, 2, 1, 2, 7, 7, 3, 4},
            new byte[] {0, 1, 0, 1, 0, 1},
            List.of("a", "b"));

    @Test
    void findsCopiesEmptyPicturesAndTheLabelsLeastBelieved() {
        Cleaning found = Cleaning.of(data, reading(), 2);
        assertThat(found.duplicates())
                .containsExactly(new Cleaning.Duplicate(2, 0, true), new Cleaning.Duplicate(3, 0, false));
        assertThat(found.empty()).containsExactly(1, 4);
        assertThat(found.suspects()).extracting(ClassifiedExample::index).containsExactly(5, 3);
    }

    @Test
    void keepsWhatIsOnlySuspected() {
        assertThat(Cleaning.of(data, reading(), 9).kept()).containsExactly(0, 5);
    }

    @Test
    void aCleanSetStaysWhole() {
        Dataset clean = new Dataset("clean", 1, 1, 2, new byte[] {1, 2, 3, 4}, new byte[] {0, 1}, List.of("a", "b"));
        TestReading right = new TestReading(
                2, List.of(new ClassifiedExample(0, 0, 0, 0.9, 0.9), new ClassifiedExample(1, 1, 1, 0.8, 0.8)));
        Cleaning found = Cleaning.of(clean, right, 5);
        assertThat(found.kept()).containsExactly(0, 1);
        assertThat(found.suspects()).isEmpty();
    }

    private static TestReading reading() {
        return new TestReading(
                2,
                List.of(
                        new ClassifiedExample(0, 0, 0, 0.9, 0.9),
                        new ClassifiedExample(1, 1, 0, 0.6, 0.4),
                        new ClassifiedExample(2, 0, 0, 0.9, 0.9),
                        new ClassifiedExample(3, 1, 0, 0.9, 0.1),
                        new ClassifiedExample(4, 0, 0, 0.5, 0.5),
                        new ClassifiedExample(5, 1, 0, 0.99, 0.01)));
    }
}
