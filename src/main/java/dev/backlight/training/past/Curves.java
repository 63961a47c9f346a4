package dev.backlight.training.past;

import dev.backlight.text.Refusal;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The numbers of a training at one moment, by the names of their kinds: what outlives the program. A name that
/// this program doesn't know is carried along, but no history has it.
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

    public Curves {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /// What a history says now; kinds of which nothing has been measured are left out.
    public static Curves of(MetricHistory history) {
        return of(history, Integer.MAX_VALUE);
    }

    /// As `of(history)` without the kinds that have more than so many numbers.
    public static Curves of(MetricHistory history, int most) {
        Map<String, Line> lines = new LinkedHashMap<>();
        synchronized (history) { // a series is thinned at once: none may be, halfway through
            for (Metric metric : Metric.values()) {
                int size = history.size(metric);
                if (size > 0 && size <= most) {
                    lines.put(metric.name(), line(history, metric, size));
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

    /// A history that says the same, number by number.
    public MetricHistory history() {
        MetricHistory history = new MetricHistory();
        for (Metric metric : Metric.values()) {
            Line line = lines.get(metric.name());
            for (int i = 0; line != null && i < line.size(); i++) {
                history.append(metric, line.x()[i], line.y()[i]);
            }
        }
        return history;
    }
}
