package dev.backlight.app.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What measured times are told by.
public final class Quantiles {
    private Quantiles() {}

    /// Median, 95th and 99th percentile and largest; nothing where nothing was measured in time.
    public static Map<String, Double> of(List<Double> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        Map<String, Double> result = new LinkedHashMap<>();
        result.put("median", of(all, 0.5));
        result.put("p95", of(all, 0.95));
        result.put("p99", of(all, 0.99));
        result.put("max", of(all, 1));
        return result;
    }

    /// @param values not modified
    /// @param q in [0, 1]
    public static double of(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }
}
