package dev.backlight.view.paint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnlargerTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void mixesColoursBetweenThePixelsMiddles() {
        int[] target = new int[16];
        new Enlarger(2, 4, true).enlarge(new int[] {BLACK, WHITE, BLACK, WHITE}, target, 0, 4);
        for (int y = 0; y < 4; y++) {
            assertThat(target[4 * y]).isEqualTo(BLACK);
            assertThat(target[4 * y + 1]).isEqualTo(0xFF3F3F3F); // a quarter of the way
            assertThat(target[4 * y + 2]).isEqualTo(0xFFBFBFBF);
            assertThat(target[4 * y + 3]).isEqualTo(WHITE);
        }
    }

    @Test
    void withoutSmoothingAPixelStaysASquare() {
        int[] target = new int[16];
        new Enlarger(2, 4, false).enlarge(new int[] {1, 2, 3, 4}, target, 0, 4);
        assertThat(target).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
    }

    @Test
    void writesIntoAPlaceOfALargerPictureOnly() {
        int[] target = new int[30];
        new Enlarger(1, 2, true).enlarge(new int[] {WHITE}, target, 7, 6);
        for (int i = 0; i < target.length; i++) {
            assertThat(target[i]).isEqualTo(i == 7 || i == 8 || i == 13 || i == 14 ? WHITE : 0);
        }
    }

    @Test
    void refusesToMakeAPictureSmaller() {
        assertThatThrownBy(() -> new Enlarger(4, 3, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
