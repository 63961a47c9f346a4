package dev.backlight.training.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.training.past.Curves.Line;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Metric REWARD = new Metric("reward", Scale.SHARE);

    private static MetricHistory history() {
        MetricHistory history = new MetricHistory();
        for (int i = 1; i <= 3; i++) {
            history.append(Metric.TRAIN_LOSS, 0.25 * i, 10 - i);
        }
        history.append(Metric.TEST_LOSS, 1, 7);
        history.append(Metric.TEST_LOSS, 2, 6);
        return history;
    }

    private static Line line(double... numbers) {
        return new Line(numbers, numbers);
    }

    @Test
    void curvesSayWhatAHistorySaysNumberByNumber() {
        Curves curves = Curves.of(history());
        assertThat(curves.lines()).containsOnlyKeys("train_loss", "test_loss");
        assertThat(curves.lines().get("train_loss").x()).containsExactly(0.25, 0.5, 0.75);
        assertThat(curves.lines().get("train_loss").y()).containsExactly(9, 8, 7);
        MetricHistory back = curves.history();
        assertThat(back.metrics()).containsExactly(Metric.TRAIN_LOSS, Metric.TEST_LOSS);
        assertThat(Curves.of(back)).usingRecursiveComparison().isEqualTo(curves);
    }

    @Test
    void linesOfAsManyNumbersAsMayBeAreNotTooLong() {
        assertThat(Curves.of(history(), 2).lines()).containsOnlyKeys("test_loss");
        assertThat(Curves.of(history(), 3).lines()).containsOnlyKeys("train_loss", "test_loss");
        assertThat(Curves.of(history()).brief(2).lines()).containsOnlyKeys("test_loss");
        assertThat(Curves.of(history()).brief(3).lines()).containsOnlyKeys("train_loss", "test_loss");
    }

    @Test
    void whatOtherProgramsAndEarlierOnesWroteIsUnderstood() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("TEST_LOSS", line(1, 2));
        lines.put("reward", line(3));
        lines.put("not a name", line(4));
        MetricHistory history = new Curves(lines).history();
        assertThat(history.metrics()).containsExactly(Metric.TEST_LOSS, new Metric("reward", Scale.NUMBER));
        assertThat(history.metrics()).doesNotContain(REWARD);
        assertThat(history.size(Metric.TEST_LOSS)).isEqualTo(2);
    }

    @Test
    void aLineHasAsManyTimesAsNumbers() {
        assertThatThrownBy(() -> new Line(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A curve has 2 times but 3 numbers.");
        assertThat(line(1, 2, 3).size()).isEqualTo(3);
    }
}
