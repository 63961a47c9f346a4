package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataMarkTest {
    private static final byte[] PIXELS = {1, 2, 3, 4};
    private static final byte[] LABELS = {0, 1};
    private static final Dataset ALL = set("all", PIXELS, LABELS);
    private static final Dataset FEW = set("few", new byte[] {9, 9}, new byte[] {1});
    private static final DataMark MARK = DataMark.of(new Split(ALL, FEW));

    private static Dataset set(String name, byte[] pixels, byte[] labels) {
        return new Dataset(name, 1, 1, 2, pixels, labels, List.of("a", "b", "c"));
    }

    @Test
    void itSaysWhatTheDataAreCalledAndHowManyThereAre() {
        assertThat(MARK.name()).isEqualTo("all");
        assertThat(MARK.train()).isEqualTo(2);
        assertThat(MARK.test()).isEqualTo(1);
        assertThat(MARK).isNotEqualTo(DataMark.NONE);
    }

    @Test
    void theSameDataHaveTheSameMark() {
        assertThat(DataMark.of(new Split(set("all", PIXELS.clone(), LABELS.clone()), FEW)))
                .isEqualTo(MARK);
    }

    /// The last picture and the last label of either set, so that none is passed over.
    @Test
    void oneOtherPixelOrLabelAnywhereIsAnotherMark() {
        assertThat(List.of(
                        new Split(set("all", new byte[] {1, 2, 3, 5}, LABELS), FEW),
                        new Split(set("all", PIXELS, new byte[] {0, 2}), FEW),
                        new Split(ALL, set("few", new byte[] {9, 8}, new byte[] {1})),
                        new Split(ALL, set("few", new byte[] {9, 9}, new byte[] {0}))))
                .extracting(DataMark::of)
                .extracting(DataMark::print)
                .doesNotContain(MARK.print())
                .doesNotHaveDuplicates();
    }
}
