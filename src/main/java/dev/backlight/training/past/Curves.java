package dev.backlight.training.past;

import dev.backlight.text.Refusal;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.past.MetricHistory.Scale;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The numbers of a training at one moment, by the ids of their metrics: what outlives the program.
///
/// @param lines in the order of their kinds, not to be changed
public record Curves(Map<String, Line> lines) {

    /// The numbers of one kind.
    ///
    /// @param x when, in epochs; not to be changed
    /// @param y as many; not to be changed
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    public record Line(double[] x, double[] y) {
        /// @throws IllegalArgumentException if there are not as many of both
        public Line {
            if (x.length != y.length) {
                throw new Refusal("A curve has {0} times but {1} numbers.", x.length, y.length);
            }
        }

        public int size() {
            return x.length;
        }
    }

    private static final Map<String, Metric> KNOWN =
            Metric.SUPERVISED.stream().collect(Collectors.toUnmodifiableMap(Metric::id, metric -> metric));

    /// Files of earlier versions name the kinds in capitals.
    public Curves {
        Map<String, Line> named = new LinkedHashMap<>();
        lines.forEach((name, line) -> named.put(name.toLowerCase(Locale.ROOT), line));
        lines = Collections.unmodifiableMap(named);
    }

    /// What a history says now; kinds of which nothing has been measured are left out.
    public static Curves of(MetricHistory history) {
        return of(history, Integer.MAX_VALUE);
    }

    /// As `of(history)` without the kinds that have more than so many numbers.
    public static Curves of(MetricHistory history, int most) {
        Map<String, Line> lines = new LinkedHashMap<>();
        synchronized (history) { // a series is thinned at once: none may be, halfway through
            for (Metric metric : history.metrics()) {
                int size = history.size(metric);
                if (size > 0 && size <= most) {
                    lines.put(metric.id(), line(history, metric, size));
                }
            }
        }
        return new Curves(lines);
    }

    private static Line line(MetricHistory history, Metric metric, int size) {
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = history.x(metric, i);
            y[i] = history.y(metric, i);
        }
        return new Line(x, y);
    }

    /// The kinds that have at most so many numbers.
    public Curves brief(int most) {
        Map<String, Line> few = new LinkedHashMap<>(lines);
        few.values().removeIf(line -> line.size() > most);
        return new Curves(few);
    }

    /// A history that says the same, number by number; a metric that this program doesn't know is one of any
    /// numbers, and what has no possible name is left out.
    public MetricHistory history() {
        MetricHistory history = new MetricHistory();
        lines.forEach((id, line) -> {
            if (!Metric.isId(id)) {
                return;
            }
            Metric metric = KNOWN.containsKey(id) ? KNOWN.get(id) : new Metric(id, Scale.NUMBER);
            for (int i = 0; i < line.size(); i++) {
                history.append(metric, line.x()[i], line.y()[i]);
            }
        });
        return history;
    }
}
