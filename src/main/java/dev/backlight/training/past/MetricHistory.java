package dev.backlight.training.past;

import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Every number a training has measured: none left out up to `MetricSeries.CAPACITY` of a kind, and of more the
/// least and the largest of each stretch. The trainer and the evaluator append, the screen reads; x is time in
/// epochs. A reader sees a series grow, and after a very long time halve at once.
public final class MetricHistory {
    /// What can be measured. Whatever learns may name metrics of its own; the same id is the same metric, in files
    /// too.
    ///
    /// @param id lower case with underscores, as `train_loss`
    public record Metric(String id, Scale scale) {
        /// Loss of each step's batch.
        public static final Metric TRAIN_LOSS = new Metric("train_loss", Scale.LOSS);

        /// Share of the epoch's training examples read rightly so far, per step.
        public static final Metric TRAIN_ACCURACY = new Metric("train_accuracy", Scale.SHARE);

        /// Norm of all gradients of each step, before any clipping.
        public static final Metric GRADIENT_NORM = new Metric("gradient_norm", Scale.NUMBER);

        public static final Metric TEST_LOSS = new Metric("test_loss", Scale.LOSS);
        public static final Metric TEST_ACCURACY = new Metric("test_accuracy", Scale.SHARE);

        /// Of the training examples held out; empty where none are.
        public static final Metric VALIDATION_LOSS = new Metric("validation_loss", Scale.LOSS);

        public static final Metric VALIDATION_ACCURACY = new Metric("validation_accuracy", Scale.SHARE);

        /// What learning from examples measures, in the order in which reports have it.
        public static final List<Metric> SUPERVISED = List.of(
                TRAIN_LOSS,
                TRAIN_ACCURACY,
                GRADIENT_NORM,
                TEST_LOSS,
                TEST_ACCURACY,
                VALIDATION_LOSS,
                VALIDATION_ACCURACY);

        /// @throws IllegalArgumentException if the id has other characters than it may have
        public Metric {
            if (!isId(id)) {
                throw new Refusal(
                        "A metric can't be called \"{0}\": take lower case letters, digits and underscores, as"
                                + " train_loss.",
                        id);
            }
        }

        /// Whether a metric may be called so.
        public static boolean isId(String id) {
            return id.matches("[a-z][a-z0-9_]*");
        }
    }

    /// What the numbers of a metric are, so that a chart knows its axis without knowing the metric.
    public enum Scale {
        /// At least 0, the less the better.
        LOSS,
        /// In [0, 1].
        SHARE,
        /// Any number.
        NUMBER
    }

    private static final MetricSeries NOTHING = new MetricSeries();

    private final Map<Metric, MetricSeries> series = new ConcurrentHashMap<>();
    private volatile List<Metric> metrics = List.of();
    private volatile long version;

    /// Those of which something has been measured, in the order in which that began.
    public List<Metric> metrics() {
        return metrics;
    }

    public int size(Metric metric) {
        return series(metric).size();
    }

    /// One line alone, for who reads many of its numbers in a row; it grows on. An empty one, never to grow, as
    /// long as nothing has been measured.
    public MetricSeries series(Metric metric) {
        return series.getOrDefault(metric, NOTHING);
    }

    /// When the number was measured, in epochs.
    ///
    /// @param i below `size(metric)`
    public double x(Metric metric, int i) {
        return series.get(metric).x(i);
    }

    public double y(Metric metric, int i) {
        return series.get(metric).y(i);
    }

    /// Rises whenever something was appended.
    public long version() {
        return version;
    }

    /// Takes over what another history says up to a time.
    ///
    /// @param until in epochs
    public synchronized void takeOver(MetricHistory other, double until) {
        for (Metric metric : other.metrics()) {
            int size = other.size(metric);
            for (int i = 0; i < size && other.x(metric, i) <= until; i++) {
                append(metric, other.x(metric, i), other.y(metric, i));
            }
        }
        version++;
    }

    public synchronized void append(Metric metric, double x, double y) {
        MetricSeries line = series.get(metric);
        if (line == null) {
            line = new MetricSeries();
            series.put(metric, line);
            List<Metric> more = new ArrayList<>(metrics);
            more.add(metric);
            metrics = List.copyOf(more);
        }
        line.append(x, y);
        version++;
    }
}
