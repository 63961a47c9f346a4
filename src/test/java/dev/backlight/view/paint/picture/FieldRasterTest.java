package dev.backlight.view.paint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class FieldRasterTest {
    /// Two classes on either side of a slanted line: the staircase of cells must not be seen.
    @Test
    void theLineBetweenTwoClassesIsAsSmoothAsItsMargins() {
        int cells = 20;
        byte[] answers = new byte[cells * cells];
        float[] margin = new float[cells * cells];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                float ahead = column - 7.3f - 0.31f * row; // zero along the line
                answers[row * cells + column] = (byte) (ahead > 0 ? 1 : 0);
                margin[row * cells + column] = Math.abs(ahead) / cells;
            }
        }
        int side = 200;
        int[] pixels = new int[side * side];
        FieldRaster.classes(pixels, side, answers, margin, cells, true, Color.WHITE, 0);

        double worst = 0;
        for (int y = 15; y < side - 15; y++) {
            int x = 0;
            while (pixels[y * side + x] == pixels[y * side]) {
                x++;
            }
            double row = (y + 0.5) * cells / side - 0.5;
            double expected = ((7.3 + 0.31 * row) + 0.5) * side / cells;
            worst = Math.max(worst, Math.abs(x - expected));
        }
        assertThat(worst).as("pixels from the true line; a cell has ten").isLessThan(1.5);
    }
}
