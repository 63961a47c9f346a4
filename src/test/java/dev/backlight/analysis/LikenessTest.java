package dev.backlight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.DigitDrawings;
import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int SIDE = 112;
    private static final double PEN = 21.0 / 272;

    private static float[] seen(List<Stroke> strokes) {
        return Preparation.MNIST.ofInk(DigitRaster.render(strokes, SIDE), SIDE, SIDE);
    }

    private static Stroke line(double... numbers) {
        return new Stroke(
                IntStream.range(0, numbers.length / 2)
                        .mapToObj(i -> new Point(numbers[2 * i], numbers[2 * i + 1]))
                        .toList(),
                PEN,
                false);
    }

    /// An A is read as a 4 with more than 99.9 %; that it is none is seen by its distance.
    @Test
    void lettersAndScribblesAreUnlikeDigitsThatAreDrawnAlike() throws IOException {
        Dataset training = Mnist.load().train();
        Dataset part = training.subset(IntStream.range(0, 20_000).toArray());
        Likeness likeness = Likeness.of(part, () -> false);
        List<Stroke> a = List.of(line(0.2, 0.85, 0.5, 0.15, 0.8, 0.85), line(0.3, 0.6, 0.7, 0.6));
        List<Stroke> m = List.of(line(0.2, 0.85, 0.2, 0.2, 0.5, 0.6, 0.8, 0.2, 0.8, 0.85));
        List<Stroke> star = List.of(line(0.2, 0.8, 0.5, 0.1, 0.8, 0.8, 0.1, 0.35, 0.9, 0.35, 0.2, 0.8));
        for (List<Stroke> none : List.of(a, m, star)) {
            assertThat(likeness.of(seen(none), () -> false).isUnlike()).isTrue();
        }
        for (List<Stroke> digit : DigitDrawings.twenty()) {
            assertThat(likeness.of(seen(digit), () -> false).share()).isGreaterThan(Likeness.UNLIKE);
        }
    }

    @Test
    void aTrainingPictureIsItsOwnNeighbour() throws IOException {
        Dataset part = Mnist.load().train().subset(IntStream.range(0, 300).toArray());
        Likeness likeness = Likeness.of(part, () -> false);
        int same = 0;
        for (int i = 0; i < part.size(); i++) {
            float[] pixels = new float[part.features()];
            for (int j = 0; j < pixels.length; j++) {
                pixels[j] = part.pixel(i, j) / 255f;
            }
            Likeness.Answer answer = likeness.of(pixels, () -> false);
            same += answer.distance() < 1e-6 && answer.nearest() == i ? 1 : 0;
            assertThat(answer.keptAside()).isEqualTo(60);
        }
        assertThat(same).isEqualTo(240);
    }

    @Test
    void tooFewPicturesTellNothing() throws IOException {
        Dataset few = Mnist.load().train().subset(IntStream.range(0, 60).toArray());
        assertThat(Likeness.of(few, () -> false)).isNull();
    }
}
