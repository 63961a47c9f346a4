package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.preparation.DigitPreprocessor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmenterTest {
    private static final int SIDE = 28;

    @Test
    void leavesAPictureAsItIsWhenNothingIsWanted() {
        float[] digit = digit();
        new Augmenter(1, SIDE, SIDE).apply(Augmentation.NONE, 1, 1, 1, digit, 0);
        assertThat(digit).containsExactly(digit());
    }

    @Test
    void shiftsByWholePixelsAndLosesNothingOfThem() {
        float[] digit = digit();
        boolean moved = false;
        for (int example = 0; example < 20; example++) {
            float[] copy = copy(Augmentation.NONE.withShift(3), 5, 1, example);
            boolean found = false;
            for (int down = -3; down <= 3; down++) {
                for (int right = -3; right <= 3; right++) {
                    if (isShifted(digit, copy, right, down)) {
                        found = true;
                        moved |= right != 0 && down != 0;
                    }
                }
            }
            assertThat(found).as("example " + example + " is a shifted copy").isTrue();
        }
        assertThat(moved).isTrue();
    }

    @Test
    void keepsMostOfTheInkWhenItTurnsAndBends() {
        Augmentation how = Augmentation.HANDWRITING.withScale(0);
        double ink = sum(digit());
        for (int example = 0; example < 50; example++) {
            float[] copy = copy(how, 3, 2, example);
            assertThat(sum(copy)).isCloseTo(ink, within(0.25 * ink));
            assertThat(Arrays.equals(copy, digit())).isFalse();
            for (float value : copy) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void turnsAboutTheMiddleByAtMostTheAngle() {
        float[] bar = new float[SIDE * SIDE];
        for (int y = 4; y < 24; y++) {
            bar[y * SIDE + 13] = 1;
            bar[y * SIDE + 14] = 1;
        }
        double farthest = 0;
        for (int example = 0; example < 200; example++) {
            float[] turned = bar.clone();
            new Augmenter(1, SIDE, SIDE).apply(Augmentation.NONE.withRotation(20), 1, 1, example, turned, 0);
            farthest = Math.max(farthest, Math.abs(Math.toDegrees(lean(turned))));
        }
        assertThat(farthest).isBetween(18.0, 20.5);
    }

    @Test
    void givesEveryEpochAndExampleItsOwnCopyAndTheSameOneWheneverAsked() {
        Augmentation how = Augmentation.HANDWRITING.withNoise(0.05f);
        Augmenter augmenter = new Augmenter(1, SIDE, SIDE);
        float[] first = digit();
        augmenter.apply(how, 7, 3, 11, first, 0);
        float[] another = digit();
        augmenter.apply(how, 7, 4, 11, another, 0);
        assertThat(another).isNotEqualTo(first);
        assertThat(copy(how, 7, 3, 12)).isNotEqualTo(first);
        assertThat(copy(how, 8, 3, 11)).isNotEqualTo(first);
        assertThat(copy(how, 7, 3, 11)).containsExactly(first);
    }

    @Test
    void addsNoiseOfTheWantedStrength() {
        float[] grey = new float[SIDE * SIDE];
        Arrays.fill(grey, 0.5f);
        new Augmenter(1, SIDE, SIDE).apply(Augmentation.NONE.withNoise(0.1f), 1, 1, 1, grey, 0);
        double squares = 0;
        for (float value : grey) {
            squares += (value - 0.5) * (value - 0.5);
        }
        assertThat(Math.sqrt(squares / grey.length)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void changesOnlyThePictureItIsGivenAndAllItsChannelsAlike() {
        float[] batch = new float[2 + 2 * SIDE * SIDE];
        System.arraycopy(digit(), 0, batch, 1, SIDE * SIDE);
        System.arraycopy(digit(), 0, batch, 1 + SIDE * SIDE, SIDE * SIDE);
        batch[0] = 9;
        batch[batch.length - 1] = 9;
        new Augmenter(2, SIDE, SIDE).apply(Augmentation.HANDWRITING, 1, 1, 1, batch, 1);
        assertThat(batch[0]).isEqualTo(9);
        assertThat(batch[batch.length - 1]).isEqualTo(9);
        for (int i = 1; i <= SIDE * SIDE; i++) {
            assertThat(batch[i]).isEqualTo(batch[i + SIDE * SIDE]);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, 46, Float.NaN})
    void refusesImpossibleAnglesByName(float degrees) {
        assertThatThrownBy(() -> Augmentation.NONE.withRotation(degrees))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotation")
                .hasMessageContaining("45");
    }

    private static float[] copy(Augmentation how, long seed, long epoch, long example) {
        float[] copy = digit();
        new Augmenter(1, SIDE, SIDE).apply(how, seed, epoch, example, copy, 0);
        return copy;
    }

    /// A drawn 7, as the network would see it.
    private static float[] digit() {
        Stroke seven =
                new Stroke(List.of(new Point(0.3, 0.3), new Point(0.7, 0.3), new Point(0.45, 0.75)), 0.09, false);
        return DigitPreprocessor.toMnist(DigitRaster.render(List.of(seven), 112), 112, 112);
    }

    private static boolean isShifted(float[] digit, float[] copy, int right, int down) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int fromX = x - right;
                int fromY = y - down;
                boolean inside = fromX >= 0 && fromX < SIDE && fromY >= 0 && fromY < SIDE;
                if (copy[y * SIDE + x] != (inside ? digit[fromY * SIDE + fromX] : 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /// Angle of a bar's axis to the vertical, by its second moments.
    private static double lean(float[] image) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < image.length; i++) {
            double x = i % SIDE - 13.5;
            double y = i / SIDE - 13.5;
            xx += image[i] * x * x;
            xy += image[i] * x * y;
            yy += image[i] * y * y;
        }
        return 0.5 * Math.atan2(2 * xy, yy - xx);
    }
}
