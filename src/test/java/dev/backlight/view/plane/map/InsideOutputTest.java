package dev.backlight.view.plane.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.plane.PlanePoint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsideOutputTest {
    @Test
    void everyPointIsCountedOnceOnItsSideAndAtItsAnswer() {
        List<PlanePoint> points = List.of(
                new PlanePoint(0, 0, 1), new PlanePoint(1, 0, 1), new PlanePoint(0, 1, -1), new PlanePoint(1, 1, -1));
        float[] outputs = {1, -0.01f, -1, 0.5f};
        int[] up = InsideOutput.counts(outputs, points, 1);
        int[] down = InsideOutput.counts(outputs, points, -1);
        assertThat(Arrays.stream(up).sum()).isEqualTo(2);
        assertThat(Arrays.stream(down).sum()).isEqualTo(2);
        assertThat(up[InsideOutput.BARS - 1]).isEqualTo(1);
        assertThat(up[InsideOutput.BARS / 2 - 1])
                .as("just below 0 is left of it")
                .isEqualTo(1);
        assertThat(down[0]).isEqualTo(1);
        assertThat(down[InsideOutput.BARS * 3 / 4]).isEqualTo(1);
    }
}
