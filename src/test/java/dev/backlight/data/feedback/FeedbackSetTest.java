package dev.backlight.data.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedbackSetTest {
    private static final List<Stroke> STROKES =
            List.of(new Stroke(List.of(new Point(0.1, 0.2), new Point(0.3, 0.4)), 0.05, false));

    private static Correction correction(String data, int first, int is) {
        byte[] ink = new byte[Correction.PIXELS];
        ink[0] = (byte) first;
        ink[Correction.PIXELS - 1] = (byte) is;
        return new Correction(Instant.EPOCH, data, ink, STROKES, 1, 0.5f, is);
    }

    private static Correction read(int said, float certainty, int is) {
        return new Correction(Instant.EPOCH, "MNIST", new byte[Correction.PIXELS], List.of(), said, certainty, is);
    }

    @Test
    void classesAndProbabilitiesHaveBorders() {
        assertThat(read(0, 0, 255).is()).isEqualTo(255);
        assertThat(read(255, 1, 0).said()).isEqualTo(255);
        for (float certainty : new float[] {-0.001f, 1.001f, Float.NaN}) {
            assertThatThrownBy(() -> read(0, certainty, 0)).hasMessageContaining("a probability is 0 to 1");
        }
        for (int impossible : new int[] {-1, 256}) {
            assertThatThrownBy(() -> read(impossible, 0, 0)).hasMessageContaining("classes are 0 to 255");
            assertThatThrownBy(() -> read(0, 0, impossible)).hasMessageContaining("classes are 0 to 255");
        }
        assertThatThrownBy(() -> new Correction(Instant.EPOCH, "x", new byte[783], List.of(), 0, 0, 0))
                .hasMessage("A correction has 784 pixels, not 783: draw it again.");
    }

    @Test
    void inkIsBytesAndPixelsAreNumbers() {
        assertThat(Correction.bytes(new float[] {-1, 0, 0.2f, 0.5f, 1, 2})).containsExactly(0, 0, 51, 128, 255, 255);
        float[] pixels = correction("MNIST", 51, 255).pixels();
        assertThat(pixels).hasSize(Correction.PIXELS);
        assertThat(pixels[0]).isEqualTo(0.2f);
        assertThat(pixels[1]).isZero();
        assertThat(pixels[Correction.PIXELS - 1]).isEqualTo(1);
    }

    @Test
    void anotherTruthIsTheOnlyThingThatChanges() {
        Correction three = correction("MNIST", 9, 3);
        assertThat(three.as(7)).usingRecursiveComparison().ignoringFields("is").isEqualTo(three);
        assertThat(three.as(7).is()).isEqualTo(7);
    }

    @Test
    void aSetIsChangedByTheVeryObjects() {
        Correction one = correction("MNIST", 1, 3);
        Correction same = correction("MNIST", 1, 3);
        Correction letter = correction("letters", 2, 4);
        FeedbackSet all = FeedbackSet.EMPTY.with(one).with(same).with(letter);
        assertThat(FeedbackSet.EMPTY.isEmpty()).isTrue();
        assertThat(all.isEmpty()).isFalse();
        assertThat(all.size()).isEqualTo(3);
        assertThat(all.of("letters").corrections()).containsExactly(letter);
        assertThat(all.of("MNIST").corrections()).containsExactly(one, same);
        assertThat(all.without(List.of(same, letter)).corrections()).containsExactly(one);
        Correction put = letter.as(9);
        assertThat(all.with(put, letter).corrections()).containsExactly(one, same, put);
    }

    @Test
    void correctionsArePicturesToLearnFrom() {
        FeedbackSet set = FeedbackSet.EMPTY.with(correction("MNIST", 5, 3)).with(correction("MNIST", 6, 8));
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        Dataset pictures = set.dataset("mine", names);
        assertThat(pictures.name()).isEqualTo("mine");
        assertThat(pictures.size()).isEqualTo(2);
        assertThat(pictures.image(1)).isEqualTo(set.corrections().get(1).ink());
        assertThat(pictures.image(0)[0]).isEqualTo((byte) 5);
        assertThat(pictures.label(0)).isEqualTo(3);
        assertThat(pictures.label(1)).isEqualTo(8);
        assertThatThrownBy(() -> set.dataset("mine", names.subList(0, 5))).hasMessageContaining("label 8");
    }
}
