package dev.backlight.data.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.data.DigitDrawings;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitRasterTest {
    private static final Stroke DOT = new Stroke(List.of(new Point(0.5, 0.5)), 0.4, false);

    @Test
    void leavesAnEmptyDrawingBlank() {
        assertThat(DigitRaster.render(List.of(), 20)).hasSize(400).containsOnly(0f);
        assertThat(DigitRaster.render(List.of(new Stroke(List.of(), 0.1, false)), 20))
                .containsOnly(0f);
    }

    @Test
    void makesADotOfASinglePoint() {
        float[] ink = DigitRaster.render(List.of(DOT), 100);
        assertThat(sum(ink)).isCloseTo(Math.PI * 20 * 20, within(5.0));
        assertThat(ink[50 * 100 + 50]).isEqualTo(1);
        assertThat(ink[35 * 100 + 35]).isEqualTo(0);
    }

    @Test
    void givesALineRoundEndsAndItsWidth() {
        Stroke line = new Stroke(List.of(new Point(0.2, 0.5), new Point(0.8, 0.5)), 0.1, false);
        float[] ink = DigitRaster.render(List.of(line), 100);
        assertThat(sum(ink)).isCloseTo(60 * 10 + Math.PI * 25, within(5.0));
    }

    @Test
    void addsNoInkWhereAStrokeCrossesItself() {
        Stroke there = new Stroke(List.of(new Point(0.2, 0.5), new Point(0.8, 0.5)), 0.1, false);
        Stroke back = new Stroke(List.of(new Point(0.2, 0.5), new Point(0.8, 0.5), new Point(0.2, 0.5)), 0.1, false);
        assertThat(DigitRaster.render(List.of(back), 64)).containsExactly(DigitRaster.render(List.of(there), 64));
    }

    @Test
    void smoothsEdgesAndStaysBetweenZeroAndOne() throws DataException {
        float[] ink = DigitRaster.render(DigitDrawings.digit(8), 112);
        int partly = 0;
        for (float value : ink) {
            assertThat(value).isBetween(0f, 1f);
            partly += value > 0.05f && value < 0.95f ? 1 : 0;
        }
        assertThat(partly).isGreaterThan(200);
    }

    @Test
    void erasesOnlyWhatWasThereBefore() {
        Stroke eraser = new Stroke(List.of(new Point(0.5, 0.5)), 0.5, true);
        assertThat(sum(DigitRaster.render(List.of(DOT, eraser), 50))).isZero();
        assertThat(DigitRaster.render(List.of(eraser, DOT), 50)).containsExactly(DigitRaster.render(List.of(DOT), 50));
        Stroke narrow = new Stroke(List.of(new Point(0.5, 0.5)), 0.2, true);
        assertThat(sum(DigitRaster.render(List.of(DOT, narrow), 100))).isCloseTo(Math.PI * (400 - 100), within(8.0));
    }

    @Test
    void cutsOffWhatLeavesTheCanvas() {
        Stroke line = new Stroke(List.of(new Point(-3, 0.5), new Point(4, 0.5)), 0.1, false);
        assertThat(sum(DigitRaster.render(List.of(line), 100))).isCloseTo(1000, within(1e-3));
        Stroke outside = new Stroke(List.of(new Point(5, 5)), 0.1, false);
        assertThat(sum(DigitRaster.render(List.of(outside), 100))).isZero();
    }

    @Test
    void keepsTheInkOfAPenThinnerThanAPixel() {
        Stroke hair = new Stroke(List.of(new Point(0.1, 0.525), new Point(0.9, 0.525)), 0.01, false);
        assertThat(sum(DigitRaster.render(List.of(hair), 20))).isGreaterThan(5);
    }

    private static double sum(float[] ink) {
        double sum = 0;
        for (float value : ink) {
            sum += value;
        }
        return sum;
    }
}
