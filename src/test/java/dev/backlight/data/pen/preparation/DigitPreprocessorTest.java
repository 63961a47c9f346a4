package dev.backlight.data.pen.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.data.DigitDrawings;
import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitPreprocessorTest {
    private static final int SIZE = 112;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void putsEveryWayOfDrawingWhereMnistHasIt(int digit) throws DataException {
        for (List<Stroke> drawing : variants(DigitDrawings.digit(digit))) {
            float[] field = prepared(drawing);
            assertThat(centre(field, true)).isCloseTo(14.5, within(0.3));
            assertThat(centre(field, false)).isCloseTo(14.5, within(0.3));
            assertThat(extent(field)).isBetween(19, 21);
            float peak = 0;
            for (float value : field) {
                assertThat(value).isBetween(0f, 1f);
                peak = Math.max(peak, value);
            }
            assertThat(peak).isEqualTo(1f);
        }
    }

    @Test
    void seesTheSameWhereverAndHoweverSmallItIsDrawn() throws DataException {
        List<Stroke> three = DigitDrawings.digit(3);
        float[] field = prepared(three);
        assertThat(difference(field, prepared(DigitDrawings.shifted(three, 0.1, -0.05))))
                .isLessThan(0.02);
        assertThat(difference(field, prepared(DigitDrawings.scaled(three, 0.5))))
                .isLessThan(0.02);
        assertThat(difference(field, prepared(DigitDrawings.shifted(DigitDrawings.scaled(three, 0.4), 0.25, 0.25))))
                .isLessThan(0.03);
    }

    @Test
    void keepsAWiderPenWider() throws DataException {
        List<Stroke> seven = DigitDrawings.digit(7);
        double thin = sum(prepared(DigitDrawings.pen(seven, 0.6)));
        double usual = sum(prepared(seven));
        double thick = sum(prepared(DigitDrawings.pen(seven, 1.7)));
        assertThat(usual).isBetween(60.0, 160.0).isGreaterThan(thin * 1.2);
        assertThat(thick).isGreaterThan(usual * 1.2);
    }

    @Test
    void keepsTheShape() throws DataException {
        float[] one = prepared(List.of(new Stroke(List.of(new Point(0.5, 0.1), new Point(0.5, 0.9)), 0.08, false)));
        int columns = 0;
        for (int x = 0; x < 28; x++) {
            columns += one[14 * 28 + x] > 0.3f ? 1 : 0;
        }
        assertThat(columns).isBetween(1, 3);
    }

    @Test
    void averagesAreas() {
        float[] ink = new float[40 * 40];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = 1;
        }
        assertThat(sum(DigitPreprocessor.toMnist(ink, 40, 40))).isCloseTo(400, within(0.01));
    }

    @Test
    void makesADotABlob() {
        float[] field = prepared(List.of(new Stroke(List.of(new Point(0.7, 0.7)), 0.4, false)));
        assertThat(sum(field)).isCloseTo(Math.PI * 100, within(25.0));
    }

    @Test
    void keepsHeavyEndedDrawingsOnTheField() {
        List<Stroke> club = List.of(
                new Stroke(List.of(new Point(0.5, 0.05), new Point(0.5, 0.9)), 0.01, false),
                new Stroke(List.of(new Point(0.5, 0.9)), 0.15, false));
        assertThat(extent(prepared(club))).isBetween(18, 21);
    }

    @Test
    void answersNoInkWithZeros() {
        assertThat(DigitPreprocessor.toMnist(new float[SIZE * SIZE], SIZE, SIZE))
                .hasSize(784)
                .containsOnly(0f);
    }

    @Test
    void refusesAFieldOfAnotherSize() {
        assertThatThrownBy(() -> DigitPreprocessor.toMnist(new float[10], 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3x3");
    }

    private static List<List<Stroke>> variants(List<Stroke> digit) {
        List<List<Stroke>> variants = new ArrayList<>();
        variants.add(digit);
        variants.add(DigitDrawings.pen(digit, 1.8));
        variants.add(DigitDrawings.pen(digit, 0.4));
        variants.add(DigitDrawings.scaled(digit, 0.4));
        variants.add(DigitDrawings.shifted(DigitDrawings.scaled(digit, 0.5), -0.3, 0.3));
        variants.add(DigitDrawings.slanted(digit, 0.3));
        variants.add(DigitDrawings.jittery(digit, 0.006, 1));
        return variants;
    }

    private static float[] prepared(List<Stroke> drawing) {
        return DigitPreprocessor.toMnist(DigitRaster.render(drawing, SIZE), SIZE, SIZE);
    }

    private static double centre(float[] field, boolean across) {
        double moment = 0;
        for (int i = 0; i < field.length; i++) {
            moment += field[i] * ((across ? i % 28 : i / 28) + 0.5);
        }
        return moment / sum(field);
    }

    private static int extent(float[] field) {
        int left = 28;
        int right = 0;
        int top = 28;
        int bottom = 0;
        for (int i = 0; i < field.length; i++) {
            if (field[i] > 0.05f) {
                left = Math.min(left, i % 28);
                right = Math.max(right, i % 28 + 1);
                top = Math.min(top, i / 28);
                bottom = Math.max(bottom, i / 28 + 1);
            }
        }
        return Math.max(right - left, bottom - top);
    }

    private static double sum(float[] field) {
        double sum = 0;
        for (float value : field) {
            sum += value;
        }
        return sum;
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
