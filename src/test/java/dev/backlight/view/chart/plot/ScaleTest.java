package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void numbersAreAsShortAsTheyAreExact() {
        assertThat(written(Scale.numbers(Axis.linear(0, 0.5)), 3)).containsExactly("0", "0.2", "0.4");
        assertThat(written(Scale.numbers(Axis.linear(-0.05, 0.05)), 3)).containsExactly("−0.05", "0", "0.05");
        assertThat(written(Scale.numbers(Axis.linear(0, 4000)), 2)).containsExactly("0", "2,000", "4,000");
        assertThat(written(Scale.percent(Axis.linear(0.9, 1)), 3)).containsExactly("90%", "95%", "100%");
        assertThat(written(Scale.percent(Axis.linear(0.97, 1)), 3)).containsExactly("97%", "98%", "99%", "100%");
        assertThat(written(Scale.numbers(Axis.linear(0, 2.4)).whole(), 8)).containsExactly("0", "1", "2");
    }

    @Test
    void aLogarithmicAxisSaysWhereItEndsIfThereIsRoom() {
        assertThat(written(Scale.numbers(Axis.logarithmic(1, 4000)), 5))
                .containsExactly("1", "10", "100", "1,000", "4,000");
        assertThat(written(Scale.numbers(Axis.logarithmic(1, 1100)), 5)).containsExactly("1", "10", "100", "1,000");
    }

    private static List<String> written(Scale scale, int most) {
        return Arrays.stream(scale.ticks(most)).mapToObj(scale.words()).toList();
    }
}
