package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int SIDE = 28;

    private record Range(String name, double least, double most, DoubleFunction<Augmentation> with) {}

    private static final List<Range> RANGES = List.of(
            new Range("shift", 0, 8, v -> Augmentation.NONE.withShift((int) v)),
            new Range("rotation", 0, 45, v -> Augmentation.NONE.withRotation((float) v)),
            new Range("scale", 0, 0.5, v -> Augmentation.NONE.withScale((float) v)),
            new Range("elastic strength", 0, 100, v -> Augmentation.NONE.withElastic((float) v, 4)),
            new Range("elastic smoothness", 1, 10, v -> Augmentation.NONE.withElastic(0, (float) v)),
            new Range("noise", 0, 0.5, v -> Augmentation.NONE.withNoise((float) v)));

    @Test
    void eachNumberHasItsRangeWithBothEnds() {
        for (Range range : RANGES) {
            range.with().apply(range.least());
            range.with().apply(range.most());
            for (double outside : new double[] {range.least() - 1, range.most() + 1}) {
                assertThatThrownBy(() -> range.with().apply(outside))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(range.name())
                        .hasMessageContaining("can't be used for augmentation: give");
            }
        }
    }

    @Test
    void anyOfThemChangesAPictureButSmoothnessAlone() {
        assertThat(Augmentation.NONE.isNone()).isTrue();
        for (Range range : RANGES) {
            Augmentation most = range.with().apply(range.most());
            assertThat(most.isNone()).as(range.name()).isEqualTo(range.name().equals("elastic smoothness"));
            assertThat(most.movesPixels())
                    .as(range.name())
                    .isEqualTo(!List.of("elastic smoothness", "noise").contains(range.name()));
        }
    }

    private static float[] apply(Augmentation how, float[] picture, int example) {
        float[] copy = picture.clone();
        new Augmenter(1, SIDE, SIDE).apply(how, 1, 1, example, copy, 0);
        return copy;
    }

    /// The weighted middle of all ink, from the middle of the picture.
    private static double[] middle(float[] picture) {
        double[] sum = new double[3];
        for (int i = 0; i < picture.length; i++) {
            sum[0] += picture[i] * (i % SIDE - 13.5);
            sum[1] += picture[i] * (i / SIDE - 13.5);
            sum[2] += picture[i];
        }
        return new double[] {sum[0] / sum[2], sum[1] / sum[2]};
    }

    private static float[] spot(int row, int column) {
        float[] picture = new float[SIDE * SIDE];
        for (int i = 0; i < 9; i++) {
            picture[(row + i / 3 - 1) * SIDE + column + i % 3 - 1] = 1;
        }
        return picture;
    }

    /// Two spots, to the right and below the middle, turn by the same angle the same way round.
    @Test
    void turningKeepsDistancesAndAngles() {
        double right = 0;
        double left = 0;
        for (int example = 0; example < 60; example++) {
            Augmentation how = Augmentation.NONE.withRotation(40);
            double[] first = middle(apply(how, spot(14, 22), example));
            double[] second = middle(apply(how, spot(22, 13), example));
            assertThat(Math.hypot(first[0], first[1])).isCloseTo(Math.hypot(8.5, 0.5), within(0.15));
            double turned = Math.atan2(first[1], first[0]) - Math.atan2(0.5, 8.5);
            double other = Math.atan2(second[1], second[0]) - Math.atan2(8.5, -0.5);
            assertThat(turned).isCloseTo(other, within(0.03));
            right = Math.max(right, Math.toDegrees(turned));
            left = Math.min(left, Math.toDegrees(turned));
        }
        assertThat(right).isBetween(33.0, 41.0);
        assertThat(left).isBetween(-41.0, -33.0);
    }

    /// Away from the middle and towards it, by as much as was said.
    @Test
    void growingMovesInkOutwards() {
        double most = 0;
        double least = 9;
        for (int example = 0; example < 60; example++) {
            double away = middle(apply(Augmentation.NONE.withScale(0.2f), spot(14, 20), example))[0] / 6.5;
            most = Math.max(most, away);
            least = Math.min(least, away);
        }
        assertThat(most).isBetween(1.15, 1.21);
        assertThat(least).isBetween(0.79, 0.85);
    }

    @Test
    void shiftsReachToBothSides() {
        double[] most = {-9, -9};
        double[] least = {9, 9};
        for (int example = 0; example < 100; example++) {
            double[] at = middle(apply(Augmentation.NONE.withShift(2), spot(14, 14), example));
            for (int axis = 0; axis < 2; axis++) {
                most[axis] = Math.max(most[axis], at[axis]);
                least[axis] = Math.min(least[axis], at[axis]);
            }
        }
        assertThat(most).containsExactly(new double[] {2.5, 2.5}, within(1e-6));
        assertThat(least).containsExactly(new double[] {-1.5, -1.5}, within(1e-6));
    }

    /// In a picture that grows lighter to the right each pixel says how far to the side it was taken from. Uniform
    /// noise has the deviation 1/√3, smoothed by σ in the plane 1/(2σ√π) of it: 0.81 pixels for α = 20, σ = 4.
    @Test
    void elasticPicturesBendSmoothlyByWhatSimardSays() {
        float[] toTheRight = new float[SIDE * SIDE];
        float[] downwards = new float[SIDE * SIDE];
        for (int i = 0; i < toTheRight.length; i++) {
            toTheRight[i] = (float) (i % SIDE) / SIDE;
            downwards[i] = (float) (i / SIDE) / SIDE;
        }
        double[] squares = new double[2];
        double[] sums = new double[2];
        double together = 0;
        int count = 0;
        for (int example = 0; example < 60; example++) {
            float[] x = apply(Augmentation.NONE.withElastic(20, 4), toTheRight, example);
            float[] y = apply(Augmentation.NONE.withElastic(20, 4), downwards, example);
            for (int row = 10; row < 18; row++) {
                for (int column = 10; column < 18; column++) {
                    int i = row * SIDE + column;
                    double right = SIDE * (x[i] - toTheRight[i]);
                    double down = SIDE * (y[i] - downwards[i]);
                    sums[0] += right;
                    sums[1] += down;
                    squares[0] += right * right;
                    squares[1] += down * down;
                    together += right * down;
                    count++;
                    double next = SIDE * (x[i + 1] - toTheRight[i + 1]);
                    assertThat(Math.abs(next - right)).as("smooth").isLessThan(0.8);
                }
            }
        }
        for (int axis = 0; axis < 2; axis++) {
            assertThat(Math.sqrt(squares[axis] / count)).isBetween(0.6, 1.0);
            assertThat(sums[axis] / count).isBetween(-0.3, 0.3);
        }
        assertThat(together / count).as("both ways by themselves").isBetween(-0.2, 0.2);
    }

    @Test
    void noiseStaysWithinBlackAndWhite() {
        float[] white = new float[SIDE * SIDE];
        Arrays.fill(white, 1);
        for (float[] picture : List.of(white, new float[SIDE * SIDE])) {
            float[] noisy = apply(Augmentation.NONE.withNoise(0.5f), picture, 1);
            int kept = 0;
            for (int i = 0; i < noisy.length; i++) {
                assertThat(noisy[i]).isBetween(0f, 1f);
                kept += noisy[i] == picture[i] ? 1 : 0;
            }
            assertThat(kept).as("half of it would go beyond").isBetween(320, 460);
        }
    }
}
