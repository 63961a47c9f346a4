package dev.backlight.view.graph.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.picture.Sampling;
import dev.backlight.view.paint.scale.Diverging;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Each channel of each pixel is the mean of its four neighbours by their shares.
@ExtendWith(ApplicationExtension.class)
class MosaicTest {
    private static final int UNITS = 5;
    private final Diverging colours = Palette.of(Theme.DARK).diverging();

    @ParameterizedTest
    @CsvSource({"7, 6, 17, 11, 0, 0", "7, 6, 7, 6, 3, 2", "4, 9, 13, 40, -4, -5", "1, 1, 5, 5, 20, 25"})
    void aTileIsMixedChannelByChannel(int rows, int columns, int wide, int high, int left, int top) {
        Heat heat = Heat.of(numbers(UNITS * rows * columns), UNITS);
        Mosaic mosaic = new Mosaic(UNITS, rows, columns);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> mosaic.write(heat, colours));
        Sampling across = Sampling.of(wide, columns);
        Sampling down = Sampling.of(high, rows);
        for (int unit = 0; unit < UNITS; unit++) {
            int[] target = new int[30 * 30];
            mosaic.copy(unit, target, 30, left, top, across, down);
            for (int i = 0; i < target.length; i++) {
                int x = i % 30 - left;
                int y = i / 30 - top;
                boolean inside = x >= 0 && x < wide && y >= 0 && y < high;
                assertThat(target[i]).isEqualTo(inside ? mixed(heat, unit, columns, x, y, across, down) : 0);
            }
        }
    }

    private int mixed(Heat heat, int unit, int columns, int x, int y, Sampling across, Sampling down) {
        int right = across.share()[x];
        int below = down.share()[y];
        int forD = right * below >> 8;
        int[] shares = {256 - right - below + forD, right - forD, below - forD, forD};
        int pixel = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int corner = 0; corner < 4; corner++) {
                if (shares[corner] > 0) {
                    int column = across.first()[x] + corner % 2;
                    int row = down.first()[y] + corner / 2;
                    float weight = heat.weight(unit, row * columns + column) * (1 / heat.limits()[unit]);
                    sum += shares[corner] * (colours.argb(weight) >> shift & 0xFF);
                }
            }
            pixel = pixel << 8 | sum >> 8;
        }
        return pixel;
    }

    private static float[] numbers(int count) {
        SplittableRandom random = new SplittableRandom(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
