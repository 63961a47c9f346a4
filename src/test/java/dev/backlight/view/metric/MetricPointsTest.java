package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.TinyData;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.step.TrainingLoop;
import dev.backlight.view.chart.plot.Points;
import org.junit.jupiter.api.Test;

class MetricPointsTest {
    /// The line that is painted and the figure that stands above it are one number, from the first step on.
    @Test
    void theSmoothedLineEndsAtTheLossThatIsToldAfterEveryStep() {
        MetricHistory history = new MetricHistory();
        Points line = MetricPoints.smoothed(history, Metric.TRAIN_LOSS);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            TrainingLoop loop = new TrainingLoop(
                    TinyData.config().withEpochs(30), TinyData.split().train(), team);
            for (int step = 1; step <= 250; step++) {
                loop.step();
                double epoch = step / 10.0;
                loop.measure((metric, number) -> history.append(metric, epoch, number));
                assertThat(line.y(line.size() - 1)).as("step %d", step).isCloseTo(loop.loss(), within(1e-12));
            }
        }
    }
}
