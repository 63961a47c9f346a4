package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    /// Twelve examples, whose only pixel is their place: five of a, four of b, two of c, one of d.
    private final Dataset data = data(0, 1, 0, 2, 1, 0, 3, 1, 0, 2, 1, 0);

    @Test
    void ofEachClassTheSameNumberIsHeldOut() {
        assertThat(perClass(data.holdOut(3, 42).validation())).containsExactly(1, 1, 1, 0);
        assertThat(perClass(data.holdOut(2, 42).validation())).containsExactly(1, 1, 0, 0);
    }

    @Test
    void aSmallClassKeepsItsLastExampleAndTheOthersMakeUpForIt() {
        assertThat(perClass(data.holdOut(6, 42).validation())).containsExactly(3, 2, 1, 0);
        assertThat(perClass(data.holdOut(8, 42).validation())).containsExactly(4, 3, 1, 0);
        assertThat(perClass(data.holdOut(8, 42).learned())).containsExactly(1, 1, 1, 1);
        assertThat(perClass(data.holdOut(10, 42).validation())).containsExactly(5, 4, 1, 0);
        assertThat(data.holdOut(11, 42).learned().size()).isEqualTo(1);
    }

    @Test
    void bothPartsTogetherAreTheWholeInItsOrder() {
        HeldOut parts = data.holdOut(5, 7);
        List<Integer> learned = places(parts.learned());
        List<Integer> held = places(parts.validation());
        assertThat(learned).isSorted().hasSize(7).doesNotContainAnyElementsOf(held);
        assertThat(held).isSorted().hasSize(5);
        List<Integer> all = new ArrayList<>(learned);
        all.addAll(held);
        assertThat(new TreeSet<>(all)).containsExactlyElementsOf(places(data));
        for (int i = 0; i < held.size(); i++) {
            assertThat(parts.validation().label(i)).isEqualTo(data.label(held.get(i)));
        }
    }

    @Test
    void theSeedSaysWhichAndTheSameNumbersGiveTheSameSetAgain() {
        HeldOut parts = data.holdOut(4, 42);
        assertThat(data.holdOut(4, 42)).isSameAs(parts);
        Dataset again = data(0, 1, 0, 2, 1, 0, 3, 1, 0, 2, 1, 0);
        assertThat(places(again.holdOut(4, 42).validation())).isEqualTo(places(parts.validation()));
        List<List<Integer>> others = IntStream.range(0, 20)
                .mapToObj(seed -> places(data.holdOut(4, seed).validation()))
                .distinct()
                .toList();
        assertThat(others).hasSizeGreaterThan(10);
    }

    @Test
    void thisIsTheChoiceOfSeed42() {
        int[][] byClass = {
            IntStream.range(0, 5).toArray(), IntStream.range(5, 9).toArray()
        };
        assertThat(HeldOut.chosen(byClass, 4, 42)).containsExactly(2, 3, 5, 8);
    }

    @Test
    void nothingHeldOutIsTheSetItself() {
        assertThat(data.holdOut(0, 42).learned()).isSameAs(data);
        assertThat(data.holdOut(0, 42).validation()).isNull();
    }

    @Test
    void somethingIsLeftToLearnFrom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.holdOut(12, 42))
                .withMessageContaining("12")
                .withMessageContaining("places");
        assertThatIllegalArgumentException().isThrownBy(() -> data.holdOut(-1, 42));
    }

    private static int[] perClass(Dataset set) {
        return Arrays.stream(set.byClass()).mapToInt(indices -> indices.length).toArray();
    }

    private static List<Integer> places(Dataset set) {
        return IntStream.range(0, set.size()).mapToObj(i -> set.pixel(i, 0)).toList();
    }

    private static Dataset data(int... labels) {
        byte[] pixels = new byte[labels.length];
        byte[] classes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            pixels[i] = (byte) i;
            classes[i] = (byte) labels[i];
        }
        return new Dataset("places", 1, 1, 1, pixels, classes, List.of("a", "b", "c", "d"));
    }
}
