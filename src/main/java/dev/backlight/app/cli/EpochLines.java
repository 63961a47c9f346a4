package dev.backlight.app.cli;

import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.function.Consumer;

/// The article's lines of a training, each once and in order, however late one looks.
public final class EpochLines {
    private int printed;
    private int epoch;

    /// Hands over the lines of all epochs tested since the last call; the test before training has no line.
    ///
    /// @return the last epoch that has had its line; 0 before the first
    public int update(MetricHistory history, Consumer<String> line) {
        while (printed + 1 < history.size(Metric.TEST_ACCURACY)) {
            printed++;
            epoch = (int) Math.round(history.x(Metric.TEST_ACCURACY, printed));
            String test = ConsoleProgress.epochLine(
                    epoch, history.y(Metric.TEST_LOSS, printed), history.y(Metric.TEST_ACCURACY, printed));
            line.accept(
                    printed < history.size(Metric.VALIDATION_ACCURACY)
                            ? test
                                    + ConsoleProgress.validationWords(
                                            history.y(Metric.VALIDATION_LOSS, printed),
                                            history.y(Metric.VALIDATION_ACCURACY, printed))
                            : test);
        }
        return epoch;
    }
}
